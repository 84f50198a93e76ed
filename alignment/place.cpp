#include "alignment/place.h"

#include "alignment/signs.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

namespace quadrille {
namespace {

/// How far a closing quote is looked for.
constexpr std::size_t longestRest = 160;

bool isBullet(char32_t c) {
    return c == '*' || c == 0x2022 || c == 0x00B7 || c == 0x25CF || c == 0x25E6;
}

/// `word` as tables have it, with its accents in its letters.
std::string composed(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, icu::StringPiece(word.data(), static_cast<int32_t>(word.size())), sink, nullptr, status);
    return out;
}

/// Goes over quotes, brackets, bullets and dashes to the first letter or digit; false when something else stands there.
bool findLetter(std::string_view text, std::size_t& at, Follower& found) {
    const std::size_t limit = std::min(text.size(), at + longestWord);
    // "/A. Puškaitis/" is a bracket, "/ km" is not.
    if (at + 1 < limit && text[at] == '/' && isUpper(peek(text, at + 1))) {
        ++at;
    }
    while (at < limit) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        if (isWordCharacter(c)) {
            found.letter = c;
            return true;
        }
        if (isDash(c)) {
            found.dash = true;
        } else if (isBullet(c)) {
            found.bullet = true;
        } else if (!opens(c) && !isSpace(c) && c != 0x2026 && c != '.' && !(c == ')' && found.bullet)) {
            return false;
        }
        at = ahead;
    }
    return false;
}

} // namespace

Follower follower(std::string_view text, std::size_t at) {
    Follower found;
    found.first = peek(text, at);
    if (!findLetter(text, at, found)) {
        return found;
    }
    const std::size_t begin = at;
    bool small = false;
    std::size_t capitals = 0;
    std::size_t signs = 0;
    while (at < std::min(text.size(), begin + longestWord)) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        if (!isWordCharacter(c) && c != '\'' && c != 0x2019 && c != 0x02BC && c != 0x0301) {
            break;
        }
        found.mixed = found.mixed || (small && isUpper(c));
        small = isLower(c);
        capitals += isUpper(c) ? 1 : 0;
        ++signs;
        at = ahead;
    }
    found.capitals = signs > 1 && capitals == signs;
    found.word = fold(text.substr(begin, at - begin));
    found.label = signs == 1 && at < text.size() && text[at] == ')';
    found.stopped = at < text.size() && text[at] == '.';
    found.noted = found.stopped && at + 1 < text.size() && (text[at + 1] == ')' || text[at + 1] == ']');
    return found;
}

std::string_view wordBefore(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = end;
    while (at > begin && end - at < longestWord) {
        std::size_t back = at;
        const char32_t c = previous(text, back);
        if (!isWordCharacter(c) && c != '.' && c != '-' && c != '\'' && c != 0x2019 && c != 0x02BC && !extends(c)) {
            break;
        }
        at = back;
    }
    return text.substr(at, end - at);
}

// Compared byte by byte, which is exact: the bytes of these three Cyrillic letters form no other letter.
bool isRoman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXLCMХІМ") == std::string_view::npos;
}

bool isNumber(std::string_view word) {
    return !word.empty() && (isDigit(peek(word, 0)) || isDigit(peekBefore(word, word.size())));
}

std::size_t letterCount(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size();) {
        count += isLetter(next(word, at)) ? 1 : 0;
    }
    return count;
}

bool isInitial(std::string_view word, const Language& language) {
    std::size_t at = 0;
    if (word.empty() || !isUpper(next(word, at))) {
        return false;
    }
    while (at < word.size() && extends(peek(word, at))) {
        next(word, at);
    }
    return at == word.size() || language.initials.contains(composed(word));
}

std::string_view Place::before(std::string_view word) const {
    auto at = static_cast<std::size_t>(word.data() - text.data());
    while (at > begin && isSpace(peekBefore(text, at))) {
        previous(text, at);
    }
    return wordBefore(text, begin, at);
}

char32_t Place::signBefore(std::string_view word) const {
    const auto at = static_cast<std::size_t>(word.data() - text.data());
    return at > begin ? peekBefore(text, at) : 0;
}

bool Place::isFirst(std::size_t at, bool* dash) const {
    while (at > begin) {
        const char32_t c = previous(text, at);
        if (isDash(c) && dash != nullptr) {
            *dash = true;
        }
        if (!opens(c) && !isSpace(c) && !isDash(c) && !isBullet(c)) {
            return false;
        }
    }
    return true;
}

bool Place::isEmbedded() const {
    const std::string_view rest = text.substr(candidate.next, longestRest);
    for (std::size_t at = 0; at < rest.size();) {
        const auto byte = static_cast<unsigned char>(rest[at]);
        // All the signs looked for begin with one of these bytes.
        if (byte != '(' && byte != ')' && byte != 0xC2 && byte != 0xE2) {
            ++at;
            continue;
        }
        const std::size_t sign = at;
        const char32_t c = next(rest, at);
        if (c == '(' || c == 0xAB || c == 0x201E || c == 0x201C) {
            return false;
        }
        if (c == ')' || c == 0xBB || c == 0x201D) {
            return isLetter(peekBefore(rest, sign)) && at + 1 < rest.size() && rest[at] == ' ' &&
                   isLower(peek(rest, at + 1));
        }
    }
    return false;
}

bool Place::isStarter() const {
    return isUpper(after.letter) && language.starters.contains(after.word);
}

} // namespace quadrille
