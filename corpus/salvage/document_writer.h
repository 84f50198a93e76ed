#pragma once

#include "corpus/salvage/found_unit.h"
#include "corpus/salvage/found_units.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quadrille {

/// Writes one document's rows into the new project under their old ids.
class DocumentWriter {
public:
    /// All must outlive this. Writes the document and its columns.
    DocumentWriter(Finds& finds, SQLite::Database& database, const FoundDocument& document);

    /// Writes a unit; the units come in order. Segments that are there already, in a unit before, are taken out of
    /// `assembled`, and their cells' links are put right.
    void write(const FoundUnit& place, AssembledUnit& assembled);

    /// Puts in the segments whose ranks were lost, each behind the one it is read after.
    void finish();

    [[nodiscard]] std::size_t segments() const { return m_segments; }

private:
    /// A segment whose place in the reading order is to be found.
    struct Unplaced {
        SegmentId id = 0;
        SegmentId after = 0; ///< 0: the first of its column
        std::size_t column = 0;
    };

    void writeDocument();
    void writeColumns();
    void writeSegments(std::size_t column, AssembledUnit& assembled);
    bool writeSegment(UnitId unit, std::size_t column, const Segment& segment, std::int64_t rank);
    void writeMarks(const Segment& segment);
    void writeCell(UnitId unit, std::size_t column, const Cell& cell, const FoundCell& found);
    void writeBeads(UnitId unit, std::size_t column, const Cell& cell);
    void place(const Unplaced& segment);
    std::optional<std::int64_t> rankAfter(const Unplaced& segment);
    void spread(std::size_t column);

    Finds& m_finds;
    SQLite::Database& m_database;
    const FoundDocument& m_document;
    std::int64_t m_now;
    std::size_t m_segments = 0;
    std::vector<SegmentId> m_last; ///< segment written last, by column
    std::vector<Unplaced> m_unplaced;
    SQLite::Statement m_unit;
    SQLite::Statement m_segment;
    SQLite::Statement m_mark;
    SQLite::Statement m_cell;
    SQLite::Statement m_bead;
};

} // namespace quadrille
