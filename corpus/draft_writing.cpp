#include "corpus/draft_writer.h"

#include "corpus/links.h"
#include "corpus/spares.h"
#include "corpus/unit_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

bool sameSegments(const Cell& a, const Cell& b) {
    return std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                      [](const Segment& x, const Segment& y) { return x.id == y.id && x.text == y.text; });
}

bool sameMembers(const Cell& a, const Cell& b) {
    return std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                      [](const Segment& x, const Segment& y) { return x.id == y.id; });
}

} // namespace

DraftWriter::DraftWriter(Draft& draft)
    : m_draft(draft)
    , m_database(draft.m_database)
    , m_words(draft.m_database)
    , m_setSegment(m_database,
                   "UPDATE segments SET unit = ?, text = ?, gap = ?, starts_paragraph = ?, heading = ? WHERE id = ?")
    , m_deleteSegment(m_database, "DELETE FROM segments WHERE id = ?")
    , m_deleteMarks(m_database, "DELETE FROM marks WHERE segment = ?")
    , m_marks(m_database)
    , m_setCell(m_database,
                "UPDATE cells SET state = ?, locked = ?, reason = ?, changed_by = ?, changed_at = ?, "
                "created_at = ?, earlier = ?, earlier_source = ?, history = ?, revision = max(revision, ?) + ? "
                "WHERE unit = ? AND \"column\" = ?")
    , m_deleteBeads(m_database, "DELETE FROM beads WHERE unit = ? AND \"column\" = ?")
    , m_beads(m_database) {
    m_nothing.cells.resize(draft.m_columns.size());
}

const Unit& DraftWriter::before(UnitId unit) const {
    const auto found = m_draft.m_before.find(unit);
    return found == m_draft.m_before.end() ? m_nothing : found->second.unit;
}

bool DraftWriter::changed(UnitId unit) const {
    if (m_draft.m_inserted.contains(unit) || m_draft.m_removed.contains(unit)) {
        return true;
    }
    const DraftRow& old = m_draft.m_before.at(unit);
    const DraftRow& now = m_draft.m_rows.at(unit);
    return old.unit.cells != now.unit.cells || old.comments != now.comments;
}

void DraftWriter::findChanged() {
    for (const UnitId unit : m_draft.m_touched) {
        m_draft.m_rows.at(unit).unit.cells.front().state = State::Translated;
        if (changed(unit)) {
            m_changed.push_back(unit);
        }
    }
}

void DraftWriter::relinkChanged() {
    for (std::size_t column = 1; column < m_draft.m_columns.size(); ++column) {
        relinkColumn(column);
    }
}

void DraftWriter::relinkColumn(std::size_t column) {
    std::vector<std::pair<std::int64_t, UnitId>> rows;
    for (const UnitId unit : m_changed) {
        const Unit& now = m_draft.m_rows.at(unit).unit;
        const bool same = sameSegments(before(unit).cells[0], now.cells[0]) &&
                          sameSegments(before(unit).cells[column], now.cells[column]);
        if (!same && !m_draft.m_removed.contains(unit)) {
            rows.emplace_back(m_draft.m_unitOrder.rankOf(unit), unit);
        }
    }
    std::sort(rows.begin(), rows.end());
    std::vector<Pairing> pairings;
    for (const auto& row : rows) {
        Unit& now = m_draft.m_rows.at(row.second).unit;
        pairings.push_back({&now.cells[0], &now.cells[column]});
    }
    if (!pairings.empty()) {
        link(pairings, language(m_draft.m_columns[0].tag), language(m_draft.m_columns[column].tag));
    }
}

void DraftWriter::collectSegments() {
    for (const UnitId unit : m_changed) {
        for (const Cell& cell : before(unit).cells) {
            for (const Segment& segment : cell.segments) {
                m_old[segment.id] = {unit, &segment};
            }
        }
        if (m_draft.m_removed.contains(unit)) {
            continue;
        }
        for (const Cell& cell : m_draft.m_rows.at(unit).unit.cells) {
            for (const Segment& segment : cell.segments) {
                m_new[segment.id] = {unit, &segment};
            }
        }
    }
}

CellImage DraftWriter::cellImage(UnitId unit, std::size_t column) {
    CellImage image;
    image.tag = m_draft.m_columns[column].tag;
    image.cell = before(unit).cells[column];
    image.now = fingerprint(m_draft.m_rows.at(unit).unit.cells[column]);
    for (const Segment& segment : image.cell.segments) {
        const bool gone = !m_new.contains(segment.id);
        image.readAfter.push_back(gone ? m_draft.readBeside(column, segment.id, Direction::Up) : 0);
    }
    return image;
}

RowImage DraftWriter::imageOf(UnitId unit) {
    RowImage image;
    image.unit = unit;
    image.existed = !m_draft.m_inserted.contains(unit);
    image.there = !m_draft.m_removed.contains(unit);
    if (const auto above = m_draft.m_above.find(unit); above != m_draft.m_above.end()) {
        image.above = above->second;
    }
    const DraftRow& now = m_draft.m_rows.at(unit);
    for (std::size_t column = 0; column < m_draft.m_columns.size(); ++column) {
        if (!image.existed || !image.there || before(unit).cells[column] != now.unit.cells[column]) {
            image.cells.push_back(cellImage(unit, column));
        }
    }
    const auto old = m_draft.m_before.find(unit);
    const std::vector<Comment> none;
    const std::vector<Comment>& comments = old == m_draft.m_before.end() ? none : old->second.comments;
    if (!image.existed || !image.there || comments != now.comments) {
        image.comments = comments;
        image.commentsNow = fingerprint(now.comments);
    }
    return image;
}

