#include "corpus/draft.h"

#include "corpus/links.h"
#include "corpus/ranks.h"
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

void run(SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
}

void bindId(SQLite::Statement& statement, int at, std::int64_t id) {
    if (id == 0) {
        statement.bind(at);
    } else {
        statement.bind(at, id);
    }
}

} // namespace

/// Writes what a draft has changed.
class DraftWriter {
public:
    explicit DraftWriter(Draft& draft);
    Draft::Finished write();

private:
    struct Place {
        UnitId unit = 0;
        const Segment* segment = nullptr;
    };
    using Segments = std::map<SegmentId, Place>;

    [[nodiscard]] const Unit& before(UnitId unit) const;
    [[nodiscard]] bool changed(UnitId unit) const;
    void findChanged();
    void relinkChanged();
    void relinkColumn(std::size_t column);
    void collectSegments();
    RowImage imageOf(UnitId unit);
    CellImage cellImage(UnitId unit, std::size_t column);
    void noteHistories(std::set<std::int64_t>& histories) const;
    void noteReadingNeighbours(const std::map<UnitId, DraftRow>& rows);
    void writeSegments();
    void writeSegment(UnitId unit, const Segment& segment, const Segment* old);
    void writeMarks(const Segment& segment);
    void deleteSegments();
    void writeCells(UnitId unit);
    void writeBeads(UnitId unit, std::size_t column);
    void writeComments();
    void writeComment(const Comment& comment, bool fresh);
    void removeUnits();
    void writeCrossed();
    bool isCrossed(UnitId unit);
    void check() const;

    Draft& m_draft;
    SQLite::Database& m_database;
    WordIndex m_words;
    Unit m_nothing;
    std::vector<UnitId> m_changed;
    Segments m_old; ///< of changed rows
    Segments m_new;
    std::set<UnitId> m_crossings; ///< rows whose order may have changed
    SQLite::Statement m_setSegment;
    SQLite::Statement m_deleteSegment;
    SQLite::Statement m_deleteMarks;
    SQLite::Statement m_addMark;
    SQLite::Statement m_setCell;
    SQLite::Statement m_deleteBeads;
    SQLite::Statement m_addBead;
};

