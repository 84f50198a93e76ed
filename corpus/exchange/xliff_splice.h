#pragma once

#include "corpus/exchange/xliff_reader.h"

namespace quadrille {

/// What has become of a segment: nothing where there is nothing.
struct XliffChange {
    std::optional<std::string> text; ///< of the target
    std::vector<Mark> marks;         ///< with it
    std::optional<State> state;
};

/// The file's bytes, in its encoding, with these changes, one for each of its segments; every other byte as it was.
std::string spliced(const XliffFile& file, const std::vector<XliffChange>& changes);

/// A start tag with an attribute set to another value, put in, or, of an empty value, taken out.
std::string withAttribute(std::string_view tag, std::string_view name, std::string_view value);

} // namespace quadrille
