#pragma once

#include <cstddef>

namespace quadrille {

/// Segments `begin` to `end` (half open, counted from 0 in reading order) of one language.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin == end; }
    bool operator==(const Range&) const = default;
};

/// The smallest group of source and target segments that correspond, for one language pair. Either side may be
/// empty (a deletion or an insertion); its range then names the place where the counterpart would stand.
struct Bead {
    Range source;
    Range target;
    double confidence = 0; ///< 0 to 1
    bool operator==(const Bead&) const = default;
};

} // namespace quadrille
