#include "corpus/edits.h"

#include "corpus/edits/cells.h"
#include "corpus/edits/rules.h"

namespace quadrille {

namespace {

/// The rows from `first` on down to the one before the next slack cell, and that one when there is one.
struct Run {
    std::vector<UnitId> rows;
    std::optional<UnitId> slack;
};

Run runFrom(Draft& draft, UnitId first, std::size_t column) {
    Run run;
    std::optional<UnitId> row = first;
    while (row && !isSlack(cellAt(draft, *row, column))) {
        requireFree(draft, *row, column);
        run.rows.push_back(*row);
        row = draft.beside(*row, Direction::Down);
    }
    run.slack = row;
    return run;
}

void push(const ShiftColumn& edit, Draft& draft) {
    if (isSlack(cellAt(draft, edit.unit, edit.column))) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "the cell is empty already, so there is nothing to push down.");
    }
    Run run = runFrom(draft, edit.unit, edit.column);
    if (run.slack) {
        requireFree(draft, *run.slack, edit.column);
    } else {
        run.slack = draft.insert(run.rows.back(), Direction::Down);
    }
    UnitId below = *run.slack;
    for (auto row = run.rows.rbegin(); row != run.rows.rend(); ++row) {
        exchangeCells(draft, *row, below, edit.column);
        below = *row;
    }
}

void pull(const ShiftColumn& edit, Draft& draft) {
    const bool slack = isSlack(cellAt(draft, edit.unit, edit.column));
    requireFree(draft, edit.unit, edit.column);
    if (!slack && !edit.join) {
        refuse(draft, Refused::Why::Rule, edit.unit, edit.column,
               "the cell is not empty, so nothing can be pulled up into it. Join the two instead.");
    }
    const UnitId next = requireBeside(draft, edit.unit, edit.column, Direction::Down);
    const Run run = runFrom(draft, next, edit.column);
    if (run.rows.empty()) {
        refuse(draft, Refused::Why::Rule, next, edit.column, "the cell is empty, so there is nothing to pull up.");
    }
    if (slack) {
        exchangeCells(draft, edit.unit, next, edit.column);
    } else {
        joinCells(draft, next, edit.unit, edit.column);
    }
    for (std::size_t i = 1; i < run.rows.size(); ++i) {
        exchangeCells(draft, run.rows[i - 1], run.rows[i], edit.column);
    }
}

} // namespace

void perform(const ShiftColumn& edit, Draft& draft) {
    requireRevision(draft, edit.unit, edit.column, edit.revision);
    edit.direction == Direction::Down ? push(edit, draft) : pull(edit, draft);
}

} // namespace quadrille
