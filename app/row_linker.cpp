#include "app/row_linker.h"

#include "alignment/aligner.h"
#include "alignment/settled_pairs.h"
#include "alignment/word_links.h"
#include "app/text.h"
#include "dictionaries/stems.h"

#include <span>

namespace quadrille {
namespace {

/// So many rows say as much of words as more of them would.
constexpr std::size_t sampledRows = 4'000;
constexpr std::size_t readAtOnce = 200;

std::vector<UnitId> sampled(const std::vector<UnitId>& units) {
    std::vector<UnitId> some;
    for (std::size_t k = 0; k < units.size(); k += 1 + units.size() / sampledRows) {
        some.push_back(units[k]);
    }
    return some;
}

/// The texts of those rows, by column.
std::vector<std::vector<std::string>> textsOf(const Project& project, DocumentId document,
                                              const std::vector<UnitId>& units, std::size_t columns,
                                              const std::stop_token& stop) {
    std::vector<std::vector<std::string>> texts(columns);
    for (std::size_t from = 0; from < units.size(); from += readAtOnce) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const std::size_t count = std::min(readAtOnce, units.size() - from);
        for (const Unit& unit : project.units(document, std::span(units).subspan(from, count))) {
            for (std::size_t column = 0; column < columns; ++column) {
                texts[column].push_back(column < unit.cells.size() ? unit.cells[column].text() : std::string());
            }
        }
    }
    return texts;
}

} // namespace

RowLinker::RowLinker() = default;
RowLinker::~RowLinker() = default;

Stemmer& RowLinker::stemmer(const std::string& tag) {
    std::unique_ptr<Stemmer>& one = m_stemmers[tag];
    if (!one) {
        one = std::make_unique<Stemmer>(language(tag));
    }
    return *one;
}

const SettledPairs& RowLinker::pairs(const std::string& source, const std::string& target) {
    std::unique_ptr<SettledPairs>& one = m_pairs[{source, target}];
    if (!one) {
        const Language& from = language(source);
        const Language& to = language(target);
        one = std::make_unique<SettledPairs>(wordPairs(*m_terms, from, to), from, to);
    }
    return *one;
}

RowLinks RowLinker::link(const Row& row, const std::shared_ptr<const Glossary>& terms,
                         const ColumnStatistics& statistics) {
    if (m_terms != terms) {
        m_pairs.clear();
        m_terms = terms;
    }
    RowLinks links(row.texts.size());
    for (std::size_t column = 1; column < row.texts.size(); ++column) {
        const std::string& source = row.texts.front();
        const std::string& target = row.texts[column];
        if (source.empty() || target.empty()) {
            continue;
        }
        LinkHelp help;
        help.terms = &pairs(row.tags.front(), row.tags[column]);
        help.statistics = column < statistics.size() ? statistics[column].get() : nullptr;
        help.source = &stemmer(row.tags.front());
        help.target = &stemmer(row.tags[column]);
        for (const WordLink& link :
             linkWords({source, language(row.tags.front())}, {target, language(row.tags[column])}, help)) {
            links[column].push_back({toUtf16Offset(source, link.source.begin), toUtf16Offset(source, link.source.end),
                                     toUtf16Offset(target, link.target.begin), toUtf16Offset(target, link.target.end)});
        }
    }
    return links;
}

ColumnStatistics learnFrom(const Project& project, DocumentId document, const std::vector<UnitId>& units,
                           const std::vector<std::string>& tags, const Glossary& terms, const std::stop_token& stop) {
    const auto texts = textsOf(project, document, sampled(units), tags.size(), stop);
    ColumnStatistics learnt(tags.size());
    for (std::size_t column = 1; column < tags.size(); ++column) {
        std::vector<WordStatistics::Texts> pairs;
        for (std::size_t row = 0; row < texts.front().size(); ++row) {
            if (!texts.front()[row].empty() && !texts[column][row].empty()) {
                pairs.push_back({texts.front()[row], texts[column][row]});
            }
        }
        const Language& source = language(tags.front());
        const Language& target = language(tags[column]);
        const SettledPairs settled(wordPairs(terms, source, target), source, target);
        learnt[column] = std::make_shared<const WordStatistics>(pairs, source, target, &settled, stop);
    }
    return learnt;
}

} // namespace quadrille
