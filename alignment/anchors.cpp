#include "alignment/band.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

/// A word met more often than this in the whole text, or in the neighbourhood, places nothing.
constexpr std::size_t rare = 6;
constexpr std::size_t rareNearby = 6;
/// A place needs about as much as one word that each text has once or twice.
constexpr float enough = 0.25F;

struct Point {
    std::uint32_t source;
    std::uint32_t target;
    float weight;
};

using Occurrences = std::vector<std::vector<std::uint32_t>>;

/// For every type the sentences it stands in, in order; empty for what is everywhere.
Occurrences occurrences(const PreparedText& text) {
    Occurrences found(text.types().size());
    const std::size_t tooOften = std::max<std::size_t>(rare, text.size() / 20);
    for (std::size_t k = 0; k < text.size(); ++k) {
        for (const std::uint32_t type : text.tokens(k)) {
            const TokenType& one = text.types()[type];
            if (one.count <= tooOften && one.kind != TokenKind::Punctuation) {
                found[type].push_back(static_cast<std::uint32_t>(k));
            }
        }
    }
    return found;
}

/// The part of `places` from `middle` - `reach` to `middle` + `reach`.
std::span<const std::uint32_t> nearby(std::span<const std::uint32_t> places, std::size_t middle, std::size_t reach) {
    const auto low = std::lower_bound(places.begin(), places.end(), middle > reach ? middle - reach : 0);
    const auto high = std::upper_bound(low, places.end(), middle + reach);
    return {low, high};
}

/// Puts every meeting of two words that are rare altogether, or at least where they may be expected to meet.
class Meetings {
public:
    Meetings(std::size_t sourceSize, std::size_t targetSize)
        : m_slope(static_cast<double>(targetSize) / static_cast<double>(std::max<std::size_t>(1, sourceSize)))
        , m_sourceReach(100 + sourceSize / 100)
        , m_targetReach(100 + targetSize / 100) {}

    void put(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right, float weight) {
        const bool everywhere = left.size() <= rare && right.size() <= rare;
        for (const std::uint32_t i : left) {
            const auto mine = everywhere ? left : nearby(left, i, m_sourceReach);
            const auto middle = static_cast<std::size_t>(static_cast<double>(i) * m_slope);
            const auto others = everywhere ? right : nearby(right, middle, m_targetReach);
            if (!everywhere && (mine.size() > rareNearby || others.size() > rareNearby)) {
                continue;
            }
            const float share = weight / std::sqrt(static_cast<float>(mine.size() * others.size()));
            for (const std::uint32_t j : others) {
                m_points.push_back({i, j, share});
            }
        }
    }

    /// Every pair of sentences once, with the weight of all their words; the weak ones are left out.
    std::vector<Point> strong() {
        std::sort(m_points.begin(), m_points.end(), [](const Point& a, const Point& b) {
            return a.source != b.source ? a.source < b.source : a.target < b.target;
        });
        std::vector<Point> kept;
        for (const Point& one : m_points) {
            if (!kept.empty() && kept.back().source == one.source && kept.back().target == one.target) {
                kept.back().weight += one.weight;
                continue;
            }
            if (!kept.empty() && kept.back().weight < enough) {
                kept.pop_back();
            }
            kept.push_back(one);
        }
        if (!kept.empty() && kept.back().weight < enough) {
            kept.pop_back();
        }
        return kept;
    }

private:
    double m_slope;
    std::size_t m_sourceReach;
    std::size_t m_targetReach;
    std::vector<Point> m_points;
};

std::vector<Point> points(const PreparedText& source, const PreparedText& target, const Translations& translations) {
    const Occurrences left = occurrences(source);
    const Occurrences right = occurrences(target);
    Meetings meetings(source.size(), target.size());
    for (std::uint32_t type = 0; type < left.size(); ++type) {
        for (const Translations::Link& link : translations.of(type)) {
            if (!left[type].empty() && !right[link.target].empty()) {
                meetings.put(left[type], right[link.target], std::min(link.forward, link.backward));
            }
        }
    }
    return meetings.strong();
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
