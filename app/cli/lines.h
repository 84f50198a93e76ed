#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace quadrille::cli {

/// Hands each line of standard input to `take`, without its line end. A line longer than a text may be makes it throw
/// std::runtime_error.
void eachLine(const std::function<void(const std::string& line)>& take);

/// A text in which "\n", "\t" and "\\" stand for a line end, a tab and a backslash. Nothing when another character
/// follows a backslash.
std::optional<std::string> unescaped(std::string_view text);

} // namespace quadrille::cli
