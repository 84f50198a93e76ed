#include "corpus/schema.h"

#include "corpus/random.h"
#include "corpus/spares.h"
#include "corpus/word_index.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <map>
#include <stdexcept>

namespace quadrille {

namespace {

// Every id but that of a column is `desk << 32 | counter`. Ranks leave room, so that a row can be put between two
// others without touching any third. A document or column whose `import` is set is not there yet for any reader: its
// rows are still coming in, or were left behind by an import that did not end.
constexpr const char* firstSchema = R"sql(
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE desks (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2147483647),
    used INTEGER NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND 4294967295),
    current INTEGER NOT NULL DEFAULT 0 CHECK (current IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX desks_current ON desks (current) WHERE current = 1;

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    started INTEGER NOT NULL,
    who TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    head INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0),
    import INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE columns (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    tag TEXT NOT NULL CHECK (tag <> ''),
    lead TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    encoding TEXT NOT NULL DEFAULT '',
    byte_order_mark INTEGER NOT NULL DEFAULT 0 CHECK (byte_order_mark IN (0, 1)),
    original BLOB,
    import INTEGER REFERENCES imports (id),
    UNIQUE (document, place),
    UNIQUE (document, tag)
) STRICT;

CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    crossed INTEGER NOT NULL DEFAULT 0 CHECK (crossed IN (0, 1)),
    UNIQUE (document, rank)
) STRICT;

CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    "column" INTEGER NOT NULL REFERENCES columns (id) ON DELETE CASCADE,
    unit INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    starts_paragraph INTEGER NOT NULL DEFAULT 0 CHECK (starts_paragraph IN (0, 1)),
    heading INTEGER NOT NULL DEFAULT 0 CHECK (heading IN (0, 1)),
    text TEXT NOT NULL,
    gap TEXT NOT NULL,
    UNIQUE ("column", rank)
) STRICT;
CREATE INDEX segments_of_unit ON segments (unit, "column", rank);

CREATE TABLE marks (
    segment INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    kind TEXT NOT NULL,
    id TEXT NOT NULL DEFAULT '',
    original BLOB NOT NULL,
    PRIMARY KEY (segment, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
    unit INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    "column" INTEGER NOT NULL REFERENCES columns (id) ON DELETE CASCADE,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    reason TEXT NOT NULL DEFAULT '',
    changed_by TEXT NOT NULL DEFAULT '',
    changed_at INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (unit, "column")
) STRICT, WITHOUT ROWID;

-- source and target are segment ids in reading order, each 8 bytes, lowest byte first.
CREATE TABLE beads (
    unit INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 0),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    source BLOB NOT NULL CHECK (length(source) % 8 = 0),
    target BLOB NOT NULL CHECK (length(target) % 8 = 0),
    PRIMARY KEY (unit, "column", place),
    FOREIGN KEY (unit, "column") REFERENCES cells (unit, "column") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- `number` has no holes within a document; the document's head is its greatest. All entries of one act of a
-- person share the act's random id. `role` is the one the person had then.
CREATE TABLE journal (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    act BLOB NOT NULL CHECK (length(act) = 16),
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    edit BLOB NOT NULL,
    inverse BLOB NOT NULL,
    PRIMARY KEY (document, number)
) STRICT;
CREATE INDEX journal_by_act ON journal (act);

CREATE TABLE comments (
    id INTEGER PRIMARY KEY,
    unit INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
    "column" INTEGER REFERENCES columns (id) ON DELETE CASCADE,
    segment INTEGER REFERENCES segments (id) ON DELETE SET NULL,
    answers INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT '',
    severity TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    at INTEGER NOT NULL,
    resolved_by TEXT NOT NULL DEFAULT '',
    resolved_at INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX comments_of_unit ON comments (unit);
CREATE INDEX comments_of_segment ON comments (segment) WHERE segment IS NOT NULL;
CREATE INDEX comments_answering ON comments (answers) WHERE answers IS NOT NULL;
)sql";

// What editing needs: a cell's history has an id that travels with the cell; a target remembers what it was before its
// source was edited; comments can mean a stretch of text; the journal has one order over all documents and knows what
// is undone; and words can be looked up. `words` holds no texts, only where each word stands (see word_index.h).
constexpr const char* secondSchema = R"sql(
ALTER TABLE documents ADD COLUMN trimmed INTEGER NOT NULL DEFAULT 0 CHECK (trimmed >= 0);
ALTER TABLE imports ADD COLUMN undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1));
ALTER TABLE cells ADD COLUMN history INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cells ADD COLUMN earlier INTEGER CHECK (earlier BETWEEN 1 AND 4);
ALTER TABLE cells ADD COLUMN earlier_source TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN first INTEGER NOT NULL DEFAULT 0 CHECK (first >= 0);
ALTER TABLE comments ADD COLUMN past INTEGER NOT NULL DEFAULT 0 CHECK (past >= first);

-- `standing`: 0 done, 1 undone, 2 undone and given up, 3 cannot be undone. An undo or redo names the act it `undoes`.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    act BLOB NOT NULL CHECK (length(act) = 16),
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    standing INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 3),
    undoes BLOB CHECK (length(undoes) = 16),
    edit BLOB NOT NULL,
    inverse BLOB NOT NULL,
    UNIQUE (document, number)
) STRICT;
INSERT INTO entries (document, number, act, who, role, at, kind, standing, edit, inverse)
    SELECT document, number, act, who, role, at, kind, 3, edit, inverse FROM journal ORDER BY document, number;
