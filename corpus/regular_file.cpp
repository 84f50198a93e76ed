#include "corpus/regular_file.h"

#include "corpus/system_error.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace quadrille {

RegularFile::RegularFile(std::filesystem::path path)
    : m_path(std::move(path)) {
    // Not blocking, so that a pipe that nobody writes to is refused and not waited for.
    m_number = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status {};
    const bool known = m_number >= 0 && fstat(m_number, &status) == 0;
    const std::string why = known ? std::string() : systemError();
    if (known && S_ISREG(status.st_mode)) {
        m_size = static_cast<std::uintmax_t>(status.st_size);
        return;
    }
    if (m_number >= 0) {
        ::close(m_number);
    }
    if (!known) {
        fail(why);
    }
    fail(S_ISDIR(status.st_mode) ? "it is a folder. Choose a file in it"
                                 : "it is a device or a pipe, not a file. Save its text to a file first");
}

RegularFile::~RegularFile() {
    ::close(m_number);
}

std::size_t RegularFile::read(std::span<char> into) {
    for (;;) {
        const ssize_t got = ::read(m_number, into.data(), into.size());
        if (got >= 0) {
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            fail(systemError());
        }
    }
}

void RegularFile::fail(const std::string& why) const {
    throw std::runtime_error(fmt::format("{} cannot be read: {}.", m_path.string(), why));
}

} // namespace quadrille
