#include "corpus/edits.h"

#include "corpus/edits/cells.h"
#include "corpus/edits/rules.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

/// Row acts change every column, so no cell of the row may be fixed.
void requireFreeRow(Draft& draft, UnitId unit) {
    for (std::size_t column = 0; column < draft.columns().size(); ++column) {
        requireFree(draft, unit, column);
    }
}

/// Comments on the row itself.
void moveRowComments(Draft& draft, UnitId from, UnitId to) {
    DraftRow& giver = draft.change(from);
    DraftRow& taker = draft.change(to);
    for (Comment& comment : giver.comments) {
        comment.unit = to;
        taker.comments.push_back(std::move(comment));
    }
    giver.comments.clear();
    std::sort(taker.comments.begin(), taker.comments.end(),
              [](const Comment& a, const Comment& b) { return a.id < b.id; });
}

} // namespace

void perform(const InsertUnit& edit, Draft& draft) {
    draft.look(edit.unit);
    draft.insert(edit.unit, edit.side);
}

void perform(const DeleteUnit& edit, Draft& draft) {
    const Unit& row = draft.look(edit.unit).unit;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (!isEmpty(row.cells[column])) {
            refuse(draft, Refused::Why::Rule, edit.unit, column, "the cell holds text, so its row stays.");
        }
    }
    requireFreeRow(draft, edit.unit);
    draft.change(edit.unit).comments.clear();
    draft.remove(edit.unit);
}

void perform(const MergeUnits& edit, Draft& draft) {
    draft.look(edit.unit);
    const UnitId next = requireBeside(draft, edit.unit, 0, Direction::Down);
    requireFreeRow(draft, edit.unit);
    requireFreeRow(draft, next);
    for (std::size_t column = 0; column < draft.columns().size(); ++column) {
        joinCells(draft, next, edit.unit, column);
    }
    moveRowComments(draft, next, edit.unit);
    draft.remove(next);
}

void perform(const SplitUnit& edit, Draft& draft) {
    const Unit& row = draft.look(edit.unit).unit;
    if (edit.stay.size() != row.cells.size()) {
        throw std::invalid_argument("A row is split by saying for each column how many segments stay.");
    }
    bool stays = false;
    bool goes = false;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::size_t size = row.cells[column].segments.size();
        if (edit.stay[column] > size) {
            throw std::invalid_argument("A cell has fewer segments than are to stay in it.");
        }
        stays = stays || edit.stay[column] > 0;
        goes = goes || edit.stay[column] < size;
    }
    requireFreeRow(draft, edit.unit);
    if (!stays || !goes) {
        refuse(draft, Refused::Why::Rule, edit.unit, 0, "one of the two rows would be empty, so it is not split.");
    }
    const UnitId below = draft.insert(edit.unit, Direction::Down);
    DraftRow& first = draft.change(edit.unit);
    DraftRow& second = draft.change(below);
    for (std::size_t column = 0; column < edit.stay.size(); ++column) {
        Cell& cell = first.unit.cells[column];
        const auto cut = cell.segments.begin() + static_cast<std::ptrdiff_t>(edit.stay[column]);
        std::vector<Segment> segments(cut, cell.segments.end());
        cell.segments.erase(cut, cell.segments.end());
        moveComments(first, second, column, segments);
        const bool emptied = isEmpty(cell) && !segments.empty();
        give(draft, std::move(segments), cell, second.unit.cells[column], column);
        if (emptied) {
            Draft::empty(cell);
        }
    }
}

void perform(const SwapUnits& edit, Draft& draft) {
    const Unit& row = draft.look(edit.unit).unit;
    std::vector<std::size_t> columns = edit.columns;
    for (std::size_t column = 1; edit.columns.empty() && column < row.cells.size(); ++column) {
        columns.push_back(column);
    }
    const UnitId next = requireBeside(draft, edit.unit, 0, Direction::Down);
    for (const std::size_t column : columns) {
        requireTarget(draft, edit.unit, column); // what makes no sense is told before what is not allowed
    }
    bool something = false;
    for (const UnitId unit : {edit.unit, next}) {
        if (cellAt(draft, unit, 0).locked) {
            requireFree(draft, unit, 0);
        }
        for (const std::size_t column : columns) {
            requireFree(draft, unit, column);
            something = something || !isEmpty(cellAt(draft, unit, column));
        }
    }
    if (!something) {
        refuse(draft, Refused::Why::Rule, edit.unit, columns.empty() ? 0 : columns.front(),
               "the cells are empty, so there is nothing to exchange.");
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    for (const std::size_t column : columns) {
        exchangeCells(draft, edit.unit, next, column);
    }
}

} // namespace quadrille
