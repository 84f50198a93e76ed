#pragma once

#include "alignment/aligner.h"

#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// Segments that the translation has in another order than the source.
struct Crossing {
    /// What belongs together.
    struct Piece {
        Range source;
        Range target;
        bool operator==(const Piece&) const = default;
    };
    std::vector<Piece> pieces; ///< two, in the order of the source; the target has the second one first
    double probability = 0;    ///< 0 to 1
};

/// The places where the two texts cross: neighbours that are swapped, and passages that are moved further. `beads`, as
/// align() gives them, are in reading order and cannot say so: there a crossing is a segment without a counterpart on
/// either side, a wide bead, or a bead that is hardly sure. What is found is in the order of the source; the pieces of
/// different crossings do not overlap, except for what several passages have been moved over. Time grows linearly with
/// the texts. `terms` may be null. Throws Cancelled. Any thread.
std::vector<Crossing> crossings(std::span<const Sentence> source, const Language& sourceLanguage,
                                std::span<const Sentence> target, const Language& targetLanguage,
                                std::span<const Bead> beads, const std::stop_token& stop = {},
                                const SettledPairs* terms = nullptr);

} // namespace quadrille
