#include "corpus/backup.h"

#include "alignment/aligner.h"
#include "corpus/file_header.h"
#include "corpus/opening.h"
#include "corpus/project.h"
#include "corpus/schema.h"
#include "corpus/soundness.h"
#include "corpus/storage_error.h"
#include "corpus/whole_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

// Of the whole work; reading back takes the rest.
constexpr double copyingShare = 0.6;

std::size_t countDocuments(const SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT count(*) FROM documents WHERE import IS NULL");
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

// The two connections share one error code, so what went wrong is told by its kind: the original is only read.
bool isOfOriginal(const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    const int extended = error.getExtendedErrorCode();
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || extended == SQLITE_IOERR_READ ||
           extended == SQLITE_IOERR_SHORT_READ;
}

void copyPages(SQLite::Database& source, SQLite::Database& target, const BackupProgress& progress,
               const std::stop_token& stop) {
    constexpr int pagesAtOnce = 256;
    SQLite::Backup copying(target, source);
    int outcome = SQLITE_OK;
    while (outcome != SQLITE_DONE) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        outcome = copying.executeStep(pagesAtOnce);
        if (progress) {
            const double all = std::max(copying.getTotalPageCount(), 1);
            progress("Copying", copyingShare * (1 - copying.getRemainingPageCount() / all));
        }
    }
}

void copyInto(const fs::path& part, SQLite::Database& source, const BackupProgress& progress,
              const std::stop_token& stop) {
    SQLite::Database target(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
    sqlite3_extended_result_codes(target.getHandle(), 1);
    // The file has no name yet: whoever fails throws it away, so nothing is needed to take a step back.
    target.exec("PRAGMA locking_mode = EXCLUSIVE");
    target.exec("PRAGMA journal_mode = OFF");
    target.exec("PRAGMA synchronous = OFF");
    copyPages(source, target, progress, stop);
}

// The copy of a project that is being written to says that it has a log beside it.
void takeAwayLog(const fs::path& part) {
    SQLite::Database copied(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
    copied.exec("PRAGMA locking_mode = EXCLUSIVE");
    copied.exec("PRAGMA synchronous = OFF");
    copied.exec("PRAGMA journal_mode = DELETE");
}

// Why the copy is no good, in a few words; empty when it is as it should be.
std::string faultOf(const fs::path& part, std::size_t documents, const std::stop_token& stop) {
    const FileHeader header = readFileHeader(part);
    if (!header.sqlite || header.applicationId != applicationId) {
        return "it is no project";
    }
    if (header.log) {
        return "it asks for a log beside it";
    }
    const SQLite::Database copied = connectToUnchanging(part);
    if (header.version < 1 || header.version > newestSchema()) {
        return "it names no format that this program knows";
    }
    if (std::string strange = strangeInSchema(copied, header.version); !strange.empty()) {
        return strange;
    }
    if (std::string fault = faultInPages(copied, stop); !fault.empty()) {
        return fault;
    }
    const std::size_t found = countDocuments(copied);
    return found == documents ? std::string() : fmt::format("it holds {} documents, not {}", found, documents);
}

std::string faultInWords(const fs::path& part, std::size_t documents, const std::stop_token& stop) {
    try {
        return faultOf(part, documents, stop);
    } catch (const SQLite::Exception& error) {
        return error.what();
    }
}

void requireFree(const fs::path& copy) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(copy, ignored))) {
        throw std::runtime_error(
            fmt::format("{} exists already and is left as it is. Choose another name.", copy.string()));
    }
}

/// Holds the connection on one view of the file, unless the caller does already.
class View {
public:
    explicit View(SQLite::Database& source) {
        if (sqlite3_get_autocommit(source.getHandle()) != 0) {
            m_transaction.emplace(source);
        }
    }

private:
    std::optional<SQLite::Transaction> m_transaction; // ends with a rollback, which of a reading is nothing
};

} // namespace

Backup backUp(SQLite::Database& source, const fs::path& original, const fs::path& copy, const BackupProgress& progress,
              const std::stop_token& stop) {
    requireFree(copy);
    WholeFile file(copy);
    const fs::path& part = file.temporaryPath();
    Backup backup;
    {
        // A copying that starts anew at every change of the original would never end beside a steady writer.
        const View view(source);
        backup.documents = naming(original, [&] { return countDocuments(source); });
        try {
            copyInto(part, source, progress, stop);
            takeAwayLog(part);
        } catch (const SQLite::Exception& error) {
            throwNaming(isOfOriginal(error) ? original : copy, error);
        }
    }
    if (progress) {
        progress("Reading back", copyingShare);
    }
    if (stop.stop_requested()) {
        throw Cancelled();
    }
    if (const std::string fault = faultInWords(part, backup.documents, stop); !fault.empty()) {
        throw ProjectUnusable(fmt::format("{} was not made: the copy of {} does not read back ({}). Run quadrille "
                                          "verify on the project, and salvage if it is damaged; earlier backups are "
                                          "as they were.",
                                          copy.string(), original.string(), fault));
    }
    backup.bytes = fs::file_size(part);
    file.appear(WholeFile::Existing::Refuse);
    return backup;
}

} // namespace quadrille
