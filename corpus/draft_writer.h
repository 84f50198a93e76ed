#pragma once

#include "corpus/draft.h"
#include "corpus/row_writer.h"

namespace quadrille {

/// Writes what a draft has changed.
class DraftWriter {
public:
    explicit DraftWriter(Draft& draft);
    Draft::Finished write();

private:
    struct Place {
        UnitId unit = 0;
        const Segment* segment = nullptr;
    };
    using Segments = std::map<SegmentId, Place>;

    [[nodiscard]] const Unit& before(UnitId unit) const;
    [[nodiscard]] bool changed(UnitId unit) const;
    void findChanged();
    void relinkChanged();
    void relinkColumn(std::size_t column);
    void collectSegments();
    RowImage imageOf(UnitId unit);
    CellImage cellImage(UnitId unit, std::size_t column);
    void noteHistories(std::set<std::int64_t>& histories) const;
    void noteReadingNeighbours(const std::map<UnitId, DraftRow>& rows);
    void writeSegments();
    void writeSegment(UnitId unit, const Segment& segment, const Segment* old);
    void writeMarks(const Segment& segment);
    void deleteSegments();
    void writeCells(UnitId unit);
    void writeBeads(UnitId unit, std::size_t column);
    void writeComments();
    void writeComment(const Comment& comment, bool fresh);
    void removeUnits();
    void writeCrossed(std::vector<UnitId>& changed);
    bool isCrossed(UnitId unit);
    void check() const;

    Draft& m_draft;
    SQLite::Database& m_database;
    WordIndex m_words;
    Unit m_nothing;
    std::vector<UnitId> m_changed;
    Segments m_old; ///< of changed rows
    Segments m_new;
    std::set<UnitId> m_crossings; ///< rows whose order may have changed
    SQLite::Statement m_setSegment;
    SQLite::Statement m_deleteSegment;
    SQLite::Statement m_deleteMarks;
    MarkWriter m_marks;
    SQLite::Statement m_setCell;
    SQLite::Statement m_deleteBeads;
    BeadWriter m_beads;
};

} // namespace quadrille
