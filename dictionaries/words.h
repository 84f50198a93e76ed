#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// What a word is made of.
enum class WordKind {
    Letters, ///< "об’єднання", "don’t"
    Number   ///< begins with a digit: "2008", "3,5", "19th"
};

/// One word of a text: bytes `begin` to `end` (half open).
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    WordKind kind = WordKind::Letters;
    bool operator==(const Word&) const = default;
};

/// The words of `text` in order, as ICU cuts them, without punctuation and spaces. An apostrophe inside a word (',
/// U+2019, U+02BC) belongs to it; inline marks (U+FFFC) inside a word do not part it. Any thread.
std::vector<Word> words(std::string_view text);

/// `word` as tables hold it: lower case, composed (NFC), one kind of apostrophe ('), without stress marks, soft
/// hyphens and inline marks. Any thread.
std::string fold(std::string_view word);

/// What a number is told by: "#" and its digits alone, in ASCII, so "1 000", "1,000" and "1.000" are one number.
std::string numberKey(std::string_view word);

/// The bare Latin sound of `word`, alike for a name in every script: "Шевченко", "Ševčenko" and "Shevchenko" come
/// out the same or nearly so. Lower-case ASCII; empty when nothing can be read. Any thread.
std::string skeleton(std::string_view word);

} // namespace quadrille
