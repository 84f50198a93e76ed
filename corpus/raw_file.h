#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3_file;

namespace quadrille {

/// The bytes of a file, for reading, through SQLite's own files and not by open(): closing a descriptor of our own
/// would drop the locks that other connections of this process hold on the same file. Takes no lock itself.
class RawFile {
public:
    /// Throws std::runtime_error with path and reason when the file cannot be opened.
    explicit RawFile(const std::filesystem::path& path);

    [[nodiscard]] std::uint64_t size() const;

    /// Fills `bytes` from `offset` on; what lies behind the end, or cannot be read, is zero. False when a place could
    /// not be read (a bad sector); behind the end is not such a place.
    bool read(std::uint64_t offset, std::string& bytes) const;

private:
    struct Close {
        void operator()(sqlite3_file* file) const;
    };
    struct FreeName {
        void operator()(const char* name) const;
    };
    std::unique_ptr<const char, FreeName> m_name; ///< SQLite goes on using it
    std::unique_ptr<sqlite3_file, Close> m_file;
};

} // namespace quadrille
