#include "corpus/change_stamp.h"

#include "corpus/short_digest.h"
#include "corpus/soundness.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace quadrille {

namespace {

void addRows(const SQLite::Database& database, const std::string& sql, ShortDigest& digest) {
    SQLite::Statement query(database, sql);
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const SQLite::Column value = query.getColumn(i);
            const void* data = value.getBlob();
            digest.add({static_cast<const char*>(data), static_cast<std::size_t>(value.getBytes())});
        }
    }
}

std::vector<std::string> tablesWithRowNumbers(const SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                      "AND wr = 0 ORDER BY name");
    std::vector<std::string> names;
    while (query.executeStep()) {
        names.push_back(query.getColumn(0).getString());
    }
    return names;
}

} // namespace

std::string changeStamp(const SQLite::Database& database) {
    ShortDigest digest;
    for (const char* name : {"user_version", "page_count", "freelist_count"}) {
        digest.add(std::to_string(pragma(database, name)));
    }
    addRows(database, "SELECT name, value FROM settings ORDER BY name", digest);
    addRows(database, "SELECT number, used, current FROM desks ORDER BY number", digest);
    addRows(database,
            "SELECT d.id, d.name, d.place, d.head, j.who, j.at, j.kind, j.edit FROM documents d LEFT JOIN journal j ON "
            "j.document = d.id AND j.number = d.head WHERE d.import IS NULL ORDER BY d.id",
            digest);
    for (const std::string& table : tablesWithRowNumbers(database)) {
        addRows(database, fmt::format("SELECT max(rowid) FROM \"{}\"", table), digest);
    }
    return digest.text();
}

} // namespace quadrille
