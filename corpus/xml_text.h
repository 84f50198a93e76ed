#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace quadrille {

/// Adds `text` (UTF-8) to `out` as the content of an XML element: a parser gives it back byte for byte. A character
/// that XML 1.0 cannot hold (a control character, U+FFFE, U+FFFF) is handed to `strange` to write something else.
/// True when there was one.
bool appendXmlText(std::string& out, std::string_view text,
                   const std::function<void(std::string& out, char32_t character)>& strange);

/// The same for text that an XML parser gave, in which nothing is strange.
void appendParsedText(std::string& out, std::string_view text);

/// Adds ` name="value"`, of a value that an XML parser gave.
void appendAttribute(std::string& out, std::string_view name, std::string_view value);

/// `text` as the value of an attribute in double quotes. What XML cannot hold becomes "U+0007".
std::string xmlAttribute(std::string_view text);

} // namespace quadrille
