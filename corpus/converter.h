#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quadrille {

/// What became of bytes that ICU was to read.
struct Conversion {
    std::u16string text;
    std::optional<std::size_t> invalidAt; ///< the byte at which it stopped, when it did
};

/// Reads `bytes` in the encoding `name`; stops at the first byte that stands for no character. Throws
/// std::runtime_error when ICU does not know the encoding.
Conversion toUtf16(std::string_view bytes, const std::string& name);

/// The reverse. Nothing when a character is not in the encoding.
std::optional<std::string> fromUtf16(std::u16string_view text, const std::string& name);

/// The name under which an encoding is generally known, "windows-1251" for "cp1251". Throws std::runtime_error when
/// ICU does not know it.
std::string encodingName(const std::string& name);

/// Well-formed UTF-16 as UTF-8.
std::string toUtf8(std::u16string_view text);

} // namespace quadrille
