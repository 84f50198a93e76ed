#pragma once

#include "corpus/edit.h"
#include "corpus/intake.h"
#include "corpus/row_writer.h"
#include "corpus/spares.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <string>

namespace quadrille {

/// Throws std::invalid_argument, saying what is wrong, unless every segment of `document` lies in exactly one unit,
/// in order, no language comes twice, texts are UTF-8, and each U+FFFC has its mark.
void requireWhole(const NewDocument& document);

/// For each unit the beads, of those with columns[target + 1], that lie in it. Throws std::invalid_argument unless
/// each bead lies in one unit and they cover all segments of both sides, in order. The document is whole.
std::vector<Range> beadsOfUnits(const NewDocument& document, std::size_t target);

/// Writes one document, in portions, so that the writer can do something else between them. No reader sees it
/// before finish(). Who gives it up leaves rows that the next connectForWriting removes.
class Adding {
public:
    /// Both must outlive this. Throws as requireWhole and beadsOfUnits do.
    Adding(SQLite::Database& database, const NewDocument& document);

    /// Writes units for about `time`, in the caller's transaction. False when there are none left.
    bool step(std::chrono::milliseconds time);

    /// Makes the document visible, in the caller's transaction, as an act that can be undone or cannot.
    DocumentId finish(bool undoable);

    /// Names its rows until finish(); 0 before the first step.
    [[nodiscard]] std::int64_t import() const { return m_import; }

private:
    void writeDocument();
    void writeColumns(SegmentId firstSegment);
    void writeUnit(std::size_t row);
    void writeSegments(std::size_t row, std::size_t column);
    void writeCell(std::size_t row, std::size_t column);
    void writeSpare(std::size_t row);
    void writeNotes(std::size_t row);
    [[nodiscard]] bool isLocked(std::size_t row, std::size_t column) const;
    [[nodiscard]] State stateOf(std::size_t row, std::size_t column) const;
    [[nodiscard]] SegmentId segmentId(std::size_t column, std::size_t segment) const;
    [[nodiscard]] UnitId unitId(std::size_t row) const;
    [[nodiscard]] std::vector<CellBead> beadsOf(std::size_t row, std::size_t target) const;
    [[nodiscard]] std::vector<SegmentId> segmentIds(std::size_t column, Range range) const;

    SQLite::Database& m_database;
    const NewDocument& m_new;
    std::int64_t m_now;
    std::int64_t m_import = 0;
    std::int64_t m_firstHistory = 0; ///< of the cells, row by row
    DocumentId m_id = 0;
    CommentId m_nextComment = 0;
    std::vector<SegmentId> m_firstSegment; ///< by column; a column's ids follow each other
    std::vector<std::int64_t> m_columnIds;
    std::vector<std::vector<Range>> m_beadsOfUnits; ///< by target
    std::size_t m_nextUnit = 0;
    SQLite::Statement m_unit;
    RowWriter m_rows;
    SpareWriter m_spares;
};

/// A document that comes in by transactions of its own of about 50 ms. It can be undone. One that is given up before
/// finish() takes out again what was in.
class AddingInPortions {
public:
    /// Both must outlive this. Throws as Adding does.
    AddingInPortions(SQLite::Database& database, const NewDocument& document);
    AddingInPortions(const AddingInPortions&) = delete;
    AddingInPortions& operator=(const AddingInPortions&) = delete;
    ~AddingInPortions();

    /// Writes a portion. False when it was the last.
    bool step();
    DocumentId finish();

private:
    SQLite::Database& m_database;
    Adding m_adding;
    bool m_finished = false;
};

/// Adds a document inside the caller's transaction. It is what a new project begins with and cannot be undone.
DocumentId addAtOnce(SQLite::Database& database, const NewDocument& document);

} // namespace quadrille
