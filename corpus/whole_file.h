#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace quadrille {

/// A file that appears whole or not at all: it is written under another name in the same folder and gets its own
/// name when it is on disk. One that never appeared is removed at the end. All errors are std::runtime_error with
/// the path.
class WholeFile {
public:
    enum class Existing { Refuse, Replace };

    /// Makes the temporary file, empty.
    explicit WholeFile(const std::filesystem::path& path);
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();

    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Adds to the end, through a buffer.
    void write(std::string_view bytes);

    /// Puts everything on disk and gives the file its name.
    void appear(Existing existing);

private:
    void flush();
    [[noreturn]] void fail() const;
    void takeName(Existing existing);

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    std::string m_buffer;
    int m_file = -1;
};

} // namespace quadrille
