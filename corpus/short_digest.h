#pragma once

#include "corpus/hash.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quadrille {

/// A short number of a sequence of values (64-bit FNV-1a), the same on every machine. It tells apart what chance makes
/// different, not what somebody makes alike on purpose.
class ShortDigest {
public:
    void add(std::string_view bytes) {
        m_state = hash(std::to_string(bytes.size()) + ":", m_state); // so that no two sequences run together
        m_state = hash(bytes, m_state);
    }

    /// Sixteen hexadecimal digits.
    [[nodiscard]] std::string text() const;

private:
    std::uint64_t m_state = hashBegin;
};

} // namespace quadrille
