#pragma once

#include "corpus/exchange/memory_unit.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
}

namespace quadrille {

/// One memory of a project: what came with one file.
struct MemoryInfo {
    std::int64_t id = 0;
    std::string name; ///< of the file, without folder
    MemoryHeader header;
    std::int64_t addedAt = 0; ///< milliseconds since 1970 UTC
    std::size_t units = 0;
};

/// Those that readers see, in the order in which they came.
std::vector<MemoryInfo> readMemories(const SQLite::Database& database);

/// Calls `each` with every unit that readers see, in the order in which they came.
void readMemoryUnits(const SQLite::Database& database,
                     const std::function<void(std::int64_t memory, const MemoryUnit& unit)>& each);

/// The units that have `word` (as eachMemoryWord() gives it) in a language, rising; also such as nobody sees yet.
std::vector<std::int64_t> memoryUnitsWith(const SQLite::Database& database, std::string_view tag,
                                          std::string_view word);

/// The unit of that number, if readers see one.
std::optional<MemoryUnit> readMemoryUnit(const SQLite::Database& database, std::int64_t unit);

/// Which units the memory has, by hash: to find out whether one is there already.
class MemoryHashes {
public:
    /// Reads a portion. False when it was the last.
    bool read(const SQLite::Database& database);
    void add(std::uint64_t hash, std::int64_t unit) { m_units.emplace(hash, unit); }
    /// The unit of that hash, 0 for none.
    [[nodiscard]] std::int64_t unitOf(std::uint64_t hash) const;

private:
    std::unordered_map<std::uint64_t, std::int64_t> m_units;
    std::int64_t m_reached = 0;
};

/// The hash of a packed unit.
std::uint64_t memoryHash(std::string_view packed);

/// A packed unit that is to be written.
struct PackedUnit {
    std::int64_t id = 0;
    std::uint64_t hash = 0;
    std::string content;
};

/// Writes one memory, each call in a transaction of its own. No reader sees it before finish(); removeUnfinished() of
/// the next writer takes out what was not finished.
class MemoryWriting {
public:
    /// The database must outlive this. Nothing is written yet.
    explicit MemoryWriting(SQLite::Database& database)
        : m_database(database) {}

    /// The memory's row. Gives the number of its first unit; they rise by one.
    std::int64_t begin(const std::string& name, const MemoryHeader& header);
    void write(std::span<const PackedUnit> units);
    /// `portion` counts from 0: another for each take() of the index.
    void writeWords(std::int64_t portion, std::span<const std::pair<std::string, std::string>> words);
    /// Shows it; one without units, whose header is there already, goes.
    void finish();

    [[nodiscard]] std::int64_t import() const { return m_import; }

private:
    SQLite::Database& m_database;
    std::int64_t m_import = 0;
    std::int64_t m_memory = 0;
    std::size_t m_units = 0;
};

/// Of each of these numbers of units, whether the unit is just these bytes.
std::vector<bool> areMemoryUnits(const SQLite::Database& database,
                                 std::span<const std::pair<std::int64_t, std::string>> units);

/// What is wrong with the memory, as full sentences.
std::vector<std::string> faultsOfMemory(const SQLite::Database& database);

/// Takes out, by portions, what memories left behind that did not come to their end; `only` that of one import.
void removeUnfinishedMemories(SQLite::Database& database, std::optional<std::int64_t> only);

} // namespace quadrille
