#pragma once

#include "alignment/word_statistics.h"
#include "corpus/project.h"
#include "dictionaries/glossary.h"

#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace quadrille {

class SettledPairs;
class Stemmer;

/// Words of a row's source and of one of its translations that say the same. Offsets are UTF-16.
struct LinkedWords {
    int sourceBegin = 0;
    int sourceEnd = 0;
    int begin = 0;
    int end = 0;
};

/// Those of every column; the source's own are empty.
using RowLinks = std::vector<std::vector<LinkedWords>>;

/// What the texts of a document teach, by column; nothing at the source's.
using ColumnStatistics = std::vector<std::shared_ptr<const WordStatistics>>;

/// Links the words of rows. Loads the dictionary of a language when it first comes up, which takes up to a fifth of a
/// second. Belongs to one thread.
class RowLinker {
public:
    /// A row's cells, the source first.
    struct Row {
        std::vector<std::string> tags;
        std::vector<std::string> texts;
        bool operator==(const Row&) const = default;
    };

    RowLinker();
    ~RowLinker();

    /// `terms` is never null; `statistics` may have fewer columns than the row.
    RowLinks link(const Row& row, const std::shared_ptr<const Glossary>& terms, const ColumnStatistics& statistics);

private:
    Stemmer& stemmer(const std::string& tag);
    const SettledPairs& pairs(const std::string& source, const std::string& target);

    std::map<std::string, std::unique_ptr<Stemmer>> m_stemmers;
    std::shared_ptr<const Glossary> m_terms; ///< that m_pairs was made of
    std::map<std::pair<std::string, std::string>, std::unique_ptr<SettledPairs>> m_pairs;
};

/// What the rows `units` of a document teach about the words of its columns; of many, a sample. Throws Cancelled.
ColumnStatistics learnFrom(const Project& project, DocumentId document, const std::vector<UnitId>& units,
                           const std::vector<std::string>& tags, const Glossary& terms, const std::stop_token& stop);

} // namespace quadrille
