#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <array>
#include <memory>

namespace quadrille {
namespace {

/// Sounds of the Cyrillic letters from U+0430 on, in the spelling that squeeze() makes of every other script too.
constexpr std::array<std::string_view, 48> cyrillic = {"a", "b", "v", "g", "d", "e", "z",  "z",  "i", "i", "k", "l",
                                                       "m", "n", "o", "p", "r", "s", "t",  "u",  "f", "h", "c", "c",
                                                       "s", "s", "",  "i", "",  "e", "iu", "ia", "e", "e", "d", "g",
                                                       "e", "s", "i", "i", "i", "l", "n",  "c",  "k", "i", "u", "d"};

/// The Latin letter under the marks of `c`; 0 when there is none.
char32_t bare(char32_t c) {
    switch (c) {
    case 0x00DF:
        return 's';
    case 0x00E6:
        return 'e';
    case 0x00F8:
        return 'o';
    case 0x0111:
    case 0x00F0:
        return 'd';
    case 0x0131:
        return 'i';
    case 0x0142:
        return 'l';
    case 0x00FE:
        return 't';
    default:
        break;
    }
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_SUCCESS(status) && nfd->getRawDecomposition(static_cast<UChar32>(c), parts)) {
        const UChar32 first = parts.char32At(0);
        return first < 0x80 ? static_cast<char32_t>(first) : bare(static_cast<char32_t>(first));
    }
    return 0;
}

/// Any other script through ICU; slow to set up, so only when such a letter turns up.
std::string foreignLetters(std::string_view word) {
    thread_local std::unique_ptr<icu::Transliterator> toLatin;
    UErrorCode status = U_ZERO_ERROR;
    if (!toLatin) {
        toLatin.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }
    std::string text;
    if (U_SUCCESS(status) && toLatin) {
        icu::UnicodeString letters = icu::UnicodeString::fromUTF8(word);
        toLatin->transliterate(letters);
        letters.toUTF8String(text);
    }
    return text;
}

/// Lower-case ASCII letters for `word`, one spelling for each sound not yet seen to.
std::string romanised(std::string_view word) {
    std::string text;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(next(word, at))));
        if (c < 0x80) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                text += static_cast<char>(c);
            }
        } else if (c >= 0x0430 && c < 0x0430 + cyrillic.size()) {
            text += cyrillic[c - 0x0430];
        } else if (c == 0x0491) {
            text += 'g';
        } else if (c == 0x0161 || c == 0x015B) {
            text += "sh";
        } else if (c == 0x010D || c == 0x0107) {
            text += "ch";
        } else if (c == 0x017E || c == 0x017C || c == 0x017A) {
            text += "zh";
        } else if (const char32_t letter = bare(c); letter != 0) {
            text += static_cast<char>(letter);
        } else if (u_isalpha(static_cast<UChar32>(c)) && (c < 0x0400 || c > 0x052F)) {
            return foreignLetters(word);
        }
    }
    return text;
}

struct Spelling {
    std::string_view from;
    std::string_view to;
};

/// English and Polish ways to write one sound, longest first.
constexpr std::array spellings = {
    Spelling{"shch", "s"}, Spelling{"tch", "c"}, Spelling{"sch", "s"}, Spelling{"sh", "s"}, Spelling{"ch", "c"},
    Spelling{"zh", "z"},   Spelling{"kh", "h"},  Spelling{"ph", "f"},  Spelling{"th", "t"}, Spelling{"ts", "c"},
    Spelling{"cz", "c"},   Spelling{"ck", "k"},  Spelling{"qu", "kv"}, Spelling{"ks", "x"}, Spelling{"ya", "ia"},
    Spelling{"yu", "iu"},  Spelling{"ye", "e"},  Spelling{"ee", "i"},  Spelling{"oo", "u"}, Spelling{"ou", "u"},
    Spelling{"ie", "e"},   Spelling{"je", "e"}};

/// Letters that sound alike are one letter, doubled ones single.
std::string squeeze(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view piece = text.substr(at, 1);
        std::size_t step = 1;
        for (const Spelling& spelling : spellings) {
            if (text.substr(at).starts_with(spelling.from)) {
                piece = spelling.to;
                step = spelling.from.size();
                break;
            }
        }
        for (char c : piece) {
            c = c == 'w' ? 'v' : c == 'q' || c == 'c' ? 'k' : c == 'y' || c == 'j' ? 'i' : c == 'h' ? 'g' : c;
            if (out.empty() || out.back() != c) {
                out += c;
            }
        }
        at += step;
    }
    return out;
}

} // namespace

std::string skeleton(std::string_view word) {
    return squeeze(romanised(word));
}

} // namespace quadrille
