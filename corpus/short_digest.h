#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quadrille {

/// A short number of a sequence of values (64-bit FNV-1a), the same on every machine. It tells apart what chance makes
/// different, not what somebody makes alike on purpose.
class ShortDigest {
public:
    void add(std::string_view bytes) {
        std::uint64_t size = bytes.size(); // so that no two sequences run together
        for (int i = 0; i < 8; ++i, size >>= 8) {
            mix(static_cast<unsigned char>(size));
        }
        for (const char c : bytes) {
            mix(static_cast<unsigned char>(c));
        }
    }

    /// Sixteen hexadecimal digits.
    [[nodiscard]] std::string text() const;

private:
    void mix(unsigned char byte) { m_state = (m_state ^ byte) * 1099511628211u; }
    std::uint64_t m_state = 14695981039346656037u;
};

} // namespace quadrille
