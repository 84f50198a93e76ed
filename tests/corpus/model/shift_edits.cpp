#include "tests/corpus/model/trial.h"

namespace quadrille::model {

namespace {

using Why = Refused::Why;

/// The first slack cell of the column from `row` on; the number of rows if there is none.
std::size_t nextSlack(const Document& document, std::size_t row, std::size_t column) {
    while (row < document.rows.size() && !slack(document, row, column)) {
        ++row;
    }
    return row;
}

Cell emptyCell(std::size_t column) {
    Cell cell;
    clear(cell, column);
    cell.open.carried = true;
    return cell;
}

/// The slack cell that is used up is the one that is put in: its past is not lost.
Cell emptyCell(std::size_t column, const Cell& usedUp) {
    Cell cell = emptyCell(column);
    cell.reason = usedUp.reason;
    cell.changedBy = usedUp.changedBy;
    cell.changedAt = usedUp.changedAt;
    cell.createdAt = usedUp.createdAt;
    return cell;
}

/// The cell of row `from` as it was before comes to stand in row `to`.
void put(Trial& trial, std::size_t from, std::size_t to, std::size_t column) {
    Cell& cell = trial.now.cell(to, column);
    cell = trial.before().cell(from, column);
    cell.kept.push_back(std::nullopt); // beside another source
    cell.open.carried = true;
}

/// Comments on the cells of rows `from` to `to` (both counted) go one row on. Comments on the slack cell that is used
/// up stay in their row or go to where the new empty cell is.
void shiftNotes(Trial& trial, std::size_t from, std::size_t to, std::size_t column, bool down) {
    const auto place = [&](std::size_t row) { return Place{trial.now.rows.at(row).id, column, 0}; };
    const std::size_t usedUp = down ? to + 1 : from - 1;
    const std::size_t left = down ? from : to;
    mayCarryNotes(trial.now, place(usedUp), place(left));
    // Each moves to a row whose own have gone already, but those of the used up cell must not be moved again.
    const Place aside{trial.now.placeholder(), column, 0};
    carryNotes(trial.now, place(usedUp), aside);
    for (std::size_t i = 0; i <= to - from; ++i) {
        const std::size_t row = down ? to - i : from + i;
        carryNotes(trial.now, place(row), place(down ? row + 1 : row - 1));
    }
    carryNotes(trial.now, aside, place(usedUp));
}

void pushDown(Trial& trial, std::size_t row, std::size_t column) {
    if (slack(trial.before(), row, column)) {
        trial.object(Why::Rule);
        return;
    }
    const std::size_t end = nextSlack(trial.before(), row, column);
    for (std::size_t i = row; i <= end && i < trial.before().rows.size(); ++i) {
        trial.change(i, column);
    }
    if (end == trial.now.rows.size()) {
        trial.now.putRow(end);
    }
    shiftNotes(trial, row, end - 1, column, true);
    for (std::size_t i = row; i < end; ++i) {
        put(trial, i, i + 1, column);
    }
    const bool usedUp = end < trial.before().rows.size();
    trial.now.cell(row, column) = usedUp ? emptyCell(column, trial.before().cell(end, column)) : emptyCell(column);
}

/// The cell below is added to this one, so that it can be taken out itself.
void joinNext(Trial& trial, std::size_t row, std::size_t column) {
    const Cell& next = trial.before().cell(row + 1, column);
    Cell& into = trial.now.cell(row, column);
    if (into.empty() && next.empty()) {
        into.open.touched = true;
        into.open.states = {into.state, next.state};
        into.open.reasons = {into.reason, next.reason, ""};
    }
    receive(trial.now, column, into, next, next.segments);
    carryNotes(trial.now, {trial.now.rows.at(row + 1).id, column, 0}, {trial.now.rows.at(row).id, column, 0});
}

void pullUp(Trial& trial, std::size_t row, std::size_t column, bool join) {
    const bool isSlack = slack(trial.before(), row, column);
    if ((!isSlack && !join) || row + 1 == trial.now.rows.size() || slack(trial.before(), row + 1, column)) {
        trial.object(Why::Rule);
        return;
    }
    const std::size_t hole = isSlack ? row : row + 1; // what is taken out
    const std::size_t end = nextSlack(trial.before(), row + 1, column);
    for (std::size_t i = row; i < end; ++i) {
        trial.change(i, column);
    }
    if (!isSlack) {
        joinNext(trial, row, column);
    }
    if (hole + 1 < end) {
        shiftNotes(trial, hole + 1, end - 1, column, false);
    }
    for (std::size_t i = hole + 1; i < end; ++i) {
        put(trial, i, i - 1, column);
    }
    trial.now.cell(end - 1, column) = isSlack ? emptyCell(column, trial.before().cell(row, column)) : emptyCell(column);
}

} // namespace

void attempt(Trial& trial, const ShiftColumn& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    if (edit.direction > Direction::Down) {
        trial.senseless();
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    trial.change(*row, edit.column);
    if (edit.direction == Direction::Down) {
        pushDown(trial, *row, edit.column);
    } else {
        pullUp(trial, *row, edit.column, edit.join);
    }
}

} // namespace quadrille::model
