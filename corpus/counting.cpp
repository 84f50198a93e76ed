#include "corpus/counting.h"

#include "corpus/reading.h"
#include "corpus/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

namespace quadrille {

namespace {

/// Counts words as ICU breaks them, of many texts in one language.
class WordCounter {
public:
    explicit WordCounter(const std::string& tag)
        : m_breaks(icu::BreakIterator::createWordInstance(icu::Locale::createFromName(tag.c_str()), m_status)) {
        if (U_FAILURE(m_status)) {
            throw std::runtime_error("The rules for word boundaries of \"" + tag + "\" cannot be loaded: " +
                                     u_errorName(m_status) + ".");
        }
    }

    std::size_t count(const std::string& text) {
        UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &m_status);
        m_breaks->setText(opened, m_status);
        std::size_t words = 0;
        for (int32_t at = m_breaks->first(); at != icu::BreakIterator::DONE; at = m_breaks->next()) {
            words += m_breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT ? 1 : 0;
        }
        utext_close(opened);
        return words;
    }

private:
    UErrorCode m_status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> m_breaks;
};

} // namespace

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
        WordCounter words(count.tag);
        texts.bind(1, column);
        while (texts.executeStep()) {
            const std::string text = texts.getColumn(0).getString();
            ++count.segments;
            count.words += words.count(text);
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
