#include "tests/corpus/model/choose.h"
#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

using Ids = std::vector<SegmentId>;

Ids idsOf(const Cell& cell) {
    Ids ids;
    for (const Segment& segment : cell.segments) {
        ids.push_back(segment.id);
    }
    return ids;
}

/// One bead of all, or none.
void giveBeads(Dice& dice, Realign::Row& row) {
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
        std::vector<CellBead>& beads = row.beads.emplace_back();
        if (!row.cells.front().empty() || !row.cells.at(column).empty()) {
            beads.push_back({row.cells.front(), row.cells.at(column), static_cast<double>(dice.below(5)) / 4});
        }
    }
}

/// Rows without a fixed cell from `first` to before `end`, put into as many others.
void regroupFree(Dice& dice, const Document& document, std::size_t first, std::size_t end, Realign& edit) {
    const std::size_t count = end - first;
    const std::size_t wanted = std::max<std::size_t>(1, count + dice.below(3) - 1);
    std::vector<Realign::Row> rows(wanted);
    std::size_t nextOld = first;
    for (Realign::Row& row : rows) {
        row.cells.resize(document.columns());
        nextOld += dice.oneIn(4) ? 1 : 0;
        if (nextOld < end && !dice.oneIn(4)) {
            row.unit = document.rows.at(nextOld++).id;
        }
    }
    for (std::size_t column = 0; column < document.columns(); ++column) {
        std::vector<Segment> segments;
        for (std::size_t row = first; row < end; ++row) {
            const std::vector<Segment>& held = document.cell(row, column).segments;
            segments.insert(segments.end(), held.begin(), held.end());
        }
        document.sortByReading(column, segments);
        // Some near where they were, so that cells that stay the same are common.
        std::size_t latest = 0;
        for (const Segment& segment : segments) {
            const std::size_t old = document.rowHolding(column, segment.id) - first;
            const std::size_t near = std::min(dice.oneIn(5) ? dice.below(wanted) : old, wanted - 1);
            latest = std::max(latest, near);
            rows.at(latest).cells.at(column).push_back(segment.id);
        }
    }
    for (Realign::Row& row : rows) {
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const Ids& ids) { return ids.empty(); });
        if (!empty || row.unit != 0 || dice.oneIn(10)) {
            giveBeads(dice, row);
            edit.rows.push_back(row);
        }
    }
}

} // namespace

Realign regroup(Dice& dice, const Document& document, std::size_t first, std::size_t last) {
    Realign edit;
    edit.document = document.id;
    edit.first = document.rows.at(first).id;
    edit.last = document.rows.at(last).id;
    std::size_t free = first;
    for (std::size_t row = first; row <= last + 1; ++row) {
        if (row <= last && !anyFixed(document, row)) {
            continue;
        }
        if (free < row) {
            regroupFree(dice, document, free, row, edit);
        }
        if (row <= last) {
            Realign::Row& kept = edit.rows.emplace_back();
            kept.unit = document.rows.at(row).id;
            for (const Cell& cell : document.rows.at(row).cells) {
                kept.cells.push_back(idsOf(cell));
            }
            giveBeads(dice, kept);
        }
        free = row + 1;
    }
    return edit;
}

namespace {

struct Piece {
    Segment segment;
    std::size_t row = 0;
};

/// Cuts a piece in two at a blank with text around it.
void cut(Dice& dice, std::vector<Piece>& pieces, std::size_t place) {
    Segment& first = pieces.at(place).segment;
    const std::size_t at = first.text.find(' ', dice.below(first.text.size()));
    if (at == std::string::npos) {
        return;
    }
    Piece second = pieces.at(place);
    const std::string left = first.text.substr(0, at);
    second.segment.text = first.text.substr(at + 1);
    const bool between = !left.empty() && !second.segment.text.empty() && trimmed(left) == left &&
                         trimmed(second.segment.text) == second.segment.text;
    if (!between) {
        return;
    }
    const auto marks = static_cast<std::ptrdiff_t>(markCount(left));
    second.segment.id = 0;
    second.segment.startsParagraph = false;
    second.segment.marks.erase(second.segment.marks.begin(), second.segment.marks.begin() + marks);
    first.marks.erase(first.marks.begin() + marks, first.marks.end());
    first.text = left;
    first.gap = " ";
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(place) + 1, second);
}

void join(std::vector<Piece>& pieces, std::size_t place) {
    Segment& first = pieces.at(place).segment;
    const Segment second = pieces.at(place + 1).segment;
    first.text += first.gap + second.text;
    first.gap = second.gap;
    first.marks.insert(first.marks.end(), second.marks.begin(), second.marks.end());
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(place) + 1);
}

/// The piece goes up to the one before it, or one row down, and those after it make room.
void shift(Dice& dice, std::vector<Piece>& pieces, std::size_t place, std::size_t first, std::size_t last) {
    if (dice.oneIn(2)) {
        pieces.at(place).row = place == 0 ? first : pieces.at(place - 1).row;
        return;
    }
    const std::size_t below = std::min(pieces.at(place).row + 1, last);
    for (std::size_t later = place; later < pieces.size(); ++later) {
        pieces.at(later).row = std::max(pieces.at(later).row, below);
    }
}

/// The segments of the cells, if they are read one after the other; else none.
std::vector<Piece> together(const Document& document, std::size_t column, std::size_t first, std::size_t last) {
    std::vector<Piece> pieces;
    for (std::size_t row = first; row <= last; ++row) {
        if (closed(document, row, column)) {
            return {};
        }
        for (const Segment& segment : document.cell(row, column).segments) {
            if (!pieces.empty() &&
                document.reading(column, pieces.back().segment.id) + 1 != document.reading(column, segment.id)) {
                return {};
            }
            pieces.push_back({segment, row});
        }
    }
    return pieces;
}

} // namespace

Resegment recut(Dice& dice, const Document& document, std::size_t column, std::size_t first, std::size_t last) {
    std::vector<Piece> pieces = together(document, column, first, last);
    Resegment edit;
    edit.document = document.id;
    edit.column = column;
    if (pieces.empty()) {
        return edit;
    }
    for (std::size_t i = 0; i < 1 + dice.below(3); ++i) {
        const std::size_t place = dice.below(pieces.size());
        switch (dice.below(3)) {
        case 0:
            cut(dice, pieces, place);
            break;
        case 1:
            if (place + 1 < pieces.size()) {
                join(pieces, place);
            }
            break;
        default:
            shift(dice, pieces, place, first, last);
        }
    }
    for (std::size_t row = first; row <= last; ++row) {
        Resegment::Row& fresh = edit.rows.emplace_back();
        fresh.unit = document.rows.at(row).id;
        for (const Piece& piece : pieces) {
            if (piece.row == row) {
                fresh.segments.push_back(piece.segment);
            }
        }
    }
    return edit;
}

} // namespace quadrille::model
