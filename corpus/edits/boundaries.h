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

/// Where the pieces of the new text of a cell lie: the cuts of the old text that lie outside what was typed, and those
/// that the segmenter makes within it or at its edge because of it. So cuts made by hand stay. The spans cover all but
/// white space between them; the first begins at 0 and the last ends with the text.
/// `rules` are asked before the language's own, if there are any.
std::vector<Span> recut(std::string_view before, std::span<const Span> pieces, std::string_view after, Common common,
                        const Language& language, BreakRules* rules = nullptr);

} // namespace quadrille
