#pragma once

#include <string>
#include <string_view>

namespace quadrille::cli {

/// Writes `text` to `path` whole or not at all ("-" or empty is standard output). Throws std::runtime_error with
/// the path and the reason when it cannot be written.
void writeOutput(const std::string& path, std::string_view text);

/// Writes what standard output still holds back. Throws std::runtime_error when that fails (a full disk).
void finishStandardOutput();

} // namespace quadrille::cli
