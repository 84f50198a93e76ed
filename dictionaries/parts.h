#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace quadrille {

/// The fields of a line, which `by` parts: one more than there are signs, empty ones too. Views into `text`.
inline std::vector<std::string_view> parts(std::string_view text, char by) {
    std::vector<std::string_view> all;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(by, from), text.size());
        all.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return all;
}

} // namespace quadrille
