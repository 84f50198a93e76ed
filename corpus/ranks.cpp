#include "corpus/ranks.h"

namespace quadrille {

std::string packIds(std::span<const std::int64_t> ids) {
    std::string bytes;
    bytes.reserve(ids.size() * 8);
    for (const std::int64_t id : ids) {
        const auto value = static_cast<std::uint64_t>(id);
        for (unsigned shift = 0; shift < 64; shift += 8) {
            bytes += static_cast<char>((value >> shift) & 0xFF);
        }
    }
    return bytes;
}

std::vector<std::int64_t> unpackIds(std::string_view bytes) {
    std::vector<std::int64_t> ids;
    ids.reserve(bytes.size() / 8);
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 8; ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
        }
        ids.push_back(static_cast<std::int64_t>(value));
    }
    return ids;
}

} // namespace quadrille
