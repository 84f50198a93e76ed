#pragma once

#include "corpus/salvage/found_documents.h"
#include "corpus/spares.h"

#include <map>
#include <optional>
#include <vector>

namespace quadrille {

/// Who changed a cell that salvage had to change.
inline constexpr const char* bySalvage = "salvage";

/// What the file keeps of a cell beside its texts.
struct FoundCell {
    std::int64_t history = 0; ///< 0: a new one is needed
    std::optional<std::int64_t> earlier;
    std::string earlierSource;
    std::vector<std::optional<std::int64_t>> ranks; ///< of the cell's segments
    std::size_t lost = 0;                           ///< segments that there were and whose texts are gone
    bool rowLost = true;                            ///< who changed it and when is gone
    bool stateLost = true;                          ///< and so is its state
    bool linksLost = false;                         ///< its links were gone or did not fit, and were made anew
};

/// One row put together from all that was found of it. It keeps every rule that unit_rules.h knows.
struct AssembledUnit {
    Unit unit;
    std::vector<FoundCell> cells; ///< beside unit.cells
    [[nodiscard]] bool hasAllText() const;
};

/// Puts rows of one document together, one after another, from rows, spares and indexes.
class UnitAssembler {
public:
    /// Both must outlive this.
    UnitAssembler(Finds& finds, const FoundDocument& document);

    AssembledUnit assemble(UnitId unit);

private:
    struct Piece {
        std::size_t place = 0; ///< of the column
        std::optional<std::int64_t> rank;
        std::size_t order = 0; ///< in the spare's cell; where there is no spare, by rank
        bool hasText = false;
        Segment segment;
    };
    using Pieces = std::map<SegmentId, Piece>;

    void takeRows(UnitId unit, Pieces& pieces);
    void takePlaces(UnitId unit, Pieces& pieces);
    std::optional<UnitSpare> takeSpare(UnitId unit, Pieces& pieces);
    void takeMarks(Segment& segment);
    void takeCells(UnitId unit, const std::optional<UnitSpare>& spare, AssembledUnit& assembled);
    void takeBeads(UnitId unit, Unit& to);
    std::optional<std::int64_t> rankOf(SegmentId segment);
    [[nodiscard]] std::optional<std::size_t> placeOf(std::int64_t column) const;
    static void settle(const Pieces& pieces, AssembledUnit& assembled);

    std::map<std::int64_t, std::size_t> m_places; ///< of columns, by id
    SQLite::Statement m_crossed;
    SQLite::Statement m_rows;
    SQLite::Statement m_segmentPlaces;
    SQLite::Statement m_rank;
    SQLite::Statement m_spare;
    SQLite::Statement m_marks;
    SQLite::Statement m_cells;
    SQLite::Statement m_beads;
};

/// Makes the rules true where they are not: links over the whole row where they do not fit, a state by whether there is
/// text, marks as many as there are signs for them.
void putRight(AssembledUnit& assembled);

} // namespace quadrille
