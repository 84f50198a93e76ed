#pragma once

#include "dictionaries/language.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Two words that translate each other, folded, in whatever form a dictionary gives them.
struct WordPair {
    std::string source;
    std::string target;
    float weight = 1; ///< 0 to 1: how sure that it is these two words and not their neighbours
};

/// One collection of word pairs, in any languages it knows.
struct WordPairTable {
    std::string_view name; ///< of its file in lexicon/
    /// Hands every pair of the two languages to `put`; none when it does not know one of them. Any thread.
    void (*pairs)(const Language& source, const Language& target, const std::function<void(WordPair)>& put);
};

/// All collections, in a fixed order.
std::span<const WordPairTable> wordPairTables();

/// The pairs of all collections for two languages, each pair once. Worked out at the first call for two languages
/// (some milliseconds) and kept; the span stays valid for good. Any thread.
std::span<const WordPair> lexicon(const Language& source, const Language& target);

} // namespace quadrille
