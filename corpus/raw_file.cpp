#include "corpus/raw_file.h"

#include "corpus/system_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

namespace quadrille {

void RawFile::Close::operator()(sqlite3_file* file) const {
    if (file->pMethods != nullptr) {
        file->pMethods->xClose(file);
    }
    sqlite3_free(file);
}

void RawFile::FreeName::operator()(const char* name) const {
    sqlite3_free_filename(const_cast<char*>(name));
}

RawFile::RawFile(const std::filesystem::path& path)
    : m_name(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr)) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    auto* room = static_cast<sqlite3_file*>(sqlite3_malloc(vfs->szOsFile));
    if (!m_name || room == nullptr) {
        sqlite3_free(room);
        throw std::bad_alloc();
    }
    room->pMethods = nullptr;
    m_file.reset(room);
    int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY;
    if (vfs->xOpen(vfs, m_name.get(), room, flags, &flags) != SQLITE_OK) {
        const int error = vfs->xGetLastError != nullptr ? vfs->xGetLastError(vfs, 0, nullptr) : 0;
        throw std::runtime_error(fmt::format("{} cannot be read: {}.", path.string(), systemError(error)));
    }
}

std::uint64_t RawFile::size() const {
    sqlite3_int64 size = 0;
    return m_file->pMethods->xFileSize(m_file.get(), &size) == SQLITE_OK ? static_cast<std::uint64_t>(size) : 0;
}

bool RawFile::read(std::uint64_t offset, std::string& bytes) const {
    const int outcome = m_file->pMethods->xRead(m_file.get(), bytes.data(), static_cast<int>(bytes.size()),
                                                static_cast<sqlite3_int64>(offset));
    if (outcome != SQLITE_OK && outcome != SQLITE_IOERR_SHORT_READ) {
        bytes.assign(bytes.size(), '\0');
        return false;
    }
    return true;
}

} // namespace quadrille
