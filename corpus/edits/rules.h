#pragma once

#include "corpus/draft.h"

namespace quadrille {

// What several edits ask and do.

/// Throws Refused with "Row 12, lv: " and `words`, which end the sentence with a full stop.
[[noreturn]] void refuse(Draft& draft, Refused::Why why, UnitId unit, std::size_t column, const std::string& words);

/// The cell, to be read. Throws std::out_of_range for a column or row that is not there.
const Cell& cellAt(Draft& draft, UnitId unit, std::size_t column);

/// Throws Refused unless the cell is still what the edit was made for.
void requireRevision(Draft& draft, UnitId unit, std::size_t column, std::int64_t revision);

/// Throws Refused when the cell's segments may not be changed: it is fixed or, in the source, a cell beside it is.
void requireFree(Draft& draft, UnitId unit, std::size_t column);

/// Throws Refused unless `column` is a target.
void requireTarget(Draft& draft, UnitId unit, std::size_t column);

inline bool isEmpty(const Cell& cell) {
    return cell.segments.empty();
}

/// Empty, and nobody has said anything of it.
inline bool isSlack(const Cell& cell) {
    return cell.segments.empty() && cell.state == State::Initial && !cell.locked;
}

/// Puts segments that come from `giver` (as it was) into `taker`, in reading order, with the state that follows.
void give(Draft& draft, std::vector<Segment> segments, const Cell& giver, Cell& taker, std::size_t column);

/// Takes over all a cell is but its segments, beads, history and revision.
void takeStandingOf(Cell& cell, const Cell& other);

/// Moves the comments on these segments of a column to another row.
void moveComments(DraftRow& from, DraftRow& to, std::size_t column, const std::vector<Segment>& segments);

/// The place of a segment within a cell. Throws std::out_of_range when it is not there.
std::size_t placeIn(const Cell& cell, SegmentId segment);

/// Names the row above which, or below, there is none.
UnitId requireBeside(Draft& draft, UnitId unit, std::size_t column, Direction direction);

} // namespace quadrille
