#include "corpus/edits/cells.h"

#include "corpus/edits/rules.h"

#include <algorithm>
#include <utility>

namespace quadrille {

namespace {

/// Takes the comments of a column (none: those on the row itself) out of a row.
std::vector<Comment> takeComments(DraftRow& row, std::size_t column) {
    const auto stays = std::stable_partition(row.comments.begin(), row.comments.end(),
                                             [&](const Comment& comment) { return comment.column != column; });
    std::vector<Comment> taken(std::make_move_iterator(stays), std::make_move_iterator(row.comments.end()));
    row.comments.erase(stays, row.comments.end());
    return taken;
}

void putComments(DraftRow& row, std::vector<Comment> comments) {
    for (Comment& comment : comments) {
        comment.unit = row.unit.id;
        row.comments.push_back(std::move(comment));
    }
    std::sort(row.comments.begin(), row.comments.end(), [](const Comment& a, const Comment& b) { return a.id < b.id; });
}

} // namespace

void exchangeCells(Draft& draft, UnitId a, UnitId b, std::size_t column) {
    DraftRow& first = draft.change(a);
    DraftRow& second = draft.change(b);
    Cell& one = first.unit.cells[column];
    Cell& other = second.unit.cells[column];
    std::swap(one, other);
    // What belongs to the place stays there: the count of what happened, and the beads with its source.
    std::swap(one.revision, other.revision);
    std::swap(one.beads, other.beads);
    std::vector<Comment> ofFirst = takeComments(first, column);
    putComments(first, takeComments(second, column));
    putComments(second, std::move(ofFirst));
}

void joinCells(Draft& draft, UnitId from, UnitId to, std::size_t column) {
    DraftRow& giver = draft.change(from);
    DraftRow& taker = draft.change(to);
    Cell& cell = giver.unit.cells[column];
    Cell& joined = taker.unit.cells[column];
    const bool brings = isEmpty(joined) && !isEmpty(cell);
    if (isEmpty(joined) && isEmpty(cell) && joined.state == State::Initial) {
        takeStandingOf(joined, cell); // a word on an empty cell is not lost
    }
    if (brings) {
        std::swap(joined.history, cell.history);
    }
    putComments(taker, takeComments(giver, column));
    give(draft, std::move(cell.segments), cell, joined, column);
    Draft::empty(cell);
}

} // namespace quadrille
