#include "corpus/salvage/shapes.h"

#include "corpus/spares.h"
#include "corpus/utf8.h"

#include <array>
#include <limits>

namespace quadrille {

namespace {

// n nothing; i a number; k one that can be a rank; c one of 0 or more; s one below 2^32 that is not 0; b the id of a
// row, with its desk; 0 a number that is 0 or 1; 3, 4 up to that; r a share of one; t a text; T one that is not empty;
// B bytes; A sixteen bytes; L bytes by eights; capital N, S, D, E, O: nothing, or what B, s, b, A, 4 say.
constexpr std::array<Shape, static_cast<std::size_t>(Find::None)> shapes = {{
    {"documents", false, "nitcSc", 1},
    {"columns", false, "nbcTttt0NS", 0},
    {"units", false, "nbk0", 0},
    {"segments", false, "nsbk00tt", 0},
    {"journal", false, "nbsAttiT3EBB", 0},
    {"old_journal", false, "bsAttiTBB", 0},
    {"comments", false, "nbSDDttttititcc", 2},
    {"desks", false, "nc0", 0},
    {"imports", false, "nit0", 1},
    {"unit_spares", false, "nB", 0},
    {"document_spares", false, "nB", 0},
    {"settings", true, "tt", 0},
    {"marks", true, "bcttB", 0},
    {"cells", true, "bs40cttiiiOt", 3},
    {"beads", true, "bscrLL", 0},
    {"journal_cells", true, "bs", 0},
    {"places_of_segments", true, "bskb", 0},
    {"ranks_of_segments", true, "skb", 0},
    {"ranks_of_units", true, "bkb", 0},
    {"tags_of_columns", true, "bTs", 0},
}};

constexpr std::int64_t firstId = std::int64_t{1} << 32;
constexpr std::int64_t greatestRank = std::int64_t{1} << 61;
constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

bool isShare(const StoredValue& value) {
    using Kind = StoredValue::Kind;
    return value.isWithin(0, 1) || (value.kind == Kind::Real && value.real >= 0 && value.real <= 1);
}

bool isAs(char letter, const StoredValue& value) {
    switch (letter) {
    case 'n':
        return value.isNull();
    case 'i':
        return value.isInteger();
    case 'k':
        return value.isWithin(-greatestRank, greatestRank);
    case 'c':
        return value.isWithin(0, greatest);
    case 's':
        return value.isWithin(1, firstId - 1);
    case 'b':
        return value.isWithin(firstId, greatest);
    case '0':
    case '3':
    case '4':
        return value.isWithin(0, letter == '0' ? 1 : letter - '0');
    case 'r':
        return isShare(value);
    case 't':
    case 'T':
        return value.isText() && (letter == 't' || !value.bytes.empty()) && isUtf8(value.bytes);
    case 'B':
        return value.isBlob();
    case 'A':
        return value.isBlob() && value.bytes.size() == 16;
    case 'L':
        return value.isBlob() && value.bytes.size() % 8 == 0;
    case 'N':
        return value.isNull() || value.isBlob();
    case 'S':
        return value.isNull() || isAs('s', value);
    case 'D':
        return value.isNull() || isAs('b', value);
    case 'E':
        return value.isNull() || isAs('A', value);
    case 'O':
        return value.isNull() || value.isWithin(1, 4);
    default:
        return false;
    }
}

bool fits(const Shape& shape, const FoundRow& row) {
    const std::size_t size = row.values.size();
    if (size > shape.form.size() || size + shape.later < shape.form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (!isAs(shape.form[i], row.values[i])) {
            return false;
        }
    }
    return true;
}

// What a row's number must be, and what only the bytes of a spare tell.
bool fitsNumber(Find find, const FoundRow& row) {
    switch (find) {
    case Find::Document:
    case Find::Unit:
    case Find::Segment:
    case Find::Comment:
        return row.rowid >= firstId;
    case Find::UnitSpare:
        return unpackUnitSpare(row.rowid, row.values[1].bytes).has_value();
    case Find::DocumentSpare:
        return unpackDocumentSpare(row.rowid, row.values[1].bytes).has_value();
    default:
        return shapeOf(find).inIndex || (row.rowid > 0 && row.rowid < firstId);
    }
}

} // namespace

const Shape& shapeOf(Find find) {
    return shapes.at(static_cast<std::size_t>(find));
}

Find recognise(const FoundRow& row) {
    const bool inIndex = row.page != PageKind::TableLeaf;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto find = static_cast<Find>(i);
        if (shapes.at(i).inIndex == inIndex && fits(shapes.at(i), row) && fitsNumber(find, row)) {
            return find;
        }
    }
    return Find::None;
}

} // namespace quadrille
