#pragma once

#include "dictionaries/language.h"
#include "dictionaries/lexicon.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quadrille {

/// Word pairs that people have settled, in a termbase say, made ready once for aligning any number of texts in two
/// languages. Unchanging, so any thread may read it.
class SettledPairs {
public:
    struct Counterpart {
        std::string stem;
        float weight = 1; ///< as in WordPair
    };

    SettledPairs() = default;
    SettledPairs(std::span<const WordPair> pairs, const Language& source, const Language& target);

    /// What may stand for the word with this stem(); nothing when nobody has said so.
    [[nodiscard]] std::span<const Counterpart> of(std::string_view sourceStem) const;

private:
    std::unordered_map<std::string, std::vector<Counterpart>, TextHash, std::equal_to<>> m_pairs;
};

} // namespace quadrille
