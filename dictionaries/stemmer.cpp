#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <hunspell/hunspell.hxx>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace quadrille {
namespace {

namespace fs = std::filesystem;

/// Where the affix file of a dictionary lies; none when it is not installed.
std::optional<fs::path> affixFile(const std::string& name) {
    std::vector<fs::path> folders;
    const char* own = std::getenv("DICPATH"); // NOLINT(concurrency-mt-unsafe): nobody here changes the environment
    if (own != nullptr && *own != '\0') {
        const std::string_view all(own);
        for (std::size_t from = 0; from <= all.size();) {
            const std::size_t to = std::min(all.find(':', from), all.size());
            folders.emplace_back(all.substr(from, to - from));
            from = to + 1;
        }
    }
    folders.insert(folders.end(), {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"});
    for (const fs::path& folder : folders) {
        const fs::path affixes = folder / (name + ".aff");
        std::error_code error;
        if (fs::exists(affixes, error) && fs::exists(folder / (name + ".dic"), error)) {
            return affixes;
        }
    }
    return std::nullopt;
}

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
    explicit Dictionary(const fs::path& affixes)
        : hunspell(affixes.c_str(), fs::path(affixes).replace_extension(".dic").c_str()) {}
    Hunspell hunspell;
};

Stemmer::Stemmer(const Language& language) {
    const auto affixes = language.speller.empty() ? std::nullopt : affixFile(language.speller);
    if (affixes) {
        auto dictionary = std::make_unique<Dictionary>(*affixes);
        // Words are handed over as UTF-8; a dictionary in an older encoding would misread them.
        if (dictionary->hunspell.get_dict_encoding() == "UTF-8") {
            m_hunspell = std::move(dictionary);
        }
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
    return m_hunspell->hunspell.spell(plain);
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
            found = m_hunspell->hunspell.stem(form);
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
