#pragma once

#include <string_view>
#include <vector>

namespace quadrille {

struct Language;

/// A stretch of a text, in UTF-8 bytes from its beginning, half open.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

/// One sentence or heading as segmentation cut it. The white space between segments belongs to none.
struct SegmentSpan {
    Span span;
    bool startsParagraph = false;
    bool heading = false;
    bool operator==(const SegmentSpan&) const = default;
};

/// How a plain text marks its paragraphs.
enum class ParagraphStyle {
    Auto,    ///< found out from the text
    Lines,   ///< every line is a paragraph
    Blank,   ///< empty lines part paragraphs; a line end inside one ends a segment all the same
    Wrapped, ///< empty lines part paragraphs; a line end inside one is a space
};

/// Cuts `text` (UTF-8, one whole document) into segments in reading order. Every byte that is not white space
/// lies in exactly one span, so spans and the gaps between them give the text back. Any thread.
std::vector<SegmentSpan> segment(std::string_view text, const Language& language,
                                 ParagraphStyle style = ParagraphStyle::Auto);

} // namespace quadrille
