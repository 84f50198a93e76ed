#include "corpus/word_index.h"

#include "dictionaries/words.h"

#include <functional>

namespace quadrille {

namespace {

// The tokenizer takes this apostrophe for a letter, so that it does not part a word.
constexpr std::string_view letterApostrophe = "\xCA\xBC";

std::string_view textOf(const SQLite::Column& column) {
    const char* data = column.getText();
    return {data, static_cast<std::size_t>(column.getBytes())};
}

/// A number for all (word, segment) of a connection's index, whatever their order.
std::uint64_t digestOf(const SQLite::Database& database) {
    const_cast<SQLite::Database&>(database).exec(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_places USING fts5vocab (main, words, instance)");
    SQLite::Statement query(database, "SELECT term, doc FROM temp.word_places");
    std::uint64_t sum = 0;
    while (query.executeStep()) {
        const auto word = static_cast<std::uint64_t>(std::hash<std::string_view>{}(textOf(query.getColumn(0))));
        const auto place = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
        const std::uint64_t both = (word ^ (place * 0x9E3779B97F4A7C15U)) * 0xFF51AFD7ED558CCDU;
        sum += both ^ (both >> 32U);
    }
    return sum;
}

/// Puts every segment of `texts` into the empty index of `database`.
void fill(const SQLite::Database& texts, SQLite::Database& database) {
    WordIndex index(database);
    SQLite::Statement segments(texts, "SELECT id, text FROM segments ORDER BY id");
    while (segments.executeStep()) {
        index.add(segments.getColumn(0).getInt64(), textOf(segments.getColumn(1)));
    }
}

} // namespace

WordIndex::WordIndex(SQLite::Database& database)
    : m_add(database, "INSERT INTO words (rowid, text) VALUES (?, ?)")
    , m_remove(database, "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)") {}

void WordIndex::add(SegmentId segment, std::string_view text) {
    const std::string words = indexedWords(text);
    m_add.bind(1, segment);
    m_add.bindNoCopy(2, words);
    m_add.exec();
    m_add.reset();
}

void WordIndex::remove(SegmentId segment, std::string_view text) {
    const std::string words = indexedWords(text);
    m_remove.bind(1, segment);
    m_remove.bindNoCopy(2, words);
    m_remove.exec();
    m_remove.reset();
}

std::string indexedWords(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    for (const Word& word : words(text)) {
        for (const char c : fold(text.substr(word.begin, word.end - word.begin))) {
            if (c == '\'') {
                all += letterApostrophe;
            } else {
                all += c;
            }
        }
        all += ' ';
    }
    return all;
}

void fillWordIndex(SQLite::Database& database) {
    fill(database, database);
}

void rebuildWordIndex(SQLite::Database& database) {
    database.exec("INSERT INTO words (words) VALUES ('delete-all')");
    fillWordIndex(database);
}

bool wordIndexAgrees(const SQLite::Database& database) {
    SQLite::Statement sql(database, "SELECT sql FROM sqlite_schema WHERE name = 'words'");
    if (!sql.executeStep()) {
        return false;
    }
    SQLite::Database anew(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    anew.exec(sql.getColumn(0).getString());
    anew.exec("BEGIN");
    fill(database, anew);
    anew.exec("COMMIT");
    return digestOf(database) == digestOf(anew);
}

} // namespace quadrille
