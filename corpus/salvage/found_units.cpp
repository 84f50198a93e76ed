#include "corpus/salvage/found_units.h"

#include "corpus/ranks.h"
#include "corpus/spares.h"

#include <algorithm>
#include <map>
#include <set>

namespace quadrille {

namespace {

/// Finds the places of units whose ranks are lost by what is read before them.
class UnitPlacer {
public:
    UnitPlacer(SQLite::Database& database, const FoundDocument& document)
        : m_document(document)
        , m_first(prepared(database), "SELECT min(rank) FROM reading_order WHERE unit = ? AND \"column\" = ?")
        , m_before(database, "SELECT unit FROM reading_order WHERE \"column\" = ? AND rank < ? AND unit <> ? "
                             "ORDER BY rank DESC LIMIT 1") {}

    /// The unit to stand after: 0 when it is the first, nothing when nobody knows.
    std::optional<std::int64_t> above(std::int64_t unit) {
        for (const FoundColumn& column : m_document.columns) {
            m_first.reset();
            m_first.bind(1, unit);
            m_first.bind(2, column.id);
            if (!m_first.executeStep() || m_first.getColumn(0).isNull()) {
                continue;
            }
            m_before.reset();
            m_before.bind(1, column.id);
            m_before.bind(2, m_first.getColumn(0).getInt64());
            m_before.bind(3, unit);
            return m_before.executeStep() ? m_before.getColumn(0).getInt64() : 0;
        }
        return std::nullopt;
    }

private:
    // Only a file that has lost both a unit's row and its entry in the index pays for this order.
    static SQLite::Database& prepared(SQLite::Database& database) {
        database.exec(
            "CREATE TABLE IF NOT EXISTS reading_order (\"column\", rank, unit, PRIMARY KEY (\"column\", rank, "
            "unit)) WITHOUT ROWID");
        database.exec("INSERT OR IGNORE INTO reading_order SELECT \"column\", rank, unit FROM segments");
        database.exec("INSERT OR IGNORE INTO reading_order SELECT \"column\", rank, unit FROM places_of_segments");
        database.exec("CREATE INDEX IF NOT EXISTS reading_order_of_unit ON reading_order (unit, \"column\", rank)");
        return database;
    }

    const FoundDocument& m_document;
    SQLite::Statement m_first;
    SQLite::Statement m_before;
};

/// Puts units whose ranks are lost among the others.
class Weaving {
public:
    explicit Weaving(const std::vector<FoundUnit>& ranked)
        : m_ranked(ranked) {}

    void put(std::int64_t unit, std::optional<std::int64_t> above) {
        m_lost.push_back(unit);
        if (above) {
            m_below[*above].push_back(unit);
        }
    }

    std::vector<FoundUnit> woven() {
        emitBelow(0);
        for (const FoundUnit& unit : m_ranked) {
            emit(unit.id);
        }
        for (const std::int64_t unit : m_lost) { // whose neighbours are not known either
            emit(unit);
        }
        return std::move(m_order);
    }

private:
    // Not by recursion: a long run of lost units may stand one after another.
    void emit(std::int64_t unit) {
        if (!m_emitted.insert(unit).second) {
            return;
        }
        m_order.push_back({unit, 0});
        emitBelow(unit);
    }

    void emitBelow(std::int64_t unit) {
        std::vector<std::int64_t> open = {unit};
        while (!open.empty()) {
            const std::int64_t above = open.back();
            open.pop_back();
            if (above != unit) {
                if (!m_emitted.insert(above).second) {
                    continue;
                }
                m_order.push_back({above, 0});
            }
            if (const auto below = m_below.find(above); below != m_below.end()) {
                open.insert(open.end(), below->second.rbegin(), below->second.rend());
            }
        }
    }

    const std::vector<FoundUnit>& m_ranked;
    std::vector<std::int64_t> m_lost;
    std::map<std::int64_t, std::vector<std::int64_t>> m_below;
    std::set<std::int64_t> m_emitted;
    std::vector<FoundUnit> m_order;
};

bool rises(const std::vector<FoundUnit>& units) {
    return std::adjacent_find(units.begin(), units.end(),
                              [](const FoundUnit& a, const FoundUnit& b) { return a.rank >= b.rank; }) == units.end();
}

} // namespace

void gatherUnits(Finds& finds, const std::vector<FoundDocument>& documents) {
    SQLite::Database& database = finds.database();
    database.exec("BEGIN; CREATE TABLE known_columns (id INTEGER PRIMARY KEY, document); "
                  "CREATE TABLE all_units (id INTEGER PRIMARY KEY, document, rank)");
    SQLite::Statement column(database, "INSERT OR IGNORE INTO known_columns VALUES (?, ?)");
    for (const FoundDocument& document : documents) {
        for (const FoundColumn& one : document.columns) {
            column.bind(1, one.id);
            column.bind(2, document.id);
            column.exec();
            column.reset();
        }
    }
    database.exec("INSERT OR IGNORE INTO all_units SELECT id, document, rank FROM units");
    database.exec("INSERT OR IGNORE INTO all_units SELECT id, document, rank FROM ranks_of_units");
    SQLite::Statement spares(database,
                             "SELECT id, content FROM unit_spares WHERE id NOT IN (SELECT id FROM all_units)");
    SQLite::Statement unit(database, "INSERT OR IGNORE INTO all_units VALUES (?, ?, NULL)");
    while (spares.executeStep()) {
        const std::int64_t id = spares.getColumn(0).getInt64();
        unit.bind(1, id);
        unit.bind(2, unpackUnitSpare(id, spares.getColumn(1).getString())->document);
        unit.exec();
        unit.reset();
    }
    spares.reset();
    for (const char* table : {"segments", "places_of_segments"}) {
        database.exec(std::string("INSERT OR IGNORE INTO all_units SELECT s.unit, c.document, NULL FROM ") + table +
                      " s JOIN known_columns c ON c.id = s.\"column\"");
    }
    database.exec("CREATE INDEX all_units_in_order ON all_units (document, rank, id); COMMIT");
}

std::vector<FoundUnit> orderUnits(Finds& finds, const FoundDocument& document) {
    SQLite::Statement ranked(finds.database(), "SELECT id, rank FROM all_units WHERE document = ? AND rank IS NOT NULL "
                                               "ORDER BY rank, id");
    ranked.bind(1, document.id);
    std::vector<FoundUnit> units;
    while (ranked.executeStep()) {
        units.push_back({ranked.getColumn(0).getInt64(), ranked.getColumn(1).getInt64()});
    }
    SQLite::Statement lost(finds.database(),
                           "SELECT id FROM all_units WHERE document = ? AND rank IS NULL ORDER BY id");
    lost.bind(1, document.id);
    if (!lost.executeStep()) {
        if (rises(units)) {
            return units;
        }
    } else {
        UnitPlacer placer(finds.database(), document);
        Weaving weaving(units);
        do {
            const std::int64_t unit = lost.getColumn(0).getInt64();
            weaving.put(unit, placer.above(unit));
        } while (lost.executeStep());
        units = weaving.woven();
    }
    for (std::size_t place = 0; place < units.size(); ++place) {
        units[place].rank = rankAt(place);
    }
    return units;
}

} // namespace quadrille
