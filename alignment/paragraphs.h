#pragma once

#include "alignment/segmenter.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// One paragraph, or one line of it where a line end ends a segment all the same.
struct Block {
    Span span; ///< without the line ends around it; may begin and end with white space
    bool startsParagraph = true;
};

/// The style `text` is most likely written in; never Auto.
ParagraphStyle paragraphStyle(std::string_view text);

/// Cuts `text` into blocks in order; blocks of nothing but white space are left out. In the style Wrapped a block
/// holds the line ends inside its paragraph.
std::vector<Block> blocks(std::string_view text, ParagraphStyle style);

} // namespace quadrille
