#include "alignment/decisions.h"

#include "dictionaries/language.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

namespace quadrille {
namespace {

/// No word looked up is longer, so nothing longer is read.
constexpr std::size_t longestWord = 64;

bool isUpper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}
bool isLower(char32_t c) {
    return u_islower(static_cast<UChar32>(c));
}
bool isLetter(char32_t c) {
    return c != 0 && u_isalpha(static_cast<UChar32>(c));
}
bool isDigit(char32_t c) {
    return c != 0 && u_isdigit(static_cast<UChar32>(c));
}
bool isDash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool opens(char32_t c) {
    const int8_t type = u_charType(static_cast<UChar32>(c));
    return c == '"' || c == '\'' || c == 0x201E || c == 0x201A || type == U_START_PUNCTUATION ||
           type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

/// How what follows a candidate begins.
struct Follower {
    char32_t first = 0;    ///< its first character
    char32_t letter = 0;   ///< its first letter or digit behind quotes, brackets and dashes
    bool dash = false;     ///< a dash stands before that
    std::string word = {}; ///< the word that begins with `letter`, folded
    bool stopped = false;  ///< that word is followed by a full stop
};

Follower follower(std::string_view text, std::size_t at) {
    Follower found;
    found.first = peek(text, at);
    const std::size_t limit = std::min(text.size(), at + longestWord);
    while (at < limit) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        if (isLetter(c) || isDigit(c)) {
            found.letter = c;
            break;
        }
        if (isDash(c)) {
            found.dash = true;
        } else if (!opens(c) && !isSpace(c) && c != 0x2026 && c != '.') {
            return found;
        }
        at = ahead;
    }
    const std::size_t begin = at;
    while (at < std::min(text.size(), begin + longestWord)) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        if (!isLetter(c) && !isDigit(c) && c != '\'' && c != 0x2019 && c != 0x02BC && c != 0x0301) {
            break;
        }
        at = ahead;
    }
    found.word = fold(text.substr(begin, at - begin));
    found.stopped = at < text.size() && text[at] == '.';
    return found;
}

/// The word that ends at `end`, with inner full stops: "u.c" of "u.c.", "Б" of "А. Б.". Empty when none does.
std::string_view wordBefore(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = end;
    while (at > begin && end - at < longestWord) {
        std::size_t back = at;
        const char32_t c = previous(text, back);
        if (!isLetter(c) && !isDigit(c) && !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) &&
            c != '.' && c != '-' && c != '\'' && c != 0x2019 && c != 0x02BC) {
            break;
        }
        at = back;
    }
    return text.substr(at, end - at);
}

/// Where the text before `at` ends when the spaces before it are left out.
std::size_t skipSpacesBack(std::string_view text, std::size_t begin, std::size_t at) {
    while (at > begin && isSpace(peekBefore(text, at))) {
        previous(text, at);
    }
    return at;
}

/// Latin numerals, or Cyrillic letters that look like them. Compared byte by byte, which is exact: the bytes of these
/// three Cyrillic letters form no other letter.
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

/// One capital letter, or one of the language's longer initials.
bool isInitial(std::string_view word, const Language& language) {
    std::size_t at = 0;
    if (word.empty() || !isUpper(next(word, at))) {
        return false;
    }
    while (at < word.size() && u_hasBinaryProperty(static_cast<UChar32>(peek(word, at)), UCHAR_GRAPHEME_EXTEND)) {
        next(word, at);
    }
    return at == word.size() || language.initials.contains(word);
}

/// A candidate and what stands around it.
struct Place {
    std::string_view text;
    std::size_t begin;
    const Candidate& candidate;
    const Language& language;
    Follower after;

    [[nodiscard]] bool spaced() const { return candidate.next > candidate.end; }
    /// The word `back` words before the full stop, 0 being the one right before it.
    [[nodiscard]] std::string_view word() const { return wordBefore(text, begin, candidate.mark); }
    [[nodiscard]] std::string_view wordBeforeWord() const {
        const std::size_t end = skipSpacesBack(text, begin, candidate.mark - word().size());
        return wordBefore(text, begin, end);
    }
    /// Whether only opening quotes and brackets stand between the beginning of the sentence and `at`.
    [[nodiscard]] bool isFirst(std::size_t at) const {
        while (at > begin) {
            const char32_t c = previous(text, at);
            if (!opens(c) && !isSpace(c) && !isDash(c)) {
                return false;
            }
        }
        return true;
    }
};

/// Whether what follows can begin a sentence at all.
bool beginsSentence(const Follower& after) {
    return !isLower(after.letter) &&
           (after.letter != 0 || !u_ispunct(static_cast<UChar32>(after.first)) || opens(after.first) ||
            isDash(after.first) || after.first == 0x2026 || after.first == '.' || after.first == 0x2022 ||
            after.first == '#' || after.first == '@');
}

/// "Liepājai.Būvdarbi": a full stop without the space that should follow.
bool isMissingSpace(const Place& place) {
    if (!isUpper(place.after.letter) || place.after.letter != place.after.first) {
        return false;
    }
    const std::string_view word = place.word();
    const bool longWord = letterCount(word) >= 4 && isLower(peekBefore(word, word.size()));
    const bool longNumber = word.size() >= 5 && word.find_first_not_of("0123456789") == std::string_view::npos;
    if (word.find('.') != std::string_view::npos || (!longWord && !longNumber)) {
        return place.candidate.closed || place.candidate.kind == MarkKind::Strong ||
               peekBefore(place.text, place.candidate.mark) == ')';
    }
    // Addresses: "www.Example.Com", "Ann@Mail.Example".
    const std::size_t before = place.candidate.mark - word.size();
    const char32_t left = peekBefore(place.text, before);
    if (before > place.begin && (left == '/' || left == '@' || left == ':' || left == '_')) {
        return false;
    }
    std::size_t at = place.candidate.next;
    next(place.text, at);
    return isLower(peek(place.text, at)) && !place.after.stopped;
}

