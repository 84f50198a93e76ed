#include "dictionaries/lexicon/entries.h"
#include "dictionaries/stems.h"
#include "dictionaries/words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace quadrille {
namespace {

using Names = std::vector<std::string>;
using Put = std::function<void(WordPair)>;

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// Names of all states and languages, and of a few currencies, always in the same order; a name that ICU does not
/// have in this language is empty.
Names namesIn(const icu::Locale& locale) {
    Names names;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
        icu::UnicodeString name;
        icu::Locale("", *code).getDisplayCountry(locale, name);
        names.push_back(name == icu::UnicodeString::fromUTF8(*code) ? std::string() : utf8(name));
    }
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
        // Three-letter codes are of languages that texts seldom speak of.
        if (std::string_view(*code).size() == 2) {
            icu::UnicodeString name;
            icu::Locale(*code).getDisplayLanguage(locale, name);
            names.push_back(name == icu::UnicodeString::fromUTF8(*code) ? std::string() : utf8(name));
        }
    }
    for (const char16_t* code : {u"USD", u"EUR", u"RUB", u"UAH", u"GBP", u"JPY", u"CNY", u"PLN", u"CHF", u"SEK"}) {
        UErrorCode status = U_ZERO_ERROR;
        int32_t size = 0;
        const char16_t* name = ucurr_getName(code, locale.getName(), UCURR_LONG_NAME, nullptr, &size, &status);
        names.push_back(U_SUCCESS(status) ? utf8(icu::UnicodeString(name, size)) : std::string());
    }
    return names;
}

/// Months, then weekdays; in the form they have inside a date, then in the one they have alone.
Names datesIn(const icu::Locale& locale) {
    Names names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, status);
    if (U_FAILURE(status)) {
        return names;
    }
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        int32_t count = 0;
        const icu::UnicodeString* months = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
        for (int32_t k = 0; k < 12; ++k) {
            names.push_back(k < count ? utf8(months[k]) : std::string());
        }
        const icu::UnicodeString* days = symbols.getWeekdays(count, context, icu::DateFormatSymbols::WIDE);
        for (int32_t k = 1; k < 8; ++k) {
            names.push_back(k < count ? utf8(days[k]) : std::string());
        }
    }
    return names;
}

/// Number words, from two to the thousands; none for a language in which ICU writes numbers in figures only.
Names numbersIn(const icu::Locale& locale) {
    Names names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat spell(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status)) {
        return names;
    }
    std::vector<int32_t> numbers;
    for (int32_t k = 2; k <= 20; ++k) {
        numbers.push_back(k);
    }
    for (int32_t k = 30; k <= 90; k += 10) {
        numbers.push_back(k);
    }
    for (int32_t k = 100; k <= 1'000'000; k *= 10) {
        numbers.push_back(k);
    }
    for (const int32_t number : numbers) {
        icu::UnicodeString name;
        names.push_back(utf8(spell.format(number, name)));
    }
    return names;
}

Names wordsOf(const std::string& name, const Language& language) {
    Names found;
    for (const Word& word : words(name)) {
        std::string folded = fold(std::string_view(name).substr(word.begin, word.end - word.begin));
        if (!language.commonWords.contains(folded)) {
            found.push_back(std::move(folded));
        }
    }
    return found;
}

/// A name of one word is a pair at once; in longer ones words stand for each other by their places, less surely.
void putName(const Names& source, const Names& target, const Put& put) {
    if (source.size() != target.size()) {
        return;
    }
    for (std::size_t k = 0; k < source.size(); ++k) {
        put({source[k], target[k], source.size() == 1 ? 1.0F : 0.6F});
    }
}

void pairs(const Language& source, const Language& target, const Put& put) {
    const icu::Locale from(source.tag.c_str());
    const icu::Locale to(target.tag.c_str());
    const Names left = namesIn(from);
    const Names right = namesIn(to);
    for (std::size_t k = 0; k < left.size(); ++k) {
        putName(wordsOf(left[k], source), wordsOf(right[k], target), put);
    }
    const Names numbers = numbersIn(from);
    const Names otherNumbers = numbersIn(to);
    for (std::size_t k = 0; k < numbers.size() && !otherNumbers.empty(); ++k) {
        putName(wordsOf(numbers[k], source), wordsOf(otherNumbers[k], target), put);
    }
    const Names dates = datesIn(from);
    const Names others = datesIn(to);
    constexpr std::size_t forms = 19;
    for (std::size_t k = 0; k < dates.size() && !others.empty(); ++k) {
        for (const std::size_t form : {k % forms, k % forms + forms}) {
            putName(wordsOf(dates[k], source), wordsOf(others[form], target), put);
        }
    }
}

/// The pairs by their stems, sorted; worked out once for two languages.
using StemPairs = std::vector<WordPair>;

const StemPairs& stemPairs(const Language& source, const Language& target) {
    static std::mutex guard;
    static std::map<std::pair<std::string, std::string>, StemPairs> known;
    const std::lock_guard lock(guard);
    const auto place = known.try_emplace({source.tag, target.tag});
    StemPairs& found = place.first->second;
    if (place.second) {
        pairs(source, target, [&](const WordPair& pair) {
            found.push_back({stem(pair.source, source), stem(pair.target, target), pair.weight});
        });
    }
    return found;
}

std::unordered_map<std::string_view, std::uint32_t> numbered(const Vocabulary& words) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::uint32_t k = 0; k < words.stems.size(); ++k) {
        numbers.emplace(words.stems[k], k);
    }
    return numbers;
}

void between(const Vocabulary& source, const Vocabulary& target, const std::function<void(RelatedWords)>& put) {
    const auto left = numbered(source);
    const auto right = numbered(target);
    for (const WordPair& pair : stemPairs(*source.language, *target.language)) {
        const auto one = pair.source.empty() ? left.end() : left.find(pair.source);
        const auto other = one == left.end() ? right.end() : right.find(pair.target);
        if (other != right.end()) {
            put({one->second, other->second, pair.weight});
        }
    }
}

} // namespace

const WordPairTable entries::cldr = {"cldr", pairs, between};

} // namespace quadrille
