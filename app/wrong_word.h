#pragma once

#include <vector>

namespace quadrille {

/// A misspelt word of a text as Qt counts it: UTF-16 `begin` to `end` (half open).
struct WrongWord {
    int begin = 0;
    int end = 0;
    bool operator==(const WrongWord&) const = default;
};
using WrongWords = std::vector<WrongWord>;

} // namespace quadrille
