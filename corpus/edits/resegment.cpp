#include "corpus/edits.h"

#include "corpus/edits/rules.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

[[noreturn]] void senseless(const char* why) {
    throw std::invalid_argument(std::string("The text cannot be cut that way: ") + why);
}

/// The text of several cells that are read one after another, before and after.
class Recutting {
public:
    Recutting(const Resegment& edit, Draft& draft)
        : m_edit(edit)
        , m_draft(draft) {}

    void perform();

private:
    struct Placed {
        UnitId unit = 0;
        std::size_t begin = 0; ///< in the text of all rows
        std::size_t end = 0;   ///< of its text, without the gap
    };

    void readOld();
    void requireReadTogether();
    void placeNew();
    void setCell(const Resegment::Row& row, Range pieces);
    void moveComments();
    void moveComment(Comment& comment);

    const Resegment& m_edit;
    Draft& m_draft;
    std::string m_text;
    std::vector<std::pair<UnitId, Cell>> m_cells; ///< as they were
    std::map<SegmentId, Placed> m_old;
    std::vector<SegmentId> m_oldOrder;
    std::vector<Placed> m_new;
    std::vector<Segment> m_pieces; ///< of all rows, with their ids
};

void Recutting::readOld() {
    for (const Resegment::Row& row : m_edit.rows) {
        requireFree(m_draft, row.unit, m_edit.column);
        const Cell& cell = cellAt(m_draft, row.unit, m_edit.column);
        m_cells.emplace_back(row.unit, cell);
        for (const Segment& segment : cell.segments) {
            if (!m_old.emplace(segment.id, Placed{row.unit, m_text.size(), m_text.size() + segment.text.size()})
                     .second) {
                senseless("a row stands in it twice.");
            }
            m_oldOrder.push_back(segment.id);
            m_text += segment.text + segment.gap;
        }
    }
}

void Recutting::requireReadTogether() {
    for (std::size_t i = 0; i + 1 < m_oldOrder.size(); ++i) {
        if (m_draft.readBeside(m_edit.column, m_oldOrder[i], Direction::Down) != m_oldOrder[i + 1]) {
            senseless("its rows are not read one after another.");
        }
    }
}

void Recutting::placeNew() {
    std::string text;
    std::set<SegmentId> used;
    for (const Resegment::Row& row : m_edit.rows) {
        for (const Segment& piece : row.segments) {
            if (piece.text.empty() || countMarkSigns(piece.text) != piece.marks.size() ||
                (piece.id != 0 && (!m_old.contains(piece.id) || !used.insert(piece.id).second))) {
                senseless("a piece is empty, has other marks than it says, or is used twice.");
            }
            m_new.push_back({row.unit, text.size(), text.size() + piece.text.size()});
            m_pieces.push_back(piece);
            text += piece.text + piece.gap;
        }
    }
    if (text != m_text) {
        refuse(m_draft, Refused::Why::Stale, m_edit.rows.front().unit, m_edit.column,
               "the text has been changed since it was cut anew. Let it be cut again.");
    }
    SegmentId previous = m_draft.readBeside(m_edit.column, m_oldOrder.front(), Direction::Up);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].id == 0) {
            m_pieces[i].id = m_draft.newSegment(m_edit.column, previous, m_new[i].unit);
        }
        previous = m_pieces[i].id;
    }
}

void Recutting::setCell(const Resegment::Row& row, Range pieces) {
    Cell& cell = m_draft.changeCell(row.unit, m_edit.column);
    const Cell own = cell;
    Draft::empty(cell);
    if (pieces.empty()) {
        cell = isEmpty(own) ? own : cell;
        return;
    }
    const std::size_t begin = m_new[pieces.begin].begin;
    const std::size_t end = m_new[pieces.end - 1].end;
    std::vector<Segment> segments(m_pieces.begin() + static_cast<std::ptrdiff_t>(pieces.begin),
                                  m_pieces.begin() + static_cast<std::ptrdiff_t>(pieces.end));
    for (const auto& [unit, old] : m_cells) {
        const bool gives = std::any_of(old.segments.begin(), old.segments.end(), [&](const Segment& segment) {
            const Placed& placed = m_old.at(segment.id);
            return placed.begin < end && begin < placed.end;
        });
        if (gives) {
            // The first giver brings the pieces, the others their states.
            const bool first = segments.size() == pieces.size();
            give(m_draft, first ? std::move(segments) : std::vector<Segment>{m_pieces[pieces.begin]}, old, cell,
                 m_edit.column);
            if (!first) {
                cell.segments.erase(
                    std::find_if(cell.segments.begin(), cell.segments.end(),
                                 [&](const Segment& segment) { return segment.id == m_pieces[pieces.begin].id; }));
            }
            segments.clear();
        }
    }
}

void Recutting::moveComment(Comment& comment) {
    const Placed& old = m_old.at(comment.segment);
    const bool whole = comment.begin == comment.end;
    const std::size_t begin = old.begin + (whole ? 0 : comment.begin);
    const std::size_t end = whole ? old.end : old.begin + comment.end;
    for (std::size_t i = 0; i < m_new.size(); ++i) {
        if (begin < m_new[i].end || i + 1 == m_new.size()) {
            const bool same = whole && m_new[i].begin == old.begin && m_new[i].end == old.end;
            comment.unit = m_new[i].unit;
            comment.segment = m_pieces[i].id;
            comment.begin = same ? 0 : std::max(begin, m_new[i].begin) - m_new[i].begin;
            comment.end = same ? 0 : std::max(comment.begin, std::min(end, m_new[i].end) - m_new[i].begin);
            return;
        }
    }
}

void Recutting::moveComments() {
    std::vector<Comment> all;
    for (const Resegment::Row& row : m_edit.rows) {
        std::vector<Comment>& comments = m_draft.change(row.unit).comments;
        for (Comment& comment : comments) {
            if (comment.column == m_edit.column && m_old.contains(comment.segment)) {
                moveComment(comment);
            }
            all.push_back(std::move(comment));
        }
        comments.clear();
    }
    std::sort(all.begin(), all.end(), [](const Comment& a, const Comment& b) { return a.id < b.id; });
    for (Comment& comment : all) {
        m_draft.change(comment.unit).comments.push_back(std::move(comment));
    }
}

void Recutting::perform() {
    readOld();
    if (m_oldOrder.empty()) {
        senseless("there is none.");
    }
    requireReadTogether();
    placeNew();
    std::size_t next = 0;
    for (const Resegment::Row& row : m_edit.rows) {
        setCell(row, {next, next + row.segments.size()});
        next += row.segments.size();
    }
    moveComments();
}

} // namespace

void perform(const Resegment& edit, Draft& draft) {
    if (edit.rows.empty()) {
        senseless("no rows are named.");
    }
    Recutting(edit, draft).perform();
}

} // namespace quadrille
