#include "corpus/draft_writer.h"

#include "corpus/ranks.h"

#include <algorithm>

namespace quadrille {

namespace {

/// Whether a person who works on the cell would find it as it was: links and the seam to the next text are not theirs.
bool sameWork(Cell a, const Cell& b) {
    a.beads = b.beads;
    if (!a.segments.empty() && a.segments.size() == b.segments.size()) {
        a.segments.back().gap = b.segments.back().gap;
        for (std::size_t i = 0; i < a.segments.size(); ++i) {
            a.segments[i].startsParagraph = b.segments[i].startsParagraph;
        }
    }
    return a == b;
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
    m_marks.write(segment);
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
        m_setCell.bind(11, inserted || !sameWork(old, cell) ? 1 : 0);
        m_setCell.bind(12, unit);
        m_setCell.bind(13, m_draft.m_columns[column].id);
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
    m_beads.write(m_draft.m_rows.at(unit).unit.cells[column], m_draft.m_columns[column].id, unit);
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

} // namespace quadrille