/// "1. Open the lid.": the number (or letter) of a list item keeps with its sentence.
bool isListNumber(const Place& place, std::string_view word) {
    if (!place.isFirst(place.candidate.mark - word.size()) || word.size() > 12) {
        return false;
    }
    const bool number = isDigit(peek(word, 0)) && letterCount(word) <= 1;
    return number || isRoman(word) || letterCount(word) == 1;
}

bool isStarter(const Place& place) {
    return isUpper(place.after.letter) && place.language.starters.contains(place.after.word);
}

/// What the tables say of the words before the full stop, the longest entry first ("т. д." before "д.").
std::optional<Abbreviation> abbreviation(const Place& place, std::string_view word) {
    const AbbreviationTable& table = place.language.abbreviations;
    const std::string folded = fold(word);
    const std::string_view before = place.wordBeforeWord();
    if (!before.empty() && before.back() == '.') {
        const auto both = table.find(fold(before) + folded);
        if (both != table.end()) {
            return both->second;
        }
    }
    const auto found = table.find(folded);
    if (found != table.end()) {
        return found->second;
    }
    return std::nullopt;
}

/// "1991 р.", "XX gs.", "11 млн т.": a number stands before the word.
bool isCounted(const Place& place, std::string_view word) {
    const std::string_view before = place.wordBeforeWord();
    if (isNumber(before) || isRoman(before) || isDigit(peek(word, 0))) {
        return true;
    }
    const auto known = place.language.abbreviations.find(fold(before));
    return known != place.language.abbreviations.end() && known->second == Abbreviation::MayEnd;
}

/// "У 1991 р. Україна": nothing has been said yet that could be a sentence.
bool saysNothingYet(const Place& place) {
    const std::string_view said = place.text.substr(place.begin, place.candidate.mark - place.begin);
    if (said.size() >= longestWord) {
        return false;
    }
    const std::vector<Word> all = words(said);
    return std::none_of(all.begin(), all.end(), [said](const Word& one) {
        return one.kind == WordKind::Letters && letterCount(said.substr(one.begin, one.end - one.begin)) >= 4;
    });
}

bool endsAfterAbbreviation(const Place& place, Abbreviation kind, std::string_view word) {
    const Follower& after = place.after;
    const bool afterNumber = isCounted(place, word);
    switch (kind) {
    case Abbreviation::NeverEnds:
        return false;
    case Abbreviation::BeforeNumber:
        return !isDigit(after.letter) && !isRoman(after.word) && !(place.after.first == 0x2116);
    case Abbreviation::BeforeName:
        if (!afterNumber) {
            return false;
        }
        break;
    case Abbreviation::MayEnd:
        break;
    }
    if (isDigit(after.letter) || after.first == '(' || after.first == 0x2116) {
        return false;
    }
    if (afterNumber && saysNothingYet(place)) {
        return false;
    }
    // "U.S. Government", "the Acme Inc. Board": only a word that opens sentences tells.
    if (letterCount(word) == 2 && word.size() == 3 && isUpper(peek(word, 0)) && word[1] == '.') {
        return isStarter(place);
    }
    return true;
}

bool endsAfterNumber(const Place& place, std::string_view word) {
    if (!place.language.ordinalStop || isDigit(place.after.letter)) {
        return true;
    }
    // "9. Saeima", "6. II": a short number before a capital is an ordinal, unless the next word opens sentences.
    return word.size() > 2 || isStarter(place);
}

bool endsAfterStop(const Place& place) {
    const Follower& after = place.after;
    const std::string_view word = place.word();
    if (word.empty() || place.candidate.closed) {
        return true;
    }
    // "1. – 9. klašu", and the numbers of lists.
    if ((after.dash && isDigit(after.letter)) || isListNumber(place, word)) {
        return false;
    }
    const std::size_t dot = word.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? word : word.substr(dot + 1);
    const auto kind = abbreviation(place, word);
    if (kind && (dot != std::string_view::npos || letterCount(word) > 1)) {
        return endsAfterAbbreviation(place, *kind, word);
    }
    if (isInitial(last, place.language) && (isUpper(after.letter) || after.letter == 0)) {
        // "А. С. Пушкин", but "vitamin C. The".
        const bool unit = kind && *kind == Abbreviation::BeforeName && isCounted(place, word);
        return (unit || isStarter(place)) && !after.stopped;
    }
    if (kind) {
        return endsAfterAbbreviation(place, *kind, word);
    }
    if (isDigit(peekBefore(word, word.size()))) {
        return endsAfterNumber(place, word);
    }
    return true;
}

/// "(!)" and "[...]" comment on the word before; they end nothing.
bool isBracketed(const Place& place) {
    const char32_t before = peekBefore(place.text, place.candidate.mark);
    return place.candidate.closed && (before == '(' || before == '[');
}

} // namespace

bool endsSentence(std::string_view paragraph, std::size_t begin, const Candidate& candidate, const Language& language) {
    if (candidate.kind == MarkKind::Offered) {
        return true;
    }
    const Place place{paragraph, begin, candidate, language, follower(paragraph, candidate.next)};
    if (!beginsSentence(place.after) || isBracketed(place) || place.isFirst(candidate.mark)) {
        return false;
    }
    if (!place.spaced()) {
        return peekBefore(paragraph, candidate.end) >= 0x3000 || isMissingSpace(place);
    }
    if (candidate.kind == MarkKind::Stop) {
        return endsAfterStop(place);
    }
    return candidate.kind == MarkKind::Strong || !isDigit(place.after.letter);
}

} // namespace quadrille
