#include "tests/corpus/model/trial.h"

#include <algorithm>
#include <numeric>

namespace quadrille::model {

namespace {

using Why = Refused::Why;

std::vector<Segment> part(const std::vector<Segment>& segments, std::size_t begin, std::size_t end) {
    return {segments.begin() + static_cast<std::ptrdiff_t>(begin), segments.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// The cell without segments `begin` to `end`; what remains keeps the state.
void takeOut(Cell& cell, std::size_t column, std::size_t begin, std::size_t end) {
    cell.segments.erase(cell.segments.begin() + static_cast<std::ptrdiff_t>(begin),
                        cell.segments.begin() + static_cast<std::ptrdiff_t>(end));
    // Whether its text has changed by it, in the sense of StillRight, the pages leave open.
    cell.kept.push_back(std::nullopt);
    if (begin != end && cell.empty()) {
        clear(cell, column);
    }
}

} // namespace

void attempt(Trial& trial, const MoveSegments& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    const std::size_t held = trial.before().cell(*row, edit.column).segments.size();
    trial.expect(edit.revision, *row, edit.column);
    trial.change(*row, edit.column);
    if (edit.count == 0 || edit.count > held || edit.direction > Direction::Down) {
        trial.senseless();
        return;
    }
    const bool down = edit.direction == Direction::Down;
    if (!down && *row == 0) {
        trial.object(Why::Rule);
        return;
    }
    if (down && *row + 1 == trial.now.rows.size()) {
        trial.now.putRow(*row + 1);
    } else {
        trial.change(down ? *row + 1 : *row - 1, edit.column);
    }
    Cell& from = trial.now.cell(*row, edit.column);
    Cell& into = trial.now.cell(down ? *row + 1 : *row - 1, edit.column);
    const Cell was = from;
    const std::size_t begin = down ? held - edit.count : 0;
    receive(trial.now, edit.column, into, was, part(was.segments, begin, begin + edit.count));
    takeOut(from, edit.column, begin, begin + edit.count);
}

void attempt(Trial& trial, const Unlink& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    const Cell was = trial.before().cell(*row, edit.column);
    const auto first = std::find_if(was.segments.begin(), was.segments.end(),
                                    [&](const Segment& segment) { return segment.id == edit.first; });
    const auto begin = static_cast<std::size_t>(first - was.segments.begin());
    trial.expect(edit.revision, *row, edit.column);
    trial.change(*row, edit.column);
    if (edit.column == 0 || edit.count == 0 || begin >= was.segments.size() ||
        edit.count > was.segments.size() - begin) {
        trial.senseless();
        return;
    }
    std::size_t inRow = 0;
    for (const Cell& cell : trial.before().rows.at(*row).cells) {
        inRow += cell.segments.size();
    }
    if (edit.count == inRow) {
        trial.object(Why::Rule);
    }
    const bool above = begin == 0 && edit.count < was.segments.size();
    Row& fresh = trial.now.putRow(above ? *row : *row + 1);
    receive(trial.now, edit.column, fresh.cells.at(edit.column), was, part(was.segments, begin, begin + edit.count));
    takeOut(trial.now.cell(above ? *row + 1 : *row, edit.column), edit.column, begin, begin + edit.count);
}

void attempt(Trial& trial, const InsertUnit& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    if (edit.side > Direction::Down) {
        trial.senseless();
        return;
    }
    trial.now.putRow(edit.side == Direction::Down ? *row + 1 : *row);
}

void attempt(Trial& trial, const DeleteUnit& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    const std::vector<Cell>& cells = trial.before().rows.at(*row).cells;
    if (anyFixed(trial.before(), *row)) {
        trial.object(Why::Fixed);
    }
    if (!std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.empty(); })) {
        trial.object(Why::Rule);
    }
    if (trial.now.rows.size() == 1) {
        trial.mayObject(Why::Rule); // a document without a row
    }
    trial.now.rows.erase(trial.now.rows.begin() + static_cast<std::ptrdiff_t>(*row));
    for (auto note = trial.now.notes.begin(); note != trial.now.notes.end();) {
        note = note->second.comment.unit == edit.unit ? trial.now.notes.erase(note) : std::next(note);
    }
}

void attempt(Trial& trial, const MergeUnits& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    if (*row + 1 == trial.now.rows.size()) {
        trial.object(Why::Rule);
        return;
    }
    if (anyFixed(trial.before(), *row) || anyFixed(trial.before(), *row + 1)) {
        trial.object(Why::Fixed);
    }
    const Row gone = trial.now.rows.at(*row + 1);
    for (std::size_t column = 0; column < trial.now.columns(); ++column) {
        Cell& into = trial.now.cell(*row, column);
        const Cell& from = gone.cells.at(column);
        if (into.empty() && from.empty() && column != 0) {
            into.open.touched = true;
            into.open.states = {into.state, from.state}; // one of them may have been confirmed as empty
            into.open.reasons = {into.reason, from.reason, ""};
        }
        receive(trial.now, column, into, from, from.segments);
        carryNotes(trial.now, {gone.id, column, 0}, {edit.unit, column, 0});
    }
    carryNotes(trial.now, {gone.id, std::nullopt, 0}, {edit.unit, std::nullopt, 0});
    trial.now.rows.erase(trial.now.rows.begin() + static_cast<std::ptrdiff_t>(*row) + 1);
}

void attempt(Trial& trial, const SplitUnit& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    if (anyFixed(trial.before(), *row)) {
        trial.object(Why::Fixed);
    }
    const std::vector<Cell> was = trial.before().rows.at(*row).cells;
    bool fits = edit.stay.size() == was.size();
    std::size_t stay = 0;
    std::size_t go = 0;
    for (std::size_t column = 0; fits && column < was.size(); ++column) {
        fits = edit.stay.at(column) <= was.at(column).segments.size();
        stay += edit.stay.at(column);
        go += was.at(column).segments.size() - edit.stay.at(column);
    }
    if (!fits) {
        trial.senseless();
        return;
    }
    if (stay == 0 || go == 0) {
        trial.object(Why::Rule);
    }
    trial.now.putRow(*row + 1);
    for (std::size_t column = 0; column < was.size(); ++column) {
        const std::size_t all = was.at(column).segments.size();
        receive(trial.now, column, trial.now.cell(*row + 1, column), was.at(column),
                part(was.at(column).segments, edit.stay.at(column), all));
        takeOut(trial.now.cell(*row, column), column, edit.stay.at(column), all);
    }
}

void attempt(Trial& trial, const SwapUnits& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    std::vector<std::size_t> columns = edit.columns;
    if (columns.empty()) {
        columns.resize(trial.now.columns() - 1);
        std::iota(columns.begin(), columns.end(), 1);
    }
    const std::set<std::size_t> unique(columns.begin(), columns.end());
    if (*unique.begin() == 0 || *unique.rbegin() >= trial.now.columns()) {
        trial.senseless();
        return;
    }
    if (unique.size() != columns.size()) {
        trial.maybeSenseless(); // or said twice, done once
    }
    if (*row + 1 == trial.now.rows.size()) {
        trial.object(Why::Rule);
        return;
    }
    bool anyText = false;
    bool fixed = trial.before().cell(*row, 0).fixed() || trial.before().cell(*row + 1, 0).fixed();
    const UnitId next = trial.now.rows.at(*row + 1).id;
    for (const std::size_t column : unique) {
        Cell& upper = trial.now.cell(*row, column);
        Cell& lower = trial.now.cell(*row + 1, column);
        fixed = fixed || upper.fixed() || lower.fixed();
        anyText = anyText || !upper.empty() || !lower.empty();
        std::swap(upper, lower);
        // Whether "still right" may be said beside another source, the pages leave open.
        upper.kept.push_back(std::nullopt);
        lower.kept.push_back(std::nullopt);
        upper.open.carried = true;
        lower.open.carried = true;
        const Place between{trial.now.placeholder(), column, 0};
        carryNotes(trial.now, {edit.unit, column, 0}, between);
        carryNotes(trial.now, {next, column, 0}, {edit.unit, column, 0});
        carryNotes(trial.now, between, {next, column, 0});
    }
    if (fixed) {
        trial.object(Why::Fixed);
    }
    if (!anyText) {
        trial.object(Why::Rule);
    }
}

} // namespace quadrille::model
