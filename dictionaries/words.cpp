#include "dictionaries/words.h"

#include "dictionaries/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

namespace quadrille {
namespace {

constexpr char32_t inlineMark = 0xFFFC;
constexpr char32_t softHyphen = 0x00AD;
constexpr char32_t stress = 0x0301;

bool isApostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

bool isWordLetter(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

/// Latin, Greek and Cyrillic need nothing of ICU's dictionaries: a word is a run of letters there.
bool isSimple(char32_t c) {
    return c < 0x0530 || (c >= 0x1E00 && c < 0x2E80) || c == 0xFEFF || c == inlineMark;
}

bool isSimple(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!isSimple(next(text, at))) {
            return false;
        }
    }
    return true;
}

/// Whether `c` between `left` and `right` keeps them one word, as UAX 29 has it.
bool joins(char32_t c, char32_t left, char32_t right) {
    if (c == softHyphen || c == inlineMark || c == 0x200D || c == 0x200C) {
        return true;
    }
    const bool digits = u_isdigit(static_cast<UChar32>(left)) && u_isdigit(static_cast<UChar32>(right));
    if (isApostrophe(c)) {
        return digits || (!u_isdigit(static_cast<UChar32>(left)) && !u_isdigit(static_cast<UChar32>(right)));
    }
    if (c == '.' || c == ',') {
        return digits;
    }
    return c == '_' || c == 0x00B7;
}

std::vector<Word> simpleWords(std::string_view text) {
    std::vector<Word> found;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at;
        char32_t last = next(text, at);
        if (!isWordLetter(last)) {
            continue;
        }
        const WordKind kind = u_isdigit(static_cast<UChar32>(last)) ? WordKind::Number : WordKind::Letters;
        std::size_t end = at;
        while (at < text.size()) {
            std::size_t ahead = at;
            const char32_t c = next(text, ahead);
            if (!isWordLetter(c)) {
                const char32_t after = peek(text, ahead);
                if (!joins(c, last, after) || !isWordLetter(after)) {
                    break;
                }
                at = ahead;
                continue;
            }
            last = c;
            at = ahead;
            end = at;
        }
        at = end > at ? end : at;
        found.push_back({begin, end, kind});
    }
    return found;
}

std::unique_ptr<icu::BreakIterator> newWordBreaks() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) || !breaks) {
        throw std::runtime_error("ICU has no word breaks; its data are not installed completely.");
    }
    return breaks;
}

std::vector<Word> icuWords(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<int64_t>(text.size()), &status);
    // One break iterator for each thread: making one costs far more than moving it to another text.
    thread_local const std::unique_ptr<icu::BreakIterator> breaks = newWordBreaks();
    breaks->setText(&view, status);
    std::vector<Word> found;
    if (U_SUCCESS(status)) {
        int32_t begin = breaks->first();
        for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
            const int32_t rule = breaks->getRuleStatus();
            if (rule >= UBRK_WORD_NUMBER) {
                const bool number = rule < UBRK_WORD_NUMBER_LIMIT;
                found.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                                 number ? WordKind::Number : WordKind::Letters});
            }
        }
    }
    utext_close(&view);
    return found;
}

} // namespace

std::vector<Word> words(std::string_view text) {
    return isSimple(text) ? simpleWords(text) : icuWords(text);
}

std::string fold(std::string_view word) {
    std::string folded;
    folded.reserve(word.size());
    bool marks = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next(word, at);
        if (isApostrophe(c)) {
            folded += '\'';
        } else if (c != softHyphen && c != inlineMark && c != stress) {
            marks = marks || c >= 0x0300;
            append(folded, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
        }
    }
    if (!marks) {
        return folded;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string composed;
    if (U_SUCCESS(status) && !nfc->isNormalizedUTF8(folded, status)) {
        icu::StringByteSink<std::string> sink(&composed);
        nfc->normalizeUTF8(0, folded, sink, nullptr, status);
        return composed;
    }
    return folded;
}

std::string numberKey(std::string_view word) {
    std::string key = "#";
    for (std::size_t at = 0; at < word.size();) {
        const int32_t value = u_charDigitValue(static_cast<UChar32>(next(word, at)));
        if (value >= 0) {
            key += static_cast<char>('0' + value);
        }
    }
    return key;
}

} // namespace quadrille
