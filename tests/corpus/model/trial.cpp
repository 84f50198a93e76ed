#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

std::optional<std::size_t> Trial::row(UnitId unit, std::size_t column) {
    const std::size_t row = now.rowOf(unit);
    if (row == now.rows.size() || column >= now.columns()) {
        senseless();
        return std::nullopt;
    }
    return row;
}

void Trial::expect(std::int64_t revision, std::size_t row, std::size_t column) {
    if (revision != anyRevision && revision != m_before.cell(row, column).revision) {
        object(Refused::Why::Stale);
    }
}

void Trial::change(std::size_t row, std::size_t column) {
    if (closed(m_before, row, column)) {
        object(Refused::Why::Fixed);
    }
}

Verdict Trial::verdict() {
    if (!m_stopped) {
        settleNotes(now);
        m_verdict.after = std::move(now);
    }
    return std::move(m_verdict);
}

Verdict predict(const Document& before, const Edit& edit, const Author& author) {
    Trial trial(before, author);
    std::visit([&](const auto& kind) { attempt(trial, kind); }, edit);
    return trial.verdict();
}

void clear(Cell& cell, std::size_t column) {
    cell.state = column == 0 ? State::Translated : State::Initial;
    cell.reason.clear();
    cell.kept = {std::nullopt};
    cell.open = {};
}

void receive(Document& document, std::size_t column, Cell& into, const Cell& from,
             const std::vector<Segment>& segments) {
    if (segments.empty()) {
        return;
    }
    const bool wasEmpty = into.empty();
    into.segments.insert(into.segments.end(), segments.begin(), segments.end());
    document.sortByReading(column, into.segments);
    if (column == 0) {
        return;
    }
    // Why a cell has its state may come along with the state; the pages do not say.
    into.open.reasons = {into.reason, from.reason, ""};
    into.state = wasEmpty ? from.state : lowest(into.state, from.state);
    // Whether "still right" can be said of either part, they leave open, too.
    into.kept.insert(into.kept.end(), from.kept.begin(), from.kept.end());
    into.kept.push_back(std::nullopt);
}

namespace {

bool standsOn(const Note& note, const Place& cell) {
    return note.comment.segment == 0 && note.comment.unit == cell.unit && note.comment.column == cell.column;
}

} // namespace

void carryNotes(Document& document, Place from, Place to) {
    for (auto& [id, note] : document.notes) {
        if (standsOn(note, from)) {
            note.comment.unit = to.unit;
            note.comment.column = to.column;
        }
    }
}

void mayCarryNotes(Document& document, Place from, Place to) {
    for (auto& [id, note] : document.notes) {
        if (standsOn(note, from)) {
            note.elsewhere.push_back(to);
        }
    }
}

void settleNotes(Document& document) {
    for (auto& [id, note] : document.notes) {
        Comment& comment = note.comment;
        if (comment.segment == 0 || !comment.column) {
            continue;
        }
        const std::size_t row = document.rowHolding(*comment.column, comment.segment);
        if (row < document.rows.size()) {
            comment.unit = document.rows.at(row).id;
        } else {
            comment.segment = 0;
            comment.begin = 0;
            comment.end = 0;
        }
    }
}

} // namespace quadrille::model
