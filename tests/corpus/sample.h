#pragma once

#include "corpus/project.h"

#include <filesystem>
#include <string>

namespace quadrille::test {

/// A folder that is there for one test.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
    /// The names of what is in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path m_path;
};

void writeFile(const std::filesystem::path& path, std::string_view bytes);
std::string readFile(const std::filesystem::path& path);

/// Runs `work` in a child process, as nobody rather than root, and gives what it returns; 99 if it throws.
int inChild(int (*work)(const std::filesystem::path&), const std::filesystem::path& path);

/// A column with one segment a line.
NewColumn lines(const std::string& tag, const std::string& text);

/// A document over columns whose beads are given.
NewDocument joined(std::string name, std::vector<NewColumn> columns, std::vector<std::vector<Bead>> beads);

/// English, Russian, Ukrainian and Latvian: six English segments with a heading, a 1:2, a 2:1, a 1:0 and a 0:1.
NewDocument harbour();

/// English and three targets of `units` units, all 1:1.
NewDocument longDocument(std::size_t units);

} // namespace quadrille::test
