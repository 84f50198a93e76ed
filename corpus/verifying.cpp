#include "corpus/verifying.h"

#include "corpus/memory.h"
#include "corpus/reading.h"
#include "corpus/schema.h"
#include "corpus/spares.h"
#include "corpus/unit_rules.h"
#include "corpus/word_index.h"

#include <fmt/format.h>

#include <unordered_map>
#include <utility>

namespace quadrille {

namespace {

/// Collects sentences, and no more of them than anybody reads.
class Findings {
public:
    template <typename... Parts>
    void add(fmt::format_string<Parts...> form, Parts&&... parts) {
        constexpr std::size_t most = 1000;
        if (m_all.size() < most) {
            m_all.push_back({fmt::format(form, std::forward<Parts>(parts)...)});
        } else if (m_all.size() == most) {
            m_all.push_back({"There is more damage than is listed here."});
        }
    }
    std::vector<Damage> take() { return std::move(m_all); }

private:
    std::vector<Damage> m_all;
};

/// One document under examination.
struct Examined {
    const SQLite::Database& database;
    DocumentInfo info;
    std::unordered_map<UnitId, std::size_t> rows; ///< from 1
    std::vector<UnitId> units;
    std::vector<std::int64_t> columns;

    [[nodiscard]] std::string place(UnitId unit) const {
        const auto row = rows.find(unit);
        return row == rows.end() ? fmt::format("\"{}\", unit {}", info.name, unit)
                                 : fmt::format("\"{}\", row {}", info.name, row->second);
    }
};

void checkFile(const SQLite::Database& database, Findings& findings) {
    SQLite::Statement check(database, "PRAGMA integrity_check(100)");
    while (check.executeStep()) {
        if (const std::string line = check.getColumn(0).getString(); line != "ok") {
            findings.add("The file is damaged: {}.", line);
        }
    }
    SQLite::Statement id(database, "PRAGMA application_id");
    if (!id.executeStep() || id.getColumn(0).getInt64() != applicationId) {
        findings.add("The file does not say that it is a Quadrille project.");
    }
    SQLite::Statement version(database, "PRAGMA user_version");
    version.executeStep();
    if (version.getColumn(0).getInt64() != newestSchema()) {
        findings.add("The file names the format {}, not {}.", version.getColumn(0).getInt64(), newestSchema());
    } else if (const std::string strange = strangeInSchema(database, newestSchema()); !strange.empty()) {
        findings.add("The file is not as this program makes it: {}.", strange);
    }
}

// Ids that the current desk gave must lie below its counter, or it would give them again.
void checkDesk(const SQLite::Database& database, Findings& findings) {
    SQLite::Statement query(
        database,
        "SELECT d.number, d.used, max(i.id & 4294967295) FROM desks d JOIN (SELECT id FROM documents "
        "UNION ALL SELECT id FROM units UNION ALL SELECT id FROM segments UNION ALL SELECT id FROM comments) i "
        "ON i.id >> 32 = d.number GROUP BY d.number HAVING max(i.id & 4294967295) > d.used");
    while (query.executeStep()) {
        findings.add("Desk {} says it gave {} ids but gave {}: new rows would get ids that are in use.",
                     query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getInt64());
    }
}

void checkWords(const SQLite::Database& database, Findings& findings) {
    if (!wordIndexAgrees(database)) {
        findings.add("The index of words does not agree with the texts, so a search would miss places.");
    }
}

void checkOrphans(const SQLite::Database& database, Findings& findings) {
    SQLite::Statement segments(
        database, "SELECT d.name, c.tag, s.text FROM segments s JOIN columns c ON c.id = s.\"column\" JOIN "
                  "documents d ON d.id = c.document LEFT JOIN units u ON u.id = s.unit WHERE u.id IS NULL");
    while (segments.executeStep()) {
        findings.add("\"{}\", {}: the segment \"{}\" lies in no unit.", segments.getColumn(0).getString(),
                     segments.getColumn(1).getString(), segments.getColumn(2).getString());
    }
    SQLite::Statement others(database, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                                       "WHERE NOT (\"table\" = 'segments' AND parent = 'units') GROUP BY 1, 2");
    while (others.executeStep()) {
        findings.add("{} rows of \"{}\" belong to rows of \"{}\" that are not there.", others.getColumn(2).getInt64(),
                     others.getColumn(0).getString(), others.getColumn(1).getString());
    }
}

/// True when every cell and segment of the document's units is of one of its columns, so that units can be read.
bool checkBelonging(const Examined& document, Findings& findings) {
    bool belongs = true;
    for (const char* table : {"segments", "cells"}) {
        SQLite::Statement query(
            document.database,
            fmt::format("SELECT u.id, c.tag, c.document FROM {} x JOIN units u ON u.id = x.unit JOIN "
                        "columns c ON c.id = x.\"column\" WHERE c.document <> u.document AND "
                        "(u.document = ?1)",
                        table));
        query.bind(1, document.info.id);
        while (query.executeStep()) {
            findings.add("{}, {}: it holds {} of another document.", document.place(query.getColumn(0).getInt64()),
                         query.getColumn(1).getString(), table);
            belongs = false;
        }
    }
    SQLite::Statement missing(
        document.database, "SELECT u.id, c.tag FROM units u JOIN columns c ON c.document = u.document LEFT JOIN cells "
                           "x ON x.unit = u.id AND x.\"column\" = c.id WHERE u.document = ? AND x.unit IS NULL");
    missing.bind(1, document.info.id);
    while (missing.executeStep()) {
        findings.add("{}, {}: the cell is missing.", document.place(missing.getColumn(0).getInt64()),
                     missing.getColumn(1).getString());
    }
    return belongs;
}

// In every language, reading on must not lead up the rows, unless the row says that it is crossed.
void checkOrder(const Examined& document, Findings& findings) {
    for (std::size_t column = 0; column < document.columns.size(); ++column) {
        SQLite::Statement query(document.database, "SELECT s.unit, u.crossed FROM segments s JOIN units u ON u.id = "
                                                   "s.unit WHERE s.\"column\" = ? ORDER BY s.rank");
        query.bind(1, document.columns[column]);
        std::size_t before = 0;
        bool beforeCrossed = false;
        while (query.executeStep()) {
            const UnitId unit = query.getColumn(0).getInt64();
            const auto row = document.rows.find(unit);
            const bool crossed = query.getColumn(1).getInt() != 0;
            if (row == document.rows.end()) {
                continue;
            }
            if (row->second < before && !crossed && !beforeCrossed) {
                findings.add("{}, {}: its text is read after that of row {}, though it stands before it.",
                             document.place(unit), document.info.columns[column].tag, before);
            }
            before = row->second;
            beforeCrossed = crossed;
        }
    }
}

void checkJournal(const Examined& document, Findings& findings) {
    SQLite::Statement query(
        document.database,
        "SELECT d.head - d.trimmed, count(j.number), coalesce(max(j.number), d.trimmed) - "
        "d.trimmed FROM documents d LEFT JOIN journal j ON j.document = d.id WHERE d.id = ? GROUP BY d.id");
    query.bind(1, document.info.id);
    if (query.executeStep() && (query.getColumn(0).getInt64() != query.getColumn(1).getInt64() ||
                                query.getColumn(0).getInt64() != query.getColumn(2).getInt64())) {
        findings.add("\"{}\": its journal has holes: {} entries, the newest is number {}, and {} were written.",
                     document.info.name, query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
                     query.getColumn(0).getInt64());
    }
}

// Marks are only read where the text has a place for them, so those of other segments are looked for here.
void checkMarks(const Examined& document, Findings& findings) {
    SQLite::Statement query(
        document.database,
        "SELECT u.id, c.tag, count(*) FROM marks m JOIN segments s ON s.id = m.segment JOIN units u ON "
        "u.id = s.unit JOIN columns c ON c.id = s.\"column\" WHERE u.document = ? AND "
        "instr(s.text, char(65532)) = 0 GROUP BY s.id");
    query.bind(1, document.info.id);
    while (query.executeStep()) {
        findings.add("{}, {}: its text has places for 0 marks but {} are kept.",
                     document.place(query.getColumn(0).getInt64()), query.getColumn(1).getString(),
                     query.getColumn(2).getInt64());
    }
}

void checkSpares(const Examined& document, Findings& findings) {
    SpareReader reader(document.database);
    SQLite::Statement query(document.database, "SELECT u.id, s.content FROM units u LEFT JOIN unit_spares s ON s.unit "
                                               "= u.id WHERE u.document = ? ORDER BY u.rank");
    query.bind(1, document.info.id);
    while (query.executeStep()) {
        const UnitId unit = query.getColumn(0).getInt64();
        if (query.getColumn(1).getString() != packSpare(unit, reader.unit(unit).value())) {
            findings.add("{}: its spare is missing or holds something else, so a salvage could not rely on it.",
                         document.place(unit));
        }
    }
    SQLite::Statement spare(document.database, "SELECT content FROM document_spares WHERE document = ?");
    spare.bind(1, document.info.id);
    if (!spare.executeStep() ||
        spare.getColumn(0).getString() != packSpare(document.info.id, reader.document(document.info.id).value())) {
        findings.add("\"{}\": its spare is missing or holds something else, so a salvage could not rely on it.",
                     document.info.name);
    }
}

void checkDocument(const SQLite::Database& database, const DocumentInfo& info, Findings& findings) {
    Examined document{database, info, {}, {}, readColumnIds(database, info.id)};
    SQLite::Statement query(database, "SELECT id FROM units WHERE document = ? ORDER BY rank");
    query.bind(1, info.id);
    while (query.executeStep()) {
        document.units.push_back(query.getColumn(0).getInt64());
        document.rows[document.units.back()] = document.units.size();
    }
    checkJournal(document, findings);
    checkOrder(document, findings);
    checkMarks(document, findings);
    checkSpares(document, findings);
    if (!checkBelonging(document, findings)) {
        return;
    }
    UnitReader reader(database, info.id);
    for (const UnitId id : document.units) {
        for (const CellFault& fault : faultsOf(reader.read(id))) {
            findings.add("{}, {}: {}.", document.place(id), info.columns[fault.column].tag, fault.what);
        }
    }
}

} // namespace

std::vector<Damage> findDamage(const SQLite::Database& database) {
    Findings findings;
    checkFile(database, findings);
    checkDesk(database, findings);
    checkOrphans(database, findings);
    checkWords(database, findings);
    for (const std::string& fault : faultsOfMemory(database)) {
        findings.add("{}", fault);
    }
    for (const DocumentInfo& info : readDocuments(database)) {
        checkDocument(database, info, findings);
    }
    return findings.take();
}

} // namespace quadrille
