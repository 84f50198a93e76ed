#pragma once

#include "alignment/aligner.h"
#include "alignment/link_words.h"

#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// How much any two passages of two texts say the same, by their words alone, wherever they stand.
class Likeness {
public:
    /// Reads the texts once. `terms` may be null. Throws Cancelled.
    Likeness(std::span<const Sentence> source, const Language& sourceLanguage, std::span<const Sentence> target,
             const Language& targetLanguage, const SettledPairs* terms, const std::stop_token& stop);

    /// The share of their words that find one another, 0 to 1; words that are everywhere count little. Nearly always
    /// above 0.3 for passages that translate each other, and below 0.2 for others.
    [[nodiscard]] double of(Range source, Range target) const;
    /// The words that were looked at, of the side that has fewer.
    [[nodiscard]] std::size_t words(Range source, Range target) const;

private:
    struct Telling {
        LinkWord word;
        double weight = 0; ///< how much it tells that a sentence has it
    };
    using Text = std::vector<std::vector<Telling>>; ///< by sentence

    static Text read(std::span<const Sentence> sentences, LinkVocabulary& vocabulary, const std::stop_token& stop);

    LinkVocabulary m_sourceWords;
    LinkVocabulary m_targetWords;
    Text m_source;
    Text m_target;
    WordRelations m_relations;
};

} // namespace quadrille
