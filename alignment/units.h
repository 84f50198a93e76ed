#pragma once

#include "alignment/bead.h"

#include <span>
#include <vector>

namespace quadrille {

/// One row over all languages: which segments of each column lie in it. Column 0 is the source.
struct UnitRange {
    std::vector<Range> columns;
    double confidence = 0; ///< that of the least certain bead inside
    bool operator==(const UnitRange&) const = default;
};

/// Joins pairwise beads to units: the smallest groups consistent across all languages, in the source's reading
/// order; every segment lies in exactly one unit. `beads[k]` pairs the source (of `sourceSize` segments) with
/// target k, in reading order and without gaps, as align() gives it. Target insertions that several languages
/// have at one place share a unit only when nothing else separates them. Throws std::invalid_argument when beads
/// leave out or repeat a segment.
std::vector<UnitRange> joinToUnits(std::size_t sourceSize, std::span<const std::vector<Bead>> beads);

} // namespace quadrille
