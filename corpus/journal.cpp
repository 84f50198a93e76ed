#include "corpus/journal.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace quadrille {

namespace {

constexpr const char* columns = "id, document, act, who, role, at, kind, standing, undoes, edit, inverse";

std::string blob(const SQLite::Column& column) {
    const void* data = column.getBlob();
    return {static_cast<const char*>(data), static_cast<std::size_t>(column.getBytes())};
}

void bindBlob(SQLite::Statement& statement, int at, const std::string& bytes) {
    statement.bindNoCopy(at, bytes.data(), static_cast<int>(bytes.size()));
}

JournalEntry entryAt(const SQLite::Statement& row) {
    JournalEntry entry;
    auto& query = const_cast<SQLite::Statement&>(row);
    entry.id = query.getColumn(0).getInt64();
    entry.document = query.getColumn(1).getInt64();
    entry.act = blob(query.getColumn(2));
    entry.who = query.getColumn(3).getString();
    entry.role = roleFromName(query.getColumn(4).getString()).value_or(Role::Translator);
    entry.at = query.getColumn(5).getInt64();
    entry.kind = query.getColumn(6).getString();
    entry.standing = static_cast<Standing>(query.getColumn(7).getInt());
    entry.undoes = blob(query.getColumn(8));
    entry.edit = blob(query.getColumn(9));
    entry.inverse = blob(query.getColumn(10));
    return entry;
}

std::vector<JournalEntry> entriesWhere(SQLite::Statement& query) {
    std::vector<JournalEntry> entries;
    while (query.executeStep()) {
        entries.push_back(entryAt(query));
    }
    return entries;
}

/// The first act in an order that has entries standing so; empty when there is none.
ActId firstAct(const SQLite::Database& database, Standing standing, const char* order) {
    SQLite::Statement first(database, std::string("SELECT act FROM journal WHERE standing = ? ORDER BY id ") + order +
                                          " LIMIT 1");
    first.bind(1, static_cast<int>(standing));
    return first.executeStep() ? blob(first.getColumn(0)) : ActId();
}

std::vector<JournalEntry> actWith(const SQLite::Database& database, Standing standing, const char* order) {
    const ActId act = firstAct(database, standing, order);
    if (act.empty()) {
        return {};
    }
    std::vector<JournalEntry> entries = entriesOf(database, act);
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [standing](const JournalEntry& entry) { return entry.standing != standing; }),
                  entries.end());
    return entries;
}

/// The first bytes of an entry's inverse, none of the others read.
std::string inverseBeginning(const SQLite::Database& database, std::int64_t entry) {
    constexpr int enough = 48;
    sqlite3_blob* opened = nullptr;
    if (sqlite3_blob_open(database.getHandle(), "main", "journal", "inverse", entry, 0, &opened) != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle());
    }
    const std::unique_ptr<sqlite3_blob, decltype(&sqlite3_blob_close)> closing(opened, sqlite3_blob_close);
    std::string beginning(static_cast<std::size_t>(std::min(enough, sqlite3_blob_bytes(opened))), '\0');
    if (sqlite3_blob_read(opened, beginning.data(), static_cast<int>(beginning.size()), 0) != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle());
    }
    return beginning;
}

std::optional<Step> stepWith(const SQLite::Database& database, Standing standing, const char* order) {
    Step step;
    step.act = firstAct(database, standing, order);
    SQLite::Statement query(database, "SELECT id, document, who, role, at, kind FROM journal "
                                      "WHERE act = ? AND standing = ? ORDER BY id");
    bindBlob(query, 1, step.act);
    query.bind(2, static_cast<int>(standing));
    std::int64_t first = 0;
    for (; query.executeStep(); ++step.edits) {
        const Role role = roleFromName(query.getColumn(3).getString()).value_or(Role::Translator);
        const std::string kind = query.getColumn(5).getString();
        if (step.edits == 0) {
            first = query.getColumn(0).getInt64();
            step.document = query.getColumn(1).getInt64();
            step.who = query.getColumn(2).getString();
        }
        step.at = query.getColumn(4).getInt64();
        step.role = step.edits == 0 || role == Role::Reviewer ? role : step.role;
        if (std::find(step.kinds.begin(), step.kinds.end(), kind) == step.kinds.end()) {
            step.kinds.push_back(kind);
        }
    }
    if (first == 0) {
        return std::nullopt;
    }
    const std::string beginning = inverseBeginning(database, first);
    step.unit = beginning.empty() ? 0 : firstUnit(beginning);
    return step;
}

void noteHistories(SQLite::Database& database, std::int64_t entry, const std::set<std::int64_t>& histories) {
    SQLite::Statement note(database, "INSERT OR IGNORE INTO journal_cells (history, entry) VALUES (?, ?)");
    for (const std::int64_t history : histories) {
        note.bind(1, history);
        note.bind(2, entry);
        note.exec();
        note.reset();
    }
}

} // namespace

