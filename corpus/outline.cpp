#include "corpus/reading.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <unordered_map>

namespace quadrille {

namespace {

/// Finds the rows of units that are asked for nearly in the order of the rows.
class Rows {
public:
    /// `units` must outlive it.
    explicit Rows(const std::vector<UnitId>& units)
        : m_units(units) {}

    std::optional<std::size_t> find(UnitId unit) {
        constexpr std::size_t ahead = 8;
        for (std::size_t row = m_last; row < std::min(m_last + ahead, m_units.size()); ++row) {
            if (m_units[row] == unit) {
                m_last = row;
                return row;
            }
        }
        const auto found = all().find(unit);
        if (found == all().end()) {
            return std::nullopt;
        }
        m_last = found->second;
        return m_last;
    }

private:
    const std::unordered_map<UnitId, std::size_t>& all() {
        if (m_all.empty()) {
            m_all.reserve(m_units.size());
            for (std::size_t row = 0; row < m_units.size(); ++row) {
                m_all[m_units[row]] = row;
            }
        }
        return m_all;
    }

    const std::vector<UnitId>& m_units;
    std::size_t m_last = 0;                        ///< the row found before
    std::unordered_map<UnitId, std::size_t> m_all; ///< made when it is first needed: most texts never do
};

/// A query whose rows are many: read without a wrapper around each value, which costs as much as the value.
class ManyRows {
public:
    /// `numbers` are bound in their order.
    ManyRows(const SQLite::Database& database, const char* sql, std::initializer_list<std::int64_t> numbers)
        : m_database(database.getHandle()) {
        require(sqlite3_prepare_v2(m_database, sql, -1, &m_query, nullptr), SQLITE_OK);
        int place = 0;
        for (const std::int64_t number : numbers) {
            sqlite3_bind_int64(m_query, ++place, number);
        }
    }
    ManyRows(const ManyRows&) = delete;
    ManyRows& operator=(const ManyRows&) = delete;
    ~ManyRows() { sqlite3_finalize(m_query); }

    bool step() {
        const int code = sqlite3_step(m_query);
        if (code != SQLITE_ROW) {
            require(code, SQLITE_DONE);
        }
        return code == SQLITE_ROW;
    }
    [[nodiscard]] std::int64_t number(int place) const { return sqlite3_column_int64(m_query, place); }
    [[nodiscard]] double real(int place) const { return sqlite3_column_double(m_query, place); }

private:
    void require(int code, int wanted) const {
        if (code != wanted) {
            throw SQLite::Exception(m_database, code);
        }
    }
    sqlite3* m_database;
    sqlite3_stmt* m_query = nullptr;
};

/// A query over the cells of all documents in the order of their units' ids, whose rows begin with unit and column id
/// and which takes the least and the greatest unit id. Following the ids is following the file: no look-up for each
/// row.
template <typename Take>
void eachCell(const SQLite::Database& database, const char* sql, const std::vector<UnitId>& units,
              const std::vector<std::int64_t>& columns, Take take) {
    if (units.empty()) {
        return;
    }
    const auto [least, greatest] = std::minmax_element(units.begin(), units.end());
    Rows rows(units);
    ManyRows query(database, sql, {*least, *greatest});
    while (query.step()) {
        const auto place = std::find(columns.begin(), columns.end(), query.number(1));
        if (place == columns.end()) {
            continue;
        }
        if (const auto row = rows.find(query.number(0))) {
            take(*row * columns.size() + static_cast<std::size_t>(place - columns.begin()), query);
        }
    }
}

std::vector<UnitId> readUnits(const SQLite::Database& database, DocumentId document) {
    ManyRows query(database, "SELECT id FROM units WHERE document = ? ORDER BY rank", {document});
    std::vector<UnitId> units;
    while (query.step()) {
        units.push_back(query.number(0));
    }
    return units;
}

// Paragraphs are counted in reading order, then shown at the units; a unit without a source goes on with the one above.
void readParagraphs(const SQLite::Database& database, std::int64_t source, Outline& outline) {
    const std::size_t units = outline.units.size();
    outline.paragraphs.assign(units, 0);
    outline.startsParagraph.assign(units, false);
    outline.heading.assign(units, false);
    Rows rows(outline.units);
    ManyRows query(database, "SELECT unit, starts_paragraph, heading FROM segments WHERE \"column\" = ? ORDER BY rank",
                   {source});
    std::uint32_t paragraph = 0;
    while (query.step()) {
        const bool starts = query.number(1) != 0;
        paragraph = std::max<std::uint32_t>(paragraph + (starts ? 1 : 0), 1);
        const auto row = rows.find(query.number(0));
        if (row && outline.paragraphs[*row] == 0) {
            outline.paragraphs[*row] = paragraph;
            outline.startsParagraph[*row] = starts;
            outline.heading[*row] = query.number(2) != 0;
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
    const std::vector<std::int64_t> columns = readColumnIds(database, document);
    Outline outline;
    outline.columns = columns.size();
    outline.units = readUnits(database, document);
    readParagraphs(database, columns.empty() ? 0 : columns.front(), outline);
    CellHead sure;
    sure.confidence = 100;
    outline.cells.assign(outline.units.size() * columns.size(), sure);
    eachCell(database,
             "SELECT unit, \"column\", state, locked FROM cells WHERE unit BETWEEN ? AND ? ORDER BY unit, \"column\"",
             outline.units, columns, [&](std::size_t cell, const ManyRows& query) {
                 outline.cells[cell].state = static_cast<State>(query.number(2));
                 outline.cells[cell].locked = query.number(3) != 0;
             });
    eachCell(database,
             "SELECT unit, \"column\", confidence FROM beads WHERE unit BETWEEN ? AND ? ORDER BY unit, \"column\"",
             outline.units, columns, [&](std::size_t cell, const ManyRows& query) {
                 const auto percent = static_cast<std::uint8_t>(std::lround(query.real(2) * 100));
                 outline.cells[cell].confidence = std::min<std::uint8_t>(outline.cells[cell].confidence, percent);
             });
    return outline;
}

} // namespace quadrille
