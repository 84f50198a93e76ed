#include "alignment/headings.h"

#include "alignment/candidates.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace quadrille {
namespace {

constexpr std::size_t longestHeading = 240; ///< bytes
constexpr std::size_t mostWords = 14;
/// More short lines than this in a row are verse or a list.
constexpr std::size_t mostInARow = 3;

/// The last character before closing quotes and brackets.
char32_t lastCharacter(std::string_view text) {
    std::size_t at = text.size();
    char32_t c = 0;
    while (at > 0) {
        c = previous(text, at);
        const int8_t type = u_charType(static_cast<UChar32>(c));
        if (!isSpace(c) && c != '"' && type != U_FINAL_PUNCTUATION && type != U_INITIAL_PUNCTUATION && c != 0xFFFC) {
            break;
        }
    }
    return c;
}

bool looksLikeHeading(std::string_view text) {
    if (text.size() > longestHeading) {
        return false;
    }
    const char32_t last = lastCharacter(text);
    const int8_t type = u_charType(static_cast<UChar32>(last));
    if (last != '?' && last != ')' && (u_ispunct(static_cast<UChar32>(last)) || type == U_DASH_PUNCTUATION)) {
        return false;
    }
    std::size_t at = 0;
    const char32_t first = next(text, at);
    const int8_t firstType = u_charType(static_cast<UChar32>(first));
    if (firstType == U_DASH_PUNCTUATION || first == 0x2022 || first == '*' || u_islower(static_cast<UChar32>(first))) {
        return false;
    }
    const std::vector<Word> found = words(text);
    const bool letters =
        std::any_of(found.begin(), found.end(), [](const Word& one) { return one.kind == WordKind::Letters; });
    return letters && found.size() <= (last == '?' ? mostWords - 4 : mostWords);
}

} // namespace

void markHeadings(std::string_view text, std::vector<SegmentSpan>& segments) {
    std::size_t run = 0;
    for (std::size_t k = 0; k <= segments.size(); ++k) {
        const bool alone = k < segments.size() && segments[k].startsParagraph &&
                           (k + 1 == segments.size() || segments[k + 1].startsParagraph);
        if (alone &&
            looksLikeHeading(text.substr(segments[k].span.begin, segments[k].span.end - segments[k].span.begin))) {
            ++run;
            continue;
        }
        for (std::size_t back = 1; back <= run && run <= mostInARow; ++back) {
            segments[k - back].heading = true;
        }
        run = 0;
    }
}

} // namespace quadrille
