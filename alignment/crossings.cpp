#include "alignment/crossings.h"

#include "alignment/likeness.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace quadrille {
namespace {

/// A bead this sure is what it seems.
constexpr double sure = 0.9;
constexpr double unsure = 0.5;
/// Passages that are less like each other than this are not taken for translations of each other.
constexpr double leastLikeness = 0.3;
/// With so many sentences without a counterpart a moved one is compared, those that are nearest.
constexpr std::size_t compared = 50;
/// Neighbours are looked at together up to so many segments of either side.
constexpr std::size_t widest = 4;
constexpr double leastProbability = 0.5;

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

/// How probable two pieces make a crossing, from how like they are across and straight.
double probabilityOf(double across, double straight) {
    return logistic(16 * (across - leastLikeness + 0.05)) * logistic(16 * (across - straight - 0.15));
}

/// Of many passages far away one is like this one by chance, the sooner the fewer words it has.
double byChance(std::size_t words, std::size_t distance) {
    return 0.3 / static_cast<double>(1 + words) + 0.03 * std::log2(static_cast<double>(1 + distance));
}

class Search {
public:
    Search(const Likeness& likeness, std::span<const Bead> beads, const std::stop_token& stop)
        : m_likeness(likeness)
        , m_beads(beads)
        , m_stop(stop) {}

    std::vector<Crossing> found() {
        findMoved();
        findSwapped();
        std::sort(m_found.begin(), m_found.end(), [](const Crossing& a, const Crossing& b) {
            return a.pieces.front().source.begin < b.pieces.front().source.begin;
        });
        return std::move(m_found);
    }

private:
    /// Two sentences without a sure counterpart that may be each other's; by number.
    struct Pair {
        std::size_t source = 0;
        std::size_t target = 0;
        double likeness = 0;
    };

    void goOn() const {
        if (m_stop.stop_requested()) {
            throw Cancelled();
        }
    }
    void collectFree(std::vector<std::size_t>& source, std::vector<std::size_t>& target) const;
    [[nodiscard]] std::vector<Pair> freePairs() const;
    [[nodiscard]] std::optional<Crossing::Piece> passed(const Crossing::Piece& moved) const;
    void findMoved();
    void findSwapped();
    [[nodiscard]] std::optional<Crossing> swapped(Range source, Range target) const;
    void take(const Crossing::Piece& piece);
    [[nodiscard]] bool isTaken(const Crossing::Piece& piece) const;

    const Likeness& m_likeness;
    std::span<const Bead> m_beads;
    std::stop_token m_stop;
    std::vector<Crossing> m_found;
    std::vector<bool> m_sourceTaken; ///< by segment: it is a piece of one, or of what was moved
    std::vector<bool> m_targetTaken;
};

void Search::collectFree(std::vector<std::size_t>& source, std::vector<std::size_t>& target) const {
    for (const Bead& bead : m_beads) {
        if (bead.source.empty() || bead.target.empty() || bead.confidence < unsure) {
            for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
                source.push_back(i);
            }
            for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) {
                target.push_back(j);
            }
        }
    }
}

/// Each free sentence with its best free counterpart, if it is that one's best too.
std::vector<Search::Pair> Search::freePairs() const {
    std::vector<std::size_t> source;
    std::vector<std::size_t> target;
    collectFree(source, target);
    std::vector<Pair> best(source.size());
    std::vector<Pair> back(target.size());
    for (std::size_t a = 0; a < source.size() && !target.empty(); ++a) {
        goOn();
        const std::size_t middle = a * target.size() / source.size();
        const std::size_t from = middle - std::min(middle, compared / 2);
        for (std::size_t b = from; b < std::min(target.size(), from + compared); ++b) {
            const double likeness = m_likeness.of({source[a], source[a] + 1}, {target[b], target[b] + 1});
            best[a] = likeness > best[a].likeness ? Pair{a, b, likeness} : best[a];
            back[b] = likeness > back[b].likeness ? Pair{a, b, likeness} : back[b];
        }
    }
    std::vector<Pair> mutual;
    for (const Pair& pair : best) {
        if (pair.likeness >= leastLikeness && back[pair.target].source == pair.source) {
            mutual.push_back({source[pair.source], target[pair.target], pair.likeness});
        }
    }
    return mutual;
}

/// What lies between a passage's place in the source and the one in the target, if anything sure does.
std::optional<Crossing::Piece> Search::passed(const Crossing::Piece& moved) const {
    const auto sourceFrom = [&](std::size_t place) {
        return std::partition_point(m_beads.begin(), m_beads.end(),
                                    [=](const Bead& bead) { return bead.source.begin < place; });
    };
    const auto targetFrom = [&](std::size_t place) {
        return std::partition_point(m_beads.begin(), m_beads.end(),
                                    [=](const Bead& bead) { return bead.target.begin < place; });
    };
    const bool later = sourceFrom(moved.source.end) < targetFrom(moved.target.begin);
    auto first = later ? sourceFrom(moved.source.end) : targetFrom(moved.target.end);
    auto last = later ? targetFrom(moved.target.begin) : sourceFrom(moved.source.begin);
    const auto says = [](const Bead& bead) {
        return !bead.source.empty() && !bead.target.empty() && bead.confidence >= unsure;
    };
    while (first < last && !says(*first)) {
        ++first;
    }
    while (first < last && !says(*std::prev(last))) {
        --last;
    }
    if (first >= last) {
        return std::nullopt;
    }
    const Bead& end = *std::prev(last);
    return Crossing::Piece{{first->source.begin, end.source.end}, {first->target.begin, end.target.end}};
}

