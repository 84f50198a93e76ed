#include "dictionaries/lexicon.h"

#include "dictionaries/lexicon/entries.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <utility>

namespace quadrille {
namespace {

std::vector<WordPair> gathered(const Language& source, const Language& target) {
    std::vector<WordPair> pairs;
    for (const WordPairTable& table : wordPairTables()) {
        table.pairs(source, target, [&pairs](WordPair pair) { pairs.push_back(std::move(pair)); });
    }
    std::sort(pairs.begin(), pairs.end(), [](const WordPair& a, const WordPair& b) {
        const int order = a.source.compare(b.source);
        const int other = a.target.compare(b.target);
        return order != 0 ? order < 0 : other != 0 ? other < 0 : a.weight > b.weight;
    });
    pairs.erase(
        std::unique(pairs.begin(), pairs.end(),
                    [](const WordPair& a, const WordPair& b) { return a.source == b.source && a.target == b.target; }),
        pairs.end());
    return pairs;
}

} // namespace

std::span<const WordPairTable> wordPairTables() {
    static const std::array all = {
        entries::cldr,   //
        entries::written //
    };
    return all;
}

std::span<const WordPair> lexicon(const Language& source, const Language& target) {
    static std::mutex guard;
    static std::map<std::pair<std::string, std::string>, std::vector<WordPair>> known;
    const std::lock_guard lock(guard);
    const auto [place, fresh] = known.try_emplace({source.tag, target.tag});
    if (fresh) {
        place->second = gathered(source, target);
    }
    return place->second;
}

} // namespace quadrille