DROP TABLE journal;
ALTER TABLE entries RENAME TO journal;
CREATE INDEX journal_by_act ON journal (act);
CREATE INDEX journal_by_standing ON journal (standing, id);

CREATE TABLE journal_cells (
    history INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    PRIMARY KEY (history, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_cells_by_entry ON journal_cells (entry);

CREATE VIRTUAL TABLE words USING fts5 (text, content = '', detail = none, columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 0');
)sql";

// Each cell that is there gets a history of its own.
void fillSecondSchema(SQLite::Database& database) {
    SQLite::Statement count(database, "SELECT count(*) FROM cells");
    count.executeStep();
    const std::int64_t cells = count.getColumn(0).getInt64();
    count.reset();
    if (cells > 0) {
        SQLite::Statement number(database,
                                 "UPDATE cells SET history = ? + n FROM (SELECT unit AS u, \"column\" AS c, "
                                 "row_number() OVER () - 1 AS n FROM cells) WHERE unit = u AND \"column\" = c");
        number.bind(1, takeIds(database, cells));
        number.exec();
    }
    fillWordIndex(database);
}

// What salvage needs (see spares.h): what people wrote, once more and in other pages.
constexpr const char* thirdSchema = R"sql(
CREATE TABLE document_spares (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE unit_spares (
    unit INTEGER PRIMARY KEY REFERENCES units (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;
)sql";

// The memory: texts that other programs or projects have in several languages (see memory.h). A memory whose `import`
// is set is not there yet for any reader; its units have no numbers below its `first`. `hash` finds a unit that is
// there already. `memory_words` holds, for each portion that came in (the memory's id << 16 and a counter), a language
// and a word, and the units that have it in that language (see memory_words.h).
constexpr const char* fourthSchema = R"sql(
CREATE TABLE memories (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    header BLOB NOT NULL,
    added INTEGER NOT NULL,
    first INTEGER NOT NULL,
    units INTEGER NOT NULL DEFAULT 0,
    import INTEGER REFERENCES imports (id)
) STRICT;
CREATE TABLE memory_units (
    id INTEGER PRIMARY KEY,
    memory INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE memory_hashes (
    unit INTEGER PRIMARY KEY REFERENCES memory_units (id) ON DELETE CASCADE,
    hash INTEGER NOT NULL
) STRICT;
CREATE TABLE memory_words (
    portion INTEGER NOT NULL,
    word TEXT NOT NULL,
    units BLOB NOT NULL,
    PRIMARY KEY (portion, word)
) STRICT, WITHOUT ROWID;
)sql";

struct SchemaStep {
    const char* sql;
    void (*fill)(SQLite::Database& database) = nullptr;
};

// Step k takes schema k to k + 1. A step that has been in a release is never changed, only followed by another.
constexpr std::array steps = {SchemaStep{firstSchema}, SchemaStep{secondSchema, fillSecondSchema},
                              SchemaStep{thirdSchema, fillSpares}, SchemaStep{fourthSchema}};

using Objects = std::map<std::pair<std::string, std::string>, std::string>;

Objects objectsOf(const SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    Objects objects;
    while (query.executeStep()) {
        objects[{query.getColumn(0).getString(), query.getColumn(1).getString()}] = query.getColumn(2).getString();
    }
    return objects;
}

} // namespace

std::int64_t newestSchema() {
    return static_cast<std::int64_t>(steps.size());
}

void migrate(SQLite::Database& database, std::int64_t from) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step) {
        database.exec(steps.at(step).sql);
        if (step == 0) {
            database.exec("PRAGMA application_id = " + std::to_string(applicationId));
            SQLite::Statement desk(database, "INSERT INTO desks (number, current) VALUES (?, 1)");
            desk.bind(1, randomDesk());
            desk.exec();
        }
        if (steps.at(step).fill != nullptr) {
            steps.at(step).fill(database);
        }
    }
    database.exec("PRAGMA user_version = " + std::to_string(newestSchema()));
    transaction.commit();
}

std::string strangeInSchema(const SQLite::Database& database, std::int64_t version) {
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (std::size_t step = 0; step < static_cast<std::size_t>(version); ++step) {
        model.exec(steps.at(step).sql);
    }
    const Objects wanted = objectsOf(model);
    const Objects found = objectsOf(database);
    for (const auto& [key, sql] : found) {
        const auto ours = wanted.find(key);
        if (ours == wanted.end()) {
            return "it holds the " + key.first + " \"" + key.second + "\", which is not ours";
        }
        if (ours->second != sql) {
            return "its " + key.first + " \"" + key.second + "\" is not as we make it";
        }
    }
    for (const auto& [key, sql] : wanted) {
        if (!found.contains(key)) {
            return "its " + key.first + " \"" + key.second + "\" is missing";
        }
    }
    return {};
}

std::int64_t takeIds(SQLite::Database& database, std::int64_t count) {
    SQLite::Statement take(database, "UPDATE desks SET used = used + ? WHERE current = 1 RETURNING number, used");
    take.bind(1, count);
    if (!take.executeStep()) {
        throw std::runtime_error("The project says no desk of its own, so it cannot number new rows.");
    }
    const std::int64_t desk = take.getColumn(0).getInt64();
    const std::int64_t last = take.getColumn(1).getInt64();
    take.executeStep();
    return (desk << 32) + last - count + 1;
}

} // namespace quadrille
