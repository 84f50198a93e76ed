#pragma once

#include "alignment/search.h"

#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// A word pair learnt from texts aligned before: probabilities as in Translations::Link.
struct LearntPair {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float forward = 0;
    float backward = 0;
};

/// What all features, and `terms` when it is not null, know of the words of both texts; finish() is still to be called.
Translations relate(const PreparedText& source, const PreparedText& target, const SettledPairs* terms);

/// The model as `beads`, weighed by their confidence, speak for it. The fewer there are, the nearer it stays to the
/// first model.
Model estimated(const Evidence& evidence, std::span<const Bead> beads);

/// Word pairs that beads make likely (IBM model 1, both ways). None when the texts are too short to tell.
std::vector<LearntPair> learntPairs(const PreparedText& source, const PreparedText& target, std::span<const Bead> beads,
                                    const std::stop_token& stop);

} // namespace quadrille
