#pragma once

#include "corpus/salvage/row_scan.h"

#include <string_view>

namespace quadrille {

/// What a row is by its looks alone. The tables of the schema differ enough: in the number and kinds of their values,
/// in small numbers and ids of rows (which hold a desk and so are greater than 2^32), in values that are 0 or 1.
struct Shape {
    const char* name;      ///< of the table, or of what an index tells
    bool inIndex;          ///< lies in pages of indexes: true of tables without row numbers, too
    std::string_view form; ///< a letter for each value; see shapes.cpp
    /// Values that an older format of the file does not have.
    std::size_t later;
};

/// In the order in which finds are numbered.
enum class Find : std::uint8_t {
    Document,
    Column,
    Unit,
    Segment,
    Entry,
    OldEntry, ///< of the journal as the first schema had it
    Comment,
    Desk,
    Import,
    UnitSpare,
    DocumentSpare,
    Setting,
    Mark,
    Cell,
    Bead,
    HistoryOfEntry,
    PlaceOfSegment, ///< unit, column, rank, id
    RankOfSegment,  ///< column, rank, id
    RankOfUnit,     ///< document, rank, id
    TagOfColumn,    ///< document, tag, id
    None
};

const Shape& shapeOf(Find find);

/// What the row is; Find::None when it is nothing of ours, or nothing that salvage needs.
Find recognise(const FoundRow& row);

} // namespace quadrille
