#pragma once

#include <unicode/uchar.h>

#include <string_view>

namespace quadrille {

/// What segmentation asks of a single character. 0, which stands for the end of the text, is none of these.

inline bool isUpper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

inline bool isLower(char32_t c) {
    return u_islower(static_cast<UChar32>(c));
}

inline bool isLetter(char32_t c) {
    return c != 0 && u_isalpha(static_cast<UChar32>(c));
}

inline bool isDigit(char32_t c) {
    return c != 0 && u_isdigit(static_cast<UChar32>(c));
}

inline bool isWordCharacter(char32_t c) {
    return c != 0 && u_isalnum(static_cast<UChar32>(c));
}

inline bool isDash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// A sign that stands on its letter: an accent, a stress.
inline bool extends(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND);
}

/// Whether `c` may open a quotation or a bracket; most quotes do both, somewhere.
inline bool opens(char32_t c) {
    const int8_t type = u_charType(static_cast<UChar32>(c));
    return c == '"' || c == '\'' || c == '`' || c == 0x201E || c == 0x201A || type == U_START_PUNCTUATION ||
           type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

/// Whether `c` sits at the end of a sentence.
enum class Mark { None, Stop, Ellipsis, Strong };

inline Mark markOf(char32_t c) {
    if (c < 0x80) {
        return c == '.' ? Mark::Stop : c == '!' || c == '?' ? Mark::Strong : Mark::None;
    }
    if (c < 0x0589) {
        return Mark::None;
    }
    if (c == 0x2026) {
        return Mark::Ellipsis;
    }
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
    case U_SB_ATERM:
        return Mark::Stop;
    case U_SB_STERM:
        return Mark::Strong;
    default:
        return Mark::None;
    }
}

} // namespace quadrille
