#include "corpus/edits.h"

#include "corpus/edits/rules.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

void requireText(const std::string& text) {
    if (text.empty() || !isUtf8(text)) {
        throw std::invalid_argument("A comment needs words, in valid UTF-8.");
    }
}

Comment& find(DraftRow& row, CommentId id) {
    const auto found = std::find_if(row.comments.begin(), row.comments.end(),
                                    [id](const Comment& comment) { return comment.id == id; });
    if (found == row.comments.end()) {
        throw std::out_of_range("There is no such comment.");
    }
    return *found;
}

} // namespace

void perform(const AddComment& edit, Draft& draft) {
    requireText(edit.text);
    if (edit.segment != 0) {
        const Cell& cell = cellAt(draft, edit.unit, edit.column.value_or(draft.columns().size()));
        const std::string& text = cell.segments[placeIn(cell, edit.segment)].text;
        if (edit.begin > edit.end || edit.end > text.size()) {
            throw std::invalid_argument("The stretch a comment is on does not lie in its segment.");
        }
    } else if (edit.begin != 0 || edit.end != 0) {
        throw std::invalid_argument("A comment on a stretch of text needs the segment it lies in.");
    } else if (edit.column) {
        cellAt(draft, edit.unit, *edit.column);
    }
    Comment comment;
    comment.id = draft.newId();
    comment.unit = edit.unit;
    comment.column = edit.column;
    comment.segment = edit.segment;
    comment.begin = edit.begin;
    comment.end = edit.end;
    comment.kind = edit.kind;
    comment.severity = edit.severity;
    comment.who = draft.author().name;
    comment.role = draft.author().role;
    comment.at = draft.now();
    comment.text = edit.text;
    draft.change(edit.unit).comments.push_back(std::move(comment));
}

void perform(const AnswerComment& edit, Draft& draft) {
    requireText(edit.text);
    DraftRow& row = draft.change(draft.rowOfComment(edit.comment));
    const Comment& first = find(row, edit.comment);
    if (first.answers != 0) {
        throw std::invalid_argument("An answer is given to the comment that began the talk.");
    }
    Comment answer;
    answer.id = draft.newId();
    answer.unit = first.unit;
    answer.column = first.column;
    answer.segment = first.segment;
    answer.begin = first.begin;
    answer.end = first.end;
    answer.answers = first.id;
    answer.who = draft.author().name;
    answer.role = draft.author().role;
    answer.at = draft.now();
    answer.text = edit.text;
    row.comments.push_back(std::move(answer));
}

void perform(const ResolveComment& edit, Draft& draft) {
    DraftRow& row = draft.change(draft.rowOfComment(edit.comment));
    Comment& comment = find(row, edit.comment);
    if (comment.answers != 0) {
        throw std::invalid_argument("A talk is closed at the comment that began it.");
    }
    if ((comment.resolvedAt != 0) == edit.resolved) {
        return;
    }
    comment.resolvedBy = edit.resolved ? draft.author().name : std::string();
    comment.resolvedAt = edit.resolved ? draft.now() : 0;
}

} // namespace quadrille
