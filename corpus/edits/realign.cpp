#include "corpus/edits.h"

#include "corpus/edits/rules.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

/// A re-alignment being done.
class Regrouping {
public:
    Regrouping(const Realign& edit, Draft& draft)
        : m_edit(edit)
        , m_draft(draft) {}

    void perform();

private:
    struct Old {
        UnitId unit = 0;
        std::size_t column = 0;
        const Cell* cell = nullptr;
        const Segment* segment = nullptr;
    };

    void readOldRows();
    void requireSameRows();
    void requireSameSegments();
    void requireFixedKept();
    [[noreturn]] void refuseAsStale();
    std::vector<UnitId> makeRows();
    void claimHistories();
    Cell cellOf(UnitId unit, std::size_t row, std::size_t column);
    std::int64_t historyOf(UnitId unit, std::size_t column, SegmentId first);
    void moveComments(const std::vector<UnitId>& rows);
    UnitId newPlace(const Unit& old, const Comment& comment, UnitId fallback) const;

    const Realign& m_edit;
    Draft& m_draft;
    std::vector<UnitId> m_oldUnits;
    std::map<UnitId, DraftRow> m_old;
    std::map<SegmentId, Old> m_segments;
    std::map<SegmentId, UnitId> m_newHolder;
    std::map<SegmentId, std::int64_t> m_claims; ///< first segment of an old cell: its history
    std::set<std::int64_t> m_claimed;           ///< histories that go where their first segment goes
    bool m_beadsGiven = true;
};

void Regrouping::refuseAsStale() {
    refuse(m_draft, Refused::Why::Stale, m_edit.first, 0,
           "the rows have been changed since this alignment was worked out. Let it be worked out again.");
}

void Regrouping::readOldRows() {
    std::optional<UnitId> unit = m_edit.first;
    for (bool more = true; more; unit = m_draft.beside(*unit, Direction::Down)) {
        if (!unit) {
            throw std::invalid_argument("The last row of a re-alignment does not stand below the first.");
        }
        m_oldUnits.push_back(*unit);
        m_old.emplace(*unit, m_draft.look(*unit));
        more = *unit != m_edit.last;
        if (!more) {
            break;
        }
    }
    for (const auto& [id, row] : m_old) {
        for (std::size_t column = 0; column < row.unit.cells.size(); ++column) {
            const Cell& cell = row.unit.cells[column];
            for (const Segment& segment : cell.segments) {
                m_segments[segment.id] = {id, column, &cell, &segment};
            }
        }
    }
}

void Regrouping::requireSameRows() {
    std::size_t reached = 0;
    for (const Realign::Row& row : m_edit.rows) {
        if (row.cells.size() != m_draft.columns().size()) {
            throw std::invalid_argument("A row of a re-alignment has another number of languages than the document.");
        }
        m_beadsGiven = m_beadsGiven && row.beads.size() + 1 == row.cells.size();
        if (row.unit == 0) {
            continue;
        }
        const auto found =
            std::find(m_oldUnits.begin() + static_cast<std::ptrdiff_t>(reached), m_oldUnits.end(), row.unit);
        if (found == m_oldUnits.end()) {
            refuseAsStale();
        }
        reached = static_cast<std::size_t>(found - m_oldUnits.begin()) + 1;
    }
    if (m_edit.rows.empty()) {
        throw std::invalid_argument("A re-alignment without rows would lose the text.");
    }
}

void Regrouping::requireSameSegments() {
    std::size_t count = 0;
    for (const Realign::Row& row : m_edit.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            for (const SegmentId id : row.cells[column]) {
                const auto old = m_segments.find(id);
                if (old == m_segments.end() || old->second.column != column ||
                    !m_newHolder.emplace(id, row.unit).second) {
                    refuseAsStale();
                }
                ++count;
            }
        }
    }
    if (count != m_segments.size()) {
        refuseAsStale();
    }
}

void Regrouping::requireFixedKept() {
    for (const auto& [id, row] : m_old) {
        const auto now = std::find_if(m_edit.rows.begin(), m_edit.rows.end(),
                                      [unit = id](const Realign::Row& candidate) { return candidate.unit == unit; });
        const bool anyFixed =
            std::any_of(row.unit.cells.begin(), row.unit.cells.end(), [](const Cell& cell) { return cell.fixed(); });
        for (std::size_t column = 0; anyFixed && column < row.unit.cells.size(); ++column) {
            const Cell& cell = row.unit.cells[column];
            if (column > 0 && !cell.fixed()) {
                continue;
            }
            std::vector<SegmentId> ids;
            for (const Segment& segment : cell.segments) {
                ids.push_back(segment.id);
            }
            if (now == m_edit.rows.end() || now->cells[column] != ids) {
                refuse(m_draft, Refused::Why::Fixed, id, column,
                       column == 0 ? "a cell of the row is approved or locked, so its source stays as it is."
                                   : "the cell is approved or locked, so it stays as it is.");
            }
        }
    }
}

