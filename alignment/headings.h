#pragma once

#include "alignment/segmenter.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// Marks the headings among `segments`: paragraphs of one short segment that does not end as a sentence (a short
/// question may be one).
void markHeadings(std::string_view text, std::vector<SegmentSpan>& segments);

} // namespace quadrille
