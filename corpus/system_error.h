#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace quadrille {

/// The words for an errno, "No space left on device".
inline std::string systemError(int number = errno) {
    return std::generic_category().message(number);
}

} // namespace quadrille
