#include "corpus/reading.h"

#include "corpus/ranks.h"
#include "corpus/utf8.h"

#include <fmt/format.h>

#include <stdexcept>

namespace quadrille {

namespace {

std::string_view bytes(const SQLite::Column& column) {
    // The blob has to be asked for before its size, else SQLite may convert in between.
    const void* data = column.getBlob();
    return {static_cast<const char*>(data), static_cast<std::size_t>(column.getBytes())};
}

} // namespace

std::vector<DocumentInfo> readDocuments(const SQLite::Database& database) {
    std::vector<DocumentInfo> documents;
    SQLite::Statement query(database, "SELECT d.id, d.name, c.tag, c.file_name, c.encoding FROM documents d "
                                      "JOIN columns c ON c.document = d.id AND c.import IS NULL "
                                      "WHERE d.import IS NULL ORDER BY d.place, d.id, c.place");
    while (query.executeStep()) {
        const DocumentId id = query.getColumn(0).getInt64();
        if (documents.empty() || documents.back().id != id) {
            documents.push_back({id, query.getColumn(1).getString(), {}});
        }
        documents.back().columns.push_back(
            {query.getColumn(2).getString(), query.getColumn(3).getString(), query.getColumn(4).getString()});
    }
    return documents;
}

std::vector<std::int64_t> readColumnIds(const SQLite::Database& database, DocumentId document) {
    SQLite::Statement query(database, "SELECT c.id FROM columns c JOIN documents d ON d.id = c.document "
                                      "WHERE d.id = ? AND d.import IS NULL AND c.import IS NULL ORDER BY c.place");
    query.bind(1, document);
    std::vector<std::int64_t> ids;
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getInt64());
    }
    if (ids.empty()) {
        throw std::out_of_range(fmt::format("The project holds no document {}.", document));
    }
    return ids;
}

DocumentId documentOf(const SQLite::Database& database, UnitId unit) {
    SQLite::Statement query(database, "SELECT u.document FROM units u JOIN documents d ON d.id = u.document "
                                      "WHERE u.id = ? AND d.import IS NULL");
    query.bind(1, unit);
    if (!query.executeStep()) {
        throw std::out_of_range(fmt::format("The project holds no row {}.", unit));
    }
    return query.getColumn(0).getInt64();
}

std::vector<Comment> commentsOf(const SQLite::Database& database, UnitId unit) {
    std::map<std::int64_t, std::size_t> places;
    for (const std::int64_t column : readColumnIds(database, documentOf(database, unit))) {
        places.emplace(column, places.size());
    }
    SQLite::Statement query(database, commentsOfUnit);
    query.bind(1, unit);
    return readComments(query, places);
}

std::vector<Comment> readComments(SQLite::Statement& query, const std::map<std::int64_t, std::size_t>& places) {
    std::vector<Comment> comments;
    while (query.executeStep()) {
        Comment comment;
        comment.id = query.getColumn(0).getInt64();
        comment.unit = query.getColumn(1).getInt64();
        if (const auto place = places.find(query.getColumn(2).getInt64());
            !query.getColumn(2).isNull() && place != places.end()) {
            comment.column = place->second;
        }
        comment.segment = query.getColumn(3).getInt64();
        comment.begin = static_cast<std::size_t>(query.getColumn(4).getInt64());
        comment.end = static_cast<std::size_t>(query.getColumn(5).getInt64());
        comment.answers = query.getColumn(6).getInt64();
        comment.kind = query.getColumn(7).getString();
        comment.severity = query.getColumn(8).getString();
        comment.who = query.getColumn(9).getString();
        comment.role = roleFromName(query.getColumn(10).getString()).value_or(Role::Translator);
        comment.at = query.getColumn(11).getInt64();
        comment.resolvedBy = query.getColumn(12).getString();
        comment.resolvedAt = query.getColumn(13).getInt64();
        comment.text = query.getColumn(14).getString();
        comments.push_back(std::move(comment));
    }
    return comments;
}

std::string readText(const SQLite::Database& database, std::int64_t column) {
    SQLite::Statement lead(database, "SELECT lead FROM columns WHERE id = ?");
    lead.bind(1, column);
    std::string text = lead.executeStep() ? lead.getColumn(0).getString() : std::string();
    SQLite::Statement query(database, "SELECT text, gap FROM segments WHERE \"column\" = ? ORDER BY rank");
    query.bind(1, column);
    while (query.executeStep()) {
        text += bytes(query.getColumn(0));
        text += bytes(query.getColumn(1));
    }
    return text;
}

