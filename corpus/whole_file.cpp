#include "corpus/whole_file.h"

#include "corpus/random.h"
#include "corpus/system_error.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <stdexcept>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t bufferSize = 1 << 16;

// A symbolic link goes on pointing where it does: the file it names is the one that is replaced.
fs::path followed(const fs::path& path) {
    std::error_code error;
    return fs::is_symlink(path, error) ? fs::weakly_canonical(path) : path;
}

} // namespace

WholeFile::WholeFile(const fs::path& path)
    : m_path(followed(path)) {
    if (!m_path.has_filename() || fs::is_directory(m_path)) {
        throw std::runtime_error(
            fmt::format("{} cannot be written: it is a folder. Add a file name.", m_path.string()));
    }
    m_temporary = m_path.parent_path() / fmt::format(".quadrille-{}.part", randomLetters());
    m_file = ::open(m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (m_file < 0) {
        fail();
    }
}

WholeFile::~WholeFile() {
    if (m_file >= 0) {
        ::close(m_file);
    }
    if (!m_temporary.empty()) {
        unlink(m_temporary.c_str());
    }
}

void WholeFile::fail() const {
    throw std::runtime_error(fmt::format("{} cannot be written: {}.", m_path.string(), systemError()));
}

void WholeFile::write(std::string_view bytes) {
    m_buffer += bytes;
    if (m_buffer.size() >= bufferSize) {
        flush();
    }
}

void WholeFile::flush() {
    for (std::string_view rest = m_buffer; !rest.empty();) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            fail();
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void WholeFile::appear(Existing existing) {
    flush();
    if (fsync(m_file) != 0 || ::close(std::exchange(m_file, -1)) != 0) {
        fail();
    }
    takeName(existing);
    m_temporary.clear();
    // The name itself is on disk only when the folder is. Some file systems cannot do this, and the file is there.
    const fs::path folder = m_path.has_parent_path() ? m_path.parent_path() : fs::path(".");
    if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        fsync(handle);
        ::close(handle);
    }
}

void WholeFile::takeName(Existing existing) {
    if (existing == Existing::Replace) {
        if (rename(m_temporary.c_str(), m_path.c_str()) != 0) {
            fail();
        }
        return;
    }
    if (renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_path.c_str(), RENAME_NOREPLACE) == 0) {
        return;
    }
    if (errno == EINVAL || errno == ENOSYS) { // this file system cannot, but it may know hard links
        if (link(m_temporary.c_str(), m_path.c_str()) == 0) {
            unlink(m_temporary.c_str());
            return;
        }
    }
    if (errno == EEXIST) {
        throw std::runtime_error(
            fmt::format("{} exists already and is left as it is. Choose another name.", m_path.string()));
    }
    fail();
}

} // namespace quadrille
