#pragma once

#include "corpus/project.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace quadrille {

/// A bead's place in the whole document: segments counted from 0 in each language's reading order.
struct PlacedBead {
    std::uint32_t row = 0;
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint8_t sourceSize = 0;
    std::uint8_t targetSize = 0;
    std::uint8_t confidence = 0; ///< 0 to 100
    [[nodiscard]] bool oneToOne() const { return sourceSize == 1 && targetSize == 1; }
};

/// What is known of a whole document's alignment without its texts.
struct Scan {
    /// firstSegment[column][row] is the number of segments before the row; one more entry than rows.
    std::vector<std::vector<std::uint32_t>> firstSegment;
    /// beads[column], in row order; those of column 0 are empty.
    std::vector<std::vector<PlacedBead>> beads;
};

/// Reads every unit of the document once, by batches. `report` gets 0 to 1. Throws Cancelled when `stop` asks.
Scan scan(const Project& project, DocumentId document, const std::vector<UnitId>& units, std::size_t columns,
          const std::stop_token& stop = {}, const std::function<void(double)>& report = {});

} // namespace quadrille
