#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace quadrille {

/// A file on disk, open for reading from its beginning. What is no regular file is refused: a folder, a device, a pipe.
class RegularFile {
public:
    /// Throws std::runtime_error, a full sentence with the path.
    explicit RegularFile(std::filesystem::path path);
    RegularFile(const RegularFile&) = delete;
    RegularFile& operator=(const RegularFile&) = delete;
    ~RegularFile();

    /// Reads on; 0 at the end.
    std::size_t read(std::span<char> into);
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// What the file said it has when it was opened; one in /proc says 0 and has more.
    [[nodiscard]] std::uintmax_t size() const { return m_size; }

    /// Throws "PATH cannot be read: WHY."
    [[noreturn]] void fail(const std::string& why) const;

private:
    std::filesystem::path m_path;
    int m_number = -1;
    std::uintmax_t m_size = 0;
};

} // namespace quadrille
