#include "corpus/edits.h"

#include "corpus/edits/rules.h"

#include <stdexcept>

namespace quadrille {

namespace {

bool takesReviewer(State from, State to) {
    return from == State::Approved || to == State::Approved || to == State::Rejected;
}

void requirePossible(Draft& draft, const SetState& edit, const Cell& cell) {
    const bool empty = isEmpty(cell);
    if (!empty && edit.state == State::Initial) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "it has text, so it cannot be initial. Empty it instead.");
    }
    if (empty && (edit.state == State::Draft || edit.state == State::Rejected)) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column, "it is empty, so there is nothing to work on in it.");
    }
}

} // namespace

void perform(const SetState& edit, Draft& draft) {
    requireTarget(draft, edit.unit, edit.column);
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const Cell& now = cellAt(draft, edit.unit, edit.column);
    requirePossible(draft, edit, now);
    if (now.state == edit.state && now.reason == edit.reason && !now.earlier) {
        return;
    }
    if (draft.author().role != Role::Reviewer && takesReviewer(now.state, edit.state)) {
        refuse(draft, Refused::Why::Role, edit.unit, edit.column,
               now.state == State::Approved ? "the cell is approved. Only a reviewer can reopen it."
                                            : "only a reviewer can approve a cell or send it back.");
    }
    Cell& cell = draft.changeCell(edit.unit, edit.column);
    cell.state = edit.state;
    cell.reason = edit.reason;
    cell.earlier.reset();
    cell.earlierSource.clear();
    if (isEmpty(cell) && cell.state == State::Initial) {
        const bool locked = cell.locked;
        Draft::empty(cell);
        cell.locked = locked;
    } else {
        draft.sign(cell);
    }
}

void perform(const StillRight& edit, Draft& draft) {
    requireTarget(draft, edit.unit, edit.column);
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    const Cell& now = cellAt(draft, edit.unit, edit.column);
    if (!now.earlier) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "its source has not been edited since it was last seen to.");
    }
    Cell& cell = draft.changeCell(edit.unit, edit.column);
    const bool beyond = takesReviewer(State::Draft, *cell.earlier) && draft.author().role != Role::Reviewer;
    cell.state = beyond && *cell.earlier == State::Approved ? State::Translated : *cell.earlier;
    cell.reason.clear();
    cell.earlier.reset();
    cell.earlierSource.clear();
    draft.sign(cell);
}

void perform(const SetLock& edit, Draft& draft) {
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    if (cellAt(draft, edit.unit, edit.column).locked != edit.locked) {
        draft.changeCell(edit.unit, edit.column).locked = edit.locked;
    }
}

} // namespace quadrille
