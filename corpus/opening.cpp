#include "corpus/opening.h"

#include "corpus/file_header.h"
#include "corpus/memory.h"
#include "corpus/project.h"
#include "corpus/schema.h"
#include "corpus/soundness.h"
#include "corpus/system_error.h"
#include "corpus/word_index.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int patientMilliseconds = 60'000;

// The file may come from a stranger: its schema must not be able to run anything, and no value in it may make us ask
// for more memory than the largest text needs.
void restrict(const SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, nullptr);
    constexpr std::array<std::pair<int, int>, 8> limits = {{
        {SQLITE_LIMIT_LENGTH, static_cast<int>(maximumTextBytes) + (1 << 20)},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 50},
        {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    }};
    for (const auto& [limit, value] : limits) {
        sqlite3_limit(handle, limit, value);
    }
}

// Every byte but the plainest is escaped, so that no name can add a parameter of its own.
std::string immutableUri(const fs::path& path) {
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                           c == '.' || c == '-' || c == '_';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri + "?immutable=1";
}

// The lock and the log are found by the file's name: under a second one, another writer would see neither.
void requireOneName(const fs::path& path) {
    if (fs::hard_link_count(path) > 1) {
        throw ProjectUnusable(fmt::format("{} has a second name (a hard link), so two programs could write to it at "
                                          "once. Make a copy of it and open that.",
                                          path.string()));
    }
}

bool besides(const fs::path& path, const char* ending) {
    std::error_code ignored;
    return fs::exists(fs::path(path) += ending, ignored);
}

// In a folder that cannot be written SQLite cannot make the files beside it that reading otherwise needs. If nothing
// is left to be done by such files, the one file says everything and can be taken as it stands.
SQLite::Database openForReading(const fs::path& path) {
    const fs::path folder = fs::absolute(path).parent_path();
    if (access(folder.c_str(), W_OK) != 0 && !besides(path, "-wal") && !besides(path, "-journal")) {
        return {immutableUri(path), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI, busyMilliseconds};
    }
    return {fs::absolute(path).string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, busyMilliseconds};
}

void readOnce(const SQLite::Database& database) {
    pragma(database, "user_version");
}

bool waitsForJournal(const SQLite::Database& database) {
    try {
        readOnce(database);
        return false;
    } catch (const SQLite::Exception& error) {
        if (error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK) {
            return true;
        }
        throw;
    }
}

// One who was killed while closing can leave a journal that must be played back before anybody reads (SQLite, "Atomic
// Commit", section 4), and only a connection that may write does so, as it first reads.
void playBackJournal(const fs::path& path) {
    SQLite::Database database(fs::absolute(path).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                              busyMilliseconds);
    restrict(database);
    readOnce(database);
}

} // namespace

void requireProjectFile(const fs::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        throw std::runtime_error(fmt::format("{} cannot be opened: {}.", path.string(), systemError()));
    }
    if (!S_ISREG(status.st_mode)) {
        throw ProjectUnusable(fmt::format("{} is {}, not a project file. Choose a .quadrille file.", path.string(),
                                          S_ISDIR(status.st_mode) ? "a folder" : "no regular file"));
    }
    const FileHeader header = readFileHeader(path);
    if (!header.sqlite || header.applicationId != applicationId) {
        throw ProjectUnusable(fmt::format("{} is not a Quadrille project{}. Choose a .quadrille file, or make a new "
                                          "project.",
                                          path.string(), header.sqlite ? " but the database of another program" : ""));
    }
}

SQLite::Database connectToUnchanging(const fs::path& path) {
    SQLite::Database database(immutableUri(path), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI,
                              busyMilliseconds);
    restrict(database);
    return database;
}

SQLite::Database connectForReading(const fs::path& path, const std::stop_token& stop) {
    SQLite::Database database = connectUnchecked(path);
    requireSoundPages(path, database, stop);
    return database;
}

SQLite::Database connectUnchecked(const fs::path& path) {
    requireProjectFile(path);
    SQLite::Database database = openForReading(path);
    restrict(database);
    if (besides(path, "-journal") && waitsForJournal(database)) {
        playBackJournal(path);
    }
    requireOurs(path, database);
    if (pragma(database, "user_version") < newestSchema()) {
        throw ProjectUnusable(fmt::format("{} was written by an older Quadrille. Open it for writing once, so that it "
                                          "is brought up to date.",
                                          path.string()));
    }
    return database;
}

SQLite::Database connectForWriting(const fs::path& path, const std::stop_token& stop) {
    requireProjectFile(path);
    requireOneName(path);
    SQLite::Database database(fs::absolute(path).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                              busyMilliseconds);
    restrict(database);
    requireOurs(path, database);
    requireSoundPages(path, database, stop);
    if (sqlite3_db_readonly(database.getHandle(), "main") != 0) {
        throw ProjectUnusable(fmt::format("{} is write-protected. Open it read-only, or copy it.", path.string()));
    }
    if (const std::int64_t version = pragma(database, "user_version"); version < newestSchema()) {
        migrate(database, version);
    }
    database.exec("PRAGMA foreign_keys = ON");
    // One who reads may be in the middle of something long, and the mode changes only between readers.
    sqlite3_busy_timeout(database.getHandle(), patientMilliseconds);
    database.exec("PRAGMA journal_mode = WAL");
    sqlite3_busy_timeout(database.getHandle(), busyMilliseconds);
    database.exec("PRAGMA synchronous = FULL");
    removeUnfinishedImports(database);
    return database;
}

SQLite::Database connectForFilling(const fs::path& path) {
    const std::string name = path == ":memory:" ? ":memory:" : fs::absolute(path).string();
    SQLite::Database database(name, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, busyMilliseconds);
    restrict(database);
    // Adding makes every row and its parent itself, so looking each one up again would only take time.
    database.exec("PRAGMA foreign_keys = OFF");
    database.exec("PRAGMA cache_size = -65536"); // KiB
    database.exec("PRAGMA journal_mode = MEMORY");
    database.exec("PRAGMA synchronous = OFF");
    migrate(database, 0);
    return database;
}

void gatherIntoOneFile(SQLite::Database& database) {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.exec("PRAGMA journal_mode = DELETE");
}

void removeUnfinishedImports(SQLite::Database& database, std::optional<std::int64_t> only) {
    removeUnfinishedMemories(database, only);
    const std::string gone =
        "SELECT id FROM imports WHERE undone = 0" + (only ? " AND id = " + std::to_string(*only) : std::string());
    // In portions: a whole document in one transaction would need as much room again in the log.
    const std::string portion =
        fmt::format("SELECT units.id FROM units JOIN documents ON documents.id = units.document "
                    "WHERE documents.import IN ({}) LIMIT 1000",
                    gone);
    WordIndex words(database);
    int removed = 1;
    while (removed > 0) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement segments(database, fmt::format("SELECT id, text FROM segments WHERE unit IN ({})", portion));
        while (segments.executeStep()) {
            words.remove(segments.getColumn(0).getInt64(), segments.getColumn(1).getString());
        }
        segments.reset();
        removed = database.exec(fmt::format("DELETE FROM units WHERE id IN ({})", portion));
        transaction.commit();
    }
    SQLite::Transaction rest(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const char* table : {"documents", "columns"}) {
        database.exec(fmt::format("DELETE FROM {} WHERE import IN ({})", table, gone));
    }
    database.exec(fmt::format("DELETE FROM imports WHERE id IN ({})", gone));
    rest.commit();
}

} // namespace quadrille
