#include "app/scan.h"

#include "alignment/aligner.h"

#include <algorithm>
#include <cmath>

namespace quadrille {

namespace {

constexpr std::size_t batch = 256;

// Where among the cell's segments the first of `ids` stands.
std::uint32_t placeOf(const std::vector<SegmentId>& ids, const Cell& cell) {
    if (ids.empty()) {
        return 0;
    }
    const auto found = std::find_if(cell.segments.begin(), cell.segments.end(),
                                    [&](const Segment& segment) { return segment.id == ids.front(); });
    return static_cast<std::uint32_t>(found - cell.segments.begin());
}

std::uint8_t small(std::size_t size) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(size, 255));
}

void add(const Unit& unit, std::size_t row, Scan& result) {
    for (std::size_t column = 0; column < unit.cells.size(); ++column) {
        const Cell& cell = unit.cells[column];
        for (const CellBead& bead : cell.beads) {
            PlacedBead placed;
            placed.row = static_cast<std::uint32_t>(row);
            placed.source = result.firstSegment[0][row] + placeOf(bead.source, unit.cells.front());
            placed.target = result.firstSegment[column][row] + placeOf(bead.target, cell);
            placed.sourceSize = small(bead.source.size());
            placed.targetSize = small(bead.target.size());
            placed.confidence = static_cast<std::uint8_t>(std::lround(std::clamp(bead.confidence, 0.0, 1.0) * 100));
            result.beads[column].push_back(placed);
        }
    }
    for (std::size_t column = 0; column < unit.cells.size(); ++column) {
        auto& first = result.firstSegment[column];
        first.push_back(first.back() + static_cast<std::uint32_t>(unit.cells[column].segments.size()));
    }
}

} // namespace

Scan scan(const Project& project, DocumentId document, const std::vector<UnitId>& units, std::size_t columns,
          const std::stop_token& stop, const std::function<void(double)>& report) {
    Scan result;
    result.firstSegment.resize(columns);
    result.beads.resize(columns);
    for (auto& first : result.firstSegment) {
        first.reserve(units.size() + 1);
        first.push_back(0);
    }
    for (std::size_t begin = 0; begin < units.size(); begin += batch) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const std::size_t count = std::min(batch, units.size() - begin);
        const std::vector<Unit> read = project.units(document, std::span(units).subspan(begin, count));
        for (std::size_t i = 0; i < read.size(); ++i) {
            add(read[i], begin + i, result);
        }
        if (report) {
            report(static_cast<double>(begin + count) / static_cast<double>(units.size()));
        }
    }
    return result;
}

} // namespace quadrille
