#include "corpus/edits/seams.h"

#include "corpus/edits/rules.h"

#include <algorithm>

namespace quadrille {

namespace {

std::ptrdiff_t lineEnds(const std::string& gap) {
    return std::count(gap.begin(), gap.end(), '\n');
}

} // namespace

Seam::Seam(Draft& draft, UnitId unit, std::size_t column)
    : m_draft(draft)
    , m_unit(unit)
    , m_column(column)
    , m_old(cellAt(draft, unit, column).segments) {
    if (m_old.empty()) {
        m_before = draft.lastReadAbove(unit, column);
        m_after = m_before == 0 ? draft.firstRead(column) : draft.readBeside(column, m_before, Direction::Down);
    } else {
        m_before = draft.readBeside(column, m_old.front().id, Direction::Up);
        m_after = draft.readBeside(column, m_old.back().id, Direction::Down);
    }
}

void Seam::takeOut() {
    // The neighbours are taken in hand while the database still says where they are.
    for (const SegmentId neighbour : {m_before, m_after}) {
        if (neighbour != 0) {
            m_draft.look(m_draft.holder(neighbour));
        }
    }
}

void Seam::putIn() {
    const bool isNow = !cellAt(m_draft, m_unit, m_column).segments.empty();
    if (!m_old.empty()) {
        isNow ? replace() : closeUp();
    } else if (isNow) {
        open();
    }
}

Segment& Seam::segment(SegmentId id) {
    Cell& cell = m_draft.changeCell(m_draft.holder(id), m_column);
    return cell.segments[placeIn(cell, id)];
}

// The text goes on as before: a paragraph that ended here still ends.
void Seam::closeUp() {
    for (const Segment& old : m_old) {
        if (m_before != 0 && lineEnds(old.gap) > lineEnds(segment(m_before).gap)) {
            segment(m_before).gap = old.gap;
        }
        if (m_after != 0 && old.startsParagraph) {
            segment(m_after).startsParagraph = true;
        }
    }
}

void Seam::replace() {
    std::vector<Segment>& now = m_draft.changeCell(m_unit, m_column).segments;
    for (std::size_t i = 1; i < now.size(); ++i) {
        if (now[i].id == m_old.front().id) {
            now[i].startsParagraph = false;
        }
    }
    const bool known =
        std::any_of(m_old.begin(), m_old.end(), [&](const Segment& segment) { return segment.id == now.front().id; });
    now.front().heading = known ? now.front().heading : m_old.front().heading;
    now.front().startsParagraph = m_old.front().startsParagraph;
    now.back().gap = m_old.back().gap;
    keepApart(now.back());
}

// Where another row's text was read between two segments of this cell, the last piece may now stand before that one.
void Seam::keepApart(Segment& last) {
    const auto isOld = [&](SegmentId id) {
        return std::any_of(m_old.begin(), m_old.end(), [id](const Segment& segment) { return segment.id == id; });
    };
    SegmentId next = m_draft.readBeside(m_column, last.id, Direction::Down);
    while (next != 0 && isOld(next)) {
        next = m_draft.readBeside(m_column, next, Direction::Down);
    }
    if (next != m_after && last.gap.empty()) {
        last.gap.push_back(' ');
    }
}

std::string Seam::paragraphGap(const std::string& gap) const {
    if (lineEnds(gap) > 0) {
        return gap;
    }
    const Cell& source = cellAt(m_draft, m_unit, 0);
    if (source.segments.empty()) {
        return "\n";
    }
    const SegmentId above = m_draft.readBeside(0, source.segments.front().id, Direction::Up);
    if (above == 0) {
        return "\n";
    }
    const Cell& cell = cellAt(m_draft, m_draft.holder(above), 0);
    const std::string& sources = cell.segments[placeIn(cell, above)].gap;
    return lineEnds(sources) > 0 ? sources : "\n";
}

// A text where there was none: it starts a paragraph where its source does.
void Seam::open() {
    const Cell& source = cellAt(m_draft, m_unit, 0);
    const bool sourceStarts = !source.segments.empty() && source.segments.front().startsParagraph;
    const bool starts = m_before == 0 || sourceStarts;
    const std::string gap = m_before == 0 ? std::string() : segment(m_before).gap;
    const bool afterStarts = m_after != 0 && segment(m_after).startsParagraph;
    std::vector<Segment>& now = m_draft.changeCell(m_unit, m_column).segments;
    now.front().startsParagraph = starts;
    now.front().heading = !source.segments.empty() && source.segments.front().heading;
    if (m_after == 0) {
        now.back().gap = gap;
    } else if (afterStarts) {
        now.back().gap = paragraphGap(gap);
    } else {
        now.back().gap = lineEnds(gap) > 0 || gap.empty() ? " " : gap;
    }
    if (m_before != 0) {
        segment(m_before).gap = starts ? paragraphGap(gap) : " ";
    }
}

} // namespace quadrille
