#include "dictionaries/speller.h"

#include "dictionaries/addresses.h"
#include "dictionaries/slips.h"
#include "dictionaries/spelling_words.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"

#include <hunspell/hunspell.hxx>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace quadrille {
namespace {

constexpr std::size_t keptAtMost = 200'000; ///< verdicts; then they are forgotten and gathered anew
constexpr std::size_t endingOfNumber = 3;   ///< letters after a number and a hyphen: "5-го", "90-х"

bool isApostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

bool isHyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/// Soft hyphens, marks, joiners, and what keeps a line from breaking: seen or not, no part of the spelling.
bool isIgnored(char32_t c) {
    return c == 0x00AD || c == 0xFFFC || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00A0 ||
           c == 0x202F;
}

/// The word as dictionaries are asked for it: composed, the apostrophe and the hyphen of a keyboard, no stress marks.
std::string normalised(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    std::string composed(word);
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status) && !nfc->isNormalizedUTF8(word, status)) {
        composed.clear();
        icu::StringByteSink<std::string> sink(&composed);
        nfc->normalizeUTF8(0, word, sink, nullptr, status);
    }
    std::string plain;
    for (std::size_t at = 0; at < composed.size();) {
        const char32_t c = next(composed, at);
        // What is left of U+0301 after composing is the stress of a Cyrillic vowel.
        if (isApostrophe(c) || isHyphen(c)) {
            plain += isHyphen(c) ? '-' : '\'';
        } else if (c != 0x0301 && !isIgnored(c)) {
            append(plain, c);
        }
    }
    return plain;
}

UScriptCode scriptOf(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Whether every letter of `word` is of a script other than that of `language`.
bool isForeign(std::string_view word, const Language& language) {
    const UScriptCode own = scriptOf(peek(language.nativeName, 0));
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next(word, at);
        if (u_isalpha(static_cast<UChar32>(c)) && c != 0x02BC && scriptOf(c) == own) {
            return false;
        }
    }
    return true;
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        next(text, at);
    }
    return count;
}

std::string_view of(std::string_view text, const Word& word) {
    return text.substr(word.begin, word.end - word.begin);
}

/// Whether only a hyphen stands between two words.
bool hyphenated(std::string_view text, const Word& left, const Word& right) {
    std::size_t at = left.end;
    return at < right.begin && isHyphen(next(text, at)) && at == right.begin;
}

bool isShortened(std::string_view text, const Word& word, const Language& language) {
    return peek(text, word.end) == '.' &&
           (language.abbreviations.contains(fold(of(text, word))) || language.initials.contains(of(text, word)));
}

std::optional<MissingDictionary> whatIsMissing(const Language& language) {
    MissingDictionary missing;
    missing.message = "There is no spelling dictionary for " + language.englishName + ".";
    if (const SpellingFacts* facts = spellingFacts(language)) {
        missing.package = facts->package;
        missing.command = "apt-get install " + missing.package;
        missing.message += " Install it with: " + missing.command;
    }
    return missing;
}

} // namespace

Speller::Speller(const Language& language)
    : m_language(language)
    , m_hunspell(openDictionary(language))
    , m_alphabet(alphabetOf(language.tag)) {
    if (m_hunspell == nullptr) {
        m_missing = whatIsMissing(language);
        return;
    }
    const SpellingFacts* facts = spellingFacts(language);
    if (facts != nullptr && facts->table != nullptr) {
        for (const SpellingWord& one : readSpellings(facts->table())) {
            add(one.word, one.like);
        }
    }
    for (const std::string& name : lexiconNames(language)) {
        addName(name);
    }
}

