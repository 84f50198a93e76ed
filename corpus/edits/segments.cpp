#include "corpus/edits.h"

#include "corpus/edits/rules.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace quadrille {

namespace {

/// The white space around byte `at`: what becomes a gap when a segment is split there.
Span spaceAround(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    auto begin = static_cast<std::int32_t>(at);
    auto end = begin;
    for (std::int32_t i = begin; i > 0; begin = i) {
        UChar32 c = 0;
        U8_PREV(bytes, 0, i, c);
        if (!u_isUWhiteSpace(c)) {
            break;
        }
    }
    for (std::int32_t i = end; i < size; end = i) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (!u_isUWhiteSpace(c)) {
            break;
        }
    }
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

bool isBetweenCharacters(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Comments on the second part of a split segment mean the new one; those across the cut keep their beginning.
void splitComments(std::vector<Comment>& comments, SegmentId segment, SegmentId second, Span gap) {
    for (Comment& comment : comments) {
        if (comment.segment != segment || comment.begin == comment.end) {
            continue;
        }
        if (comment.begin >= gap.end) {
            comment.segment = second;
            comment.begin -= gap.end;
            comment.end -= gap.end;
        } else {
            comment.end = std::min(comment.end, gap.begin);
            comment.begin = std::min(comment.begin, comment.end);
        }
    }
}

/// The cells a number of segments are moved between.
struct Transfer {
    UnitId from = 0;
    UnitId to = 0;
    std::size_t column = 0;
};

/// Moves segments `range` of one cell to another. The caller has asked whether it may.
void transfer(Draft& draft, const Transfer& transfer, Range range) {
    DraftRow& giver = draft.change(transfer.from);
    DraftRow& taker = draft.change(transfer.to);
    Cell& from = giver.unit.cells[transfer.column];
    const auto begin = from.segments.begin();
    std::vector<Segment> segments(begin + static_cast<std::ptrdiff_t>(range.begin),
                                  begin + static_cast<std::ptrdiff_t>(range.end));
    from.segments.erase(begin + static_cast<std::ptrdiff_t>(range.begin),
                        begin + static_cast<std::ptrdiff_t>(range.end));
    moveComments(giver, taker, transfer.column, segments);
    give(draft, std::move(segments), from, taker.unit.cells[transfer.column], transfer.column);
    if (isEmpty(from)) {
        Draft::empty(from);
    }
}

} // namespace

void perform(const SplitSegment& edit, Draft& draft) {
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const std::size_t place = placeIn(cellAt(draft, edit.unit, edit.column), edit.segment);
    requireFree(draft, edit.unit, edit.column);
    const std::string text = cellAt(draft, edit.unit, edit.column).segments[place].text;
    if (edit.at > text.size() || !isBetweenCharacters(text, edit.at)) {
        throw std::invalid_argument("A segment can be split between two of its characters only.");
    }
    const Span gap = spaceAround(text, edit.at);
    if (gap.begin == 0 || gap.end == text.size()) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "a segment can be split only where it has text on both sides.");
    }
    const SegmentId id = draft.newSegment(edit.column, edit.segment, edit.unit);
    DraftRow& row = draft.change(edit.unit);
    std::vector<Segment>& segments = row.unit.cells[edit.column].segments;
    Segment& first = segments[place];
    Segment second;
    second.id = id;
    second.text = text.substr(gap.end);
    second.gap = first.gap;
    second.heading = first.heading;
    first.text = text.substr(0, gap.begin);
    first.gap = text.substr(gap.begin, gap.end - gap.begin);
    const auto marks = static_cast<std::ptrdiff_t>(countMarkSigns(first.text));
    second.marks.assign(first.marks.begin() + marks, first.marks.end());
    first.marks.erase(first.marks.begin() + marks, first.marks.end());
    segments.insert(segments.begin() + static_cast<std::ptrdiff_t>(place) + 1, std::move(second));
    splitComments(row.comments, edit.segment, id, gap);
}

void perform(const JoinSegments& edit, Draft& draft) {
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const std::size_t place = placeIn(cellAt(draft, edit.unit, edit.column), edit.segment);
    requireFree(draft, edit.unit, edit.column);
    if (place + 1 == cellAt(draft, edit.unit, edit.column).segments.size()) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "there is no further segment in the cell to join with.");
    }
    DraftRow& row = draft.change(edit.unit);
    std::vector<Segment>& segments = row.unit.cells[edit.column].segments;
    if (draft.readBeside(edit.column, edit.segment, Direction::Down) != segments[place + 1].id) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "another row's text is read between the two, so they cannot be joined.");
    }
    Segment& first = segments[place];
    const Segment second = segments[place + 1];
    const std::size_t shift = first.text.size() + first.gap.size();
    for (Comment& comment : row.comments) {
        if (comment.segment == second.id) {
            const bool whole = comment.begin == comment.end;
            comment.segment = first.id;
            comment.begin = whole ? shift : comment.begin + shift;
            comment.end = whole ? shift + second.text.size() : comment.end + shift;
        }
    }
    first.text += first.gap + second.text;
    first.gap = second.gap;
    first.marks.insert(first.marks.end(), second.marks.begin(), second.marks.end());
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(place) + 1);
}

void perform(const MoveSegments& edit, Draft& draft) {
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const std::size_t size = cellAt(draft, edit.unit, edit.column).segments.size();
    if (edit.count == 0 || edit.count > size) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column, "the cell holds too few segments for that.");
    }
    requireFree(draft, edit.unit, edit.column);
    const bool down = edit.direction == Direction::Down;
    std::optional<UnitId> other = draft.beside(edit.unit, edit.direction);
    if (!other && down) {
        other = draft.insert(edit.unit, Direction::Down);
    }
    const UnitId taker = other ? *other : requireBeside(draft, edit.unit, edit.column, edit.direction);
    requireFree(draft, taker, edit.column);
    transfer(draft, {edit.unit, taker, edit.column}, down ? Range{size - edit.count, size} : Range{0, edit.count});
}

void perform(const Unlink& edit, Draft& draft) {
    requireTarget(draft, edit.unit, edit.column);
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const Unit& row = draft.look(edit.unit).unit;
    const Cell& cell = row.cells[edit.column];
    const std::size_t first = placeIn(cell, edit.first);
    if (edit.count == 0 || first + edit.count > cell.segments.size()) {
        throw std::invalid_argument("There are not that many segments in the cell.");
    }
    requireFree(draft, edit.unit, edit.column);
    const bool all = edit.count == cell.segments.size();
    const bool others = std::any_of(row.cells.begin(), row.cells.end(),
                                    [&](const Cell& other) { return &other != &cell && !isEmpty(other); });
    if (all && !others) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column, "it has a row of its own already.");
    }
    const UnitId taker = draft.insert(edit.unit, first == 0 && !all ? Direction::Up : Direction::Down);
    transfer(draft, {edit.unit, taker, edit.column}, {first, first + edit.count});
}

} // namespace quadrille
