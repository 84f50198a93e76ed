#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

using Why = Refused::Why;

/// A segment's text among that of all the rows together, in bytes.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t row = 0;
};

/// The rows' old segments as they are read.
struct Old {
    std::vector<Segment> segments;
    std::vector<Stretch> stretches;
    std::string text;
};

void append(std::string& text, std::vector<Stretch>& stretches, const Segment& segment, std::size_t row) {
    stretches.push_back({text.size(), text.size() + segment.text.size(), row});
    text += segment.text + segment.gap;
}

Old gather(const Document& document, std::size_t column, const std::vector<std::size_t>& rows) {
    Old old;
    for (const std::size_t row : rows) {
        const std::vector<Segment>& held = document.cell(row, column).segments;
        old.segments.insert(old.segments.end(), held.begin(), held.end());
    }
    document.sortByReading(column, old.segments);
    for (const Segment& segment : old.segments) {
        append(old.text, old.stretches, segment, document.rowHolding(column, segment.id));
    }
    return old;
}

/// Read one after the other, with nothing between, as the rows stand.
bool isOneStretch(const Document& document, std::size_t column, const Old& old) {
    for (std::size_t i = 1; i < old.segments.size(); ++i) {
        const bool next =
            document.reading(column, old.segments.at(i - 1).id) + 1 == document.reading(column, old.segments.at(i).id);
        if (!next || old.stretches.at(i).row < old.stretches.at(i - 1).row) {
            return false;
        }
    }
    return true;
}

bool anyBlank(const std::vector<Resegment::Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Resegment::Row& row) {
        return std::any_of(row.segments.begin(), row.segments.end(),
                           [](const Segment& piece) { return isBlank(piece.text); });
    });
}

bool piecesFit(const std::vector<Resegment::Row>& rows, const Old& old) {
    std::set<SegmentId> there;
    for (const Segment& segment : old.segments) {
        there.insert(segment.id);
    }
    for (const Resegment::Row& row : rows) {
        for (const Segment& piece : row.segments) {
            const bool known = piece.id == 0 || there.erase(piece.id) == 1;
            if (!known || piece.text.empty() || !isBlank(piece.gap) || !isUtf8(piece.text) || !isUtf8(piece.gap) ||
                markCount(piece.text) != piece.marks.size()) {
                return false;
            }
        }
    }
    return true;
}

std::vector<Mark> marksOf(const std::vector<Segment>& segments) {
    Cell cell;
    cell.segments = segments;
    return cell.marks();
}

/// Comments go where their text has gone, if they do not stay with the segment.
void followText(Document& now, std::size_t column, const Segment& segment, const Stretch& was,
                const std::vector<Segment>& pieces, const std::vector<Stretch>& stretches) {
    for (auto& [id, note] : now.notes) {
        if (note.comment.segment != segment.id) {
            continue;
        }
        note.stretchOpen = true;
        const std::size_t begin = was.begin + note.comment.begin;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            // In the white space after a piece, which is no segment's any more, either neighbour will do.
            const bool holds = begin <= stretches.at(i).end && (i == 0 || begin >= stretches.at(i - 1).end);
            if (holds || (stretches.at(i).begin <= begin && begin <= stretches.at(i).end)) {
                note.elsewhere.push_back({now.rows.at(stretches.at(i).row).id, column, pieces.at(i).id});
            }
        }
    }
}

/// The state of the cell of `row`, whose pieces now are at `pieces`.
void giveState(const Document& before, Document& now, std::size_t column, std::size_t row, const Old& old,
               const std::vector<Stretch>& pieces) {
    Cell& cell = now.cell(row, column);
    const Cell& was = before.cell(row, column);
    if (cell.empty()) {
        if (!was.empty()) {
            clear(cell, column);
        }
        return;
    }
    if (column == 0) {
        return;
    }
    std::set<std::size_t> origins;
    for (const Stretch& piece : pieces) {
        if (piece.row != row) {
            continue;
        }
        for (const Stretch& one : old.stretches) {
            if (one.begin < piece.end && piece.begin < one.end) {
                origins.insert(one.row);
            }
        }
    }
    if (cell.text() != was.text()) {
        cell.kept.push_back(std::nullopt);
    }
    if (origins == std::set<std::size_t>{row}) {
        return;
    }
    State parts = State::Approved;
    cell.open.reasons = {"", was.reason};
    for (const std::size_t origin : origins) {
        parts = lowest(parts, before.cell(origin, column).state);
        const Cell& part = before.cell(origin, column);
        cell.open.reasons.push_back(part.reason);
        cell.kept.insert(cell.kept.end(), part.kept.begin(), part.kept.end());
    }
    cell.state = parts;
    cell.open.states = {parts, was.empty() ? parts : lowest(parts, was.state)};
}

} // namespace

void attempt(Trial& trial, const Resegment& edit) {
    const Document& before = trial.before();
    if (edit.document != before.id || edit.column >= before.columns() || edit.rows.empty()) {
        trial.senseless();
        return;
    }
    std::vector<std::size_t> rows;
    for (const Resegment::Row& row : edit.rows) {
        const auto place = trial.row(row.unit, edit.column);
        if (!place || std::find(rows.begin(), rows.end(), *place) != rows.end()) {
            trial.senseless();
            return;
        }
        rows.push_back(*place);
        trial.change(*place, edit.column);
    }
    const Old old = gather(before, edit.column, rows);
    if (!piecesFit(edit.rows, old)) {
        trial.senseless();
        trial.mayObject(Why::Stale);
        return;
    }
    if (anyBlank(edit.rows)) {
        trial.maybeSenseless();
    }
    if (!isOneStretch(before, edit.column, old) || !std::is_sorted(rows.begin(), rows.end())) {
        trial.maybeSenseless();
    }
    std::string text;
    std::vector<Segment> pieces;
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Cell& cell = trial.now.cell(rows.at(i), edit.column);
        cell.segments = edit.rows.at(i).segments;
        for (Segment& piece : cell.segments) {
            piece.id = piece.id == 0 ? trial.now.placeholder() : piece.id;
            append(text, stretches, piece, rows.at(i));
            pieces.push_back(piece);
        }
    }
    if (text != old.text || marksOf(pieces) != marksOf(old.segments)) {
        trial.senseless();
        trial.mayObject(Why::Stale); // as if cut before the text changed
        return;
    }
    // All old ones out of the reading order, the pieces in at the place of the first.
    std::vector<SegmentId>& order = trial.now.order.at(edit.column);
    const std::size_t at = old.segments.empty() ? 0 : before.reading(edit.column, old.segments.front().id);
    for (std::size_t i = 0; i < old.segments.size(); ++i) {
        const Segment& segment = old.segments.at(i);
        order.erase(std::find(order.begin(), order.end(), segment.id));
        followText(trial.now, edit.column, segment, old.stretches.at(i), pieces, stretches);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(at + i), pieces.at(i).id);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        giveState(before, trial.now, edit.column, rows.at(i), old, stretches);
    }
}

} // namespace quadrille::model
