#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quadrille {

/// Our text (UTF-8) as Qt shows it. No character is changed; bytes that are not UTF-8 become U+FFFD.
QString toQt(std::string_view text);

/// The other way; a lone surrogate, which only a faulty input method makes, is left out.
std::string fromQt(const QString& text);

/// The UTF-16 offset in toQt(text) of the UTF-8 `byte` offset in `text`. An offset inside a character counts as
/// its beginning, one past the end as the end.
int toUtf16Offset(std::string_view text, std::size_t byte);

/// The UTF-8 offset in fromQt(text) of the UTF-16 offset `unit`. An offset between surrogates counts as the
/// character's beginning.
std::size_t toUtf8Offset(const QString& text, int unit);

/// Characters as a reader counts them by code points.
int codePoints(std::string_view text);

/// A moment (milliseconds since 1970 UTC) in the person's way of writing date and time.
QString momentInWords(std::int64_t at);

} // namespace quadrille
