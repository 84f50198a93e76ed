#include "alignment/gold.h"

#include <set>
#include <tuple>

namespace quadrille {
namespace {

using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

std::set<Key> linked(std::span<const Bead> beads) {
    std::set<Key> keys;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            keys.emplace(bead.source.begin, bead.source.end, bead.target.begin, bead.target.end);
        }
    }
    return keys;
}

} // namespace

Score strictScore(std::span<const Bead> found, std::span<const Bead> gold) {
    const std::set<Key> mine = linked(found);
    const std::set<Key> theirs = linked(gold);
    double right = 0;
    for (const Key& key : mine) {
        right += theirs.contains(key) ? 1 : 0;
    }
    Score score;
    score.precision = mine.empty() ? 0 : right / static_cast<double>(mine.size());
    score.recall = theirs.empty() ? 0 : right / static_cast<double>(theirs.size());
    const double sum = score.precision + score.recall;
    score.f1 = sum > 0 ? 2 * score.precision * score.recall / sum : 0;
    if (mine.empty() && theirs.empty()) {
        score = {1, 1, 1};
    }
    return score;
}

} // namespace quadrille
