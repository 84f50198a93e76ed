#pragma once

#include "corpus/document.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

// What people wrote lies in the file twice: as rows, and once more, packed, as a spare of each unit and each document,
// in other pages. No page that is lost takes a text with it, and since a spare ends in a checksum it tells which of two
// texts is the right one. Only salvage reads spares; whoever changes a unit or a document renews its spare in the same
// transaction, and verify() compares them. What is not in a spare (links, comments, history) lies in the file once.

/// What a spare keeps of one unit.
struct UnitSpare {
    struct Part {
        std::int64_t column = 0; ///< the column's id
        State state = State::Initial;
        bool locked = false;
        std::vector<Segment> segments; ///< in reading order
    };
    DocumentId document = 0;
    std::vector<Part> cells;
};

/// What a spare keeps of one document.
struct DocumentSpare {
    struct Column {
        std::int64_t id = 0;
        std::string tag;
        std::string lead;
        std::string fileName;
        std::string encoding;
        bool byteOrderMark = false;
    };
    std::string name;
    std::vector<Column> columns; ///< in order
};

/// As the tables `unit_spares` and `document_spares` hold them. The checksum is also of the unit's or document's id.
std::string packSpare(UnitId unit, const UnitSpare& spare);
std::string packSpare(DocumentId document, const DocumentSpare& spare);

/// Nothing when the bytes are not what packSpare() makes of such an id: not even one bit may be another.
std::optional<UnitSpare> unpackUnitSpare(UnitId unit, std::string_view bytes);
std::optional<DocumentSpare> unpackDocumentSpare(DocumentId document, std::string_view bytes);

/// Reads from the rows what the spares should be. The connection must outlive it.
class SpareReader {
public:
    explicit SpareReader(const SQLite::Database& database);
    /// Nothing when there is no such row.
    std::optional<UnitSpare> unit(UnitId id);
    std::optional<DocumentSpare> document(DocumentId id);

private:
    UnitSpare::Part& partOf(UnitSpare& spare, std::int64_t column) const;
    void readMarks(Segment& segment);

    SQLite::Statement m_unit;
    SQLite::Statement m_cells;
    SQLite::Statement m_segments;
    SQLite::Statement m_marks;
    SQLite::Statement m_document;
    SQLite::Statement m_columns;
};

/// Writes spares, in the caller's transaction.
class SpareWriter {
public:
    explicit SpareWriter(SQLite::Database& database);
    void write(UnitId unit, const UnitSpare& spare);
    void write(DocumentId document, const DocumentSpare& spare);

private:
    SQLite::Statement m_unit;
    SQLite::Statement m_document;
};

/// Makes the spares of these units what the rows say now; those of units that are gone go too.
void renewSpares(SQLite::Database& database, std::span<const UnitId> units);
void renewSpare(SQLite::Database& database, DocumentId document);

/// Makes all spares, of a project that has none.
void fillSpares(SQLite::Database& database);

} // namespace quadrille
