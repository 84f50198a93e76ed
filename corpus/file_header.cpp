#include "corpus/file_header.h"

#include "corpus/system_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace quadrille {

namespace {

struct FreeFilename {
    void operator()(char* name) const { sqlite3_free_filename(name); }
};

std::int64_t number(const std::array<unsigned char, 100>& bytes, std::size_t at) {
    return (std::int64_t{bytes.at(at)} << 24) | (bytes.at(at + 1) << 16) | (bytes.at(at + 2) << 8) | bytes.at(at + 3);
}

} // namespace

FileHeader readFileHeader(const std::filesystem::path& path) {
    // Through SQLite's own files and not by open(): closing a descriptor of our own would drop the locks that other
    // connections of this process hold on the same file.
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    const std::unique_ptr<char, FreeFilename> name(
        const_cast<char*>(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr)));
    std::vector<std::max_align_t> room(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
    auto* file = reinterpret_cast<sqlite3_file*>(room.data());
    int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY;
    if (vfs->xOpen(vfs, name.get(), file, flags, &flags) != SQLITE_OK) {
        const int error = vfs->xGetLastError != nullptr ? vfs->xGetLastError(vfs, 0, nullptr) : 0;
        throw std::runtime_error(fmt::format("{} cannot be read: {}.", path.string(), systemError(error)));
    }
    std::array<unsigned char, 100> bytes{};
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    file->pMethods->xClose(file);
    constexpr std::string_view magic("SQLite format 3\0", 16);
    FileHeader header;
    header.sqlite =
        read == SQLITE_OK && std::string_view(reinterpret_cast<const char*>(bytes.data()), magic.size()) == magic;
    header.version = number(bytes, 60);
    header.log = bytes.at(18) == 2; // https://sqlite.org/fileformat2.html, 1.3.3
    header.applicationId = number(bytes, 68);
    return header;
}

} // namespace quadrille
