#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <new>

namespace quadrille {

/// Throws what `error` means for the project file `path`, as a full sentence with the path and a way on:
/// ProjectUnusable when the file is damaged, in use or write-protected, else std::runtime_error.
[[noreturn]] void throwNaming(const std::filesystem::path& path, const SQLite::Exception& error);

/// The same for memory that has run out: std::runtime_error.
[[noreturn]] void throwOutOfMemory(const std::filesystem::path& path);

/// Runs `work`; what SQLite throws, and memory that runs out, becomes an error that names the file.
template <typename Work>
auto naming(const std::filesystem::path& path, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throwNaming(path, error);
    } catch (const std::bad_alloc&) {
        throwOutOfMemory(path);
    }
}

} // namespace quadrille
