#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// A word somebody has added to the spelling of a language.
struct AddedWord {
    std::string word;
    std::string like;    ///< a word that inflects alike; mostly empty
    bool isName = false; ///< a term or name, right in its forms as well; lists do not keep this
    bool operator==(const AddedWord&) const = default;
};
using AddedWords = std::vector<AddedWord>;

/// A list as it is kept, in a file or in a project: one word a line, then perhaps a tab and the word it inflects like.
/// Lines without a word are passed over; so are carriage returns, a byte order mark, and a second entry for a word.
AddedWords readAddedWords(std::string_view text);
std::string writeAddedWords(const AddedWords& words);

/// Puts `word` in, in place of an entry for the same word. Spaces around the two do not count; false, and nothing
/// is done, when no word is left or it is there already.
bool add(AddedWords& words, AddedWord word);

} // namespace quadrille
