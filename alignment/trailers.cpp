#include "alignment/trailers.h"

#include "alignment/signs.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

namespace quadrille {
namespace {

/// Quotes that stand apart open or close by how many there were before; no more than this is looked through.
constexpr std::size_t longestQuotation = 400;

/// Whether the quote or bracket `c`, standing right behind a mark, closes: “ and " do unless a word follows.
bool closes(char32_t c, char32_t after) {
    switch (u_charType(static_cast<UChar32>(c))) {
    case U_END_PUNCTUATION:
        return c != 0x201E && c != 0x201A;
    case U_FINAL_PUNCTUATION:
        return true;
    case U_INITIAL_PUNCTUATION:
        return !isWordCharacter(after);
    default:
        return (c == '"' || c == '\'' || c == '`') && !isWordCharacter(after);
    }
}

/// Reads one group of marks at `at`.
MarkKind readMarks(std::string_view text, std::size_t& at) {
    bool strong = false;
    int stops = 0;
    while (at < text.size()) {
        std::size_t ahead = at;
        const Mark mark = markOf(next(text, ahead));
        if (mark == Mark::None) {
            break;
        }
        strong = strong || mark == Mark::Strong;
        stops += mark == Mark::Stop ? 1 : mark == Mark::Ellipsis ? 3 : 0;
        at = ahead;
    }
    return strong ? MarkKind::Strong : stops > 1 ? MarkKind::Ellipsis : MarkKind::Stop;
}

bool readClosers(std::string_view text, std::size_t& at) {
    bool any = false;
    while (at < text.size()) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        if (!closes(c, peek(text, ahead))) {
            break;
        }
        at = ahead;
        any = true;
    }
    return any;
}

/// "[17]" right behind the end belongs to it, and so does "[…]", which says that something was left out there.
void readFootnote(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '[') {
        return;
    }
    for (const std::string_view omission : {"[...]", "[\xE2\x80\xA6]"}) {
        if (text.substr(at, omission.size()) == omission) {
            at += omission.size();
            return;
        }
    }
    std::size_t ahead = at + 1;
    while (ahead < text.size() && ahead < at + 4 && text[ahead] >= '0' && text[ahead] <= '9') {
        ++ahead;
    }
    if (ahead > at + 1 && ahead < text.size() && text[ahead] == ']') {
        at = ahead + 1;
    }
}

bool isEmoji(char32_t c) {
    return c >= 0x203C && (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) ||
                           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC));
}

/// Emoji, and quotes and brackets that only close, one behind another.
void readEmoji(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        std::size_t ahead = at;
        const char32_t c = next(text, ahead);
        const int8_t type = u_charType(static_cast<UChar32>(c));
        const bool part = isEmoji(c) || (at > begin && (c == 0x200D || c == 0xFE0F || type == U_MODIFIER_SYMBOL));
        const bool closer = type == U_FINAL_PUNCTUATION || (type == U_END_PUNCTUATION && c < 0x2000);
        if (!part && !closer) {
            break;
        }
        at = ahead;
    }
    readFootnote(text, at);
}

bool isBare(char32_t quote) {
    return quote == '"' || quote == '\'' || quote == '`';
}

/// Whether the quotes from `begin` to `end`, with spaces on both sides, close what quotes like them opened.
bool closesApart(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > longestQuotation ? begin - longestQuotation : 0;
    const std::string_view quotes = text.substr(begin, end - begin);
    std::size_t count = 0;
    for (std::size_t at = text.find(quotes, from); at < begin; at = text.find(quotes, at + quotes.size())) {
        ++count;
    }
    return count % 2 == 1;
}

/// A text that was taken apart into words has spaces around its quotes: `word ! '' .`
void readQuoteApart(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    while (end < text.size() && isBare(static_cast<unsigned char>(text[end]))) {
        ++end;
    }
    if (end == at || end >= text.size()) {
        return;
    }
    const char32_t after = peek(text, end);
    if (markOf(after) != Mark::None || after == ',' || after == '(' || (isSpace(after) && closesApart(text, at, end))) {
        at = end;
    }
}

/// Marks that stand apart: "word ) .", ". . .". An ellipsis that does opens the next sentence.
void readMarksApart(std::string_view text, std::size_t& at, Candidate& one) {
    std::size_t end = at;
    if (end >= text.size() || markOf(peek(text, end)) == Mark::None) {
        return;
    }
    const MarkKind kind = readMarks(text, end);
    if (kind == MarkKind::Ellipsis || (end < text.size() && !isSpace(peek(text, end)))) {
        return;
    }
    if (one.closed) {
        one.mark = at;
        one.kind = kind;
        one.closed = false;
    } else {
        const bool strong = kind == MarkKind::Strong || one.kind == MarkKind::Strong;
        one.kind = strong ? MarkKind::Strong : MarkKind::Ellipsis;
    }
    at = end;
}

/// "… rights. 4 Even though …": a bare number before a word that opens sentences, or at
/// the very end, refers to a note.
void readNoteNumber(std::string_view text, std::size_t& at, const Language& language) {
    std::size_t end = at;
    while (end < text.size() && end < at + 2 && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    if (end > at && end == text.size()) {
        at = end;
        return;
    }
    if (end == at || end + 2 >= text.size() || text[end] != ' ' || !isUpper(peek(text, end + 1))) {
        return;
    }
    std::size_t word = end + 1;
    while (word < text.size() && word < end + 32 && isLetter(peek(text, word))) {
        next(text, word);
    }
    if (language.starters.contains(fold(text.substr(end + 1, word - end - 1)))) {
        at = end;
    }
}

void readTrailers(std::string_view text, Candidate& one, const Language& language) {
    for (;;) {
        std::size_t at = skipSpaces(text, one.end);
        const std::size_t begin = at;
        const bool apart = begin > one.end;
        readEmoji(text, at);
        if (at == begin) {
            at += smiley(text, at);
        }
        if (at == begin && apart) {
            readQuoteApart(text, at);
        }
        if (at == begin && apart) {
            readMarksApart(text, at, one);
        }
        if (at == begin && apart) {
            readNoteNumber(text, at, language);
        }
        if (at == begin || isWordCharacter(peek(text, at))) {
            return;
        }
        one.end = at;
    }
}

} // namespace

std::size_t skipSpaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t ahead = at;
        if (!isSpace(next(text, ahead))) {
            break;
        }
        at = ahead;
    }
    return at;
}

std::size_t smiley(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    if (at >= text.size() || std::string_view(":;=").find(text[at]) == std::string_view::npos) {
        return 0;
    }
    ++at;
    at += at < text.size() && (text[at] == '-' || text[at] == '\'' || text[at] == '^') ? 1 : 0;
    const std::size_t mouth = at;
    while (at < text.size() && std::string_view(")(]DPp*").find(text[at]) != std::string_view::npos) {
        ++at;
    }
    const char32_t after = peek(text, at);
    return at > mouth && (after == 0 || isSpace(after) || markOf(after) != Mark::None) ? at - begin : 0;
}

Candidate readEnd(std::string_view text, std::size_t at, const Language& language) {
    Candidate one;
    one.mark = at;
    one.kind = readMarks(text, at);
    // „Vilks!””. has its last marks behind the quotes.
    while (readClosers(text, at)) {
        one.closed = true;
        if (markOf(peek(text, at)) == Mark::None) {
            break;
        }
        one.mark = at;
        one.kind = readMarks(text, at);
        one.closed = false;
    }
    readFootnote(text, at);
    one.end = at;
    readTrailers(text, one, language);
    one.next = skipSpaces(text, one.end);
    return one;
}

} // namespace quadrille
