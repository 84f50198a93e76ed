#include "corpus/writer_lock.h"

#include "corpus/project.h"
#include "corpus/system_error.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace quadrille {

namespace {

std::string thisHolder() {
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) {
        host[0] = '\0';
    }
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    localtime_r(&now, &parts);
    std::array<char, 32> since{};
    std::strftime(since.data(), since.size(), "%Y-%m-%d %H:%M:%S", &parts);
    return fmt::format("process {} on {} since {}", getpid(), host.data(), since.data());
}

// The file is anybody's to write, so only plain characters of it go into a message.
std::string holderIn(int file) {
    std::array<char, 400> bytes{};
    const ssize_t size = pread(file, bytes.data(), bytes.size(), 0);
    std::string holder;
    for (ssize_t i = 0; i < size && bytes.at(static_cast<std::size_t>(i)) != '\n'; ++i) {
        const char c = bytes.at(static_cast<std::size_t>(i));
        holder += c >= ' ' && c <= '~' ? c : '?';
    }
    return holder.empty() ? "another process" : holder;
}

// A lock file is taken away by its holder at the end. Whoever waited at the old file then holds a lock on nothing.
bool isStillThere(int file, const std::filesystem::path& path) {
    struct stat held {};
    struct stat found {};
    return fstat(file, &held) == 0 && stat(path.c_str(), &found) == 0 && held.st_ino == found.st_ino &&
           held.st_dev == found.st_dev;
}

void record(int file) {
    const std::string holder = thisHolder() + "\n";
    // What the file says is for people only; the lock holds without it, so a full disk is no reason to stop here.
    if (ftruncate(file, 0) == 0) {
        [[maybe_unused]] const ssize_t written = pwrite(file, holder.data(), holder.size(), 0);
    }
}

} // namespace

WriterLock::WriterLock(const std::filesystem::path& project) {
    m_path = std::filesystem::weakly_canonical(project);
    m_path += "-lock";
    for (;;) {
        m_file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
        if (m_file < 0) {
            throw ProjectUnusable(fmt::format("{} cannot be opened for writing: its lock file {} cannot be made ({}). "
                                              "Open it read-only, or copy it to a folder you may write to.",
                                              project.string(), m_path.filename().string(), systemError()));
        }
        if (flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            const std::string holder = holderIn(m_file);
            ::close(m_file);
            throw ProjectInUse(fmt::format("{} is in use: {} is writing to it. Close it there, or open it "
                                           "read-only.",
                                           project.string(), holder));
        }
        if (isStillThere(m_file, m_path)) {
            break;
        }
        ::close(m_file);
    }
    record(m_file);
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

WriterLock::~WriterLock() {
    release();
}

void WriterLock::release() noexcept {
    if (m_file >= 0) {
        unlink(m_path.c_str());
        ::close(std::exchange(m_file, -1));
    }
}

} // namespace quadrille
