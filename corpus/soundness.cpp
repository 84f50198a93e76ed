#include "corpus/soundness.h"

#include "alignment/aligner.h"
#include "corpus/project.h"
#include "corpus/schema.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace quadrille {

namespace {

void requireVersion(const std::filesystem::path& path, std::int64_t version) {
    if (version > newestSchema()) {
        throw ProjectUnusable(fmt::format("{} was written by a newer Quadrille (its format is {}, this program knows "
                                          "up to {}). Open it with a newer program.",
                                          path.string(), version, newestSchema()));
    }
    if (version < 1) {
        throw ProjectUnusable(
            fmt::format("{} is damaged: it names no format version. {}", path.string(), wayOutOfDamage));
    }
}

/// While it lives, statements of the connection end when `stop` asks.
class Interruption {
public:
    Interruption(const SQLite::Database& database, const std::stop_token& stop)
        : m_handle(database.getHandle())
        , m_callback(stop, Interrupt{m_handle}) {
        // The interruption reaches into long single instructions, but is lost when none is running yet.
        constexpr int instructionsBetweenLooks = 10'000;
        sqlite3_progress_handler(m_handle, instructionsBetweenLooks, &asked, const_cast<std::stop_token*>(&stop));
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }

private:
    static int asked(void* stop) { return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0; }
    struct Interrupt {
        sqlite3* handle;
        void operator()() const { sqlite3_interrupt(handle); }
    };
    sqlite3* m_handle;
    std::stop_callback<Interrupt> m_callback;
};

} // namespace

std::int64_t pragma(const SQLite::Database& database, const char* name) {
    SQLite::Statement query(database, std::string("PRAGMA ") + name);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void requireOurs(const std::filesystem::path& path, const SQLite::Database& database) {
    const std::int64_t version = pragma(database, "user_version");
    requireVersion(path, version);
    if (const std::string strange = strangeInSchema(database, version); !strange.empty()) {
        throw ProjectUnusable(fmt::format("{} is not used, because {}. It may have been damaged or tampered with. {}",
                                          path.string(), strange, wayOutOfDamage));
    }
    SQLite::Statement desk(database, "SELECT count(*) FROM desks WHERE current = 1");
    if (!desk.executeStep() || desk.getColumn(0).getInt64() != 1) {
        throw ProjectUnusable(
            fmt::format("{} is damaged: it names no desk of its own. {}", path.string(), wayOutOfDamage));
    }
}

std::string faultInPages(const SQLite::Database& database, const std::stop_token& stop) {
    const Interruption interruption(database, stop);
    try {
        SQLite::Statement check(database, "PRAGMA quick_check(1)");
        const std::string line = check.executeStep() ? check.getColumn(0).getString() : "the check gave no answer";
        return line == "ok" ? std::string() : line;
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_INTERRUPT) {
            throw Cancelled();
        }
        throw;
    }
}

void requireSoundPages(const std::filesystem::path& path, const SQLite::Database& database,
                       const std::stop_token& stop) {
    if (const std::string fault = faultInPages(database, stop); !fault.empty()) {
        throw ProjectUnusable(fmt::format("{} is damaged ({}). {}", path.string(), fault, wayOutOfDamage));
    }
}

} // namespace quadrille
