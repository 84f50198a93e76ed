#include "alignment/decisions.h"

#include "alignment/place.h"
#include "alignment/signs.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <algorithm>
#include <optional>

namespace quadrille {
namespace {

/// Whether what follows can begin a sentence at all.
bool beginsSentence(const Follower& after) {
    if (after.letter != 0) {
        return !isLower(after.letter) || after.mixed || (after.label && after.letter == after.first);
    }
    const char32_t first = after.first;
    return !u_ispunct(static_cast<UChar32>(first)) || opens(first) || isDash(first) || first == 0x2026 ||
           first == '.' || first == 0x2022 || first == '#' || first == '@';
}

/// Whether the word right before the mark is a part of an address: "www.Example.Com", "Ann@Mail.Example".
bool isInAddress(const Place& place, std::string_view word) {
    const char32_t left = place.signBefore(word);
    return left == '/' || left == '@' || left == ':' || left == '_' || left == '<';
}

/// "Liepājai.Būvdarbi": a full stop without the space that should follow.
bool isMissingSpace(const Place& place) {
    const bool quoted = place.after.letter != place.after.first && opens(place.after.first) && !place.after.dash;
    if (!isUpper(place.after.letter) || (place.after.letter != place.after.first && !quoted)) {
        return false;
    }
    const std::string_view word = place.word();
    const bool longWord = letterCount(word) >= 4 && isLower(peekBefore(word, word.size()));
    const bool longNumber = word.size() >= 5 && word.find_first_not_of("0123456789") == std::string_view::npos;
    if (word.find('.') != std::string_view::npos || (!longWord && !longNumber)) {
        return !quoted && (place.candidate.closed || place.candidate.kind == MarkKind::Strong ||
                           peekBefore(place.text, place.candidate.mark) == ')');
    }
    if (isInAddress(place, word)) {
        return false;
    }
    if (quoted) {
        return true;
    }
    std::size_t at = place.candidate.next;
    next(place.text, at);
    return isLower(peek(place.text, at)) && !place.after.stopped;
}

/// "1. Open the lid.": the number (or letter) of a list item keeps with its sentence. "15-а." and "– Ā." are none.
bool isListNumber(const Place& place, std::string_view word) {
    bool dash = false;
    if (word.size() > 12 || word.find('-') != std::string_view::npos ||
        !place.isFirst(place.candidate.mark - word.size(), &dash)) {
        return false;
    }
    if (isDigit(peek(word, 0)) && letterCount(word) <= 1) {
        return true;
    }
    return !dash && (isRoman(word) || letterCount(word) == 1);
}

/// "А, Б та В.": the letter closes a row of letters and is no initial.
bool endsLetters(const Place& place, std::string_view word) {
    const auto isLone = [](std::string_view one) { return letterCount(one) == 1 && isUpper(peek(one, 0)); };
    const std::string_view before = place.before(word);
    if (before.empty()) {
        const auto at = static_cast<std::size_t>(word.data() - place.text.data());
        const std::size_t comma = place.text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
        return comma != std::string_view::npos && comma > place.begin && place.text[comma] == ',' &&
               isLone(wordBefore(place.text, place.begin, comma));
    }
    return letterCount(before) <= 3 && isLower(peek(before, 0)) && before.back() != '.' && isLone(place.before(before));
}

/// What the tables say of the words before the full stop, the longest entry first ("т. д." before "д.").
std::optional<Abbreviation> abbreviation(const Place& place, std::string_view word) {
    const AbbreviationTable& table = place.language.abbreviations;
    const std::string folded = fold(word);
    const std::string_view before = place.before(word);
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
    const std::string_view before = place.before(word);
    if (isNumber(before) || isRoman(before) || isDigit(peek(word, 0))) {
        return true;
    }
    const auto known = place.language.abbreviations.find(fold(before));
    return known != place.language.abbreviations.end() && known->second == Abbreviation::MayEnd;
}

/// "У 1991 р. Україна": nothing but a date has been said yet.
bool saysNothingYet(const Place& place) {
    const std::string_view said = place.text.substr(place.begin, place.candidate.mark - place.begin);
    if (said.size() >= longestWord || said.find_first_of("0123456789XVI") == std::string_view::npos ||
        place.isStarter()) {
        return false;
    }
    const std::vector<Word> all = words(said);
    return std::none_of(all.begin(), all.end(), [&](const Word& one) {
        const std::string_view word = said.substr(one.begin, one.end - one.begin);
        return one.kind == WordKind::Letters && letterCount(word) >= 4 && !isRoman(word) &&
               !place.language.dateWords.contains(fold(word));
    });
}

bool endsAfterAbbreviation(const Place& place, Abbreviation kind, std::string_view word) {
    const Follower& after = place.after;
    const bool afterNumber = isCounted(place, word);
    switch (kind) {
    case Abbreviation::NeverEnds:
        return false;
    case Abbreviation::AlsoWord:
        return place.isStarter() && !after.stopped;
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
    if (isDigit(after.first) || after.first == '(' || after.first == 0x2116 || after.dash || after.mixed) {
        return false;
    }
    // "5 млн дол. США"
    if (saysNothingYet(place) || (afterNumber && after.capitals && !place.isStarter())) {
        return false;
    }
    // "U.S. Government", "the Acme Inc. Board": only a word that opens sentences tells.
    if (letterCount(word) == 2 && word.size() == 3 && isUpper(peek(word, 0)) && word[1] == '.') {
        return place.isStarter();
    }
    return true;
}

bool endsAfterNumber(const Place& place, std::string_view word) {
    if (!place.language.ordinalStop || isDigit(place.after.letter)) {
        return true;
    }
    // "3:2" and "0,5" are no ordinals.
    const char32_t left = place.signBefore(word);
    if (left == ':' || left == ',') {
        return true;
    }
    // "9. Saeima", "6. II": a short number before a capital is an ordinal, unless the next word opens sentences.
    return word.size() > 2 || place.isStarter();
}

bool endsAfterStop(const Place& place) {
    const Follower& after = place.after;
    const std::string_view word = place.word();
    if (word.empty() || place.candidate.closed) {
        return true;
    }
    // "1. – 9. klašu", a remark like "— Ред.", and the numbers of lists.
    if ((after.dash && (isDigit(after.letter) || after.noted)) || isListNumber(place, word)) {
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
        return (unit || place.isStarter() || endsLetters(place, word)) && !after.stopped;
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

/// "We need a — Do you have one?", but not "War — And Peace" and not "He said — I think".
bool isBrokenOff(const Place& place) {
    if (!place.isStarter() || place.after.word.size() < 2 || place.isFirst(place.candidate.mark)) {
        return false;
    }
    std::size_t at = place.candidate.next;
    while (at < place.text.size() &&
           (isWordCharacter(peek(place.text, at)) || peek(place.text, at) == 0x2019 || place.text[at] == '\'')) {
        next(place.text, at);
    }
    const char32_t sign = peek(place.text, at);
    return markOf(sign) != Mark::None || (sign == ' ' && isLower(peek(place.text, at + 1)));
}

/// Web English begins sentences small, so there a mark is enough, if nothing else explains it.
bool beginsSmall(const Place& place) {
    if (!place.spaced() || place.candidate.closed || !isLower(place.after.letter) ||
        place.after.letter != place.after.first || place.candidate.kind == MarkKind::Ellipsis) {
        return false;
    }
    if (place.candidate.kind == MarkKind::Strong) {
        return true;
    }
    const std::string_view word = place.word();
    return letterCount(word) > 1 && word.find('.') == std::string_view::npos && !abbreviation(place, word);
}

} // namespace

bool endsSentence(std::string_view paragraph, std::size_t begin, const Candidate& candidate, const Language& language,
                  bool web) {
    if (candidate.kind == MarkKind::Offered) {
        return true;
    }
    const Place place{paragraph, begin, candidate, language, follower(paragraph, candidate.next)};
    if (candidate.kind == MarkKind::Dash) {
        return isBrokenOff(place);
    }
    if (web && beginsSmall(place)) {
        return true;
    }
    if (!beginsSentence(place.after) || isBracketed(place) || place.isFirst(candidate.mark) || place.isEmbedded()) {
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
