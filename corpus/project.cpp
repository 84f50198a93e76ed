#include "corpus/project.h"

#include "corpus/adding.h"
#include "corpus/applying.h"
#include "corpus/counting.h"
#include "corpus/creating.h"
#include "corpus/digest.h"
#include "corpus/draft.h"
#include "corpus/journal.h"
#include "corpus/now.h"
#include "corpus/opening.h"
#include "corpus/project_implementation.h"
#include "corpus/reading.h"
#include "corpus/storage_error.h"
#include "corpus/verifying.h"
#include "corpus/versions.h"
#include "corpus/writer_lock.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace quadrille {

// Without memory even the end of a transaction can fail, and the beginning of one after it has begun. What it left
// undone must not become part of the next act, nor be read as if it were on disk.
void endLeftover(SQLite::Database& database) {
    if (sqlite3_get_autocommit(database.getHandle()) == 0) {
        database.exec("ROLLBACK");
    }
}

// SQLite goes on writing to a file that has no name any more, and nobody would find there what it calls saved.
void requireItsName(const SQLite::Database& database, const std::filesystem::path& path) {
    int moved = 0;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0) {
        throw ProjectUnusable(fmt::format("{} was deleted, moved or replaced by another program while it was open, so "
                                          "nothing can be saved in it any more. Save what you see as a new project "
                                          "with a backup before you close it.",
                                          path.string()));
    }
}

Project::Implementation::~Implementation() {
    if (access == Access::ReadWrite) {
        try {
            endLeftover(database);
            gatherIntoOneFile(database);
        } catch (const std::exception&) { // of the file, or no memory
            // Every transaction is on disk already; a reader keeps the log from being put away, and the next
            // writer does it.
        }
    }
}

Project::Project(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::create(const std::filesystem::path& path, std::span<const NewDocument> documents) {
    naming(path, [&] { createProjectFile(path, documents); });
    return open(path, Access::ReadWrite);
}

Project Project::inMemory(std::span<const NewDocument> documents) {
    SQLite::Database database = connectForFilling(":memory:");
    fillProject(database, documents);
    database.exec("PRAGMA foreign_keys = ON");
    return Project(std::make_unique<Implementation>(std::filesystem::path(), Access::ReadWrite, WriterLock(),
                                                    std::move(database)));
}

Project Project::open(const std::filesystem::path& path, Access access, Check check, const std::stop_token& stop) {
    return naming(path, [&] {
        const bool writes = access == Access::ReadWrite;
        WriterLock lock;
        if (writes) {
            requireProjectFile(path);
            lock = WriterLock(path);
        }
        SQLite::Database database = writes                 ? connectForWriting(path, stop)
                                    : check == Check::Head ? connectUnchecked(path)
                                                           : connectForReading(path, stop);
        return Project(std::make_unique<Implementation>(path, access, std::move(lock), std::move(database)));
    });
}

bool Project::isFree(const std::filesystem::path& path) {
    try {
        const WriterLock lock(path);
        return true;
    } catch (const ProjectUnusable&) {
        return false;
    }
}

const std::filesystem::path& Project::path() const {
    return m_implementation->path;
}

Project::Access Project::access() const {
    return m_implementation->access;
}

std::vector<DocumentInfo> Project::documents() const {
    return m_implementation->reading([](const SQLite::Database& database) { return readDocuments(database); });
}

namespace {

/// AddingInPortions whose errors name the file.
class NamedImport : public Project::Import {
public:
    NamedImport(SQLite::Database& database, std::filesystem::path path, const NewDocument& document)
        : m_database(database)
        , m_path(std::move(path))
        , m_adding(database, document) {}
    bool step() override {
        return naming(m_path, [this] {
            endLeftover(m_database);
            return m_adding.step();
        });
    }
    DocumentId finish() override {
        return naming(m_path, [this] {
            endLeftover(m_database);
            requireItsName(m_database, m_path);
            const DocumentId id = m_adding.finish();
            requireItsName(m_database, m_path);
            return id;
        });
    }

private:
    SQLite::Database& m_database;
    std::filesystem::path m_path;
    AddingInPortions m_adding;
};

} // namespace

std::unique_ptr<Project::Import> Project::beginImport(const NewDocument& document) {
    return m_implementation->writing([&](SQLite::Database& database) -> std::unique_ptr<Import> {
        return std::make_unique<NamedImport>(database, path(), document);
    });
}

DocumentId Project::add(const NewDocument& document) {
    const std::unique_ptr<Import> import = beginImport(document);
    while (import->step()) {
    }
    return import->finish();
}

Applied Project::apply(const Act& act) {
    return m_implementation->writing(
        [&](SQLite::Database& database) { return applyAct(database, act, millisecondsNow()); });
}

Applied Project::apply(const Edit& edit, const Author& author) {
    return apply(Act{{}, author, {edit}, false});
}

Applied Project::undo(const Author& author, bool anothers) {
    return m_implementation->writing(
        [&](SQLite::Database& database) { return undoAct(database, author, anothers, millisecondsNow()); });
}

Applied Project::redo(const Author& author, bool anothers) {
    return m_implementation->writing(
        [&](SQLite::Database& database) { return redoAct(database, author, anothers, millisecondsNow()); });
}

std::optional<Step> Project::nextUndo() const {
    return m_implementation->reading([](const SQLite::Database& database) { return stepToUndo(database); });
}

std::optional<Step> Project::nextRedo() const {
    return m_implementation->reading([](const SQLite::Database& database) { return stepToRedo(database); });
}

std::vector<Comment> Project::comments(UnitId unit) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return commentsOf(database, unit); });
}

