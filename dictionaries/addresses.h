#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace quadrille {

/// A web or e-mail address, or a name after @, in a text: bytes `begin` to `end` (half open).
struct Address {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The addresses of `text` in order: "https://…", "www.…", "name@host", "delfi.lv". Any thread.
std::vector<Address> addresses(std::string_view text);

} // namespace quadrille
