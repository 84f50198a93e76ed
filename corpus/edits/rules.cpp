#include "corpus/edits/rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

void refuse(Draft& draft, Refused::Why why, UnitId unit, std::size_t column, const std::string& words) {
    throw Refused(why, unit, column,
                  fmt::format("Row {}, {}: {}", draft.rowNumber(unit), draft.columns().at(column).tag, words));
}

const Cell& cellAt(Draft& draft, UnitId unit, std::size_t column) {
    return draft.look(unit).unit.cells.at(column);
}

void requireRevision(Draft& draft, UnitId unit, std::size_t column, std::int64_t revision) {
    if (revision != anyRevision && cellAt(draft, unit, column).revision != revision) {
        refuse(
            draft, Refused::Why::Stale, unit, column,
            "it has been changed since, so this is not done. A text that came with it is kept in the cell's history.");
    }
}

void requireFree(Draft& draft, UnitId unit, std::size_t column) {
    const Unit& row = draft.look(unit).unit;
    const Cell& cell = row.cells.at(column);
    if (cell.fixed()) {
        refuse(draft, Refused::Why::Fixed, unit, column,
               cell.locked ? "the cell is locked. Unlock it first."
                           : "the cell is approved. A reviewer can reopen it.");
    }
    for (std::size_t target = 1; column == 0 && target < row.cells.size(); ++target) {
        if (row.cells[target].fixed()) {
            refuse(draft, Refused::Why::Fixed, unit, target,
                   fmt::format("the cell is {}, so its source stays as it is.",
                               row.cells[target].locked ? "locked" : "approved"));
        }
    }
}

void requireTarget(Draft& draft, UnitId unit, std::size_t column) {
    cellAt(draft, unit, column);
    if (column == 0) {
        refuse(draft, Refused::Why::Rule, unit, column,
               "this can be done with a translation only, not with the source.");
    }
}

void takeStandingOf(Cell& cell, const Cell& other) {
    cell.state = other.state;
    cell.locked = other.locked;
    cell.reason = other.reason;
    cell.changedBy = other.changedBy;
    cell.changedAt = other.changedAt;
    cell.createdAt = other.createdAt;
    cell.earlier = other.earlier;
    cell.earlierSource = other.earlierSource;
}

namespace {

int height(State state) {
    switch (state) {
    case State::Rejected:
        return 0;
    case State::Initial: // only of a source cell's neighbour that is being filled
    case State::Draft:
        return 1;
    case State::Translated:
        return 2;
    case State::Approved:
        return 3;
    }
    return 0;
}

} // namespace

void give(Draft& draft, std::vector<Segment> segments, const Cell& giver, Cell& taker, std::size_t column) {
    if (segments.empty()) {
        return;
    }
    const bool wasEmpty = isEmpty(taker);
    for (Segment& segment : segments) {
        taker.segments.push_back(std::move(segment));
    }
    draft.sortByReading(taker.segments);
    if (wasEmpty) {
        takeStandingOf(taker, giver);
        taker.locked = false;
        return;
    }
    if (column > 0 && height(giver.state) < height(taker.state)) {
        taker.state = giver.state;
        taker.reason = giver.reason;
    }
    if (giver.changedAt > taker.changedAt) {
        taker.changedBy = giver.changedBy;
        taker.changedAt = giver.changedAt;
    }
    if (giver.createdAt != 0 && (taker.createdAt == 0 || giver.createdAt < taker.createdAt)) {
        taker.createdAt = giver.createdAt;
    }
    // What it was before a source edit cannot be said of a text put together since.
    taker.earlier.reset();
    taker.earlierSource.clear();
}

void moveComments(DraftRow& from, DraftRow& to, std::size_t column, const std::vector<Segment>& segments) {
    const auto moves = [&](const Comment& comment) {
        return comment.column == column && std::any_of(segments.begin(), segments.end(), [&](const Segment& segment) {
                   return segment.id == comment.segment;
               });
    };
    std::set<CommentId> talks;
    for (const Comment& comment : from.comments) {
        if (moves(comment)) {
            talks.insert(comment.id);
        }
    }
    const auto stays = std::stable_partition(from.comments.begin(), from.comments.end(), [&](const Comment& comment) {
        return !talks.contains(comment.id) && !talks.contains(comment.answers);
    });
    for (auto comment = stays; comment != from.comments.end(); ++comment) {
        comment->unit = to.unit.id;
        to.comments.push_back(std::move(*comment));
    }
    from.comments.erase(stays, from.comments.end());
    std::sort(to.comments.begin(), to.comments.end(), [](const Comment& a, const Comment& b) { return a.id < b.id; });
}

std::size_t placeIn(const Cell& cell, SegmentId segment) {
    for (std::size_t i = 0; i < cell.segments.size(); ++i) {
        if (cell.segments[i].id == segment) {
            return i;
        }
    }
    throw std::out_of_range(fmt::format("The cell holds no segment {}.", segment));
}

UnitId requireBeside(Draft& draft, UnitId unit, std::size_t column, Direction direction) {
    const auto other = draft.beside(unit, direction);
    if (!other) {
        refuse(draft, Refused::Why::Rule, unit, column,
               direction == Direction::Down ? "there is no row below it." : "there is no row above it.");
    }
    return *other;
}

} // namespace quadrille
