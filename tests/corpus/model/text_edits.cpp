#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

using Why = Refused::Why;

void checkTyped(Trial& trial, const std::string& text, const std::vector<Mark>& marks) {
    const bool marksGood = std::all_of(marks.begin(), marks.end(), [](const Mark& mark) {
        return isUtf8(mark.kind) && isUtf8(mark.id) && isUtf8(mark.original);
    });
    if (!isUtf8(text) || markCount(text) != marks.size() || !marksGood) {
        trial.senseless();
    }
    if (text.find('\0') != std::string::npos) {
        trial.maybeSenseless();
    }
}

void type(Cell& cell, std::size_t column, const std::string& text, const std::vector<Mark>& marks) {
    clear(cell, column);
    if (column != 0 && !text.empty()) {
        cell.state = State::Draft;
    }
    if (column != 0 && !text.empty() && isBlank(text)) {
        cell.open.states = {State::Draft, State::Initial}; // whether white space alone is a text, the pages leave open
    }
    cell.open.typing = Open::Typing{text, marks};
}

/// Whether an empty cell that was confirmed and locked becomes initial, as an approved one does.
constexpr bool confirmedReopens = true;

/// The source of the row has changed: its targets have to be looked at again.
void reopen(Cell& target, const std::string& source) {
    target.open.touched = true;
    if (target.empty()) {
        if (target.fixed()) {
            const State state = target.state == State::Translated && !confirmedReopens ? target.state : State::Initial;
            const std::vector<std::string> reasons = {target.reason, ""};
            clear(target, 1);
            target.open.reasons = reasons;
            target.open.touched = true;
            target.state = state;
            target.locked = false;
        }
        return;
    }
    for (std::optional<Kept>& kept : target.kept) {
        if (!kept) {
            kept = Kept{target.state, source, target.reason};
        }
    }
    target.state = State::Draft;
    target.reason = sourceChanged;
    target.locked = false;
}

std::vector<Segment>::iterator find(Cell& cell, SegmentId id) {
    return std::find_if(cell.segments.begin(), cell.segments.end(),
                        [&](const Segment& segment) { return segment.id == id; });
}

} // namespace

void attempt(Trial& trial, const SetText& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    if (edit.column == 0) {
        trial.senseless();
        return;
    }
    checkTyped(trial, edit.text, edit.marks);
    trial.expect(edit.revision, *row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    if (cell.text() == edit.text && cell.marks() == edit.marks) {
        cell.fixed() ? trial.mayObject(Why::Fixed) : trial.nothing();
        trial.nothing();
        return;
    }
    trial.change(*row, edit.column);
    type(cell, edit.column, edit.text, edit.marks);
}

void attempt(Trial& trial, const EditSource& edit) {
    const auto row = trial.row(edit.unit);
    if (!row) {
        return;
    }
    checkTyped(trial, edit.text, edit.marks);
    trial.expect(edit.revision, *row, 0);
    std::vector<Cell>& cells = trial.now.rows.at(*row).cells;
    const bool targetFixed = std::any_of(cells.begin() + 1, cells.end(), [](const Cell& cell) { return cell.fixed(); });
    const bool same = cells.front().text() == edit.text && cells.front().marks() == edit.marks;
    const auto stop = [&](Why why) { same ? trial.mayObject(why) : trial.object(why); };
    if (targetFixed && trial.who.role == Role::Translator) {
        stop(Why::Role);
        trial.mayObject(Why::Fixed);
    }
    if (targetFixed && !edit.reopen) {
        stop(Why::Fixed);
    }
    if (cells.front().locked) {
        stop(Why::Fixed);
    }
    if (same) {
        trial.nothing();
        return;
    }
    const std::string source = cells.front().text();
    type(cells.front(), 0, edit.text, edit.marks);
    for (std::size_t column = 1; column < cells.size(); ++column) {
        reopen(cells.at(column), source);
    }
}

namespace {

/// Marks of the text before `at` stay, the others go to the second part.
void divideMarks(Segment& first, Segment& second, std::string_view before) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(markCount(before), first.marks.size()));
    second.marks.assign(first.marks.begin() + count, first.marks.end());
    first.marks.erase(first.marks.begin() + count, first.marks.end());
}

