#pragma once

#include "dictionaries/lexicon.h"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// One word or expression that stands for a concept in some language.
struct Term {
    enum class Use { Preferred, Admitted, Forbidden };
    std::string text;
    Use use = Use::Preferred;
    bool operator==(const Term&) const = default;
};

/// A concept of a termbase: what it is called, by language.
struct Concept {
    std::map<std::string, std::vector<Term>, std::less<>> terms; ///< by language tag; the preferred one first
    std::string note;
    bool operator==(const Concept&) const = default;
};

/// A project's termbase, in the order people gave it. As a table it is UTF-8 text: a line of language tags parted by
/// tabs, the last of which may be "note", then a line for each concept. A field holds terms parted by "; ", the
/// preferred one first; one that begins with "!" is not to be used.
using Glossary = std::vector<Concept>;

/// A table of terms that cannot be read; the message is a full sentence with the line.
struct BadGlossary : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Bytes of the longest table that is read.
inline constexpr std::size_t longestGlossary = 16U << 20U;

/// Reads a table. A byte order mark, carriage returns, empty lines and empty fields do not count. Throws BadGlossary
/// for a table that is too long, a head that names no language, one that nobody knows, or one twice, a line with more
/// fields than the head, one without a term, and one with more than a hundred in one field.
Glossary readGlossary(std::string_view table);
/// The table that gives `glossary` back when it is read.
std::string writeGlossary(const Glossary& glossary);

/// How many concepts a glossary got from another one.
struct GlossaryChange {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
};

/// Puts the concepts of `from` into `into`. Two that have the same preferred term in English (when one has none there,
/// in the first language that both have) are one: it gets what it did not have, and for its old terms the use and the
/// note that `from` says. Costs grow linearly. Throws BadGlossary when a concept would have more than a hundred terms
/// in a language; then `into` has part of it.
GlossaryChange merge(Glossary& into, const Glossary& from);

/// The single words of terms that translate each other, for the aligner; forbidden ones too, for translators have
/// used them. Common words are left out, and what comes after the first million.
std::vector<WordPair> wordPairs(const Glossary& glossary, const Language& source, const Language& target);

/// The terms of a language that are right, each once.
std::vector<std::string> termsOf(const Glossary& glossary, const Language& language);

/// The concepts with a term in `language` in which the words of `text` stand side by side, in whatever form (by
/// stem()); those whose whole term it is come first.
std::vector<const Concept*> conceptsWith(const Glossary& glossary, std::string_view text, const Language& language);
/// The same for the language of `tag`, or for all of the glossary's when it is empty, each concept once. Throws
/// std::invalid_argument when nobody knows the tag.
std::vector<const Concept*> conceptsWith(const Glossary& glossary, std::string_view text, std::string_view tag);

} // namespace quadrille
