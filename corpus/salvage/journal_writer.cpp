#include "corpus/salvage/journal_writer.h"

#include "corpus/random.h"

#include <chrono>

namespace quadrille {

namespace {

constexpr int cannotBeUndone = 3;

void writeHead(SQLite::Database& database, std::int64_t document, std::int64_t head, std::int64_t trimmed) {
    SQLite::Statement set(database, "UPDATE documents SET head = ?, trimmed = ? WHERE id = ?");
    set.bind(1, head);
    set.bind(2, trimmed);
    set.bind(3, document);
    set.exec();
}

void beginAnew(SQLite::Database& database, std::int64_t document) {
    using namespace std::chrono;
    SQLite::Statement entry(database,
                            "INSERT INTO journal (document, number, act, who, role, at, kind, standing, edit, "
                            "inverse) VALUES (?, 1, ?, 'salvage', 'translator', ?, 'import', ?, x'', x'')");
    const std::string act = randomAct();
    entry.bind(1, document);
    entry.bind(2, act.data(), static_cast<int>(act.size()));
    entry.bind(3, duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    entry.bind(4, cannotBeUndone);
    entry.exec();
    writeHead(database, document, 1, 0);
}

/// Copies what `from` gives, value by value.
void copyRows(SQLite::Statement& from, SQLite::Statement& to) {
    while (from.executeStep()) {
        for (int i = 0; i < from.getColumnCount(); ++i) {
            const SQLite::Column value = from.getColumn(i);
            if (value.isNull()) {
                to.bind(i + 1);
            } else if (value.isInteger()) {
                to.bind(i + 1, value.getInt64());
            } else if (value.isBlob()) {
                const void* data = value.getBlob();
                to.bindNoCopy(i + 1, data == nullptr ? "" : data, value.getBytes());
            } else {
                to.bind(i + 1, value.getString());
            }
        }
        to.exec();
        to.reset();
    }
}

void keep(Finds& finds, SQLite::Database& database, const FoundDocument& document, bool canBeUndone) {
    SQLite::Statement entries(finds.database(),
                              "SELECT id, document, number, act, who, role, at, kind, iif(?2, standing, 3), undoes, "
                              "edit, inverse FROM journal WHERE document = ?1 ORDER BY number");
    entries.bind(1, document.id);
    entries.bind(2, canBeUndone ? 1 : 0);
    SQLite::Statement insert(database, "INSERT INTO journal (id, document, number, act, who, role, at, kind, standing, "
                                       "undoes, edit, inverse) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    copyRows(entries, insert);
    SQLite::Statement cells(finds.database(), "SELECT c.history, c.entry FROM journal_cells c JOIN journal j ON j.id = "
                                              "c.entry WHERE j.document = ?");
    cells.bind(1, document.id);
    SQLite::Statement insertCell(database, "INSERT OR IGNORE INTO journal_cells (history, entry) VALUES (?, ?)");
    copyRows(cells, insertCell);
    writeHead(database, document.id, document.head, document.trimmed);
}

} // namespace

bool isJournalWhole(Finds& finds, const FoundDocument& document) {
    SQLite::Statement query(finds.database(),
                            "SELECT count(*), coalesce(min(number), 0), coalesce(max(number), 0) FROM "
                            "journal WHERE document = ?");
    query.bind(1, document.id);
    query.executeStep();
    const std::int64_t entries = query.getColumn(0).getInt64();
    return !document.rowLost && entries > 0 && entries == document.head - document.trimmed &&
           query.getColumn(1).getInt64() == document.trimmed + 1 && query.getColumn(2).getInt64() == document.head;
}

JournalFate writeJournal(Finds& finds, SQLite::Database& database, const FoundDocument& document, bool textsWhole) {
    if (!isJournalWhole(finds, document)) {
        beginAnew(database, document.id);
        return JournalFate::BegunAnew;
    }
    keep(finds, database, document, textsWhole);
    return textsWhole ? JournalFate::Kept : JournalFate::KeptToRead;
}

} // namespace quadrille
