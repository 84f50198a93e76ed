#include "corpus/file_header.h"

#include "corpus/raw_file.h"

#include <string_view>

namespace quadrille {

namespace {

std::int64_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(bytes.at(i));
    }
    return value;
}

} // namespace

FileHeader headerIn(std::string_view bytes) {
    constexpr std::string_view magic("SQLite format 3\0", 16);
    FileHeader header; // its places: https://sqlite.org/fileformat2.html, 1.3
    header.sqlite = bytes.starts_with(magic);
    header.log = bytes.at(18) == 2;
    header.version = number(bytes, 60);
    header.applicationId = number(bytes, 68);
    return header;
}

FileHeader readFileHeader(const std::filesystem::path& path) {
    const RawFile file(path);
    std::string bytes(100, '\0');
    return file.size() >= bytes.size() && file.read(0, bytes) ? headerIn(bytes) : FileHeader{};
}

} // namespace quadrille