UnitReader::UnitReader(const SQLite::Database& database, DocumentId document)
    : m_document(document)
    , m_unit(database, "SELECT crossed FROM units WHERE id = ? AND document = ?")
    , m_cells(database, "SELECT \"column\", state, locked, revision, changed_by, changed_at, "
                        "created_at, reason, earlier, earlier_source, history FROM cells WHERE unit = ?")
    , m_segments(database, "SELECT \"column\", id, text, gap, starts_paragraph, heading FROM segments WHERE unit = ? "
                           "ORDER BY \"column\", rank")
    , m_marks(database, "SELECT kind, id, original FROM marks WHERE segment = ? ORDER BY place")
    , m_beads(database, "SELECT \"column\", confidence, source, target FROM beads WHERE unit = ? "
                        "ORDER BY \"column\", place") {
    std::size_t place = 0;
    for (const std::int64_t id : readColumnIds(database, document)) {
        m_places[id] = place++;
    }
}

Unit UnitReader::read(UnitId id) {
    Unit unit;
    unit.id = id;
    m_unit.reset();
    m_unit.bind(1, id);
    m_unit.bind(2, m_document);
    if (!m_unit.executeStep()) {
        throw std::out_of_range(fmt::format("Document {} holds no unit {}.", m_document, id));
    }
    unit.crossed = m_unit.getColumn(0).getInt() != 0;
    m_unit.reset();
    unit.cells.resize(m_places.size());
    readCells(unit);
    readSegments(unit);
    readBeads(unit);
    return unit;
}

Cell& UnitReader::cellOf(Unit& unit, SQLite::Statement& statement, int at) const {
    const auto place = m_places.find(statement.getColumn(at).getInt64());
    if (place == m_places.end()) {
        throw ProjectUnusable(fmt::format("The project is damaged: unit {} holds text of another document. Take a "
                                          "backup of it, or go back to an earlier copy.",
                                          unit.id));
    }
    return unit.cells[place->second];
}

void UnitReader::readCells(Unit& unit) {
    m_cells.reset();
    m_cells.bind(1, unit.id);
    while (m_cells.executeStep()) {
        Cell& cell = cellOf(unit, m_cells, 0);
        cell.state = static_cast<State>(m_cells.getColumn(1).getInt());
        cell.locked = m_cells.getColumn(2).getInt() != 0;
        cell.revision = m_cells.getColumn(3).getInt64();
        cell.changedBy = m_cells.getColumn(4).getString();
        cell.changedAt = m_cells.getColumn(5).getInt64();
        cell.createdAt = m_cells.getColumn(6).getInt64();
        cell.reason = m_cells.getColumn(7).getString();
        if (!m_cells.getColumn(8).isNull()) {
            cell.earlier = static_cast<State>(m_cells.getColumn(8).getInt());
        }
        cell.earlierSource = m_cells.getColumn(9).getString();
        cell.history = m_cells.getColumn(10).getInt64();
    }
    m_cells.reset();
}

void UnitReader::readSegments(Unit& unit) {
    m_segments.reset();
    m_segments.bind(1, unit.id);
    while (m_segments.executeStep()) {
        Segment segment;
        segment.id = m_segments.getColumn(1).getInt64();
        segment.text = bytes(m_segments.getColumn(2));
        segment.gap = bytes(m_segments.getColumn(3));
        segment.startsParagraph = m_segments.getColumn(4).getInt() != 0;
        segment.heading = m_segments.getColumn(5).getInt() != 0;
        if (segment.text.find(markSign) != std::string::npos) {
            readMarks(segment);
        }
        cellOf(unit, m_segments, 0).segments.push_back(std::move(segment));
    }
    m_segments.reset();
}

void UnitReader::readMarks(Segment& segment) {
    m_marks.reset();
    m_marks.bind(1, segment.id);
    while (m_marks.executeStep()) {
        segment.marks.push_back({m_marks.getColumn(0).getString(), m_marks.getColumn(1).getString(),
                                 std::string(bytes(m_marks.getColumn(2)))});
    }
    m_marks.reset();
}

void UnitReader::readBeads(Unit& unit) {
    m_beads.reset();
    m_beads.bind(1, unit.id);
    while (m_beads.executeStep()) {
        CellBead bead;
        bead.confidence = m_beads.getColumn(1).getDouble();
        bead.source = unpackIds(bytes(m_beads.getColumn(2)));
        bead.target = unpackIds(bytes(m_beads.getColumn(3)));
        cellOf(unit, m_beads, 0).beads.push_back(std::move(bead));
    }
    m_beads.reset();
}

} // namespace quadrille
