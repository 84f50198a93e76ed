#pragma once

#include "dictionaries/language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// A word that is right though the Hunspell dictionary does not have it.
struct SpellingWord {
    std::string word; ///< as written; a capital letter is wanted where it has one
    std::string like; ///< a word of the dictionary whose endings it takes; empty when it has none
};

/// What the speller of a language needs beside its dictionary.
struct SpellingFacts {
    std::string_view tag;
    std::string_view package;    ///< of Debian, which holds the dictionary: "hunspell-lv"
    std::string_view (*table)(); ///< languages/en.spellings.tsv; null when there is none
};

/// All that is known, in the order of languages(); null when a language is not among them. Any thread.
const SpellingFacts* spellingFacts(const Language& language);

/// Reads a table of `word TAB the word it is inflected like` (the second may be left out; "#" begins a comment line).
/// Any thread.
std::vector<SpellingWord> readSpellings(std::string_view table);

} // namespace quadrille