DraftWriter::DraftWriter(Draft& draft)
    : m_draft(draft)
    , m_database(draft.m_database)
    , m_words(draft.m_database)
    , m_setSegment(m_database,
                   "UPDATE segments SET unit = ?, text = ?, gap = ?, starts_paragraph = ?, heading = ? WHERE id = ?")
    , m_deleteSegment(m_database, "DELETE FROM segments WHERE id = ?")
    , m_deleteMarks(m_database, "DELETE FROM marks WHERE segment = ?")
    , m_addMark(m_database, "INSERT INTO marks (segment, place, kind, id, original) VALUES (?, ?, ?, ?, ?)")
    , m_setCell(m_database,
                "UPDATE cells SET state = ?, locked = ?, reason = ?, changed_by = ?, changed_at = ?, "
                "created_at = ?, earlier = ?, earlier_source = ?, history = ?, revision = max(revision, ?) + 1 "
                "WHERE unit = ? AND \"column\" = ?")
    , m_deleteBeads(m_database, "DELETE FROM beads WHERE unit = ? AND \"column\" = ?")
    , m_addBead(m_database, "INSERT INTO beads (unit, \"column\", place, confidence, source, target) "
                            "VALUES (?, ?, ?, ?, ?, ?)") {
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

void DraftWriter::writeSegments() {
    for (const auto& [id, place] : m_new) {
        const auto old = m_old.find(id);
        const bool fresh = old == m_old.end();
        if (fresh || old->second.unit != place.unit || !(*old->second.segment == *place.segment)) {
            writeSegment(place.unit, *place.segment, fresh ? nullptr : old->second.segment);
        }
    }
}

void DraftWriter::writeSegment(UnitId unit, const Segment& segment, const Segment* old) {
    m_setSegment.bind(1, unit);
    m_setSegment.bindNoCopy(2, segment.text);
    m_setSegment.bindNoCopy(3, segment.gap);
    m_setSegment.bind(4, segment.startsParagraph ? 1 : 0);
    m_setSegment.bind(5, segment.heading ? 1 : 0);
    m_setSegment.bind(6, segment.id);
    run(m_setSegment);
    if (old == nullptr || old->text != segment.text) {
        if (old != nullptr) {
            m_words.remove(segment.id, old->text);
        }
        m_words.add(segment.id, segment.text);
    }
    if (old == nullptr ? !segment.marks.empty() : old->marks != segment.marks) {
        writeMarks(segment);
    }
}

void DraftWriter::writeMarks(const Segment& segment) {
    m_deleteMarks.bind(1, segment.id);
    run(m_deleteMarks);
    for (std::size_t place = 0; place < segment.marks.size(); ++place) {
        const Mark& mark = segment.marks[place];
        m_addMark.bind(1, segment.id);
        m_addMark.bind(2, static_cast<std::int64_t>(place));
        m_addMark.bindNoCopy(3, mark.kind);
        m_addMark.bindNoCopy(4, mark.id);
        m_addMark.bindNoCopy(5, mark.original.data(), static_cast<int>(mark.original.size()));
        run(m_addMark);
    }
}

void DraftWriter::deleteSegments() {
    for (const auto& [id, place] : m_old) {
        if (!m_new.contains(id)) {
            m_words.remove(id, place.segment->text);
            m_deleteSegment.bind(1, id);
            run(m_deleteSegment);
        }
    }
    for (const SegmentId id : m_draft.m_newSegments) {
        if (!m_new.contains(id)) {
            m_deleteSegment.bind(1, id); // it was never given a text, so the index does not know it
            run(m_deleteSegment);
        }
    }
}

void DraftWriter::writeCells(UnitId unit) {
    const bool inserted = m_draft.m_inserted.contains(unit);
    const Unit& now = m_draft.m_rows.at(unit).unit;
    for (std::size_t column = 0; column < m_draft.m_columns.size(); ++column) {
        const Cell& cell = now.cells[column];
        const Cell& old = before(unit).cells[column];
        if (!inserted && cell == old) {
            continue;
        }
        m_setCell.bind(1, static_cast<int>(cell.state));
        m_setCell.bind(2, cell.locked ? 1 : 0);
        m_setCell.bindNoCopy(3, cell.reason);
        m_setCell.bindNoCopy(4, cell.changedBy);
        m_setCell.bind(5, cell.changedAt);
        m_setCell.bind(6, cell.createdAt);
        if (cell.earlier) {
            m_setCell.bind(7, static_cast<int>(*cell.earlier));
        } else {
            m_setCell.bind(7);
        }
        m_setCell.bindNoCopy(8, cell.earlierSource);
        m_setCell.bind(9, cell.history);
        m_setCell.bind(10, cell.revision);
        m_setCell.bind(11, unit);
        m_setCell.bind(12, m_draft.m_columns[column].id);
        run(m_setCell);
        if (inserted || cell.beads != old.beads) {
            writeBeads(unit, column);
        }
    }
}

void DraftWriter::writeBeads(UnitId unit, std::size_t column) {
    m_deleteBeads.bind(1, unit);
    m_deleteBeads.bind(2, m_draft.m_columns[column].id);
    run(m_deleteBeads);
    const std::vector<CellBead>& beads = m_draft.m_rows.at(unit).unit.cells[column].beads;
    for (std::size_t place = 0; place < beads.size(); ++place) {
        const std::string source = packIds(beads[place].source);
        const std::string target = packIds(beads[place].target);
        m_addBead.bind(1, unit);
        m_addBead.bind(2, m_draft.m_columns[column].id);
        m_addBead.bind(3, static_cast<std::int64_t>(place));
        m_addBead.bind(4, std::clamp(beads[place].confidence, 0.0, 1.0));
        m_addBead.bindNoCopy(5, source.data(), static_cast<int>(source.size()));
        m_addBead.bindNoCopy(6, target.data(), static_cast<int>(target.size()));
        run(m_addBead);
    }
}

void DraftWriter::writeComments() {
    std::map<CommentId, const Comment*> old;
    std::map<CommentId, const Comment*> now;
    for (const UnitId unit : m_changed) {
        if (const auto row = m_draft.m_before.find(unit); row != m_draft.m_before.end()) {
            for (const Comment& comment : row->second.comments) {
                old[comment.id] = &comment;
            }
        }
        for (const Comment& comment : m_draft.m_rows.at(unit).comments) {
            if (!m_draft.m_removed.contains(unit)) {
                now[comment.id] = &comment;
            }
        }
    }
    for (const auto& [id, comment] : now) {
        const auto found = old.find(id);
        if (found == old.end() || !(*found->second == *comment)) {
            writeComment(*comment, found == old.end());
        }
    }
    SQLite::Statement drop(m_database, "DELETE FROM comments WHERE id = ?");
    for (const auto& [id, comment] : old) {
        if (!now.contains(id)) {
            drop.bind(1, id);
            run(drop);
        }
    }
}

void DraftWriter::writeComment(const Comment& comment, bool fresh) {
    SQLite::Statement write(
        m_database,
        fresh
            ? "INSERT INTO comments (unit, \"column\", segment, first, past, answers, kind, severity, who, role, at, "
              "resolved_by, resolved_at, text, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            : "UPDATE comments SET unit = ?, \"column\" = ?, segment = ?, first = ?, past = ?, answers = ?, kind = ?, "
              "severity = ?, who = ?, role = ?, at = ?, resolved_by = ?, resolved_at = ?, text = ? WHERE id = ?");
    write.bind(1, comment.unit);
    bindId(write, 2, comment.column ? m_draft.m_columns.at(*comment.column).id : 0);
    bindId(write, 3, comment.segment);
    write.bind(4, static_cast<std::int64_t>(comment.begin));
    write.bind(5, static_cast<std::int64_t>(comment.end));
    bindId(write, 6, comment.answers);
    write.bind(7, comment.kind);
    write.bind(8, comment.severity);
    write.bind(9, comment.who);
    write.bind(10, roleName(comment.role));
    write.bind(11, comment.at);
    write.bind(12, comment.resolvedBy);
    write.bind(13, comment.resolvedAt);
    write.bind(14, comment.text);
    write.bind(15, comment.id);
    write.exec();
}

void DraftWriter::removeUnits() {
    SQLite::Statement drop(m_database, "DELETE FROM units WHERE id = ?");
    for (const UnitId unit : m_draft.m_removed) {
        drop.bind(1, unit);
        run(drop);
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
void DraftWriter::writeCrossed() {
    SQLite::Statement set(m_database, "UPDATE units SET crossed = ?1 WHERE id = ?2 AND crossed <> ?1");
    for (const UnitId unit : m_crossings) {
        if (unit != 0 && !m_draft.m_removed.contains(unit)) {
            set.bind(1, isCrossed(unit) ? 1 : 0);
            set.bind(2, unit);
            run(set);
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
    writeCrossed();
    renewSpares(m_database, m_changed);
    finished.rowsChanged = !m_draft.m_inserted.empty() || !m_draft.m_removed.empty();
    finished.changed = std::move(m_changed);
    return finished;
}

Draft::Finished Draft::finish() {
    return DraftWriter(*this).write();
}

} // namespace quadrille
