#pragma once

#include "alignment/segmenter.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// The segments of a text that has one on each line and an empty line between paragraphs. White space at either end of
/// a line belongs to the gaps.
std::vector<SegmentSpan> segmentLines(std::string_view text);

} // namespace quadrille
