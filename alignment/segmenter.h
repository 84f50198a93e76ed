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

class BreakRules;

/// How a text is to be cut, besides what its language says.
struct SegmentationOptions {
    ParagraphStyle paragraphs = ParagraphStyle::Auto;
    /// The text is mail, chat or comments: a sentence may begin small there, and dates and rulers part it.
    bool web = false;
    /// What a user has decided, asked before the language's own rules; not owned, and for one thread at a time.
    BreakRules* rules = nullptr;
};

/// Cuts `text` (UTF-8, one whole document) into segments in reading order. Every byte that is not white space
/// lies in exactly one span, so spans and the gaps between them give the text back. Any thread.
std::vector<SegmentSpan> segment(std::string_view text, const Language& language, const SegmentationOptions& options);
std::vector<SegmentSpan> segment(std::string_view text, const Language& language,
                                 ParagraphStyle style = ParagraphStyle::Auto);

} // namespace quadrille
