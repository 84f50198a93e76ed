#include "corpus/presegmented.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace quadrille {

namespace {

/// The part of text[begin, end) between its first and last character that is not white space.
Span trimmed(std::string_view text, Span line) {
    Span inner{line.end, line.end};
    for (std::size_t at = line.begin; at < line.end;) {
        const std::size_t from = at;
        UChar32 c = 0;
        U8_NEXT(text.data(), at, line.end, c);
        if (u_isUWhiteSpace(c) == 0) {
            inner.begin = inner.begin == line.end ? from : inner.begin;
            inner.end = at;
        }
    }
    return inner.begin == line.end ? Span{line.end, line.end} : inner;
}

} // namespace

std::vector<SegmentSpan> segmentLines(std::string_view text) {
    std::vector<SegmentSpan> segments;
    bool newParagraph = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const Span inner = trimmed(text, {at, end});
        if (inner.begin == inner.end) {
            newParagraph = true;
        } else {
            segments.push_back({inner, newParagraph, false});
            newParagraph = false;
        }
        at = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
    }
    return segments;
}

} // namespace quadrille
