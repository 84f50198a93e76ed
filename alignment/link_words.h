#pragma once

#include "alignment/segmenter.h"
#include "dictionaries/language.h"
#include "dictionaries/lexicon.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace quadrille {

class Stemmer;
class SettledPairs;

/// One word of a text as the linking of words looks at it.
struct LinkWord {
    Span span;                       ///< in its text
    std::vector<std::uint32_t> keys; ///< its stems, numbered by the vocabulary; the first is by endings alone
    std::uint32_t form = 0;          ///< the word itself, numbered by the vocabulary
    bool common = false;             ///< too frequent and empty to be linked
    bool number = false;
    bool capital = false;
};

/// The words of one or many texts of a language, each stem and each form with a number.
class LinkVocabulary {
public:
    /// `stemmer` (may be null) adds the stems that a dictionary knows of irregular forms; borrowed.
    explicit LinkVocabulary(const Language& language, Stemmer* stemmer = nullptr);

    /// The words of `text`, in order.
    std::vector<LinkWord> read(std::string_view text);

    [[nodiscard]] const Language& language() const { return *m_language; }
    [[nodiscard]] std::span<const std::string> keys() const { return m_keys; }
    /// The sound of a form in Latin letters.
    [[nodiscard]] const std::string& sound(std::uint32_t form) const { return m_sounds[form]; }
    /// The number of a stem, or keys().size() when no text has it.
    [[nodiscard]] std::size_t find(std::string_view key) const;
    /// The words as the lexicon is asked for them. Valid until the next read().
    [[nodiscard]] Vocabulary asked() const;

private:
    struct Form {
        std::uint32_t number = 0;
        std::vector<std::uint32_t> keys;
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

    const Form& formOf(std::string_view word, const std::string& folded, bool number);
    std::uint32_t keyOf(const std::string& key, bool asked);

    const Language* m_language;
    Stemmer* m_stemmer;
    std::vector<std::string> m_keys;
    std::vector<bool> m_asked; ///< by key: whether the lexicon is asked for it
    std::vector<std::string> m_sounds;
    Numbers m_numbers;
    std::unordered_map<std::string, Form, TextHash, std::equal_to<>> m_forms;
    std::unordered_set<std::uint64_t> m_neighbours;
};

/// What is known, before any statistics, of how the words of two vocabularies stand to each other: the lexicon, the
/// terms that people have settled, equal numbers, and names by their sound.
class WordRelations {
public:
    /// Borrows the vocabularies; what they read later is not known here. `terms` may be null.
    WordRelations(const LinkVocabulary& source, const LinkVocabulary& target, const SettledPairs* terms);

    /// How sure one may be that the two words can stand for each other, 0 to 1.
    [[nodiscard]] float between(const LinkWord& source, const LinkWord& target) const;
    /// The same by the lexicon and the terms alone, in which the words of an expression stand for all of its
    /// counterpart's.
    [[nodiscard]] float listed(const LinkWord& source, const LinkWord& target) const;

private:
    [[nodiscard]] float alike(const LinkWord& source, const LinkWord& target) const;

    const LinkVocabulary& m_source;
    const LinkVocabulary& m_target;
    std::unordered_map<std::uint64_t, float> m_listed; ///< by two keys
};

} // namespace quadrille
