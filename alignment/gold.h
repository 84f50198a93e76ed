#pragma once

#include "alignment/bead.h"

#include <span>

namespace quadrille {

/// Precision, recall and their harmonic mean, each 0 to 1.
struct Score {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

/// Strict score of `found` against `gold`: a bead is right when both its sides are the same; beads with an empty
/// side count on neither side.
Score strictScore(std::span<const Bead> found, std::span<const Bead> gold);

} // namespace quadrille