// A history gets an entry when its cell, wherever it now stands, has another text or state.
void DraftWriter::noteHistories(std::set<std::int64_t>& histories) const {
    using Looks = std::pair<std::string, std::pair<State, bool>>;
    std::map<std::int64_t, Looks> old;
    std::map<std::int64_t, Looks> now;
    const auto note = [](std::map<std::int64_t, Looks>& looks, const Unit& unit) {
        for (const Cell& cell : unit.cells) {
            if (cell.history != 0) {
                looks[cell.history] = {cell.text(), {cell.state, cell.locked}};
            }
        }
    };
    for (const UnitId unit : m_changed) {
        note(old, before(unit));
        if (!m_draft.m_removed.contains(unit)) {
            note(now, m_draft.m_rows.at(unit).unit);
        }
    }
    for (const auto& [history, looks] : old) {
        const auto found = now.find(history);
        if (found == now.end() || found->second != looks) {
            histories.insert(history);
        }
    }
    for (const auto& [history, looks] : now) {
        if (!old.contains(history) && !looks.first.empty()) {
            histories.insert(history);
        }
    }
}

// Called before and after writing: rows that are read next to a segment that came, went or moved.
void DraftWriter::noteReadingNeighbours(const std::map<UnitId, DraftRow>& rows) {
    for (const UnitId unit : m_changed) {
        const auto row = rows.find(unit);
        if (row == rows.end() || (&rows == &m_draft.m_rows && m_draft.m_removed.contains(unit))) {
            continue;
        }
        for (std::size_t column = 0; column < m_draft.m_columns.size(); ++column) {
            if (sameMembers(before(unit).cells[column], m_draft.m_rows.at(unit).unit.cells[column])) {
                continue;
            }
            m_crossings.insert(unit);
            for (const Segment& segment : row->second.unit.cells[column].segments) {
                for (const Direction direction : {Direction::Up, Direction::Down}) {
                    if (const SegmentId other = m_draft.readBeside(column, segment.id, direction); other != 0) {
                        m_crossings.insert(m_draft.holder(other));
                    }
                }
            }
        }
    }
}

bool DraftWriter::isCrossed(UnitId unit) {
    const std::int64_t rank = m_draft.m_unitOrder.rankOf(unit);
    const Unit& row = m_draft.look(unit).unit;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        for (const Segment& segment : row.cells[column].segments) {
            const SegmentId above = m_draft.readBeside(column, segment.id, Direction::Up);
            const SegmentId below = m_draft.readBeside(column, segment.id, Direction::Down);
            if ((above != 0 && m_draft.m_unitOrder.rankOf(m_draft.holder(above)) > rank) ||
                (below != 0 && m_draft.m_unitOrder.rankOf(m_draft.holder(below)) < rank)) {
                return true;
            }
        }
    }
    return false;
}

// Which rows are crossed follows from reading order and places, so nothing else keeps it.
void DraftWriter::writeCrossed(std::vector<UnitId>& changed) {
    SQLite::Statement set(m_database, "UPDATE units SET crossed = ?1 WHERE id = ?2 AND crossed <> ?1");
    for (const UnitId unit : m_crossings) {
        if (unit != 0 && !m_draft.m_removed.contains(unit)) {
            set.bind(1, isCrossed(unit) ? 1 : 0);
            set.bind(2, unit);
            if (set.exec() > 0 && !std::binary_search(m_changed.begin(), m_changed.end(), unit)) {
                changed.push_back(unit);
            }
            set.reset();
        }
    }
}

void DraftWriter::check() const {
    for (const UnitId unit : m_changed) {
        if (m_draft.m_removed.contains(unit)) {
            continue;
        }
        const std::vector<CellFault> faults = faultsOf(m_draft.m_rows.at(unit).unit);
        if (!faults.empty()) {
            throw std::invalid_argument(
                fmt::format("This edit is not done, because it would leave row {} ({}) in disorder: "
                            "{}. The project is as it was before.",
                            unit, m_draft.m_columns[faults.front().column].tag, faults.front().what));
        }
    }
}

Draft::Finished DraftWriter::write() {
    findChanged();
    if (m_draft.m_relink) {
        relinkChanged();
    }
    check();
    collectSegments();
    Draft::Finished finished;
    finished.inverse.document = m_draft.m_document;
    for (const UnitId unit : m_changed) {
        finished.inverse.rows.push_back(imageOf(unit));
    }
    noteHistories(finished.histories);
    noteReadingNeighbours(m_draft.m_before);
    writeSegments();
    deleteSegments();
    for (const UnitId unit : m_changed) {
        if (!m_draft.m_removed.contains(unit)) {
            writeCells(unit);
        }
    }
    writeComments();
    removeUnits();
    noteReadingNeighbours(m_draft.m_rows);
    writeCrossed(finished.changed);
    renewSpares(m_database, m_changed);
    finished.rowsChanged = !m_draft.m_inserted.empty() || !m_draft.m_removed.empty();
    finished.changed.insert(finished.changed.end(), m_changed.begin(), m_changed.end());
    return finished;
}

Draft::Finished Draft::finish() {
    return DraftWriter(*this).write();
}

} // namespace quadrille
