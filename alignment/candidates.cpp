#include "alignment/candidates.h"

#include "alignment/signs.h"
#include "alignment/trailers.h"
#include "alignment/web.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

namespace quadrille {
namespace {

void findMarked(std::string_view text, const Language& language, std::vector<Candidate>& found) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next(text, at);
        if (markOf(c) != Mark::None) {
            found.push_back(readEnd(text, begin, language));
            at = found.back().end;
            if (found.back().next >= text.size()) {
                found.pop_back();
            }
        } else if (c == 0x2014 && language.dashBreaksOff && isSpace(peekBefore(text, begin)) &&
                   isSpace(peek(text, at))) {
            const std::size_t next = skipSpaces(text, at);
            if (isUpper(peek(text, next))) {
                found.push_back({begin, at, next, MarkKind::Dash});
            }
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

std::vector<Candidate> candidates(std::string_view paragraph, const Language& language, bool web) {
    std::vector<Candidate> found;
    if (language.abbreviations.empty()) {
        findOffered(paragraph, language, found);
    } else {
        findMarked(paragraph, language, found);
        if (web) {
            findWebBreaks(paragraph, language, found);
        }
    }
    return found;
}

} // namespace quadrille
