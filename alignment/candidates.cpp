#include "alignment/candidates.h"

#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

namespace quadrille {
namespace {

enum class Mark { None, Stop, Ellipsis, Strong };

Mark markOf(char32_t c) {
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

bool isWordCharacter(char32_t c) {
    return c != 0 && u_isalnum(static_cast<UChar32>(c));
}

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
        return (c == '"' || c == '\'') && !isWordCharacter(after);
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

/// "[17]" right behind the end belongs to it.
void readFootnote(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '[') {
        return;
    }
    std::size_t ahead = at + 1;
    while (ahead < text.size() && ahead < at + 4 && text[ahead] >= '0' && text[ahead] <= '9') {
        ++ahead;
    }
    if (ahead > at + 1 && ahead < text.size() && text[ahead] == ']') {
        at = ahead + 1;
    }
}

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

bool isEmoji(char32_t c) {
    return c >= 0x203C && (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) ||
                           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC));
}

/// What after a space still belongs to the sentence before: emoji and a quote or bracket that only closes.
void readTrailers(std::string_view text, std::size_t& end) {
    for (;;) {
        std::size_t at = skipSpaces(text, end);
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
        if (at == begin || isWordCharacter(peek(text, at))) {
            return;
        }
        end = at;
    }
}

void findMarked(std::string_view text, std::vector<Candidate>& found) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (markOf(next(text, at)) == Mark::None) {
            continue;
        }
        Candidate one;
        one.mark = begin;
        at = begin;
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
        readTrailers(text, one.end);
        at = one.end;
        one.next = skipSpaces(text, one.end);
        if (one.next < text.size()) {
            found.push_back(one);
        }
    }
}

std::unique_ptr<icu::BreakIterator> sentenceBreaks(const Language& language) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale(language.tag.c_str()), status));
    return U_SUCCESS(status) ? std::move(breaks) : nullptr;
}

/// ICU's own breaks, for languages without tables here: some have marks that are none elsewhere (Greek ";").
void findOffered(std::string_view text, const Language& language, std::vector<Candidate>& found) {
    const auto breaks = sentenceBreaks(language);
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<int64_t>(text.size()), &status);
    if (breaks) {
        breaks->setText(&view, status);
        breaks->first();
        for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
            Candidate one;
            one.next = static_cast<std::size_t>(end);
            one.end = one.next;
            while (one.end > 0 && isSpace(peekBefore(text, one.end))) {
                previous(text, one.end);
            }
            one.mark = one.end;
            one.kind = MarkKind::Offered;
            one.next = skipSpaces(text, one.next);
            if (one.next < text.size() && one.end > 0) {
                found.push_back(one);
            }
        }
    }
    utext_close(&view);
}

} // namespace

bool isSpace(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}

std::vector<Candidate> candidates(std::string_view paragraph, const Language& language) {
    std::vector<Candidate> found;
    if (language.abbreviations.empty()) {
        findOffered(paragraph, language, found);
    } else {
        findMarked(paragraph, found);
    }
    return found;
}

} // namespace quadrille
