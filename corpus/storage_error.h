#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>

namespace quadrille {

/// Throws what `error` means for the project file `path`, as a full sentence with the path and a way on:
/// ProjectUnusable when the file is damaged, in use or write-protected, else std::runtime_error.
[[noreturn]] void throwNaming(const std::filesystem::path& path, const SQLite::Exception& error);

/// Runs `work`; what SQLite throws becomes an error that names the file.
template <typename Work>
auto naming(const std::filesystem::path& path, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throwNaming(path, error);
    }
}

} // namespace quadrille
