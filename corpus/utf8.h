#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quadrille {

/// U+FFFC in UTF-8: in a segment's text it stands for a mark.
inline constexpr std::string_view markSign = "\xEF\xBF\xBC";

/// The byte at which `text` stops being UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF), or
/// nothing when all of it is.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

inline bool isUtf8(std::string_view text) {
    return !firstInvalidUtf8(text);
}

/// How many U+FFFC are in `text`.
std::size_t countMarkSigns(std::string_view text);

/// Code points in well-formed UTF-8.
std::size_t countCodePoints(std::string_view text);

} // namespace quadrille
