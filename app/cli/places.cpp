#include "app/cli/places.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

namespace quadrille::cli {
namespace fs = std::filesystem;
namespace {

// The command line has one thread, so the environment cannot change under it.
std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string() : std::string(value);
}

bool answers(const std::string& socketPath, bool abstract) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t offset = abstract ? 1 : 0;
    if (socketPath.size() + offset >= sizeof address.sun_path) {
        return false;
    }
    std::memcpy(address.sun_path + offset, socketPath.data(), socketPath.size());
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0) {
        return false;
    }
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + offset + socketPath.size());
    const bool connected = ::connect(handle, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    ::close(handle);
    return connected;
}

bool answersX(const std::string& display) {
    if (display.front() != ':') {
        return true; // another machine's display: only trying would tell, and the window says it better
    }
    const std::string number = display.substr(1, display.find('.') - 1);
    const std::string path = "/tmp/.X11-unix/X" + number;
    return answers(path, false) || answers(path, true);
}

bool answersWayland(const std::string& display) {
    return answers(display.front() == '/' ? display : environment("XDG_RUNTIME_DIR") + "/" + display, false);
}

} // namespace

fs::path dataFolder() {
    fs::path folder = environment("XDG_DATA_HOME");
    if (folder.empty() || folder.is_relative()) {
        const std::string home = environment("HOME");
        if (home.empty()) {
            throw std::runtime_error("There is no place for your projects: neither XDG_DATA_HOME nor HOME is set. Set "
                                     "one of them, or name a project file.");
        }
        folder = fs::path(home) / ".local/share";
    }
    folder /= "quadrille";
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw std::runtime_error(fmt::format("The folder {} cannot be made: {}. Set XDG_DATA_HOME to a folder you may "
                                             "write to, or name a project file.",
                                             folder.string(), error.message()));
    }
    return folder;
}

fs::path programBeside(const char* name) {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (!error && fs::exists(self.parent_path() / name)) {
        return self.parent_path() / name;
    }
    const std::string folders = environment("PATH");
    for (std::size_t begin = 0; begin < folders.size();) {
        const std::size_t end = std::min(folders.find(':', begin), folders.size());
        fs::path candidate = fs::path(folders.substr(begin, end - begin)) / name;
        if (candidate.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
        begin = end + 1;
    }
    return {};
}

bool hasDisplay() {
    const std::string platform = environment("QT_QPA_PLATFORM");
    if (!platform.empty() && !platform.starts_with("xcb") && !platform.starts_with("wayland")) {
        return true; // the person chose a platform of Qt's that needs no display
    }
    const std::string wayland = environment("WAYLAND_DISPLAY");
    const std::string x = environment("DISPLAY");
    return (!wayland.empty() && answersWayland(wayland)) || (!x.empty() && answersX(x));
}

int terminalWidth() {
    winsize size{};
    const bool isTerminal = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isTerminal ? size.ws_col : 120;
}

} // namespace quadrille::cli
