#pragma once

#include "dictionaries/language.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quadrille {

/// What the forms of a word have in common, by the language's endings alone: "правительством" and "правительства"
/// come out the same, and so do "organise" and "organized", "у́ряд" and "вряд". A key to compare by, not a word to
/// show. `folded` as fold() leaves it. A language without endings gives the first five letters. Any thread.
std::string stem(std::string_view folded, const Language& language);

/// Finds the words a form may be of with the language's Hunspell dictionary: "людьми" is of "люди". Loading takes up
/// to a third of a second. Belongs to one thread.
class Stemmer {
public:
    /// Loads the dictionary of `language` from where the system keeps them ($DICPATH, then /usr/share/hunspell and
    /// its like). Without one it works all the same, and known() is false.
    explicit Stemmer(const Language& language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// Whether a dictionary was found.
    [[nodiscard]] bool known() const { return m_hunspell != nullptr; }
    /// Whether the dictionary has `word`, as written. False when there is none.
    [[nodiscard]] bool spells(std::string_view word) const;
    /// The words, folded, that `word` may be a form of, each once; itself among them only when the dictionary says
    /// so. Empty when it does not know the word. The reference stays valid until the next call.
    const std::vector<std::string>& words(std::string_view word);

private:
    struct Dictionary;
    std::unique_ptr<Dictionary> m_hunspell;
    std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> m_cache;
};

} // namespace quadrille
