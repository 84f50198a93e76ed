#pragma once

#include <filesystem>

namespace quadrille {

/// The right to write to one project file, held from construction to destruction by one process on one machine (or
/// by one machine of those that share a folder). It is a locked file beside the project, `NAME-lock`, that says who
/// holds it and is taken away at the end. The lock ends with its process, however that ends; a file left behind
/// by a killed process is in nobody's way.
class WriterLock {
public:
    WriterLock() = default; ///< holds nothing

    /// Throws ProjectInUse when another holds it (naming the holder as the file tells it), ProjectUnusable when the
    /// folder does not let the lock be made.
    explicit WriterLock(const std::filesystem::path& project);

    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    ~WriterLock();

private:
    void release() noexcept;
    std::filesystem::path m_path;
    int m_file = -1;
};

} // namespace quadrille
