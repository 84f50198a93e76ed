#pragma once

#include "dictionaries/stems.h"
#include "dictionaries/written_lexicon.h"

#include <map>
#include <string>
#include <string_view>

namespace quadrille {

/// Looks words up in the written lexicon when nobody says of which language they are. Loads a dictionary when a word
/// of its script is first asked for (up to a third of a second) and keeps it. Belongs to one thread.
class AnyLanguageLookUp {
public:
    /// The rows of the languages in which `word` fits best, each once; a language of another script is not asked.
    [[nodiscard]] LookUp find(std::string_view word);
    /// The rows for `word` as a word of the language of `tag`. Throws std::invalid_argument when ICU does not know
    /// the tag or the lexicon does not have the language, naming those it has.
    [[nodiscard]] LookUp find(std::string_view word, std::string_view tag);

private:
    std::map<std::string, Stemmer, std::less<>> m_stemmers; ///< by tag
};

} // namespace quadrille
