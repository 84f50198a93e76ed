#include "dictionaries/stems.h"

#include "dictionaries/utf8.h"

#include <algorithm>

namespace quadrille {
namespace {

/// No ending of a table has more letters.
constexpr std::size_t longestEnding = 10;
/// A word of a language without endings is told by so many letters.
constexpr std::size_t prefixLetters = 5;

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view firstLetters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t k = 0; k < count && at < text.size(); ++k) {
        next(text, at);
    }
    return text.substr(0, at);
}

bool isVowel(char32_t c) {
    return std::u32string_view(U"aeiouyāēīūаеиоуыэюяёіїє").find(c) != std::u32string_view::npos;
}

bool hasVowel(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (isVowel(next(text, at))) {
            return true;
        }
    }
    return false;
}

/// Whether what is left when an ending comes off can still be a stem: a short ending may leave little, a long one
/// must leave three letters and a vowel among them.
bool canStand(std::string_view rest, std::string_view ending, std::string_view instead) {
    const std::size_t left = letters(rest) + letters(instead);
    if (letters(ending) == 1) {
        return left >= 2;
    }
    return left >= 3 && hasVowel(rest);
}

/// Takes the longest ending of a round off. Whether there was one.
bool shorten(std::string& word, const EndingTable& round) {
    std::size_t begin = word.size();
    std::string_view best;
    const std::string* instead = nullptr;
    for (std::size_t count = 0; count < longestEnding && begin > 0; ++count) {
        previous(word, begin);
        const std::string_view ending = std::string_view(word).substr(begin);
        const auto found = round.find(ending);
        if (found != round.end() && canStand(std::string_view(word).substr(0, begin), ending, found->second)) {
            best = ending;
            instead = &found->second;
        }
    }
    if (instead == nullptr || best == *instead) {
        return false;
    }
    word.replace(word.size() - best.size(), best.size(), *instead);
    return true;
}

/// One spelling for what is written in two ways at the beginning or throughout: ё and е, об'єднання with any
/// apostrophe or none, уряд and вряд, йти and іти.
std::string oneSpelling(std::string_view folded, const Language& language) {
    const bool changing = language.vowelsChange;
    std::string out;
    out.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        const bool first = at == 0;
        char32_t c = next(folded, at);
        const char32_t after = peek(folded, at);
        const bool beforeConsonant = after != 0 && after != '\'' && !isVowel(after) && after != U'ь';
        if (c == U'ё') {
            c = U'е';
        } else if (c == '\'' && changing) {
            continue;
        } else if (changing && first && beforeConsonant) {
            c = c == U'у' ? U'в' : c == U'й' ? U'і' : c;
        }
        append(out, c);
    }
    return out;
}

/// Ukrainian vowels change in a syllable that closes: рік and року, незалежність and незалежності.
void levelLastVowel(std::string& word) {
    constexpr std::string_view closed = "і";
    const std::size_t at = word.rfind(closed);
    if (at == std::string::npos || at == 0 || at + closed.size() >= word.size() ||
        hasVowel(std::string_view(word).substr(at + closed.size()))) {
        return;
    }
    word.replace(at, closed.size(), "о");
}

} // namespace

std::string stem(std::string_view folded, const Language& language) {
    if (language.endings.empty()) {
        return std::string(firstLetters(folded, prefixLetters));
    }
    std::string word = oneSpelling(folded, language);
    const EndingTable& whole = language.endings.front();
    if (const auto found = whole.find(word); found != whole.end()) {
        if (found->second == word) {
            return word;
        }
        word = found->second;
    }
    for (std::size_t round = 1; round < language.endings.size(); ++round) {
        // What looks like an ending but belongs to the word ("самолёт") comes off all its forms alike.
        while (shorten(word, language.endings[round])) {
        }
    }
    if (language.vowelsChange) {
        levelLastVowel(word);
    }
    return word;
}

} // namespace quadrille
