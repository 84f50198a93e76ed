#include "corpus/spares.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace quadrille {

namespace {

std::string bytes(const SQLite::Column& column) {
    // The blob has to be asked for before its size, else SQLite may convert in between.
    const auto* data = static_cast<const char*>(column.getBlob());
    return {data, static_cast<std::size_t>(column.getBytes())};
}

void run(SQLite::Statement& statement, std::int64_t id, const std::string& content) {
    statement.bind(1, id);
    statement.bindNoCopy(2, content.data(), static_cast<int>(content.size()));
    statement.exec();
    statement.reset();
}

/// Calls `take` with every id of a table, in order; the table may be written to meanwhile.
template <typename Take>
void eachId(SQLite::Database& database, const char* next, Take take) {
    SQLite::Statement query(database, next);
    std::int64_t id = 0;
    for (bool more = true; more;) {
        query.bind(1, id);
        more = query.executeStep();
        id = more ? query.getColumn(0).getInt64() : 0;
        query.reset();
        if (more) {
            take(id);
        }
    }
}

} // namespace

SpareReader::SpareReader(const SQLite::Database& database)
    : m_unit(database, "SELECT document FROM units WHERE id = ?")
    , m_cells(database, "SELECT \"column\", state, locked FROM cells WHERE unit = ? ORDER BY \"column\"")
    , m_segments(database, "SELECT \"column\", id, text, gap, starts_paragraph, heading FROM segments WHERE unit = ? "
                           "ORDER BY \"column\", rank")
    , m_marks(database, "SELECT kind, id, original FROM marks WHERE segment = ? ORDER BY place")
    , m_document(database, "SELECT name FROM documents WHERE id = ?")
    , m_columns(database, "SELECT id, tag, lead, file_name, encoding, byte_order_mark FROM columns WHERE document = ? "
                          "ORDER BY place") {}

UnitSpare::Part& SpareReader::partOf(UnitSpare& spare, std::int64_t column) const {
    const auto found = std::find_if(spare.cells.begin(), spare.cells.end(),
                                    [&](const UnitSpare::Part& part) { return part.column == column; });
    if (found != spare.cells.end()) {
        return *found;
    }
    spare.cells.emplace_back().column = column;
    return spare.cells.back();
}

std::optional<UnitSpare> SpareReader::unit(UnitId id) {
    UnitSpare spare;
    m_unit.reset();
    m_unit.bind(1, id);
    if (!m_unit.executeStep()) {
        return std::nullopt;
    }
    spare.document = m_unit.getColumn(0).getInt64();
    m_unit.reset();
    m_cells.bind(1, id);
    while (m_cells.executeStep()) {
        UnitSpare::Part& part = partOf(spare, m_cells.getColumn(0).getInt64());
        part.state = static_cast<State>(m_cells.getColumn(1).getInt());
        part.locked = m_cells.getColumn(2).getInt() != 0;
    }
    m_cells.reset();
    m_segments.bind(1, id);
    while (m_segments.executeStep()) {
        Segment& segment = partOf(spare, m_segments.getColumn(0).getInt64()).segments.emplace_back();
        segment.id = m_segments.getColumn(1).getInt64();
        segment.text = bytes(m_segments.getColumn(2));
        segment.gap = bytes(m_segments.getColumn(3));
        segment.startsParagraph = m_segments.getColumn(4).getInt() != 0;
        segment.heading = m_segments.getColumn(5).getInt() != 0;
        if (segment.text.find(markSign) != std::string::npos) {
            readMarks(segment);
        }
    }
    m_segments.reset();
    return spare;
}

void SpareReader::readMarks(Segment& segment) {
    m_marks.bind(1, segment.id);
    while (m_marks.executeStep()) {
        segment.marks.push_back(
            {bytes(m_marks.getColumn(0)), bytes(m_marks.getColumn(1)), bytes(m_marks.getColumn(2))});
    }
    m_marks.reset();
}

std::optional<DocumentSpare> SpareReader::document(DocumentId id) {
    DocumentSpare spare;
    m_document.reset();
    m_document.bind(1, id);
    if (!m_document.executeStep()) {
        return std::nullopt;
    }
    spare.name = bytes(m_document.getColumn(0));
    m_document.reset();
    m_columns.bind(1, id);
    while (m_columns.executeStep()) {
        DocumentSpare::Column& column = spare.columns.emplace_back();
        column.id = m_columns.getColumn(0).getInt64();
        column.tag = bytes(m_columns.getColumn(1));
        column.lead = bytes(m_columns.getColumn(2));
        column.fileName = bytes(m_columns.getColumn(3));
        column.encoding = bytes(m_columns.getColumn(4));
        column.byteOrderMark = m_columns.getColumn(5).getInt() != 0;
    }
    m_columns.reset();
    return spare;
}

SpareWriter::SpareWriter(SQLite::Database& database)
    : m_unit(database, "INSERT INTO unit_spares (unit, content) VALUES (?, ?) ON CONFLICT DO UPDATE SET content = "
                       "excluded.content")
    , m_document(database, "INSERT INTO document_spares (document, content) VALUES (?, ?) ON CONFLICT DO UPDATE SET "
                           "content = excluded.content") {}

void SpareWriter::write(UnitId unit, const UnitSpare& spare) {
    run(m_unit, unit, packSpare(unit, spare));
}

void SpareWriter::write(DocumentId document, const DocumentSpare& spare) {
    run(m_document, document, packSpare(document, spare));
}

void renewSpares(SQLite::Database& database, std::span<const UnitId> units) {
    SpareReader reader(database);
    SpareWriter writer(database);
    SQLite::Statement remove(database, "DELETE FROM unit_spares WHERE unit = ?");
    for (const UnitId unit : units) {
        if (const auto spare = reader.unit(unit)) {
            writer.write(unit, *spare);
        } else {
            remove.bind(1, unit);
            remove.exec();
            remove.reset();
        }
    }
}

void renewSpare(SQLite::Database& database, DocumentId document) {
    if (const auto spare = SpareReader(database).document(document)) {
        SpareWriter(database).write(document, *spare);
    }
}

void fillSpares(SQLite::Database& database) {
    SpareReader reader(database);
    SpareWriter writer(database);
    eachId(database, "SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT 1",
           [&](DocumentId id) { writer.write(id, reader.document(id).value()); });
    eachId(database, "SELECT id FROM units WHERE id > ? ORDER BY id LIMIT 1",
           [&](UnitId id) { writer.write(id, reader.unit(id).value()); });
}

} // namespace quadrille
