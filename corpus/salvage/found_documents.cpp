#include "corpus/salvage/found_documents.h"

#include "corpus/spares.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace quadrille {

namespace {

constexpr std::int64_t unknownPlace = std::numeric_limits<std::int64_t>::max();

class DocumentFinder {
public:
    explicit DocumentFinder(Finds& finds)
        : m_database(finds.database()) {}

    std::vector<FoundDocument> find() {
        takeRows();
        takeSpares();
        takeMentioned();
        takeColumnRows();
        takeColumnTags();
        takeMentionedColumns();
        for (const std::int64_t id : m_unfinished) {
            m_documents.erase(id);
        }
        std::vector<FoundDocument> all;
        for (auto& [id, document] : m_documents) {
            finish(document);
            all.push_back(std::move(document));
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
        return all;
    }

private:
    void takeRows();
    void takeSpares();
    void takeMentioned();
    void takeColumnRows();
    void takeColumnTags();
    void takeMentionedColumns();
    FoundColumn* newColumn(std::int64_t document, std::int64_t id);
    static void finish(FoundDocument& document);

    SQLite::Database& m_database;
    std::map<std::int64_t, FoundDocument> m_documents;
    std::set<std::int64_t> m_unfinished;
    std::set<std::int64_t> m_columns; ///< that have been given to a document
    int m_nameless = 0;
};

void DocumentFinder::takeRows() {
    SQLite::Statement query(m_database,
                            "SELECT d.id, d.place, d.name, d.head, coalesce(d.trimmed, 0), d.import, "
                            "coalesce(i.undone, 0) FROM documents d LEFT JOIN imports i ON i.id = d.import");
    while (query.executeStep()) {
        FoundDocument document;
        document.id = query.getColumn(0).getInt64();
        document.place = query.getColumn(1).getInt64();
        document.name = query.getColumn(2).getString();
        document.head = query.getColumn(3).getInt64();
        document.trimmed = query.getColumn(4).getInt64();
        if (!query.getColumn(5).isNull()) {
            document.import = query.getColumn(5).getInt64();
            if (query.getColumn(6).getInt() == 0) {
                m_unfinished.insert(document.id);
            }
        }
        m_documents[document.id] = std::move(document);
    }
}

void DocumentFinder::takeSpares() {
    SQLite::Statement query(m_database, "SELECT id, content FROM document_spares ORDER BY id");
    while (query.executeStep()) {
        const std::int64_t id = query.getColumn(0).getInt64();
        const auto spare = unpackDocumentSpare(id, query.getColumn(1).getString());
        if (!m_documents.contains(id)) {
            FoundDocument& document = m_documents[id];
            document.id = id;
            document.place = unknownPlace;
            document.name = spare->name;
            document.rowLost = true;
        }
        for (std::size_t place = 0; place < spare->columns.size(); ++place) {
            const DocumentSpare::Column& from = spare->columns[place];
            if (FoundColumn* column = newColumn(id, from.id)) {
                const auto number = static_cast<std::int64_t>(place);
                *column = {from.id, number, from.tag, from.lead, from.fileName, from.encoding, from.byteOrderMark,
                           true,    false};
            }
        }
    }
}

void DocumentFinder::takeMentioned() {
    SQLite::Statement query(m_database, "SELECT document FROM units UNION SELECT document FROM ranks_of_units UNION "
                                        "SELECT document FROM columns UNION SELECT document FROM tags_of_columns");
    while (query.executeStep()) {
        const std::int64_t id = query.getColumn(0).getInt64();
        if (!m_documents.contains(id)) {
            FoundDocument& document = m_documents[id];
            document.id = id;
            document.place = unknownPlace;
            document.name = fmt::format("Salvaged text {}", ++m_nameless);
            document.rowLost = true;
            document.nameLost = true;
        }
    }
}

/// The place to put a column that is new; nothing when it is known already or its document is not.
FoundColumn* DocumentFinder::newColumn(std::int64_t document, std::int64_t id) {
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || !m_columns.insert(id).second) {
        return nullptr;
    }
    FoundColumn& column = found->second.columns.emplace_back();
    column.id = id;
    column.place = unknownPlace;
    column.rowLost = true;
    return &column;
}

void DocumentFinder::takeColumnRows() {
    SQLite::Statement query(m_database, "SELECT document, id, place, tag, lead, file_name, encoding, byte_order_mark "
                                        "FROM columns");
    while (query.executeStep()) {
        const std::int64_t document = query.getColumn(0).getInt64();
        const std::int64_t id = query.getColumn(1).getInt64();
        newColumn(document, id);
        std::vector<FoundColumn>& columns = m_documents[document].columns;
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.id == id; });
        if (column != columns.end()) {
            *column = {id,
                       query.getColumn(2).getInt64(),
                       query.getColumn(3).getString(),
                       query.getColumn(4).getString(),
                       query.getColumn(5).getString(),
                       query.getColumn(6).getString(),
                       query.getColumn(7).getInt() != 0,
                       false,
                       false};
        }
    }
}

void DocumentFinder::takeColumnTags() {
    SQLite::Statement query(m_database, "SELECT document, tag, id FROM tags_of_columns ORDER BY id");
    while (query.executeStep()) {
        if (FoundColumn* column = newColumn(query.getColumn(0).getInt64(), query.getColumn(2).getInt64())) {
            column->tag = query.getColumn(1).getString();
        }
    }
}

void DocumentFinder::takeMentionedColumns() {
    SQLite::Statement query(m_database,
                            "SELECT \"column\", min(document) FROM (SELECT s.\"column\", coalesce(u.document, "
                            "r.document) AS document FROM (SELECT DISTINCT \"column\", min(unit) AS unit FROM "
                            "segments GROUP BY 1) s LEFT JOIN units u ON u.id = s.unit LEFT JOIN "
                            "ranks_of_units r ON r.id = s.unit) WHERE document IS NOT NULL GROUP BY 1");
    while (query.executeStep()) {
        if (FoundColumn* column = newColumn(query.getColumn(1).getInt64(), query.getColumn(0).getInt64())) {
            column->tagLost = true;
        }
    }
}

// Places without holes, tags without repetition.
void DocumentFinder::finish(FoundDocument& document) {
    auto& columns = document.columns;
    std::sort(columns.begin(), columns.end(), [](const FoundColumn& a, const FoundColumn& b) {
        return std::pair(a.place, a.id) < std::pair(b.place, b.id);
    });
    std::set<std::string> used;
    std::int64_t place = 0;
    for (FoundColumn& column : columns) {
        column.place = place++;
        column.tagLost = column.tag.empty() || !used.insert(column.tag).second;
    }
    for (FoundColumn& column : columns) {
        if (column.tagLost) {
            const auto known = languages();
            const auto free =
                std::find_if(known.begin(), known.end(), [&](const auto& l) { return !used.contains(l.tag); });
            column.tag = free != known.end() ? free->tag : fmt::format("x-lost-{}", column.place);
            used.insert(column.tag);
        }
    }
}

} // namespace

std::vector<FoundDocument> findDocuments(Finds& finds) {
    return DocumentFinder(finds).find();
}

} // namespace quadrille
