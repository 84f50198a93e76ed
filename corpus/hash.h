#pragma once

#include <cstdint>
#include <string_view>

namespace quadrille {

inline constexpr std::uint64_t hashBegin = 0xCBF29CE484222325U;

/// FNV-1a, 64 bits (draft-eastlake-fnv): the same on every machine and in every version.
inline std::uint64_t hash(std::string_view bytes, std::uint64_t begin = hashBegin) {
    constexpr std::uint64_t prime = 0x100000001B3U;
    for (const char c : bytes) {
        begin = (begin ^ static_cast<unsigned char>(c)) * prime;
    }
    return begin;
}

} // namespace quadrille
