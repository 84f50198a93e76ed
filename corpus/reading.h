#pragma once

#include "corpus/edit.h"
#include "corpus/project.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>

namespace quadrille {

/// The documents a reader may see, in order.
std::vector<DocumentInfo> readDocuments(const SQLite::Database& database);

/// The ids of a document's columns in order. Throws std::out_of_range when the project does not show such a
/// document.
std::vector<std::int64_t> readColumnIds(const SQLite::Database& database, DocumentId document);

/// The document a unit is in. Throws std::out_of_range when the project shows no such unit.
DocumentId documentOf(const SQLite::Database& database, UnitId unit);

/// All comments of a unit, the oldest first. Throws std::out_of_range as above.
std::vector<Comment> commentsOf(const SQLite::Database& database, UnitId unit);

/// Comments as the statement `commentsOfUnit`, bound to a unit, gives them; `places` are those of columns by their ids.
std::vector<Comment> readComments(SQLite::Statement& query, const std::map<std::int64_t, std::size_t>& places);

inline constexpr const char* commentsOfUnit = "SELECT id, unit, \"column\", segment, first, past, answers, kind, "
                                              "severity, who, role, at, resolved_by, resolved_at, "
                                              "text FROM comments WHERE unit = ? ORDER BY id";

Outline readOutline(const SQLite::Database& database, DocumentId document);

std::string readText(const SQLite::Database& database, std::int64_t column);

/// Reads units one after another with statements prepared once.
class UnitReader {
public:
    /// Throws std::out_of_range when the project does not show such a document.
    UnitReader(const SQLite::Database& database, DocumentId document);

    /// Throws std::out_of_range when the document has no such unit.
    Unit read(UnitId unit);

private:
    void readCells(Unit& unit);
    void readSegments(Unit& unit);
    void readBeads(Unit& unit);
    void readMarks(Segment& segment);
    /// The cell of the column whose id stands in column `at` of the statement's row.
    Cell& cellOf(Unit& unit, SQLite::Statement& statement, int at) const;

    DocumentId m_document;
    std::map<std::int64_t, std::size_t> m_places; ///< of columns, by their ids
    SQLite::Statement m_unit;
    SQLite::Statement m_cells;
    SQLite::Statement m_segments;
    SQLite::Statement m_marks;
    SQLite::Statement m_beads;
};

} // namespace quadrille