void appendToJournal(SQLite::Database& database, JournalEntry entry, const std::set<std::int64_t>& histories) {
    SQLite::Statement number(database, "UPDATE documents SET head = head + 1 WHERE id = ? RETURNING head");
    number.bind(1, entry.document);
    if (!number.executeStep()) {
        throw std::out_of_range("The project holds no such document.");
    }
    const std::int64_t head = number.getColumn(0).getInt64();
    number.executeStep();
    SQLite::Statement add(database,
                          "INSERT INTO journal (document, number, act, who, role, at, kind, standing, undoes, "
                          "edit, inverse) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    add.bind(1, entry.document);
    add.bind(2, head);
    bindBlob(add, 3, entry.act);
    add.bindNoCopy(4, entry.who);
    add.bind(5, roleName(entry.role));
    add.bind(6, entry.at);
    add.bindNoCopy(7, entry.kind);
    add.bind(8, static_cast<int>(entry.standing));
    if (entry.undoes.empty()) {
        add.bind(9);
    } else {
        bindBlob(add, 9, entry.undoes);
    }
    bindBlob(add, 10, entry.edit);
    bindBlob(add, 11, entry.inverse);
    add.executeStep();
    entry.id = add.getColumn(0).getInt64();
    add.executeStep();
    noteHistories(database, entry.id, histories);
}

std::vector<JournalEntry> actToUndo(const SQLite::Database& database) {
    return actWith(database, Standing::Done, "DESC");
}

std::vector<JournalEntry> actToRedo(const SQLite::Database& database) {
    return actWith(database, Standing::Undone, "ASC");
}

std::vector<JournalEntry> entriesOf(const SQLite::Database& database, const ActId& act) {
    SQLite::Statement query(database,
                            std::string("SELECT ") + columns + " FROM journal WHERE act = ? ORDER BY id DESC");
    bindBlob(query, 1, act);
    return entriesWhere(query);
}

std::vector<std::string> inversesOfUndo(const SQLite::Database& database, const ActId& act, std::size_t count) {
    // An undo goes through an act from its end, so the newest entry of the undo is that of the act's first edit.
    SQLite::Statement query(database,
                            "SELECT inverse FROM journal WHERE undoes = ? AND kind = 'undo' ORDER BY id DESC LIMIT ?");
    bindBlob(query, 1, act);
    query.bind(2, static_cast<std::int64_t>(count));
    std::vector<std::string> inverses;
    while (query.executeStep()) {
        inverses.push_back(blob(query.getColumn(0)));
    }
    return inverses;
}

void setStanding(SQLite::Database& database, std::int64_t entry, Standing standing) {
    SQLite::Statement set(database, "UPDATE journal SET standing = ? WHERE id = ?");
    set.bind(1, static_cast<int>(standing));
    set.bind(2, entry);
    set.exec();
}

void giveUpRedo(SQLite::Database& database) {
    SQLite::Statement give(database, "UPDATE journal SET standing = ? WHERE standing = ?");
    give.bind(1, static_cast<int>(Standing::GivenUp));
    give.bind(2, static_cast<int>(Standing::Undone));
    if (give.exec() > 0) {
        // What an undone import brought in nobody can ask for any more; the next start clears it away.
        database.exec("UPDATE imports SET undone = 0 WHERE undone = 1");
    }
}

std::optional<JournalEntry> newestEntry(const SQLite::Database& database, DocumentId document, const ActId& act) {
    SQLite::Statement query(database, std::string("SELECT ") + columns +
                                          " FROM journal WHERE act = ?1 AND id = (SELECT id FROM journal WHERE "
                                          "document = ?2 ORDER BY number DESC LIMIT 1)");
    bindBlob(query, 1, act);
    query.bind(2, document);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return entryAt(query);
}

void updateEntry(SQLite::Database& database, const JournalEntry& entry, const std::set<std::int64_t>& histories) {
    SQLite::Statement update(database, "UPDATE journal SET at = ?, edit = ?, inverse = ? WHERE id = ?");
    update.bind(1, entry.at);
    bindBlob(update, 2, entry.edit);
    bindBlob(update, 3, entry.inverse);
    update.bind(4, entry.id);
    update.exec();
    noteHistories(database, entry.id, histories);
}

std::size_t trimJournal(SQLite::Database& database, std::int64_t time) {
    // The first entry to stay is that of the first act that is not over by then; acts are not cut in two.
    SQLite::Statement first(database, "SELECT coalesce(min(id), 9223372036854775807) FROM journal WHERE act IN "
                                      "(SELECT act FROM journal WHERE at >= ?)");
    first.bind(1, time);
    first.executeStep();
    const std::int64_t stays = first.getColumn(0).getInt64();
    first.reset();
    SQLite::Statement note(database,
                           "UPDATE documents SET trimmed = coalesce((SELECT max(number) FROM journal WHERE document = "
                           "documents.id AND id < ?1), trimmed)");
    note.bind(1, stays);
    note.exec();
    SQLite::Statement cut(database, "DELETE FROM journal WHERE id < ?");
    cut.bind(1, stays);
    return static_cast<std::size_t>(cut.exec());
}

void visitEntriesOf(const SQLite::Database& database, std::int64_t history,
                    const std::function<bool(const JournalEntry&)>& visit) {
    SQLite::Statement query(database,
                            "SELECT j.id, j.document, j.act, j.who, j.role, j.at, j.kind, j.standing, j.undoes, "
                            "j.edit, j.inverse FROM journal_cells c JOIN journal j ON j.id = c.entry "
                            "WHERE c.history = ? ORDER BY c.entry DESC");
    query.bind(1, history);
    while (query.executeStep() && visit(entryAt(query))) {
    }
}

std::optional<Step> stepToUndo(const SQLite::Database& database) {
    return stepWith(database, Standing::Done, "DESC");
}

std::optional<Step> stepToRedo(const SQLite::Database& database) {
    return stepWith(database, Standing::Undone, "ASC");
}

} // namespace quadrille