std::vector<Misspelling> Speller::misspellings(std::string_view text) {
    std::vector<Misspelling> wrong;
    if (m_hunspell == nullptr) {
        return wrong;
    }
    const std::vector<Word> all = words(text);
    const std::vector<Address> skipped = addresses(text);
    const auto isSkipped = [&](const Word& word) {
        return std::any_of(skipped.begin(), skipped.end(),
                           [&](const Address& one) { return word.begin < one.end && one.begin < word.end; });
    };
    for (std::size_t first = 0, behind = 0; first < all.size(); first = behind) {
        behind = first + 1;
        while (behind < all.size() && hyphenated(text, all[behind - 1], all[behind])) {
            ++behind;
        }
        const std::string_view whole = text.substr(all[first].begin, all[behind - 1].end - all[first].begin);
        if (behind - first > 1 && all[first].kind == WordKind::Letters && isRight(whole)) {
            continue;
        }
        for (std::size_t k = first; k < behind; ++k) {
            const bool afterNumber = k > first && all[k - 1].kind == WordKind::Number;
            const bool passed = all[k].kind == WordKind::Number || isSkipped(all[k]) ||
                                (afterNumber && letters(of(text, all[k])) <= endingOfNumber) ||
                                isShortened(text, all[k], m_language);
            if (!passed && !isRight(of(text, all[k]))) {
                wrong.push_back({all[k].begin, all[k].end});
            }
        }
    }
    return wrong;
}

bool Speller::isRight(std::string_view word) {
    if (m_hunspell == nullptr) {
        return true;
    }
    std::string plain = normalised(word);
    const auto known = m_verdicts.find(plain);
    if (known != m_verdicts.end()) {
        return known->second;
    }
    bool right = partIsRight(plain);
    if (!right && plain.find('-') != std::string::npos) {
        right = true;
        for (std::size_t from = 0; right && from <= plain.size();) {
            const std::size_t to = std::min(plain.find('-', from), plain.size());
            right = partIsRight(plain.substr(from, to - from));
            from = to + 1;
        }
    }
    if (m_verdicts.size() >= keptAtMost) {
        m_verdicts.clear();
    }
    m_verdicts.emplace(std::move(plain), right);
    return right;
}

bool Speller::partIsRight(const std::string& part) {
    if (letters(part) <= 1 || isForeign(part, m_language) || m_hunspell->spell(part) || isNameForm(part)) {
        return true;
    }
    // "Kyiv's": the dictionary inflects its own words so, not those that were added to it.
    return part.ends_with("'s") && m_hunspell->spell(part.substr(0, part.size() - 2));
}

bool Speller::isNameForm(const std::string& part) const {
    return !m_nameStems.empty() && u_isupper(static_cast<UChar32>(peek(part, 0))) &&
           m_nameStems.contains(stem(fold(part), m_language));
}

const std::vector<std::string>& Speller::suggest(std::string_view word, std::size_t most) {
    auto known = m_suggestions.find(word);
    if (known != m_suggestions.end()) {
        return known->second;
    }
    std::string sign = "'";
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next(word, at);
        if (isApostrophe(c)) {
            sign.clear();
            append(sign, c);
        }
    }
    std::vector<std::string> found;
    if (m_hunspell != nullptr) {
        const std::string plain = normalised(word);
        found = nearestFirst(plain, m_hunspell->suggest(plain), m_alphabet,
                             [this](const std::string& one) { return m_hunspell->spell(one); });
    }
    found.resize(std::min(found.size(), most));
    for (std::string& one : found) {
        for (std::size_t at = one.find('\''); at != std::string::npos; at = one.find('\'', at + sign.size())) {
            one.replace(at, 1, sign);
        }
    }
    return m_suggestions.emplace(std::string(word), std::move(found)).first->second;
}

void Speller::add(std::string_view word, std::string_view likeExample) {
    if (m_hunspell == nullptr) {
        return;
    }
    const std::string plain = normalised(word);
    // With an example in another form ("sferu" like "diena") the word itself may come out wrong.
    if (likeExample.empty() || m_hunspell->add_with_affix(plain, normalised(likeExample)) != 0 ||
        !m_hunspell->spell(plain)) {
        m_hunspell->add(plain);
    }
    m_verdicts.clear();
    m_suggestions.clear();
}

bool Speller::isCommonWord(std::string_view word) {
    return m_hunspell != nullptr && m_hunspell->spell(normalised(word)) && m_hunspell->spell(fold(normalised(word)));
}

void Speller::addName(std::string_view name) {
    for (const Word& word : words(name)) {
        // "Ocean" in a name is no name: as one, it would let slips in its ending pass.
        if (word.kind == WordKind::Letters && letters(of(name, word)) > 1 && !isCommonWord(of(name, word))) {
            add(of(name, word));
            if (u_isupper(static_cast<UChar32>(peek(name, word.begin)))) {
                m_nameStems.insert(stem(fold(of(name, word)), m_language));
            }
        }
    }
}

} // namespace quadrille
