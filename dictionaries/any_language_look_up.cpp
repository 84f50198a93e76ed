#include "dictionaries/any_language_look_up.h"

#include "dictionaries/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace quadrille {
namespace {

/// The script of the first letter; that of no language when there is none.
UScriptCode scriptOf(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(next(text, at));
        if (u_isalpha(c)) {
            UErrorCode status = U_ZERO_ERROR;
            return uscript_getScript(c, &status);
        }
    }
    return USCRIPT_INVALID_CODE;
}

std::string allTags() {
    std::string all;
    for (const std::string_view tag : lexiconLanguages) {
        all += all.empty() ? "" : ", ";
        all += tag;
    }
    return all;
}

} // namespace

LookUp AnyLanguageLookUp::find(std::string_view word) {
    LookUp best;
    for (const std::string_view tag : lexiconLanguages) {
        if (scriptOf(word) != scriptOf(language(tag).nativeName)) {
            continue;
        }
        LookUp found = find(word, tag);
        if (found.fit < best.fit) {
            best = std::move(found);
        } else if (found.fit == best.fit) {
            std::copy_if(found.rows.begin(), found.rows.end(), std::back_inserter(best.rows), [&](const auto& row) {
                return std::find(best.rows.begin(), best.rows.end(), row) == best.rows.end();
            });
        }
    }
    return best;
}

LookUp AnyLanguageLookUp::find(std::string_view word, std::string_view tag) {
    const Language& asked = language(tag);
    if (WrittenLexicon::languageOf(asked) == WrittenLexicon::none) {
        throw std::invalid_argument("The lexicon has no " + asked.englishName + "; choose one of " + allTags() + ".");
    }
    auto stemmer = m_stemmers.find(asked.tag);
    if (stemmer == m_stemmers.end()) {
        stemmer = m_stemmers.emplace(asked.tag, Stemmer(asked)).first;
    }
    return lookUp(word, asked, &stemmer->second);
}

} // namespace quadrille