std::vector<Version> Project::history(UnitId unit, std::size_t column) const {
    return m_implementation->reading([&](const SQLite::Database& database) {
        UnitReader reader(database, documentOf(database, unit));
        return versionsOf(database, reader.read(unit).cells.at(column));
    });
}

ReviewPast Project::reviewPast(const Cell& now) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return reviewPastOf(database, now); });
}

std::unordered_set<std::int64_t> Project::reviewedHistories() const {
    return m_implementation->reading([](const SQLite::Database& database) { return historiesOfReviewers(database); });
}

std::size_t Project::trimJournal(std::int64_t time) {
    return m_implementation->writing([&](SQLite::Database& database) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::size_t gone = quadrille::trimJournal(database, time);
        transaction.commit();
        return gone;
    });
}

std::uint64_t Project::digest(DocumentId document) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return digestOf(database, document); });
}

Outline Project::outline(DocumentId document) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return readOutline(database, document); });
}

std::string Project::setting(const std::string& name) const {
    return m_implementation->reading([&](const SQLite::Database& database) {
        SQLite::Statement query(database, "SELECT value FROM settings WHERE name = ?");
        query.bind(1, name);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

void Project::setSetting(const std::string& name, const std::string& value) {
    m_implementation->writing([&](SQLite::Database& database) {
        SQLite::Statement write(database, value.empty()
                                              ? "DELETE FROM settings WHERE name = ?"
                                              : "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)");
        write.bind(1, name);
        if (!value.empty()) {
            write.bind(2, value);
        }
        return write.exec();
    });
}

std::vector<Unit> Project::units(DocumentId document, std::span<const UnitId> ids) const {
    return m_implementation->reading([&](const SQLite::Database& database) {
        UnitReader reader(database, document);
        std::vector<Unit> units;
        units.reserve(ids.size());
        for (const UnitId id : ids) {
            units.push_back(reader.read(id));
        }
        return units;
    });
}

std::string Project::text(DocumentId document, std::size_t column) const {
    return m_implementation->reading([&](const SQLite::Database& database) {
        const std::vector<std::int64_t> columns = readColumnIds(database, document);
        if (column >= columns.size()) {
            throw std::out_of_range(fmt::format("Document {} has no column {}.", document, column));
        }
        return readText(database, columns[column]);
    });
}

std::vector<ColumnCounts> Project::counts(DocumentId document) const {
    return m_implementation->reading(
        [&](const SQLite::Database& database) { return countColumns(database, document); });
}

void Project::onOneView(const std::function<void()>& work) const {
    /// onOneView for as long as it lives.
    struct View {
        bool& on;
        explicit View(bool& flag)
            : on(flag) {
            on = true;
        }
        View(const View&) = delete;
        View& operator=(const View&) = delete;
        ~View() { on = false; }
    };
    naming(path(), [&] {
        endLeftover(m_implementation->database);
        SQLite::Transaction snapshot(m_implementation->database);
        {
            const View view(m_implementation->onOneView);
            work();
        }
        snapshot.commit();
    });
}

Backup Project::backup(const std::filesystem::path& copy, const BackupProgress& progress,
                       const std::stop_token& stop) const {
    return backUp(m_implementation->database, path(), copy, progress, stop);
}

std::vector<Damage> Project::verify() const {
    return m_implementation->reading([](const SQLite::Database& database) { return findDamage(database); });
}

} // namespace quadrille
