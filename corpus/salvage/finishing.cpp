#include "corpus/salvage/finishing.h"

#include "corpus/document.h"
#include "corpus/spares.h"
#include "corpus/word_index.h"

#include <vector>

namespace quadrille {

namespace {

// Desks other than the new one: their numbers were given by earlier files, so they are only noted.
void writeDesks(Finds& finds, SQLite::Database& database) {
    SQLite::Statement put(database,
                          "INSERT INTO desks (number, used, current) VALUES (?1, ?2, 0) ON CONFLICT (number) DO "
                          "UPDATE SET used = max(used, ?2)");
    const auto note = [&](std::int64_t desk, std::int64_t used) {
        put.bind(1, desk);
        put.bind(2, used);
        put.exec();
        put.reset();
    };
    SQLite::Statement found(finds.database(),
                            "SELECT id, used FROM desks WHERE id <= 2147483647 AND used <= 4294967295");
    while (found.executeStep()) {
        note(found.getColumn(0).getInt64(), found.getColumn(1).getInt64());
    }
    SQLite::Statement given(database,
                            "SELECT id >> 32, max(id & 4294967295) FROM (SELECT id FROM documents UNION ALL SELECT id "
                            "FROM units UNION ALL SELECT id FROM segments UNION ALL SELECT id FROM comments UNION ALL "
                            "SELECT history FROM cells) WHERE id >> 32 > 0 GROUP BY 1");
    std::vector<std::pair<std::int64_t, std::int64_t>> counters;
    while (given.executeStep()) {
        counters.emplace_back(given.getColumn(0).getInt64(), given.getColumn(1).getInt64());
    }
    for (const auto& [desk, used] : counters) {
        note(desk, used);
    }
}

void markCrossed(SQLite::Database& database, std::int64_t column) {
    SQLite::Statement query(database,
                            "SELECT u.id, u.rank, u.crossed FROM segments s JOIN units u ON u.id = s.unit WHERE "
                            "s.\"column\" = ? ORDER BY s.rank");
    query.bind(1, column);
    std::vector<UnitId> crossed;
    bool beforeCrossed = false;
    std::int64_t before = 0;
    for (bool first = true; query.executeStep(); first = false) {
        bool isCrossed = query.getColumn(2).getInt() != 0;
        if (!first && query.getColumn(1).getInt64() < before && !isCrossed && !beforeCrossed) {
            crossed.push_back(query.getColumn(0).getInt64());
            isCrossed = true;
        }
        before = query.getColumn(1).getInt64();
        beforeCrossed = isCrossed;
    }
    query.reset();
    SQLite::Statement mark(database, "UPDATE units SET crossed = 1 WHERE id = ?");
    for (const UnitId unit : crossed) {
        mark.bind(1, unit);
        mark.exec();
        mark.reset();
    }
}

} // namespace

void finishProject(Finds& finds, SQLite::Database& database) {
    SQLite::Statement columns(database, "SELECT id FROM columns");
    while (columns.executeStep()) {
        markCrossed(database, columns.getColumn(0).getInt64());
    }
    columns.reset();
    writeDesks(finds, database);
    fillWordIndex(database);
    fillSpares(database);
}

} // namespace quadrille