/// Comments on a stretch may go to the part that holds it; comments on all of the segment stay.
void divideNotes(Document& document, const Place& first, SegmentId second) {
    for (auto& [id, note] : document.notes) {
        if (note.comment.segment == first.segment && note.comment.begin != note.comment.end) {
            note.stretchOpen = true;
            note.elsewhere.push_back({first.unit, first.column, second});
        }
    }
}

} // namespace

void attempt(Trial& trial, const SplitSegment& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    trial.change(*row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    const auto first = find(cell, edit.segment);
    if (first == cell.segments.end() || !atCharacter(first->text, edit.at)) {
        trial.senseless();
        return;
    }
    const std::string whole = first->text;
    const std::string_view left = std::string_view(whole).substr(0, edit.at);
    const std::string_view right = std::string_view(whole).substr(edit.at);
    if (isBlank(left) || isBlank(right)) {
        trial.object(Why::Rule);
        return;
    }
    if (!atGrapheme(whole, edit.at)) {
        trial.maybeSenseless();
    }
    Segment second = *first;
    second.id = trial.now.placeholder();
    second.text = trimmed(right);
    const std::size_t begin = trimmed(left).data() + trimmed(left).size() - whole.data();
    const std::size_t end = trimmed(right).data() - whole.data();
    divideMarks(*first, second, left);
    // White space before the first part's own text is part of that text.
    first->text = whole.substr(0, begin);
    second.text = whole.substr(end);
    first->gap = whole.substr(begin, end - begin);
    trial.now.flagsOpen.insert(second.id);
    divideNotes(trial.now, {edit.unit, edit.column, edit.segment}, second.id);
    std::vector<SegmentId>& order = trial.now.order.at(edit.column);
    order.insert(std::find(order.begin(), order.end(), edit.segment) + 1, second.id);
    cell.segments.insert(first + 1, second);
}

void attempt(Trial& trial, const JoinSegments& edit) {
    const auto row = trial.row(edit.unit, edit.column);
    if (!row) {
        return;
    }
    trial.expect(edit.revision, *row, edit.column);
    trial.change(*row, edit.column);
    Cell& cell = trial.now.cell(*row, edit.column);
    const auto first = find(cell, edit.segment);
    if (first == cell.segments.end()) {
        trial.senseless();
        return;
    }
    const auto second = first + 1;
    std::vector<SegmentId>& order = trial.now.order.at(edit.column);
    // What another row's segment stands between cannot become one: the text would read otherwise.
    if (second == cell.segments.end() ||
        trial.now.reading(edit.column, first->id) + 1 != trial.now.reading(edit.column, second->id)) {
        trial.object(Why::Rule);
        return;
    }
    const std::size_t shift = first->text.size() + first->gap.size();
    for (auto& [id, note] : trial.now.notes) {
        if (note.comment.segment == second->id) {
            note.comment.segment = first->id;
            const bool stretch = note.comment.begin != note.comment.end;
            // Said of all of the second segment: of the whole now, or of the stretch that was it.
            note.stretchOpen = note.stretchOpen || !stretch;
            note.comment.begin += stretch ? shift : 0;
            note.comment.end += stretch ? shift : 0;
        }
    }
    first->text += first->gap + second->text;
    first->gap = second->gap;
    first->marks.insert(first->marks.end(), second->marks.begin(), second->marks.end());
    if (first->heading != second->heading) {
        trial.now.flagsOpen.insert(first->id);
    }
    order.erase(std::find(order.begin(), order.end(), second->id));
    cell.segments.erase(second);
}

} // namespace quadrille::model
