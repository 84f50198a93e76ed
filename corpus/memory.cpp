#include "corpus/memory.h"

#include "corpus/hash.h"
#include "corpus/memory_words.h"
#include "corpus/now.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

namespace {

constexpr int portionBits = 16;

std::string_view bytesOf(const SQLite::Column& column) {
    const void* data = column.getBlob();
    return {static_cast<const char*>(data), static_cast<std::size_t>(column.getBytes())};
}

std::int64_t numberOf(const SQLite::Database& database, const char* sql) {
    SQLite::Statement query(database, sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void bindBytes(SQLite::Statement& statement, int place, std::string_view bytes) {
    statement.bindNoCopy(place, bytes.data(), static_cast<int>(bytes.size()));
}

} // namespace

std::vector<MemoryInfo> readMemories(const SQLite::Database& database) {
    std::vector<MemoryInfo> all;
    SQLite::Statement query(database,
                            "SELECT id, name, header, added, units FROM memories WHERE import IS NULL ORDER BY id");
    while (query.executeStep()) {
        MemoryInfo& info = all.emplace_back();
        info.id = query.getColumn(0).getInt64();
        info.name = query.getColumn(1).getString();
        info.header = unpackMemoryHeader(bytesOf(query.getColumn(2)));
        info.addedAt = query.getColumn(3).getInt64();
        info.units = static_cast<std::size_t>(query.getColumn(4).getInt64());
    }
    return all;
}

void readMemoryUnits(const SQLite::Database& database,
                     const std::function<void(std::int64_t memory, const MemoryUnit& unit)>& each) {
    SQLite::Statement query(database, "SELECT u.memory, u.content FROM memory_units u CROSS JOIN memories m ON m.id = "
                                      "u.memory WHERE m.import IS NULL ORDER BY u.id");
    while (query.executeStep()) {
        each(query.getColumn(0).getInt64(), unpackMemoryUnit(bytesOf(query.getColumn(1))));
    }
}

std::vector<std::int64_t> memoryUnitsWith(const SQLite::Database& database, std::string_view tag,
                                          std::string_view word) {
    std::vector<std::int64_t> units;
    SQLite::Statement next(database, "SELECT min(portion) FROM memory_words WHERE portion > ?");
    SQLite::Statement query(database, "SELECT units FROM memory_words WHERE portion = ? AND word = ?");
    const std::string key = memoryWordKey(tag, word);
    std::int64_t portion = -1;
    for (;;) {
        next.bind(1, portion);
        if (!next.executeStep() || next.getColumn(0).isNull()) {
            break;
        }
        portion = next.getColumn(0).getInt64();
        next.reset();
        query.bind(1, portion);
        query.bind(2, key);
        if (query.executeStep()) {
            const auto more = unpackUnits(bytesOf(query.getColumn(0)));
            units.insert(units.end(), more.begin(), more.end());
        }
        query.reset();
    }
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

std::optional<MemoryUnit> readMemoryUnit(const SQLite::Database& database, std::int64_t unit) {
    SQLite::Statement query(database, "SELECT u.content FROM memory_units u JOIN memories m ON m.id = u.memory WHERE "
                                      "u.id = ? AND m.import IS NULL");
    query.bind(1, unit);
    return query.executeStep() ? std::optional(unpackMemoryUnit(bytesOf(query.getColumn(0)))) : std::nullopt;
}

bool MemoryHashes::read(const SQLite::Database& database) {
    constexpr int portion = 50'000;
    SQLite::Statement query(database, "SELECT unit, hash FROM memory_hashes WHERE unit > ? ORDER BY unit LIMIT ?");
    query.bind(1, m_reached);
    query.bind(2, portion);
    int read = 0;
    while (query.executeStep()) {
        m_reached = query.getColumn(0).getInt64();
        add(static_cast<std::uint64_t>(query.getColumn(1).getInt64()), m_reached);
        ++read;
    }
    return read == portion;
}

std::int64_t MemoryHashes::unitOf(std::uint64_t hash) const {
    const auto found = m_units.find(hash);
    return found == m_units.end() ? 0 : found->second;
}

std::uint64_t memoryHash(std::string_view packed) {
    return hash(packed);
}

std::int64_t MemoryWriting::begin(const std::string& name, const MemoryHeader& header) {
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement import(m_database, "INSERT INTO imports (started, who) VALUES (?, ?) RETURNING id");
    import.bind(1, millisecondsNow());
    import.bind(2, byImport);
    import.executeStep();
    m_import = import.getColumn(0).getInt64();
    import.executeStep();
    const std::int64_t first = numberOf(m_database, "SELECT coalesce(max(id), 0) + 1 FROM memory_units");
    SQLite::Statement memory(m_database,
                             "INSERT INTO memories (name, header, added, first, import) VALUES (?, ?, ?, ?, "
                             "?) RETURNING id");
    const std::string packed = pack(header);
    memory.bind(1, name);
    bindBytes(memory, 2, packed);
    memory.bind(3, millisecondsNow());
    memory.bind(4, first);
    memory.bind(5, m_import);
    memory.executeStep();
    m_memory = memory.getColumn(0).getInt64();
    memory.executeStep();
    transaction.commit();
    return first;
}

void MemoryWriting::write(std::span<const PackedUnit> units) {
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(m_database, "INSERT INTO memory_units (id, memory, content) VALUES (?, ?, ?)");
    SQLite::Statement hashes(m_database, "INSERT INTO memory_hashes (unit, hash) VALUES (?, ?)");
    for (const PackedUnit& unit : units) {
        insert.bind(1, unit.id);
        insert.bind(2, m_memory);
        bindBytes(insert, 3, unit.content);
        insert.exec();
        insert.reset();
        hashes.bind(1, unit.id);
        hashes.bind(2, static_cast<std::int64_t>(unit.hash));
        hashes.exec();
        hashes.reset();
    }
    transaction.commit();
    m_units += units.size();
}

void MemoryWriting::writeWords(std::int64_t portion, std::span<const std::pair<std::string, std::string>> words) {
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(m_database, "INSERT INTO memory_words (portion, word, units) VALUES (?, ?, ?)");
    for (const auto& [word, units] : words) {
        insert.bind(1, (m_memory << portionBits) + portion);
        insert.bindNoCopy(2, word);
        bindBytes(insert, 3, units);
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

void MemoryWriting::finish() {
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    m_database.exec(fmt::format("UPDATE memories SET import = NULL, units = {} WHERE id = {}", m_units, m_memory));
    if (m_units == 0) {
        m_database.exec(fmt::format("DELETE FROM memories WHERE id = {0} AND EXISTS (SELECT 1 FROM memories o WHERE "
                                    "o.id <> {0} AND o.header = memories.header AND o.import IS NULL)",
                                    m_memory));
    }
    m_database.exec(fmt::format("DELETE FROM imports WHERE id = {}", m_import));
    transaction.commit();
}

std::vector<bool> areMemoryUnits(const SQLite::Database& database,
                                 std::span<const std::pair<std::int64_t, std::string>> units) {
    std::vector<bool> same;
    SQLite::Statement query(database, "SELECT content FROM memory_units WHERE id = ?");
    for (const auto& [id, content] : units) {
        query.bind(1, id);
        same.push_back(query.executeStep() && bytesOf(query.getColumn(0)) == content);
        query.reset();
    }
    return same;
}

std::vector<std::string> faultsOfMemory(const SQLite::Database& database) {
    std::vector<std::string> faults;
    SQLite::Statement query(database,
                            "SELECT u.id, u.content, h.hash, m.id FROM memory_units u LEFT JOIN memory_hashes "
                            "h ON h.unit = u.id LEFT JOIN memories m ON m.id = u.memory ORDER BY u.id");
    while (query.executeStep()) {
        const std::int64_t id = query.getColumn(0).getInt64();
        const std::string_view content = bytesOf(query.getColumn(1));
        try {
            unpackMemoryUnit(content);
        } catch (const std::runtime_error& error) {
            faults.push_back(fmt::format("Unit {} of the memory cannot be read: {}", id, error.what()));
        }
        if (query.getColumn(2).isNull() ||
            static_cast<std::uint64_t>(query.getColumn(2).getInt64()) != memoryHash(content)) {
            faults.push_back(fmt::format("Unit {} of the memory is not what its hash says.", id));
        }
        if (query.getColumn(3).isNull()) {
            faults.push_back(fmt::format("Unit {} belongs to a memory that is not there.", id));
        }
    }
    return faults;
}

namespace {

/// Runs these, which delete some rows each, until the last finds no more; one transaction each time.
void removeByPortions(SQLite::Database& database, const std::vector<std::string>& deletions) {
    int removed = 1;
    while (removed > 0) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const std::string& deletion : deletions) {
            removed = database.exec(deletion);
        }
        transaction.commit();
    }
}

} // namespace

void removeUnfinishedMemories(SQLite::Database& database, std::optional<std::int64_t> only) {
    const std::string gone = "SELECT id FROM memories WHERE import IS NOT NULL" +
                             (only ? " AND import = " + std::to_string(*only) : std::string());
    SQLite::Statement any(database, gone);
    if (!any.executeStep()) {
        return;
    }
    any.reset();
    const std::string units = fmt::format(
        "SELECT id FROM memory_units WHERE memory IN ({0}) AND id >= (SELECT min(first) FROM memories WHERE "
        "id IN ({0})) ORDER BY id LIMIT 5000",
        gone);
    removeByPortions(database, {fmt::format("DELETE FROM memory_hashes WHERE unit IN ({})", units),
                                fmt::format("DELETE FROM memory_units WHERE id IN ({})", units)});
    removeByPortions(database, {fmt::format("DELETE FROM memory_words WHERE (portion, word) IN (SELECT portion, word "
                                            "FROM memory_words WHERE portion >> {} IN ({}) LIMIT 5000)",
                                            portionBits, gone)});
    SQLite::Transaction rest(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(fmt::format("DELETE FROM memories WHERE id IN ({})", gone));
    rest.commit();
}

} // namespace quadrille
