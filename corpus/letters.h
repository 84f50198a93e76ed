#pragma once

#include <string_view>
#include <unordered_map>

namespace quadrille {

/// How well a piece of text looks like one of a given language, by its letters: for telling encodings apart.
class Letters {
public:
    /// Of the language `tag`; one that is not known gets what all share.
    explicit Letters(std::string_view tag);

    /// The sum, over all characters outside ASCII, of how likely each is where it stands (logarithms: 0 is best).
    [[nodiscard]] double score(std::u16string_view text) const;

    /// The share of characters that a text of the language is made of, 0 to 1: its letters, ASCII's printing
    /// characters, white space and common punctuation.
    [[nodiscard]] double plausible(std::u16string_view text) const;

private:
    void rank(std::u16string_view lettersByFrequency);
    void learnAlphabet(std::string_view tag);
    [[nodiscard]] double likelihood(char16_t c) const;

    std::unordered_map<char16_t, double> m_likelihood; ///< of lower-case letters outside ASCII
};

} // namespace quadrille
