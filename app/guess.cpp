#include "app/guess.h"

#include "dictionaries/language.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include <memory>
#include <vector>

namespace quadrille {

namespace {

// Letters are plenty after this much of a text.
constexpr std::size_t enough = 20000;

std::vector<icu::UnicodeString> nameParts(std::string_view fileName) {
    const auto name = icu::UnicodeString::fromUTF8({fileName.data(), static_cast<int32_t>(fileName.size())}).toLower();
    std::vector<icu::UnicodeString> parts(1);
    for (int32_t i = 0; i < name.length(); i = name.moveIndex32(i, 1)) {
        const UChar32 letter = name.char32At(i);
        if (u_isalpha(letter)) {
            parts.back().append(letter);
        } else {
            parts.emplace_back();
        }
    }
    return parts;
}

std::string byName(std::string_view fileName) {
    const auto parts = nameParts(fileName);
    std::string found;
    for (const Language& candidate : languages()) {
        const icu::UnicodeString names[] = {icu::UnicodeString::fromUTF8(candidate.tag),
                                            icu::UnicodeString::fromUTF8(candidate.englishName).toLower(),
                                            icu::UnicodeString::fromUTF8(candidate.nativeName).toLower()};
        for (const auto& part : parts) {
            for (const auto& name : names) {
                if (part == name) {
                    found = candidate.tag; // the last such part counts: "en-to-lv.lv.txt"
                }
            }
        }
    }
    return found;
}

std::size_t lettersOutside(const icu::UnicodeString& text, const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(tag.c_str(), &status);
    icu::UnicodeSet alphabet;
    if (U_SUCCESS(status)) {
        ulocdata_getExemplarSet(data, alphabet.toUSet(), USET_CASE_INSENSITIVE, ULOCDATA_ES_STANDARD, &status);
        ulocdata_close(data);
    }
    std::size_t outside = 0;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 letter = text.char32At(i);
        outside += u_isalpha(letter) && !alphabet.contains(letter) ? 1 : 0;
    }
    return outside;
}

} // namespace

std::string guessLanguage(std::string_view fileName, std::string_view text) {
    if (std::string tag = byName(fileName); !tag.empty()) {
        return tag;
    }
    const auto some = text.substr(0, enough);
    const auto letters = icu::UnicodeString::fromUTF8({some.data(), static_cast<int32_t>(some.size())});
    std::string best;
    std::size_t fewest = 0;
    std::size_t all = 0;
    for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        all += u_isalpha(letters.char32At(i)) ? 1 : 0;
    }
    for (const Language& candidate : languages()) {
        const std::size_t outside = lettersOutside(letters, candidate.tag);
        if (all > 0 && outside * 4 < all && (best.empty() || outside < fewest)) {
            best = candidate.tag;
            fewest = outside;
        }
    }
    return best;
}

} // namespace quadrille
