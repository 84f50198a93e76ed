#include "corpus/counting.h"

#include "corpus/reading.h"
#include "corpus/utf8.h"
#include "dictionaries/words.h"

namespace quadrille {

std::vector<ColumnCounts> countColumns(const SQLite::Database& database, DocumentId document) {
    std::vector<ColumnCounts> counts;
    SQLite::Statement tag(database, "SELECT tag FROM columns WHERE id = ?");
    SQLite::Statement texts(database, "SELECT text FROM segments WHERE \"column\" = ?");
    SQLite::Statement cells(database, "SELECT c.state, count(*) FROM units u CROSS JOIN cells c ON c.unit = u.id "
                                      "WHERE u.document = ? AND c.\"column\" = ? GROUP BY c.state");
    for (const std::int64_t column : readColumnIds(database, document)) {
        ColumnCounts& count = counts.emplace_back();
        tag.bind(1, column);
        tag.executeStep();
        count.tag = tag.getColumn(0).getString();
        tag.reset();
        texts.bind(1, column);
        while (texts.executeStep()) {
            const std::string text = texts.getColumn(0).getString();
            ++count.segments;
            count.words += words(text).size();
            count.characters += countCodePoints(text) - countMarkSigns(text);
        }
        texts.reset();
        cells.bind(1, document);
        cells.bind(2, column);
        while (cells.executeStep()) {
            count.cells[cells.getColumn(0).getInt()] = static_cast<std::size_t>(cells.getColumn(1).getInt64());
        }
        cells.reset();
    }
    return counts;
}

} // namespace quadrille
