#include "tests/window/screen.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace quadrille::tests {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

// Between two keys, as a fast typist leaves.
constexpr const char* keyDelayMs = "25";

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> found;
    for (const std::string& word : words) {
        found.push_back(const_cast<char*>(word.c_str()));
    }
    found.push_back(nullptr);
    return found;
}

int exitCode(int status) {
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

Process::Process(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                 const std::string& output) {
    std::vector<std::string> names = environment;
    const std::vector<char*> arguments = pointers(words);
    m_id = ::fork();
    if (m_id < 0) {
        throw std::runtime_error("A process cannot be started.");
    }
    if (m_id > 0) {
        return;
    }
    const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    for (std::string& name : names) {
        ::putenv(name.data());
    }
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

Process::Process(Process&& other) noexcept
    : m_id(std::exchange(other.m_id, -1)) {}

Process& Process::operator=(Process&& other) noexcept {
    if (this != &other) {
        end();
        m_id = std::exchange(other.m_id, -1);
    }
    return *this;
}

Process::~Process() {
    end();
}

int Process::wait(int limit) {
    int status = 0;
    if (m_id > 0 && eventually([&] { return ::waitpid(m_id, &status, WNOHANG) == m_id; }, limit)) {
        m_id = -1;
        return exitCode(status);
    }
    return -1;
}

void Process::kill() {
    if (m_id > 0) {
        ::kill(m_id, SIGKILL);
        ::waitpid(m_id, nullptr, 0);
        m_id = -1;
    }
}

void Process::end() {
    if (m_id > 0) {
        ::kill(m_id, SIGTERM); // a screen takes its lock and socket away
        if (wait(3) < 0) {
            kill();
        }
    }
}

bool eventually(const std::function<bool()>& holds, int limit) {
    const auto end = steady_clock::now() + seconds(limit);
    while (!holds()) {
        if (steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(milliseconds(20));
    }
    return true;
}

Screen::Screen() {
    // Xvfb takes a display that is free and writes its number.
    const std::string number = m_folder.file("display", "");
    m_server =
        Process({"sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>\"$0\"", number},
                {}, m_folder.at("xvfb.log"));
    if (!eventually([&] { return contents(number).find('\n') != std::string::npos; })) {
        throw std::runtime_error("Xvfb does not start: " + contents(m_folder.at("xvfb.log")));
    }
    m_display = ":" + contents(number);
    m_display.pop_back();
    // A letter that no key has is put on one for a moment, and lost when the window reads the key after that.
    if (tool({"setxkbmap", "-layout", "us,ru,ua,lv", "-option", "lv3:ralt_switch"}).exitCode != 0) {
        throw std::runtime_error("The keyboard cannot be given its languages.");
    }
}

std::vector<std::string> Screen::environment() const {
    return {"DISPLAY=" + m_display,
            "HOME=" + m_folder.path().string(),
            "XDG_RUNTIME_DIR=" + m_folder.path().string(),
            "XDG_DATA_HOME=" + m_folder.at("data"),
            "XDG_CONFIG_HOME=" + m_folder.at("config"),
            "XDG_STATE_HOME=" + m_folder.at("state"),
            "LC_ALL=C.UTF-8",
            "LOGNAME=Ilze",
            "QT_QPA_PLATFORM=xcb",
            "QT_QUICK_BACKEND=software"};
}

Outcome Screen::tool(const std::vector<std::string>& words) const {
    std::vector<std::string> all{"DISPLAY=" + m_display, "LC_ALL=C.UTF-8"};
    all.insert(all.end(), words.begin(), words.end());
    return runProgram("env", all);
}

void Screen::open(const std::vector<std::string>& words, const std::vector<std::string>& more) {
    std::vector<std::string> all{QUADRILLE_WINDOW_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<std::string> names = environment();
    names.insert(names.end(), more.begin(), more.end());
    m_window = Process(all, names, m_folder.at("window.log"));
    // There is no window manager, so the test gives the keyboard to the window.
    const bool there = eventually([&] {
        const Outcome found = tool({"xdotool", "search", "--onlyvisible", "--name", "Quadrille"});
        const std::string window = found.out.substr(0, found.out.find('\n'));
        return !window.empty() && tool({"xdotool", "windowfocus", "--sync", window}).exitCode == 0;
    });
    if (!there) {
        throw std::runtime_error("The window does not come: " + said());
    }
}

int Screen::closed() {
    return m_window.wait(60);
}

void Screen::askToEnd() const {
    ::kill(m_window.id(), SIGTERM);
}

void Screen::kill() {
    m_window.kill();
}

void Screen::keys(const std::vector<std::string>& names) {
    std::vector<std::string> words{"xdotool", "key", "--delay", keyDelayMs};
    words.insert(words.end(), names.begin(), names.end());
    if (tool(words).exitCode != 0) {
        throw std::runtime_error("xdotool cannot press a key.");
    }
}

void Screen::type(const std::string& text) {
    if (tool({"xdotool", "type", "--delay", keyDelayMs, text}).exitCode != 0) {
        throw std::runtime_error("xdotool cannot type \"" + text + "\".");
    }
}

std::string Screen::said() const {
    return contents(m_folder.at("window.log"));
}

void Screen::shoot(const std::string& file) const {
    tool({"import", "-window", "root", file});
}

} // namespace quadrille::tests
