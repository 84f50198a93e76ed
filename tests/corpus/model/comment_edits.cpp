#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

/// The stretch and the segment are there.
bool standsSomewhere(const Document& document, std::size_t row, const AddComment& edit) {
    if (edit.segment == 0) {
        return edit.begin == 0 && edit.end == 0;
    }
    if (!edit.column) {
        return false;
    }
    const std::vector<Segment>& segments = document.cell(row, *edit.column).segments;
    const auto found = std::find_if(segments.begin(), segments.end(),
                                    [&](const Segment& segment) { return segment.id == edit.segment; });
    return found != segments.end() && edit.begin <= edit.end && edit.end <= found->text.size() &&
           atCharacter(found->text, edit.begin) && atCharacter(found->text, edit.end);
}

} // namespace

void attempt(Trial& trial, const AddComment& edit) {
    const auto row = trial.row(edit.unit, edit.column.value_or(0));
    if (!row) {
        return;
    }
    if (!standsSomewhere(trial.before(), *row, edit) || !isUtf8(edit.text) || !isUtf8(edit.kind) ||
        !isUtf8(edit.severity)) {
        trial.senseless();
    }
    if (isBlank(edit.text)) {
        trial.maybeSenseless();
    }
    Note note;
    note.comment.id = trial.now.placeholder();
    note.comment.unit = edit.unit;
    note.comment.column = edit.column;
    note.comment.segment = edit.segment;
    note.comment.begin = edit.begin;
    note.comment.end = edit.end;
    note.stretchOpen = edit.begin == edit.end; // any empty stretch is the whole segment
    note.comment.kind = edit.kind;
    note.comment.severity = edit.severity;
    note.comment.text = edit.text;
    note.comment.who = trial.who.name;
    note.comment.role = trial.who.role;
    trial.now.notes[note.comment.id] = note;
}

void attempt(Trial& trial, const AnswerComment& edit) {
    const auto found = trial.before().notes.find(edit.comment);
    if (found == trial.before().notes.end() || !isUtf8(edit.text)) {
        trial.senseless();
        return;
    }
    if (found->second.comment.answers != 0) {
        trial.senseless();
    }
    if (isBlank(edit.text)) {
        trial.maybeSenseless();
    }
    Note note = found->second;
    note.comment.id = trial.now.placeholder();
    note.comment.answers = edit.comment;
    note.comment.text = edit.text;
    note.comment.who = trial.who.name;
    note.comment.role = trial.who.role;
    trial.now.notes[note.comment.id] = note;
}

void attempt(Trial& trial, const ResolveComment& edit) {
    const auto found = trial.now.notes.find(edit.comment);
    if (found == trial.now.notes.end() || found->second.comment.answers != 0) {
        trial.senseless();
        return;
    }
    Comment& comment = found->second.comment;
    const bool resolved = comment.resolvedAt != 0;
    if (resolved == edit.resolved) {
        trial.nothing();
        return;
    }
    comment.resolvedBy = edit.resolved ? trial.who.name : "";
    comment.resolvedAt = edit.resolved ? 1 : 0;
}

void attempt(Trial& trial, const SwitchImport& edit) {
    if (edit.document != trial.before().id) {
        trial.senseless();
    }
    // The walk looks itself whether the document is in sight.
}

// The walk keeps to the languages it began with; tests of its own add some.
void attempt(Trial& trial, const AddLanguage& /*edit*/) {
    trial.senseless();
}

} // namespace quadrille::model
