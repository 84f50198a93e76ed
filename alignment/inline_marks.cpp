#include "alignment/inline_marks.h"

#include "alignment/candidates.h"
#include "dictionaries/utf8.h"

#include <algorithm>

namespace quadrille {
namespace {

constexpr std::string_view mark = "\xEF\xBF\xBC";

} // namespace

bool WithoutMarks::needed(std::string_view text) {
    return text.find(mark) != std::string_view::npos;
}

WithoutMarks::WithoutMarks(std::string_view text)
    : m_whole(text) {
    m_text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = std::min(text.find(mark, at), text.size());
        m_text.append(text.substr(at, found - at));
        at = found;
        if (found < text.size()) {
            m_marks.push_back(m_text.size());
            at += mark.size();
        }
    }
}

std::vector<SegmentSpan> WithoutMarks::restored(const std::vector<SegmentSpan>& bare) const {
    std::size_t seen = 0; // marks before the place in hand
    const auto marksBefore = [&](std::size_t place, bool inclusive) {
        while (seen < m_marks.size() && (m_marks[seen] < place || (inclusive && m_marks[seen] == place))) {
            ++seen;
        }
        return seen * mark.size();
    };
    std::vector<SegmentSpan> whole;
    std::size_t free = 0; // first byte of the whole text in no segment yet
    for (const SegmentSpan& one : bare) {
        SegmentSpan placed = one;
        placed.span.begin = one.span.begin + marksBefore(one.span.begin, false);
        placed.span.end = one.span.end + marksBefore(one.span.end, true);
        // Marks on their own, between white space or in front of it, go to the segment that follows them.
        const std::string_view gap = m_whole.substr(free, placed.span.begin - free);
        const std::size_t lone = gap.find(mark);
        if (lone != std::string_view::npos) {
            placed.span.begin = free + lone;
        }
        free = placed.span.end;
        whole.push_back(placed);
    }
    const std::size_t rest = m_whole.substr(free).rfind(mark);
    if (rest != std::string_view::npos) {
        if (whole.empty()) {
            const std::size_t first = m_whole.find(mark);
            whole.push_back({{first, first}, true, false});
        }
        whole.back().span.end = free + rest + mark.size();
    }
    return whole;
}

} // namespace quadrille
