#pragma once

#include <filesystem>
#include <string>

namespace quadrille {

/// The bytes of a regular file of at most `limit` bytes. Throws std::runtime_error, a full sentence with the path, for
/// anything else: a folder, a device, a pipe, a missing, unreadable or larger file.
std::string readWholeFile(const std::filesystem::path& path, std::size_t limit);

} // namespace quadrille
