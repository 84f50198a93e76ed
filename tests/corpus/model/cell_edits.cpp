#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

using Why = Refused::Why;

bool translatorMay(State from, State to) {
    const auto own = [](State state) {
        // An empty cell goes between initial and translated, which confirms that nothing belongs there.
        return state == State::Initial || state == State::Draft || state == State::Translated;
    };
    return own(to) && (own(from) || from == State::Rejected);
}

} // namespace

void attempt(Trial& trial, const SetState& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    if (edit.column == 0 || edit.state > State::Approved || !isUtf8(edit.reason)) {
        trial.senseless();
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    // A reason is why a cell is sent back. With another state it may be kept or not.
    const bool dropped = edit.state != State::Rejected && cell.reason.empty();
    const bool same = cell.state == edit.state && (cell.reason == edit.reason || dropped);
    if (trial.who.role == Role::Translator && !translatorMay(cell.state, edit.state)) {
        // Asking for the state that is there already may be found harmless.
        same ? trial.mayObject(Why::Role) : trial.object(Why::Role);
    }
    const bool fits =
        cell.empty() ? edit.state != State::Draft && edit.state != State::Rejected : edit.state != State::Initial;
    if (!fits) {
        trial.object(Why::Rule);
    }
    if (same && cell.reason == edit.reason) {
        trial.nothing();
        return;
    }
    // Another reason alone may count as a change of the state, or not.
    cell.kept = cell.state == edit.state ? cell.kept : std::vector<std::optional<Kept>>{};
    cell.kept.push_back(std::nullopt);
    cell.state = edit.state;
    cell.reason = edit.reason;
    // What an edit before this one in the same group left open is settled.
    cell.open.states.clear();
    cell.open.reasons.clear();
    if (edit.state != State::Rejected) {
        cell.open.reasons = {"", edit.reason};
    }
    cell.open.touched = true;
}

void attempt(Trial& trial, const StillRight& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    if (edit.column == 0) {
        trial.senseless();
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    cell.open.reasons = {""};
    for (const std::optional<Kept>& kept : cell.kept) {
        if (!kept) {
            trial.mayObject(Why::Rule);
            continue;
        }
        const bool lowered = kept->state == State::Approved && trial.who.role == Role::Translator;
        cell.open.states.push_back(lowered ? State::Translated : kept->state);
        cell.open.reasons.push_back(kept->reason);
    }
    if (cell.open.states.empty()) {
        trial.object(Why::Rule);
    }
    cell.kept = {std::nullopt};
}

void attempt(Trial& trial, const SetLock& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    if (cell.locked == edit.locked) {
        trial.nothing();
    }
    cell.open.touched = cell.open.touched || cell.locked != edit.locked;
    cell.locked = edit.locked;
}

} // namespace quadrille::model
