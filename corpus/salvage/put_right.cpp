#include "corpus/salvage/found_unit.h"
#include "corpus/unit_rules.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <set>

namespace quadrille {

namespace {

bool hasText(const Cell& cell) {
    return std::any_of(cell.segments.begin(), cell.segments.end(), [](const Segment& s) { return !s.text.empty(); });
}

void putMarksRight(Segment& segment) {
    const std::size_t signs = countMarkSigns(segment.text);
    segment.marks.resize(std::min(signs, segment.marks.size()));
    while (segment.marks.size() < signs) {
        segment.marks.push_back({"text", "", std::string(markSign)});
    }
}

// Nobody is to think that a text is finished of which a part is gone.
void putStateRight(Cell& cell, FoundCell& found) {
    if (!hasText(cell)) {
        if (cell.state != State::Initial && found.rowLost) {
            cell.changedBy = bySalvage; // its spare says that somebody confirmed it, not who
        }
        if (found.lost > 0 || cell.changedBy.empty() || cell.changedBy == "import") {
            cell.state = State::Initial;
            cell.locked = cell.locked && found.lost == 0;
        }
        return;
    }
    if (found.lost > 0) {
        cell.state = cell.state == State::Rejected ? State::Rejected : State::Draft;
        cell.locked = false;
        cell.reason = "a part of the text was lost in a salvage";
        cell.changedBy = bySalvage;
    } else if (found.stateLost || cell.state == State::Initial) {
        found.stateLost = true;
        cell.state = State::Draft;
        cell.reason = "the state was lost in a salvage";
        cell.changedBy = bySalvage;
    }
}

std::vector<SegmentId> idsOf(const Cell& cell) {
    std::vector<SegmentId> ids;
    for (const Segment& segment : cell.segments) {
        ids.push_back(segment.id);
    }
    return ids;
}

void linkAnew(const Cell& source, Cell& cell) {
    cell.beads.clear();
    if (!source.segments.empty() || !cell.segments.empty()) {
        cell.beads.push_back({idsOf(source), idsOf(cell), 0.0});
    }
}

} // namespace

void putRight(AssembledUnit& assembled) {
    Unit& unit = assembled.unit;
    for (std::size_t column = 0; column < unit.cells.size(); ++column) {
        Cell& cell = unit.cells[column];
        std::for_each(cell.segments.begin(), cell.segments.end(), putMarksRight);
        if (column == 0) {
            cell.state = State::Translated;
            cell.beads.clear();
        } else {
            putStateRight(cell, assembled.cells[column]);
        }
    }
    // What still breaks a rule can only be links.
    std::set<std::size_t> unlinked;
    for (const CellFault& fault : faultsOf(unit)) {
        unlinked.insert(fault.column);
    }
    for (const std::size_t column : unlinked) {
        if (column > 0) {
            linkAnew(unit.cells.front(), unit.cells[column]);
            assembled.cells[column].linksLost = true;
        }
    }
}

} // namespace quadrille
