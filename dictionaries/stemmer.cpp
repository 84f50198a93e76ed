#include "dictionaries/dictionary_files.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <hunspell/hunspell.hxx>
#include <unicode/uchar.h>

#include <algorithm>

namespace quadrille {
namespace {

std::string capitalised(const std::string& word) {
    std::string capital;
    std::size_t at = 0;
    if (!word.empty()) {
        append(capital, static_cast<char32_t>(u_totitle(static_cast<UChar32>(next(word, at)))));
    }
    return capital + word.substr(at);
}

} // namespace

struct Stemmer::Dictionary {
    OpenDictionary open;
};

Stemmer::Stemmer(const Language& language) {
    if (auto open = openDictionary(language)) {
        m_hunspell = std::make_unique<Dictionary>(Dictionary{std::move(open)});
    }
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

bool Stemmer::spells(std::string_view word) const {
    if (m_hunspell == nullptr) {
        return false;
    }
    // The dictionaries write the apostrophe as on a keyboard.
    std::string plain(word);
    for (std::size_t at = plain.find("’"); at != std::string::npos; at = plain.find("’", at)) {
        plain.replace(at, std::string_view("’").size(), "'");
    }
    return m_hunspell->open->spell(plain);
}

const std::vector<std::string>& Stemmer::words(std::string_view word) {
    const auto known = m_cache.find(word);
    if (known != m_cache.end()) {
        return known->second;
    }
    std::vector<std::string> found;
    // Names are in the dictionary with a capital only, so an unknown word is tried with one.
    const std::string folded = fold(word);
    for (const std::string& form : {std::string(word), folded, capitalised(folded)}) {
        if (m_hunspell != nullptr && found.empty()) {
            found = m_hunspell->open->stem(form);
        }
    }
    for (std::string& one : found) {
        one = fold(one);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return m_cache.emplace(std::string(word), std::move(found)).first->second;
}

} // namespace quadrille
