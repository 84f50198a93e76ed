#include "corpus/digest.h"

#include "corpus/hash.h"
#include "corpus/reading.h"

namespace quadrille {

namespace {

/// Takes in every value of every row of a query, each with its length, so that no two rows run together.
std::uint64_t add(const SQLite::Database& database, const char* sql, std::int64_t parameter, std::uint64_t sum) {
    SQLite::Statement query(database, sql);
    query.bind(1, parameter);
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const SQLite::Column value = query.getColumn(i);
            const void* data = value.getBlob();
            const std::string_view bytes(static_cast<const char*>(data), static_cast<std::size_t>(value.getBytes()));
            sum = hash(std::to_string(bytes.size()) + (value.isNull() ? "-" : ":"), sum);
            sum = hash(bytes, sum);
        }
    }
    return sum;
}

} // namespace

std::uint64_t digestOf(const SQLite::Database& database, DocumentId document) {
    std::uint64_t sum = hashBegin;
    for (const std::int64_t column : readColumnIds(database, document)) {
        sum = add(database, "SELECT tag, lead, byte_order_mark FROM columns WHERE id = ?", column, sum);
        sum = add(
            database,
            "SELECT s.id, s.unit, s.starts_paragraph, s.heading, s.text, s.gap, (SELECT group_concat(hex(m.kind) || "
            "'/' || hex(m.id) || '/' || hex(m.original)) FROM (SELECT * FROM marks WHERE segment = s.id ORDER BY "
            "place) m) FROM segments s WHERE s.\"column\" = ? ORDER BY s.rank",
            column, sum);
    }
    sum = add(database, "SELECT id, crossed FROM units WHERE document = ? ORDER BY rank", document, sum);
    sum = add(database,
              "SELECT c.unit, c.\"column\", c.state, c.locked, c.reason, c.changed_by, c.earlier, c.earlier_source, "
              "c.history FROM units u CROSS JOIN cells c ON c.unit = u.id WHERE u.document = ? ORDER BY u.rank, "
              "c.\"column\"",
              document, sum);
    sum =
        add(database,
            "SELECT b.unit, b.\"column\", b.place, b.confidence, b.source, b.target FROM units u CROSS JOIN beads b ON "
            "b.unit = u.id WHERE u.document = ? ORDER BY u.rank, b.\"column\", b.place",
            document, sum);
    return add(database,
               "SELECT m.id, m.unit, m.\"column\", m.segment, m.first, m.past, m.answers, m.kind, m.severity, m.who, "
               "m.role, m.resolved_by, m.text FROM units u CROSS JOIN comments m ON m.unit = u.id WHERE u.document = ? "
               "ORDER BY m.id",
               document, sum);
}

} // namespace quadrille
