#pragma once

#include "corpus/document.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Order is kept by ranks with room between them: 2^20 from one row to the next when they first come in.
inline constexpr std::int64_t rankRoom = std::int64_t{1} << 20;

/// The rank of row `place` (from 0) of rows that come in together.
inline std::int64_t rankAt(std::size_t place) {
    return static_cast<std::int64_t>(place + 1) * rankRoom;
}

/// Ids as the table `beads` holds them: 8 bytes each, lowest byte first.
std::string packIds(std::span<const std::int64_t> ids);
std::vector<std::int64_t> unpackIds(std::string_view bytes);

} // namespace quadrille
