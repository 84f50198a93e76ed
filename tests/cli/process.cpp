#include "tests/cli/process.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace quadrille::tests {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& words, const TemporaryFolder& box,
                         const fs::path& home) {
    const auto redirect = [&](const char* name, int flags, int to) {
        const int handle = ::open((box.path() / name).c_str(), flags, 0600);
        ::dup2(handle, to);
        ::close(handle);
    };
    redirect("in", O_RDONLY, STDIN_FILENO);
    redirect("out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect("err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    ::unsetenv("DISPLAY");
    ::unsetenv("WAYLAND_DISPLAY");
    ::unsetenv("QT_QPA_PLATFORM");
    ::setenv("XDG_DATA_HOME", (home.empty() ? box.path() : home).c_str(), 1);
    std::vector<char*> arguments{const_cast<char*>(program.c_str())};
    for (const auto& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    ::execvp(program.c_str(), arguments.data());
    ::_exit(127);
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "quadrille-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("A temporary folder cannot be made.");
    }
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored; // a test has made something unremovable; the next start of the machine clears it
    fs::remove_all(m_path, ignored);
}

std::string TemporaryFolder::file(const std::string& name, const std::string& bytes) const {
    std::ofstream(m_path / name, std::ios::binary) << bytes;
    return at(name);
}

std::string contents(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Outcome runProgram(const std::string& program, const std::vector<std::string>& words, const std::string& input,
                   const fs::path& home) {
    const TemporaryFolder box;
    (void)box.file("in", input);
    const pid_t child = ::fork();
    if (child == 0) {
        become(program, words, box, home);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) {
        throw std::runtime_error("The program cannot be started.");
    }
    const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return {code, contents(box.path() / "out"), contents(box.path() / "err")};
}

Outcome call(const std::vector<std::string>& words, const std::string& input, const fs::path& home) {
    return runProgram(QUADRILLE_PROGRAM, words, input, home);
}

} // namespace quadrille::tests
