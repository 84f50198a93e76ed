#pragma once

#include "corpus/document.h"
#include "corpus/word_index.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace quadrille {

/// Writes the marks of a segment that has none in the file.
class MarkWriter {
public:
    explicit MarkWriter(SQLite::Database& database);
    void write(const Segment& segment);

private:
    SQLite::Statement m_add;
};

/// Writes the beads of a cell that has none in the file.
class BeadWriter {
public:
    explicit BeadWriter(SQLite::Database& database);
    /// `column` is the column's id.
    void write(const Cell& cell, std::int64_t column, UnitId unit);

private:
    SQLite::Statement m_add;
};

/// Writes new segments and cells, each with all that belongs to it, in the caller's transaction.
class RowWriter {
public:
    explicit RowWriter(SQLite::Database& database);

    /// A segment with its marks and words. `column` is the column's id.
    void segment(const Segment& segment, std::int64_t column, UnitId unit, std::int64_t rank);
    /// A cell with its beads, but not its segments.
    void cell(const Cell& cell, std::int64_t column, UnitId unit);

private:
    SQLite::Statement m_segment;
    SQLite::Statement m_cell;
    MarkWriter m_marks;
    BeadWriter m_beads;
    WordIndex m_words;
};

/// Writes a column without its texts and returns its id.
std::int64_t writeColumn(SQLite::Database& database, DocumentId document, std::size_t place, const NewColumn& column);

} // namespace quadrille
