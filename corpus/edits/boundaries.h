#pragma once

#include "alignment/segmenter.h"

#include <span>
#include <string_view>
#include <vector>

namespace quadrille {

struct Language;

/// What two versions of a text have in common at their beginnings and ends, in bytes, not overlapping, between whole
/// characters.
struct Common {
    std::size_t beginning = 0;
    std::size_t end = 0;
};

Common commonOf(std::string_view before, std::string_view after);

/// Where the pieces of the new text of a cell lie: the cut of the old text, changed only where the edit makes the
/// segmenter decide otherwise within or at the edge of what was typed. So a cut made by hand elsewhere stays. The spans
/// cover all but white space between them; the first begins at 0 and the last ends with the text.
std::vector<Span> recut(std::string_view before, std::span<const Span> pieces, std::string_view after, Common common,
                        const Language& language);

} // namespace quadrille
