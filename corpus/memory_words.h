#pragma once

#include "dictionaries/language.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace quadrille {

/// The words of a text as the memory's index has them, in order: folded, parted where letters and digits end. Those of
/// scripts that put no spaces between words are parted by ICU. Any thread.
void eachMemoryWord(std::string_view text, const std::function<void(std::string_view folded)>& each);

/// A word of a language as the index names it: "en:harbour". `tag` may have a region, which does not count.
std::string memoryWordKey(std::string_view tag, std::string_view folded);

/// What one portion of the index says of a word: the units that have it, rising, as the table keeps them.
std::string packUnits(const std::vector<std::int64_t>& units);
/// Throws std::runtime_error when the bytes are something else.
std::vector<std::int64_t> unpackUnits(std::string_view bytes);

/// Gathers the index of the units that come in, in memory; a part of it is taken when it has grown large.
class MemoryWordGathering {
public:
    /// Units come in rising order.
    void add(std::int64_t unit, std::string_view tag, std::string_view text);

    /// About how much memory it takes, in bytes.
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// Key and units of every word, sorted by key; nothing is left.
    std::vector<std::pair<std::string, std::string>> take();

private:
    struct Posting {
        std::int64_t last = 0;
        std::string units; ///< as packUnits() makes it
    };
    struct Tongue {
        /// Words as they stand in the text: folding one takes long, finding it does not.
        std::unordered_map<std::string, Posting*, TextHash, std::equal_to<>> written;
    };
    Tongue& tongueOf(std::string_view tag);
    Posting& posting(Tongue& tongue, std::string_view base, std::string_view word);

    std::unordered_map<std::string, Tongue, TextHash, std::equal_to<>> m_tongues; ///< by language without region
    std::unordered_map<std::string, Posting> m_postings;                          ///< by key
    std::size_t m_size = 0;
};

} // namespace quadrille