void Search::findMoved() {
    std::vector<std::pair<Crossing::Piece, double>> moved; // with the likeness of all their sentences together
    for (const Pair& pair : freePairs()) {
        Crossing::Piece* before = moved.empty() ? nullptr : &moved.back().first;
        // A passage may have a sentence that was translated too freely to be known.
        const bool goesOn = before != nullptr && pair.source <= before->source.end + 1 &&
                            pair.target >= before->target.end && pair.target <= before->target.end + 1;
        if (goesOn) {
            before->source.end = pair.source + 1;
            before->target.end = pair.target + 1;
            moved.back().second = std::max(moved.back().second, pair.likeness);
        } else {
            moved.push_back({{{pair.source, pair.source + 1}, {pair.target, pair.target + 1}}, pair.likeness});
        }
    }
    for (const auto& [piece, likeness] : moved) {
        const std::optional<Crossing::Piece> over = passed(piece);
        if (!over) {
            continue;
        }
        const double chance = byChance(m_likeness.words(piece.source, piece.target), over->source.size());
        Crossing one{{piece, *over}, probabilityOf(likeness - chance, 0)};
        std::sort(one.pieces.begin(), one.pieces.end(),
                  [](const Crossing::Piece& a, const Crossing::Piece& b) { return a.source.begin < b.source.begin; });
        if (one.probability >= leastProbability) {
            take(piece);
            m_found.push_back(std::move(one));
        }
    }
}

/// The likeliest way to see the segments as two pieces that have changed places.
std::optional<Crossing> Search::swapped(Range source, Range target) const {
    std::optional<Crossing> best;
    for (std::size_t s = source.begin + 1; s < source.end; ++s) {
        for (std::size_t t = target.begin + 1; t < target.end; ++t) {
            const Range first{source.begin, s};
            const Range second{s, source.end};
            const Range early{target.begin, t};
            const Range late{t, target.end};
            const double across = std::min(m_likeness.of(first, late), m_likeness.of(second, early));
            if (across < leastLikeness) {
                continue;
            }
            const double straight = std::max(m_likeness.of(first, early), m_likeness.of(second, late));
            const double probability = probabilityOf(across, straight);
            if (probability >= leastProbability && (!best || probability > best->probability)) {
                best = Crossing{{{first, late}, {second, early}}, probability};
            }
        }
    }
    return best;
}

void Search::take(const Crossing::Piece& piece) {
    const auto mark = [](std::vector<bool>& taken, Range range) {
        taken.resize(std::max(taken.size(), range.end), false);
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(range.begin),
                  taken.begin() + static_cast<std::ptrdiff_t>(range.end), true);
    };
    mark(m_sourceTaken, piece.source);
    mark(m_targetTaken, piece.target);
}

bool Search::isTaken(const Crossing::Piece& piece) const {
    const auto any = [](const std::vector<bool>& taken, Range range) {
        for (std::size_t k = range.begin; k < std::min(range.end, taken.size()); ++k) {
            if (taken[k]) {
                return true;
            }
        }
        return false;
    };
    return any(m_sourceTaken, piece.source) || any(m_targetTaken, piece.target);
}

void Search::findSwapped() {
    std::vector<Crossing> all;
    for (std::size_t first = 0; first < m_beads.size(); ++first) {
        goOn();
        Range source{m_beads[first].source.begin, m_beads[first].source.begin};
        Range target{m_beads[first].target.begin, m_beads[first].target.begin};
        bool suspicious = false;
        for (std::size_t last = first; last < m_beads.size(); ++last) {
            const Bead& bead = m_beads[last];
            source.end = bead.source.end;
            target.end = bead.target.end;
            if (source.size() > widest || target.size() > widest) {
                break;
            }
            suspicious = suspicious || bead.confidence < sure || bead.source.size() != 1 || bead.target.size() != 1;
            if (suspicious && source.size() >= 2 && target.size() >= 2) {
                if (auto one = swapped(source, target)) {
                    all.push_back(std::move(*one));
                }
            }
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Crossing& a, const Crossing& b) { return a.probability > b.probability; });
    for (Crossing& one : all) {
        if (!isTaken(one.pieces.front()) && !isTaken(one.pieces.back())) {
            take(one.pieces.front());
            take(one.pieces.back());
            m_found.push_back(std::move(one));
        }
    }
}

} // namespace

std::vector<Crossing> crossings(std::span<const Sentence> source, const Language& sourceLanguage,
                                std::span<const Sentence> target, const Language& targetLanguage,
                                std::span<const Bead> beads, const std::stop_token& stop, const SettledPairs* terms) {
    const Likeness likeness(source, sourceLanguage, target, targetLanguage, terms, stop);
    return Search(likeness, beads, stop).found();
}

} // namespace quadrille
