#include "alignment/band.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

/// A word met more often than this places nothing.
constexpr std::uint32_t rare = 6;
/// A place needs about as much as one word that each text has once or twice.
constexpr float enough = 0.25F;

struct Point {
    std::size_t source;
    std::size_t target;
    float weight;
};

/// For every rare type the sentences it stands in.
std::vector<std::vector<std::size_t>> occurrences(const PreparedText& text) {
    std::vector<std::vector<std::size_t>> found(text.types().size());
    for (std::size_t k = 0; k < text.size(); ++k) {
        for (const std::uint32_t type : text.tokens(k)) {
            const TokenType& one = text.types()[type];
            if (one.count <= rare && one.kind != TokenKind::Punctuation) {
                found[type].push_back(k);
            }
        }
    }
    return found;
}

/// Every pair of sentences that share a rare word, each once, with the weight of all such words.
std::vector<Point> points(const PreparedText& source, const PreparedText& target, const Translations& translations) {
    const auto left = occurrences(source);
    const auto right = occurrences(target);
    std::vector<Point> found;
    for (std::uint32_t type = 0; type < left.size(); ++type) {
        if (left[type].empty()) {
            continue;
        }
        for (const Translations::Link& link : translations.of(type)) {
            const auto& others = right[link.target];
            const float weight = std::min(link.forward, link.backward) /
                                 std::sqrt(static_cast<float>(left[type].size() * std::max<std::size_t>(1, others.size())));
            for (const std::size_t i : left[type]) {
                for (const std::size_t j : others) {
                    found.push_back({i, j, weight});
                }
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Point& a, const Point& b) {
        return a.source != b.source ? a.source < b.source : a.target < b.target;
    });
    std::size_t kept = 0;
    for (std::size_t k = 0; k < found.size(); ++k) {
        if (kept > 0 && found[kept - 1].source == found[k].source && found[kept - 1].target == found[k].target) {
            found[kept - 1].weight += found[k].weight;
        } else {
            found[kept++] = found[k];
        }
    }
    found.resize(kept);
    found.erase(std::remove_if(found.begin(), found.end(), [](const Point& one) { return one.weight < enough; }),
                found.end());
    return found;
}

/// The heaviest chain ending left of a column, for all columns (a Fenwick tree of maxima).
class Heaviest {
public:
    explicit Heaviest(std::size_t columns)
        : m_tree(columns + 1, nothing) {}

    /// Index of the point that ends the heaviest chain in columns before `column`; npos when there is none.
    [[nodiscard]] std::size_t before(std::size_t column, const std::vector<float>& weights) const {
        std::size_t best = nothing;
        for (; column > 0; column -= column & (~column + 1)) {
            const std::size_t one = m_tree[column];
            best = one != nothing && (best == nothing || weights[one] > weights[best]) ? one : best;
        }
        return best;
    }
    void put(std::size_t column, std::size_t point, const std::vector<float>& weights) {
        for (++column; column < m_tree.size(); column += column & (~column + 1)) {
            std::size_t& one = m_tree[column];
            one = one == nothing || weights[point] > weights[one] ? point : one;
        }
    }
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

private:
    std::vector<std::size_t> m_tree;
};

} // namespace

std::vector<Place> anchors(const PreparedText& source, const PreparedText& target, const Translations& translations,
                           const std::stop_token& stop) {
    const std::vector<Point> all = points(source, target, translations);
    std::vector<float> weights(all.size(), 0);
    std::vector<std::size_t> before(all.size(), Heaviest::nothing);
    Heaviest heaviest(target.size());
    std::size_t top = Heaviest::nothing;
    for (std::size_t row = 0; row < all.size();) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        std::size_t end = row;
        for (; end < all.size() && all[end].source == all[row].source; ++end) {
            before[end] = heaviest.before(all[end].target, weights);
            weights[end] = all[end].weight + (before[end] == Heaviest::nothing ? 0 : weights[before[end]]);
            top = top == Heaviest::nothing || weights[end] > weights[top] ? end : top;
        }
        for (; row < end; ++row) {
            heaviest.put(all[row].target, row, weights);
        }
    }
    std::vector<Place> chain;
    for (std::size_t one = top; one != Heaviest::nothing; one = before[one]) {
        chain.push_back({all[one].source, all[one].target});
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace quadrille
