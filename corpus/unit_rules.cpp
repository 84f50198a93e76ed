#include "corpus/unit_rules.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace quadrille {

namespace {

std::vector<SegmentId> idsOf(const Cell& cell) {
    std::vector<SegmentId> ids;
    for (const Segment& segment : cell.segments) {
        ids.push_back(segment.id);
    }
    return ids;
}

/// The members of all beads on one side, in the beads' order.
std::vector<SegmentId> membersOf(const Cell& cell, std::vector<SegmentId> CellBead::*side) {
    std::vector<SegmentId> ids;
    for (const CellBead& bead : cell.beads) {
        ids.insert(ids.end(), (bead.*side).begin(), (bead.*side).end());
    }
    return ids;
}

std::string coverFault(std::vector<SegmentId> members, std::vector<SegmentId> segments, const std::string& side) {
    std::sort(members.begin(), members.end());
    std::sort(segments.begin(), segments.end());
    if (std::adjacent_find(members.begin(), members.end()) != members.end()) {
        return "two links hold the same " + side + " segment";
    }
    if (!std::includes(segments.begin(), segments.end(), members.begin(), members.end())) {
        return "a link holds a " + side + " segment that is not in this row";
    }
    return members == segments ? std::string() : "a " + side + " segment is in no link";
}

std::string stateFault(const Cell& cell) {
    const bool empty =
        std::all_of(cell.segments.begin(), cell.segments.end(), [](const Segment& s) { return s.text.empty(); });
    if (!empty && cell.state == State::Initial) {
        return "the cell has text but its state is initial";
    }
    // An empty cell is confirmed by a person or not at all.
    if (empty && cell.state != State::Initial && (cell.changedBy.empty() || cell.changedBy == "import")) {
        return std::string("the cell is empty but its state is ") + stateName(cell.state);
    }
    return {};
}

std::string textFault(const Segment& segment) {
    if (!isUtf8(segment.text) || !isUtf8(segment.gap)) {
        return "its text is not valid UTF-8";
    }
    if (countMarkSigns(segment.text) != segment.marks.size()) {
        return "its text has places for " + std::to_string(countMarkSigns(segment.text)) + " marks but " +
               std::to_string(segment.marks.size()) + " are kept";
    }
    return {};
}

} // namespace

std::vector<CellFault> faultsOf(const Unit& unit) {
    std::vector<CellFault> faults;
    const auto add = [&](std::size_t column, std::string what) {
        if (!what.empty()) {
            faults.push_back({column, std::move(what)});
        }
    };
    for (std::size_t column = 0; column < unit.cells.size(); ++column) {
        const Cell& cell = unit.cells[column];
        for (const Segment& segment : cell.segments) {
            add(column, textFault(segment));
        }
        if (column == 0) {
            add(column, cell.beads.empty() ? "" : "the source has links to itself");
            continue;
        }
        add(column, stateFault(cell));
        add(column, coverFault(membersOf(cell, &CellBead::source), idsOf(unit.cells[0]), "source"));
        add(column, coverFault(membersOf(cell, &CellBead::target), idsOf(cell), "target"));
    }
    return faults;
}

} // namespace quadrille
