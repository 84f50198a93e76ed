#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quadrille::tests {

/// What a finished process left behind.
struct Outcome {
    int exitCode = -1; ///< 128 + the signal's number when a signal ended it
    std::string out;
    std::string err;
};

/// Runs the command line under test with `words` and `input` on its standard input, in an environment without a
/// display and with `home` as the person's data folder.
Outcome call(const std::vector<std::string>& words, const std::string& input = {},
             const std::filesystem::path& home = {});

/// Runs any program the same way.
Outcome runProgram(const std::string& program, const std::vector<std::string>& words, const std::string& input = {},
                   const std::filesystem::path& home = {});

/// A folder that is gone with its object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Writes `bytes` into a file of that name and returns its path.
    [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] std::string at(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

std::string contents(const std::filesystem::path& path);

} // namespace quadrille::tests
