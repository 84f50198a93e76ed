#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quadrille {

/// Stepping over UTF-8 by code points. A byte that is no UTF-8 is one step long and reads as U+FFFD; nothing is
/// ever written back, so it survives as it is.

/// The code point at `at`; `at` moves behind it. `at` must be inside the text.
inline char32_t next(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const std::string_view window = text.substr(at, 4);
    int32_t offset = 0;
    UChar32 point = 0;
    U8_NEXT_OR_FFFD(window.data(), offset, static_cast<int32_t>(window.size()), point);
    at += static_cast<std::size_t>(offset);
    return static_cast<char32_t>(point);
}

/// The code point that ends before `at`; `at` moves to its beginning. `at` must not be 0.
inline char32_t previous(std::string_view text, std::size_t& at) {
    const std::size_t from = at < 4 ? 0 : at - 4;
    const std::string_view window = text.substr(from, at - from);
    auto offset = static_cast<int32_t>(window.size());
    UChar32 point = 0;
    U8_PREV_OR_FFFD(window.data(), 0, offset, point);
    at = from + static_cast<std::size_t>(offset);
    return static_cast<char32_t>(point);
}

/// The code point at `at` without moving; 0 at the end of the text.
inline char32_t peek(std::string_view text, std::size_t at) {
    return at < text.size() ? next(text, at) : 0;
}

/// The code point before `at` without moving; 0 at the beginning of the text.
inline char32_t peekBefore(std::string_view text, std::size_t at) {
    return at > 0 ? previous(text, at) : 0;
}

/// Puts `point` at the end of `text`.
inline void append(std::string& text, char32_t point) {
    char bytes[U8_MAX_LENGTH];
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(point));
    text.append(bytes, static_cast<std::size_t>(size));
}

} // namespace quadrille
