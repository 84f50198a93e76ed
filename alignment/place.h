#pragma once

#include "alignment/candidates.h"
#include "dictionaries/language.h"

#include <string>
#include <string_view>

namespace quadrille {

/// No word looked up is longer, so nothing longer is read.
inline constexpr std::size_t longestWord = 64;

/// How what follows a candidate begins.
struct Follower {
    char32_t first = 0;    ///< its first character
    char32_t letter = 0;   ///< its first letter or digit behind quotes, brackets, bullets and dashes
    bool dash = false;     ///< a dash stands before that
    bool bullet = false;   ///< a bullet does
    std::string word = {}; ///< the word that begins with `letter`, folded
    bool mixed = false;    ///< that word has a capital after a small letter: "iPhone", "mTOR"
    bool capitals = false; ///< it is two or more capitals: "США"
    bool stopped = false;  ///< that word is followed by a full stop
    bool label = false;    ///< it is the letter of a list: "a) "
    bool noted = false;    ///< and then by a closing bracket: "— Ред.)"
};

Follower follower(std::string_view text, std::size_t at);

/// The word that ends at `end`, with inner full stops: "u.c" of "u.c.", "Б" of "А. Б.". Empty when none does.
std::string_view wordBefore(std::string_view text, std::size_t begin, std::size_t end);

/// Latin numerals, or Cyrillic letters that look like them.
bool isRoman(std::string_view word);
bool isNumber(std::string_view word);
std::size_t letterCount(std::string_view word);
/// One capital letter, or one of the language's longer initials.
bool isInitial(std::string_view word, const Language& language);

/// A candidate and what stands around it.
struct Place {
    std::string_view text;
    std::size_t begin;
    const Candidate& candidate;
    const Language& language;
    Follower after;

    [[nodiscard]] bool spaced() const { return candidate.next > candidate.end; }
    /// The word right before the full stop.
    [[nodiscard]] std::string_view word() const { return wordBefore(text, begin, candidate.mark); }
    /// The one before `word`, which must be a part of the text.
    [[nodiscard]] std::string_view before(std::string_view word) const;
    /// The character before `word`, which must be a part of the text.
    [[nodiscard]] char32_t signBefore(std::string_view word) const;
    /// Whether only opening quotes and brackets, bullets and dashes stand between the beginning of the sentence and
    /// `at`; `dash` is set when a dash does.
    [[nodiscard]] bool isFirst(std::size_t at, bool* dash = nullptr) const;
    /// Whether what follows, up to a closing quote or bracket, only completes something quoted in a sentence that goes
    /// on behind it: "«Ні. Втомився» тощо", "(It rained. It always does) and left".
    [[nodiscard]] bool isEmbedded() const;
    /// Whether what follows is a word that, capitalised, very likely begins a sentence.
    [[nodiscard]] bool isStarter() const;
};

} // namespace quadrille
