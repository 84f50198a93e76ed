#include "corpus/reading.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace quadrille {

namespace {

using Rows = std::unordered_map<UnitId, std::size_t>;
using Places = std::map<std::int64_t, std::size_t>;

/// A query over a document's units and the columns' places by their ids, whose rows begin with unit and column id.
template <typename Take>
void eachCell(const SQLite::Database& database, const char* sql, DocumentId document, const Rows& rows,
              const Places& places, Take take) {
    SQLite::Statement query(database, sql);
    query.bind(1, document);
    while (query.executeStep()) {
        const auto row = rows.find(query.getColumn(0).getInt64());
        const auto place = places.find(query.getColumn(1).getInt64());
        if (row != rows.end() && place != places.end()) {
            take(row->second * places.size() + place->second, query);
        }
    }
}

Rows readRows(const SQLite::Database& database, DocumentId document, Outline& outline) {
    SQLite::Statement query(database, "SELECT id FROM units WHERE document = ? ORDER BY rank");
    query.bind(1, document);
    while (query.executeStep()) {
        outline.units.push_back(query.getColumn(0).getInt64());
    }
    Rows rows;
    rows.reserve(outline.units.size());
    for (std::size_t row = 0; row < outline.units.size(); ++row) {
        rows[outline.units[row]] = row;
    }
    return rows;
}

// Paragraphs are counted in reading order, then shown at the units; a unit without a source goes on with the one above.
void readParagraphs(const SQLite::Database& database, std::int64_t source, const Rows& rows, Outline& outline) {
    outline.paragraphs.assign(rows.size(), 0);
    outline.startsParagraph.assign(rows.size(), false);
    outline.heading.assign(rows.size(), false);
    SQLite::Statement query(database, "SELECT unit, starts_paragraph, heading FROM segments WHERE \"column\" = ? "
                                      "ORDER BY rank");
    query.bind(1, source);
    std::uint32_t paragraph = 0;
    while (query.executeStep()) {
        const bool starts = query.getColumn(1).getInt() != 0;
        paragraph = std::max<std::uint32_t>(paragraph + (starts ? 1 : 0), 1);
        const auto row = rows.find(query.getColumn(0).getInt64());
        if (row != rows.end() && outline.paragraphs[row->second] == 0) {
            outline.paragraphs[row->second] = paragraph;
            outline.startsParagraph[row->second] = starts;
            outline.heading[row->second] = query.getColumn(2).getInt() != 0;
        }
    }
    std::uint32_t above = 1;
    for (std::uint32_t& number : outline.paragraphs) {
        number = number == 0 ? above : number;
        above = number;
    }
}

} // namespace

Outline readOutline(const SQLite::Database& database, DocumentId document) {
    Places places;
    std::int64_t source = 0;
    for (const std::int64_t id : readColumnIds(database, document)) {
        source = places.empty() ? id : source;
        const std::size_t place = places.size();
        places[id] = place;
    }
    Outline outline;
    outline.columns = places.size();
    const Rows rows = readRows(database, document, outline);
    readParagraphs(database, source, rows, outline);
    CellHead sure;
    sure.confidence = 100;
    outline.cells.assign(rows.size() * places.size(), sure);
    eachCell(database,
             "SELECT c.unit, c.\"column\", c.state, c.locked FROM units u CROSS JOIN cells c ON c.unit = u.id "
             "WHERE u.document = ?",
             document, rows, places, [&](std::size_t cell, SQLite::Statement& query) {
                 outline.cells[cell].state = static_cast<State>(query.getColumn(2).getInt());
                 outline.cells[cell].locked = query.getColumn(3).getInt() != 0;
             });
    eachCell(database,
             "SELECT b.unit, b.\"column\", b.confidence FROM units u CROSS JOIN beads b ON b.unit = u.id "
             "WHERE u.document = ?",
             document, rows, places, [&](std::size_t cell, SQLite::Statement& query) {
                 const auto percent = static_cast<std::uint8_t>(std::lround(query.getColumn(2).getDouble() * 100));
                 outline.cells[cell].confidence = std::min<std::uint8_t>(outline.cells[cell].confidence, percent);
             });
    return outline;
}

} // namespace quadrille
