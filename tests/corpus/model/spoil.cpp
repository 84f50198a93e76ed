#include "tests/corpus/model/choose.h"

#include "tests/corpus/model/trial.h"

namespace quadrille::model {

namespace {

constexpr std::int64_t nowhere = 4711;
/// Whether states and directions are tried that there are not.
constexpr bool valuesOutOfRange = false;
const std::string notUtf8 = "caf\xE9";

/// A segment of the document that is mostly not in the cell meant.
SegmentId stray(Dice& dice, const Document& document) {
    const auto& ids = document.order.at(dice.below(document.columns()));
    return ids.empty() || dice.oneIn(2) ? nowhere : dice.pick(ids);
}

void spoilBeads(Dice& dice, Realign::Row& row) {
    if (row.beads.empty()) {
        return;
    }
    auto& beads = row.beads.at(dice.below(row.beads.size()));
    if (beads.empty() || dice.oneIn(3)) {
        row.beads.pop_back();
    } else if (dice.oneIn(2)) {
        beads.push_back(beads.front());
    } else {
        beads.pop_back();
    }
}

void spoilRows(Dice& dice, const Document& document, Realign& edit) {
    if (edit.rows.empty()) {
        edit.first = nowhere;
        return;
    }
    Realign::Row& row = edit.rows.at(dice.below(edit.rows.size()));
    auto& cell = row.cells.at(dice.below(row.cells.size()));
    switch (dice.below(8)) {
    case 0:
        std::swap(edit.first, edit.last); // harmless when they are the same
        break;
    case 1:
        row.unit = dice.pick(document.rows).id;
        break;
    case 2:
        row.cells.pop_back();
        break;
    case 3:
        cell.push_back(stray(dice, document));
        break;
    case 4:
        if (!cell.empty()) {
            cell.pop_back();
        }
        break;
    case 5:
        edit.rows.pop_back();
        break;
    case 6:
        edit.document = nowhere;
        break;
    default:
        spoilBeads(dice, row);
    }
}

void spoilPieces(Dice& dice, const Document& document, Resegment& edit) {
    Resegment::Row& row = edit.rows.at(dice.below(edit.rows.size()));
    switch (dice.below(8)) {
    case 0:
        row.unit = dice.oneIn(2) ? nowhere : dice.pick(document.rows).id;
        return;
    case 1:
        edit.column = document.columns();
        return;
    case 2:
        edit.document = nowhere;
        return;
    default:
        break;
    }
    if (row.segments.empty()) {
        row.segments.push_back({stray(dice, document), "?", " ", false, false, {}});
        return;
    }
    Segment& piece = row.segments.at(dice.below(row.segments.size()));
    switch (dice.below(5)) {
    case 0:
        piece.text += "!";
        break;
    case 1:
        piece.id = stray(dice, document);
        break;
    case 2:
        piece.gap += "x";
        break;
    case 3:
        piece.marks.push_back({"text", "", "\uFFFC"});
        break;
    default:
        row.segments.pop_back();
    }
}

/// What many edits have.
template <typename T>
void spoilCommon(Dice& dice, const Document& document, T& edit) {
    if constexpr (requires { edit.segment; }) {
        if (dice.oneIn(3)) {
            edit.segment = stray(dice, document);
            return;
        }
    }
    if constexpr (requires { edit.count; }) {
        if (dice.oneIn(3)) {
            edit.count = dice.oneIn(2) ? 0 : 99;
            return;
        }
    }
    if constexpr (requires { edit.text; }) {
        if (dice.oneIn(3)) {
            edit.text = notUtf8;
            return;
        }
    }
    if constexpr (requires { edit.column; }) {
        if (dice.oneIn(3)) {
            edit.column = dice.oneIn(2) ? 0 : document.columns() + dice.below(3);
            return;
        }
    }
    if constexpr (requires { edit.unit; }) {
        edit.unit = dice.oneIn(4) ? -1 : nowhere;
    } else if constexpr (requires { edit.comment; }) {
        edit.comment = nowhere;
    }
}

template <typename T>
void spoilOwn(Dice& dice, const Document& /*document*/, T& edit) {
    if constexpr (requires { edit.marks; }) {
        edit.marks.push_back({"text", "", "\uFFFC"});
    } else if constexpr (std::is_same_v<T, SetState>) {
        if (valuesOutOfRange) {
            edit.state = static_cast<State>(9);
        } else {
            edit.unit = nowhere;
        }
    } else if constexpr (valuesOutOfRange && requires { edit.direction; }) {
        edit.direction = static_cast<Direction>(7);
    } else if constexpr (valuesOutOfRange && requires { edit.side; }) {
        edit.side = static_cast<Direction>(7);
    } else if constexpr (std::is_same_v<T, SplitSegment>) {
        edit.at = dice.oneIn(2) ? 0 : 100000;
    } else if constexpr (std::is_same_v<T, SplitUnit>) {
        edit.stay.push_back(0);
    } else if constexpr (std::is_same_v<T, SwapUnits>) {
        edit.columns.push_back(dice.below(6));
    } else if constexpr (std::is_same_v<T, AddComment>) {
        edit.begin = edit.end + 1;
    } else if constexpr (requires { edit.unit; }) {
        edit.unit = nowhere;
    }
}

} // namespace

void spoil(Dice& dice, const Document& document, Edit& edit) {
    std::visit(
        [&](auto& kind) {
            using T = std::decay_t<decltype(kind)>;
            if constexpr (std::is_same_v<T, Realign>) {
                spoilRows(dice, document, kind);
            } else if constexpr (std::is_same_v<T, Resegment>) {
                spoilPieces(dice, document, kind);
            } else if (dice.oneIn(2)) {
                spoilCommon(dice, document, kind);
            } else {
                spoilOwn(dice, document, kind);
            }
        },
        edit);
}

} // namespace quadrille::model
