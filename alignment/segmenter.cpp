#include "alignment/segmenter.h"

#include "alignment/break_rules.h"
#include "alignment/candidates.h"
#include "alignment/decisions.h"
#include "alignment/headings.h"
#include "alignment/inline_marks.h"
#include "alignment/paragraphs.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <algorithm>
#include <string>

namespace quadrille {
namespace {

/// `span` without the white space at its ends.
Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end) {
        std::size_t ahead = span.begin;
        if (!isSpace(next(text, ahead))) {
            break;
        }
        span.begin = ahead;
    }
    while (span.end > span.begin) {
        std::size_t back = span.end;
        if (!isSpace(previous(text, back))) {
            break;
        }
        span.end = back;
    }
    return span;
}

/// A wrapped paragraph with spaces for its line ends, byte for byte as long.
std::string unwrapped(std::string_view paragraph) {
    std::string text(paragraph);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\v' || c == '\f'; }, ' ');
    return text;
}

/// The candidates of the language, as a user's own rules leave them.
std::vector<Candidate> candidatesIn(std::string_view paragraph, const Language& language,
                                    const SegmentationOptions& options) {
    std::vector<Candidate> found;
    if (options.rules == nullptr || !options.rules->alone()) {
        found = candidates(paragraph, language, options.web);
    }
    if (options.rules != nullptr) {
        options.rules->amend(paragraph, found);
    }
    return found;
}

void cut(std::string_view text, const Block& block, const Language& language, const SegmentationOptions& options,
         std::vector<SegmentSpan>& segments) {
    const Span span = trimmed(text, block.span);
    std::string_view paragraph = text.substr(span.begin, span.end - span.begin);
    std::string joined;
    if (options.paragraphs == ParagraphStyle::Wrapped) {
        joined = unwrapped(paragraph);
        paragraph = joined;
    }
    bool fresh = block.startsParagraph;
    std::size_t begin = 0;
    for (const Candidate& candidate : candidatesIn(paragraph, language, options)) {
        if (candidate.end > begin && endsSentence(paragraph, begin, candidate, language, options.web)) {
            segments.push_back({{span.begin + begin, span.begin + candidate.end}, fresh, false});
            begin = candidate.next;
            fresh = false;
        }
    }
    if (begin < paragraph.size()) {
        segments.push_back({{span.begin + begin, span.end}, fresh, false});
    }
}

} // namespace

std::vector<SegmentSpan> segment(std::string_view text, const Language& language, const SegmentationOptions& options) {
    if (WithoutMarks::needed(text)) {
        const WithoutMarks bare(text);
        return bare.restored(segment(bare.text(), language, options));
    }
    SegmentationOptions settled = options;
    if (settled.paragraphs == ParagraphStyle::Auto) {
        settled.paragraphs = paragraphStyle(text);
    }
    std::vector<SegmentSpan> segments;
    for (const Block& block : blocks(text, settled.paragraphs)) {
        cut(text, block, language, settled, segments);
    }
    markHeadings(text, segments);
    return segments;
}

std::vector<SegmentSpan> segment(std::string_view text, const Language& language, ParagraphStyle style) {
    return segment(text, language, SegmentationOptions{style});
}

} // namespace quadrille
