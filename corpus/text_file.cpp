#include "corpus/text_file.h"

#include "corpus/system_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace quadrille {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why) {
    throw std::runtime_error(fmt::format("{} cannot be read: {}.", path.string(), why));
}

void requireRegular(const std::filesystem::path& path, const struct stat& status, std::size_t limit) {
    if (S_ISDIR(status.st_mode)) {
        fail(path, "it is a folder. Choose a file in it");
    }
    if (!S_ISREG(status.st_mode)) {
        fail(path, "it is a device or a pipe, not a file. Save its text to a file first");
    }
    if (static_cast<std::uintmax_t>(status.st_size) > limit) {
        fail(path, fmt::format("it has {} bytes, more than the {} a text may have. Split it", status.st_size, limit));
    }
}

} // namespace

std::string readWholeFile(const std::filesystem::path& path, std::size_t limit) {
    // Not blocking, so that a pipe that nobody writes to is refused and not waited for.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (file.number() < 0 || fstat(file.number(), &status) != 0) {
        fail(path, systemError());
    }
    requireRegular(path, status, limit);
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    // Files in /proc say they have no bytes and have some; a growing file is read up to the limit.
    for (;;) {
        if (done == bytes.size()) {
            bytes.resize(std::min(limit + 1, bytes.size() + 4096));
        }
        const ssize_t got = ::read(file.number(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno != EINTR) {
            fail(path, systemError());
        }
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
        if (done > limit) {
            fail(path, fmt::format("it has more than the {} bytes a text may have. Split it", limit));
        }
        if (got == 0) {
            bytes.resize(done);
            return bytes;
        }
    }
}

} // namespace quadrille
