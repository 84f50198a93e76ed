#include "alignment/features/entries.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace quadrille {
namespace {

constexpr std::size_t shortest = 3; ///< letters of a skeleton that can tell anything
constexpr std::size_t bucketLetters = 3;
constexpr double alike = 0.55;

/// How much of two words is one beginning, 0 to 1; endings differ from language to language.
double likeness(const std::string& a, const std::string& b) {
    const std::size_t common = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin())
            .first -
        a.begin());
    if (common < 4 && std::max(a.size(), b.size()) > 4) {
        return 0;
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

bool tells(const TokenType& type) {
    return type.kind == TokenKind::Word && !type.common && type.skeleton.size() >= shortest;
}

void relate(const PreparedText& source, const PreparedText& target, std::size_t origin, Translations& translations) {
    std::unordered_map<std::string, std::vector<std::size_t>> buckets;
    for (std::size_t k = 0; k < target.types().size(); ++k) {
        if (tells(target.types()[k])) {
            buckets[target.types()[k].skeleton.substr(0, bucketLetters)].push_back(k);
        }
    }
    for (std::size_t k = 0; k < source.types().size(); ++k) {
        const TokenType& type = source.types()[k];
        const auto bucket = tells(type) ? buckets.find(type.skeleton.substr(0, bucketLetters)) : buckets.end();
        if (bucket == buckets.end()) {
            continue;
        }
        for (const std::size_t other : bucket->second) {
            const double value = likeness(type.skeleton, target.types()[other].skeleton);
            if (value >= alike) {
                translations.add(k, other, value, origin);
            }
        }
    }
}

} // namespace

const Feature entries::names = {"names", relate, nullptr, 0.7};

} // namespace quadrille
