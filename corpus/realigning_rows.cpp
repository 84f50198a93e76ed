// The rows a stretch has once it is aligned anew.
#include "corpus/realigning_stretch.h"

#include <algorithm>

namespace quadrille {

std::vector<CellBead> Stretch::beadsIn(const UnitRange& unit, std::size_t column,
                                       const std::vector<Bead>& beads) const {
    const auto ids = [&](std::size_t of, Range range) {
        std::vector<SegmentId> all;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            all.push_back(m_pieces[of][i].segment->id);
        }
        return all;
    };
    std::vector<CellBead> found;
    const Range source = unit.columns[0];
    const Range target = unit.columns[column];
    // Beads follow each other on both sides, so those of a unit are found by either.
    const auto begin = std::partition_point(beads.begin(), beads.end(), [&](const Bead& bead) {
        return bead.source.end < source.begin || bead.target.end < target.begin;
    });
    for (auto bead = begin; bead != beads.end() && bead->source.begin <= source.end && bead->target.begin <= target.end;
         ++bead) {
        const bool ours = !bead->source.empty() && bead->source.begin >= source.begin && bead->source.end <= source.end;
        const bool theirs =
            !bead->target.empty() && bead->target.begin >= target.begin && bead->target.end <= target.end;
        if (ours || theirs) {
            found.push_back({ids(0, bead->source), ids(column, bead->target), bead->confidence});
        }
    }
    return found;
}

Realign::Row Stretch::rowOf(const UnitRange& unit, const std::vector<std::vector<Bead>>& beads) const {
    Realign::Row row;
    for (std::size_t column = 0; column < m_pieces.size(); ++column) {
        row.cells.emplace_back();
        for (std::size_t i = unit.columns[column].begin; i < unit.columns[column].end; ++i) {
            row.cells.back().push_back(m_pieces[column][i].segment->id);
        }
        if (column > 0) {
            row.beads.push_back(beadsIn(unit, column, beads[column - 1]));
        }
    }
    return row;
}

/// The id of the row that had this source side, or these targets without a source.
UnitId Stretch::idFor(const UnitRange& unit, std::set<UnitId>& used) const {
    for (std::size_t column = 0; column < m_pieces.size(); ++column) {
        const Range range = unit.columns[column];
        if (range.empty()) {
            continue;
        }
        const std::size_t row = m_pieces[column][range.begin].row;
        const std::vector<Segment>& before = m_units[row].cells[column].segments;
        const bool same = before.size() == range.size() &&
                          before.front().id == m_pieces[column][range.begin].segment->id &&
                          (column == 0 || m_units[row].cells[0].segments.empty());
        if (same && used.insert(m_units[row].id).second) {
            return m_units[row].id;
        }
        if (column == 0) {
            return 0;
        }
    }
    return 0;
}

Realign::Row Stretch::asItIs(std::size_t row) const {
    Realign::Row same;
    same.unit = m_units[row].id;
    for (const Cell& cell : m_units[row].cells) {
        same.cells.emplace_back();
        for (const Segment& segment : cell.segments) {
            same.cells.back().push_back(segment.id);
        }
        if (&cell != &m_units[row].cells.front()) {
            same.beads.push_back(cell.beads);
        }
    }
    return same;
}

// A row that was set aside stands again below the row that it stood below, or the nearest that is still there.
void Stretch::putAsideBack(std::vector<Realign::Row>& rows) const {
    for (const std::size_t aside : m_aside) {
        auto place = rows.begin();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const auto stood = std::find_if(m_units.begin(), m_units.begin() + static_cast<std::ptrdiff_t>(aside),
                                            [&](const Unit& unit) { return unit.id == row->unit; });
            if (row->unit != 0 && stood != m_units.begin() + static_cast<std::ptrdiff_t>(aside)) {
                place = row + 1;
            }
        }
        rows.insert(place, asItIs(aside));
    }
}

bool Stretch::changes(const std::vector<Realign::Row>& rows) const {
    if (rows.size() != m_units.size()) {
        return true;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].unit != m_units[row].id || rows[row].cells != asItIs(row).cells) {
            return true;
        }
    }
    return false;
}

RealignPlan Stretch::plan(const std::stop_token& stop, const std::function<void(double)>& report) {
    const std::vector<std::vector<Bead>> beads = alignColumns(stop, report);
    RealignPlan plan;
    plan.fixed = m_blocks.size() + m_aside.size();
    plan.setAside = m_aside.size();
    Realign edit;
    edit.document = m_scope.document;
    edit.first = m_units.front().id;
    edit.last = m_units.back().id;
    std::set<UnitId> used;
    for (const UnitRange& unit : joinToUnits(m_pieces[0].size(), beads)) {
        edit.rows.push_back(rowOf(unit, beads));
        edit.rows.back().unit = idFor(unit, used);
    }
    putAsideBack(edit.rows);
    if (changes(edit.rows)) {
        plan.edit = std::move(edit);
    }
    return plan;
}

} // namespace quadrille
