#pragma once

#include "dictionaries/dictionary_files.h"
#include "dictionaries/language.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quadrille {

/// A wrong word of a text: bytes `begin` to `end` (half open).
struct Misspelling {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Misspelling&) const = default;
};

/// Why a language cannot be spelt, and what to do about it.
struct MissingDictionary {
    std::string package; ///< of Debian, "hunspell-lv"; empty when none is known
    std::string command; ///< "apt-get install hunspell-lv"; empty when no package is known
    std::string message; ///< a sentence with the command, to be said once
};

/// The spelling of one language: its Hunspell dictionary, what the program adds to it, and what people add. Not
/// thread-safe: belongs to one thread, its const functions too. Making one loads the dictionary (up to 0.2 s); several
/// may be made at once on different threads.
class Speller {
public:
    explicit Speller(const Language& language);

    /// Why there is no dictionary; none when there is one. Without it nothing is wrong and nothing is suggested.
    [[nodiscard]] const std::optional<MissingDictionary>& missing() const { return m_missing; }

    /// The wrong words of `text` in order, as byte spans. Numbers, marks (U+FFFC), addresses and words all in another
    /// script are passed over; of a hyphenated word that is wrong as a whole, the wrong parts come back.
    [[nodiscard]] std::vector<Misspelling> misspellings(std::string_view text);
    /// Whether one word, as written (hyphens, any apostrophe, stress marks and soft hyphens allowed), is right.
    [[nodiscard]] bool isRight(std::string_view word);
    /// Up to `most` words like `word`, the likeliest first, with the apostrophe of `word`. Takes up to 0.4 s the first
    /// time a word is asked for.
    [[nodiscard]] const std::vector<std::string>& suggest(std::string_view word, std::size_t most = 7);

    /// Makes `word` right from now on, in the forms that `likeExample` has when one is given and the dictionary knows
    /// it; in this form alone otherwise. Kept in memory only: replay the person's and the project's lists at start.
    void add(std::string_view word, std::string_view likeExample = {});
    /// Makes the words of a glossary's name or acronym right: as they are, and capitalised in any form with the same
    /// stem. Those that are common words of the language as well stay as the dictionary has them.
    void addName(std::string_view name);

private:
    /// Whether the part of a word between hyphens, as normalised(), is right.
    bool partIsRight(const std::string& part);
    [[nodiscard]] bool isCommonWord(std::string_view word);
    [[nodiscard]] bool isNameForm(const std::string& part) const;

    const Language& m_language;
    OpenDictionary m_hunspell; ///< null when missing
    std::u32string m_alphabet; ///< lower case
    std::optional<MissingDictionary> m_missing;
    WordSet m_nameStems;
    std::unordered_map<std::string, bool, TextHash, std::equal_to<>> m_verdicts; ///< by normalised word
    std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> m_suggestions; ///< as written
};

} // namespace quadrille
