#include "corpus/salvage/finds.h"

#include <fmt/format.h>

#include <vector>

namespace quadrille {

namespace {

// Numbers of rows are the column `id` of what is not in an index. Tables asked for by unit are kept by unit.
constexpr const char* tables = R"sql(
CREATE TABLE documents (id INTEGER PRIMARY KEY, place, name, head, import, trimmed);
CREATE TABLE columns (id INTEGER PRIMARY KEY, document, place, tag, lead, file_name, encoding, byte_order_mark,
    original, import);
CREATE TABLE units (id INTEGER PRIMARY KEY, document, rank, crossed);
CREATE TABLE segments (id, "column", unit, rank, starts_paragraph, heading, text, gap, PRIMARY KEY (unit, id))
    WITHOUT ROWID;
CREATE TABLE journal (id INTEGER PRIMARY KEY, document, number, act, who, role, at, kind, standing, undoes, edit,
    inverse);
CREATE TABLE old_journal (id, document, number, act, who, role, at, kind, edit, inverse,
    PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE comments (id INTEGER PRIMARY KEY, unit, "column", segment, answers, kind, severity, who, role, at,
    resolved_by, resolved_at, text, first, past);
CREATE TABLE desks (id INTEGER PRIMARY KEY, used, current);
CREATE TABLE imports (id INTEGER PRIMARY KEY, started, who, undone);
CREATE TABLE unit_spares (id INTEGER PRIMARY KEY, content);
CREATE TABLE document_spares (id INTEGER PRIMARY KEY, content);
CREATE TABLE settings (name PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE marks (segment, place, kind, mark, original, PRIMARY KEY (segment, place)) WITHOUT ROWID;
CREATE TABLE cells (unit, "column", state, locked, revision, reason, changed_by, changed_at, created_at, history,
    earlier, earlier_source, PRIMARY KEY (unit, "column")) WITHOUT ROWID;
CREATE TABLE beads (unit, "column", place, confidence, source, target, PRIMARY KEY (unit, "column", place))
    WITHOUT ROWID;
CREATE TABLE journal_cells (history, entry, PRIMARY KEY (history, entry)) WITHOUT ROWID;
CREATE TABLE places_of_segments (unit, "column", rank, id, PRIMARY KEY (unit, id)) WITHOUT ROWID;
CREATE TABLE ranks_of_segments ("column", rank, id INTEGER PRIMARY KEY);
CREATE TABLE ranks_of_units (document, rank, id INTEGER PRIMARY KEY);
CREATE TABLE tags_of_columns (document, tag, id INTEGER PRIMARY KEY);
)sql";

void bind(SQLite::Statement& statement, int at, const StoredValue& value) {
    using Kind = StoredValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        statement.bind(at);
        break;
    case Kind::Integer:
        statement.bind(at, value.integer);
        break;
    case Kind::Real:
        statement.bind(at, value.real);
        break;
    case Kind::Text:
        statement.bind(at, std::string(value.bytes));
        break;
    case Kind::Blob:
        statement.bindNoCopy(at, value.bytes.data(), static_cast<int>(value.bytes.size()));
        break;
    }
}

std::string insertion(const Shape& shape, bool numbered) {
    std::string places = numbered ? "?" : "";
    for (std::size_t i = 0; i < shape.form.size(); ++i) {
        places += places.empty() ? "?" : ", ?";
    }
    return fmt::format("INSERT OR IGNORE INTO {} VALUES ({})", shape.name, places);
}

} // namespace

Finds::Finds(const std::filesystem::path& path)
    : m_database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX) {
    for (const char* setting : {"journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE",
                                "cache_size = -65536", "secure_delete = OFF"}) {
        m_database.exec(fmt::format("PRAGMA {}", setting));
    }
    m_database.exec(tables);
    m_database.exec("BEGIN");
    for (std::size_t i = 0; i < kinds; ++i) {
        const auto find = static_cast<Find>(i);
        m_inserts.at(i).emplace(m_database, insertion(shapeOf(find), find == Find::OldEntry));
    }
}

void Finds::take(const FoundRow& row) {
    const Find find = recognise(row);
    if (find == Find::None) {
        return;
    }
    SQLite::Statement& insert = *m_inserts.at(static_cast<std::size_t>(find));
    insert.clearBindings();
    int at = 1;
    // A table's own number stands as nothing among its values; the old journal has none there.
    if (find == Find::OldEntry) {
        insert.bind(at++, row.rowid);
    }
    for (const StoredValue& value : row.values) {
        if (at == 1 && !shapeOf(find).inIndex && value.isNull()) {
            insert.bind(at++, row.rowid);
        } else {
            bind(insert, at++, value);
        }
    }
    m_counts.at(static_cast<std::size_t>(find)) += static_cast<std::size_t>(insert.exec());
    insert.reset();
}

void Finds::finish() {
    for (auto& insert : m_inserts) {
        insert.reset();
    }
    m_database.exec("COMMIT");
}

} // namespace quadrille
