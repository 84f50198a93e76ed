#pragma once

#include "corpus/document.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <string_view>

namespace quadrille {

/// Where each word of a project stands, folded as tables hold it: the table `words` of SQLite's FTS5. It keeps no
/// texts, so what is taken out must be said as it was put in. Belongs to the connection's thread.
class WordIndex {
public:
    explicit WordIndex(SQLite::Database& database);
    void add(SegmentId segment, std::string_view text);
    void remove(SegmentId segment, std::string_view text);

private:
    SQLite::Statement m_add;
    SQLite::Statement m_remove;
};

/// The words of `text` as the index has them, parted by spaces.
std::string indexedWords(std::string_view text);

/// Puts every segment into the empty index.
void fillWordIndex(SQLite::Database& database);

/// Empties the index and fills it anew.
void rebuildWordIndex(SQLite::Database& database);

/// True when the index says of every segment what a new one would.
bool wordIndexAgrees(const SQLite::Database& database);

} // namespace quadrille
