#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Whether two words differ by one slip of the hand: a letter too many or too few, another letter, or two neighbours
/// swapped (Damerau, "A technique for computer detection and correction of spelling errors", CACM 7:3, 1964).
bool oneSlipApart(std::string_view one, std::string_view other);

/// Every string one slip from `word`, the likelier slips undone first: a letter typed twice, a letter too many, two
/// swapped, one missing, another one. Letters that are missing or others are taken from `alphabet` (lower case; upper
/// case where the word has one).
std::vector<std::string> slips(std::string_view word, std::u32string_view alphabet);

/// The suggestions `found` for a misspelt `word`, after all words one slip away when they do not begin with one.
/// `isWord` says what is spelt right. Hunspell measures its time limits by the processor time of the whole process, so
/// beside busy threads its list is cut short, down to its last resort ("табор" for "рабоота").
std::vector<std::string> nearestFirst(std::string_view word, std::vector<std::string> found,
                                      std::u32string_view alphabet,
                                      const std::function<bool(const std::string&)>& isWord);

/// The letters of a language in lower case, as CLDR has them. `tag` is "lv"; none for a language ICU does not know.
std::u32string alphabetOf(const std::string& tag);

} // namespace quadrille
