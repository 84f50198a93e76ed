#pragma once

#include "dictionaries/language.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace quadrille {

/// Two words that translate each other, folded, in whatever form a dictionary gives them.
struct WordPair {
    std::string source;
    std::string target;
    float weight = 1; ///< 0 to 1: how sure that it is these two words and not their neighbours
};

/// The words of a text as tables are asked for them. Each has a number, its place in `stems`.
struct Vocabulary {
    const Language* language = nullptr;
    std::vector<std::string_view> stems;          ///< by stem(), each once; empty where a number is of no word
    std::unordered_set<std::uint64_t> neighbours; ///< nextTo() of every two words met side by side, common ones skipped

    [[nodiscard]] static std::uint64_t nextTo(std::uint32_t first, std::uint32_t second) {
        return (static_cast<std::uint64_t>(first) << 32U) | second;
    }
};

/// Two words, numbered as their vocabularies number them, that may translate each other.
struct RelatedWords {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float weight = 1; ///< as in WordPair
};

/// One collection of word pairs, in any languages it knows.
struct WordPairTable {
    std::string_view name; ///< of its file in lexicon/
    /// Hands every pair of the two languages to `put`; none when it does not know one of them. Any thread.
    void (*pairs)(const Language& source, const Language& target, const std::function<void(WordPair)>& put);
    /// Hands those that both texts hold to `put`, by their stems; one may come twice. Any thread.
    void (*between)(const Vocabulary& source, const Vocabulary& target, const std::function<void(RelatedWords)>& put);
};

/// All collections, in a fixed order.
std::span<const WordPairTable> wordPairTables();

/// The pairs of all collections for two languages, each pair once. Worked out at the first call for two languages
/// (some tenths of a second) and kept; the span stays valid for good. Any thread.
std::span<const WordPair> lexicon(const Language& source, const Language& target);

} // namespace quadrille
