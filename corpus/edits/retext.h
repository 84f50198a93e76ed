#pragma once

#include "corpus/draft.h"

#include <span>
#include <string_view>

namespace quadrille {

/// Gives a cell another text, segmenting anew only where that makes a difference, and mends the seams to the texts
/// before and after it. Segments keep their ids, comments their words, as far as they are still there. State and
/// signature are the caller's. Throws std::invalid_argument when `text` is not UTF-8 or `marks` are not its marks.
void retext(Draft& draft, UnitId unit, std::size_t column, std::string_view text, std::span<const Mark> marks);

} // namespace quadrille
