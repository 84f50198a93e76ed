#include "corpus/edits.h"

#include "corpus/edits/retext.h"
#include "corpus/edits/rules.h"

#include <fmt/format.h>

namespace quadrille {

namespace {

bool sameText(const Cell& cell, const std::string& text, const std::vector<Mark>& marks) {
    std::vector<Mark> all;
    for (const Segment& segment : cell.segments) {
        all.insert(all.end(), segment.marks.begin(), segment.marks.end());
    }
    return cell.text() == text && all == marks;
}

void forget(Cell& cell) {
    cell.reason.clear();
    cell.earlier.reset();
    cell.earlierSource.clear();
}

/// A target's source has changed under it.
void reopen(Draft& draft, Cell& cell, const std::string& oldSource) {
    cell.locked = false;
    if (isEmpty(cell)) {
        cell.state = cell.state == State::Approved ? State::Initial : cell.state;
        return;
    }
    if (!cell.earlier) {
        cell.earlier = cell.state;
        cell.earlierSource = oldSource;
    }
    cell.state = State::Draft;
    cell.reason = sourceChanged;
    draft.sign(cell);
}

} // namespace

void perform(const SetText& edit, Draft& draft) {
    requireTarget(draft, edit.unit, edit.column);
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    requireFree(draft, edit.unit, edit.column);
    if (sameText(cellAt(draft, edit.unit, edit.column), edit.text, edit.marks)) {
        return;
    }
    retext(draft, edit.unit, edit.column, edit.text, edit.marks);
    Cell& cell = draft.changeCell(edit.unit, edit.column);
    if (isEmpty(cell)) {
        Draft::empty(cell);
        return;
    }
    cell.state = State::Draft;
    forget(cell);
    draft.sign(cell);
}

void perform(const EditSource& edit, Draft& draft) {
    requireRevision(draft, edit.unit, 0, edit.revision);
    const Unit& row = draft.look(edit.unit).unit;
    if (sameText(row.cells.front(), edit.text, edit.marks)) {
        return;
    }
    if (row.cells.front().locked) {
        requireFree(draft, edit.unit, 0);
    }
    std::string fixed;
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
        if (row.cells[column].fixed()) {
            fixed += (fixed.empty() ? "" : ", ") + draft.columns()[column].tag;
        }
    }
    if (!fixed.empty() && draft.author().role != Role::Reviewer) {
        requireFree(draft, edit.unit, 0);
    }
    if (!fixed.empty() && !edit.reopen) {
        refuse(draft, Refused::Why::Fixed, edit.unit, 0,
               fmt::format("changing it reopens {}. Confirm that first.", fixed));
    }
    const std::string old = row.cells.front().text();
    retext(draft, edit.unit, 0, edit.text, edit.marks);
    Unit& changed = draft.change(edit.unit).unit;
    draft.sign(changed.cells.front());
    for (std::size_t column = 1; column < changed.cells.size(); ++column) {
        reopen(draft, changed.cells[column], old);
    }
}

} // namespace quadrille