std::vector<UnitId> Regrouping::makeRows() {
    std::vector<UnitId> rows;
    for (const Realign::Row& row : m_edit.rows) {
        if (row.unit != 0) {
            rows.push_back(row.unit);
        } else if (rows.empty()) {
            rows.push_back(m_draft.insert(m_edit.first, Direction::Up));
        } else {
            rows.push_back(m_draft.insert(rows.back(), Direction::Down));
        }
    }
    return rows;
}

void Regrouping::claimHistories() {
    std::set<SegmentId> firsts;
    for (const Realign::Row& row : m_edit.rows) {
        for (const auto& cell : row.cells) {
            if (!cell.empty()) {
                firsts.insert(cell.front());
            }
        }
    }
    for (const auto& [id, row] : m_old) {
        for (const Cell& cell : row.unit.cells) {
            if (!cell.segments.empty() && firsts.contains(cell.segments.front().id)) {
                m_claims[cell.segments.front().id] = cell.history;
                m_claimed.insert(cell.history);
            }
        }
    }
}

std::int64_t Regrouping::historyOf(UnitId unit, std::size_t column, SegmentId first) {
    if (const auto claim = m_claims.find(first); claim != m_claims.end()) {
        return claim->second;
    }
    const std::int64_t own = m_draft.look(unit).unit.cells[column].history;
    return m_claimed.contains(own) ? m_draft.newId() : own;
}

Cell Regrouping::cellOf(UnitId unit, std::size_t row, std::size_t column) {
    const std::vector<SegmentId>& ids = m_edit.rows[row].cells[column];
    const auto before = m_old.find(unit);
    Cell cell = m_draft.look(unit).unit.cells[column];
    const std::int64_t history = historyOf(unit, column, ids.empty() ? 0 : ids.front());
    if (ids.empty()) {
        if (before == m_old.end() || !isEmpty(before->second.unit.cells[column])) {
            Draft::empty(cell);
        }
        cell.history = history;
        return cell;
    }
    Draft::empty(cell);
    const Cell* giver = nullptr;
    std::vector<Segment> segments;
    for (const SegmentId id : ids) {
        const Old& old = m_segments.at(id);
        if (giver != nullptr && giver != old.cell) {
            give(m_draft, std::move(segments), *giver, cell, column);
            segments.clear();
        }
        giver = old.cell;
        segments.push_back(*old.segment);
    }
    const bool whole = isEmpty(cell) && giver->segments.size() == segments.size();
    give(m_draft, std::move(segments), *giver, cell, column);
    cell.locked = whole && giver->locked;
    cell.history = history;
    return cell;
}

UnitId Regrouping::newPlace(const Unit& old, const Comment& comment, UnitId fallback) const {
    const bool remains = std::any_of(m_edit.rows.begin(), m_edit.rows.end(),
                                     [&](const Realign::Row& row) { return row.unit == old.id; });
    if (comment.segment != 0) {
        return m_newHolder.at(comment.segment);
    }
    if (comment.column && !isEmpty(old.cells.at(*comment.column))) {
        return m_newHolder.at(old.cells[*comment.column].segments.front().id);
    }
    if (remains) {
        return old.id;
    }
    return old.cells.front().segments.empty() ? fallback : m_newHolder.at(old.cells.front().segments.front().id);
}

void Regrouping::moveComments(const std::vector<UnitId>& rows) {
    std::map<UnitId, std::vector<Comment>> byRow;
    for (const auto& [id, row] : m_old) {
        for (Comment comment : row.comments) {
            comment.unit = newPlace(row.unit, comment, rows.front());
            byRow[comment.unit].push_back(std::move(comment));
        }
    }
    for (const UnitId unit : m_oldUnits) {
        m_draft.change(unit).comments.clear();
    }
    for (auto& [unit, comments] : byRow) {
        std::sort(comments.begin(), comments.end(), [](const Comment& a, const Comment& b) { return a.id < b.id; });
        m_draft.change(unit).comments = std::move(comments);
    }
}

void Regrouping::perform() {
    readOldRows();
    requireSameRows();
    requireSameSegments();
    requireFixedKept();
    claimHistories();
    const std::vector<UnitId> rows = makeRows();
    std::vector<std::vector<Cell>> cells(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < m_draft.columns().size(); ++column) {
            cells[row].push_back(cellOf(rows[row], row, column));
            for (const SegmentId id : m_edit.rows[row].cells[column]) {
                m_newHolder[id] = rows[row];
            }
            if (column > 0 && m_beadsGiven) {
                cells[row][column].beads = m_edit.rows[row].beads[column - 1];
            }
        }
    }
    moveComments(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        m_draft.change(rows[row]).unit.cells = std::move(cells[row]);
    }
    for (const UnitId unit : m_oldUnits) {
        if (std::find(rows.begin(), rows.end(), unit) == rows.end()) {
            m_draft.remove(unit);
        }
    }
    if (m_beadsGiven) {
        m_draft.keepBeads();
    }
}

} // namespace

void perform(const Realign& edit, Draft& draft) {
    Regrouping(edit, draft).perform();
}

} // namespace quadrille
