#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace quadrille {

/// What the first bytes of an SQLite file say of it.
struct FileHeader {
    bool sqlite = false; ///< the other fields say something only if so
    std::int64_t applicationId = 0;
    std::int64_t version = 0; ///< user_version
    bool log = false;         ///< written by way of a log (WAL), which may lie beside the file
};

/// Reads it from the beginning of a file, or of its first page: 100 bytes or more.
FileHeader headerIn(std::string_view bytes);

/// Reads it without connecting, so that a foreign file gets no side files and no lock. Throws
/// std::runtime_error when the file cannot be opened.
FileHeader readFileHeader(const std::filesystem::path& path);

} // namespace quadrille
