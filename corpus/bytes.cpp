#include "corpus/bytes.h"

#include <bit>
#include <stdexcept>

namespace quadrille {

namespace {

constexpr unsigned groupBits = 7;
constexpr std::uint64_t groupMask = 0x7F;
constexpr std::uint64_t moreFollow = 0x80;

[[noreturn]] void damaged() {
    throw std::runtime_error(
        "The project's journal is damaged: an entry cannot be read. Take a backup of the project, or "
        "go back to an earlier copy.");
}

} // namespace

void ByteWriter::number(std::uint64_t value) {
    while (value > groupMask) {
        m_bytes += static_cast<char>((value & groupMask) | moreFollow);
        value >>= groupBits;
    }
    m_bytes += static_cast<char>(value);
}

void ByteWriter::signedNumber(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number(value < 0 ? ~(bits << 1U) : bits << 1U);
}

void ByteWriter::real(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof bits; ++i) {
        m_bytes += static_cast<char>(bits & 0xFFU);
        bits >>= 8U;
    }
}

void ByteWriter::text(std::string_view value) {
    number(value.size());
    m_bytes += value;
}

std::string_view ByteReader::take(std::size_t size) {
    if (size > m_rest.size()) {
        damaged();
    }
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint64_t ByteReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += groupBits) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= (byte & groupMask) << shift;
        if ((byte & moreFollow) == 0) {
            return value;
        }
    }
    damaged();
}

std::int64_t ByteReader::signedNumber() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
}

double ByteReader::real() {
    std::uint64_t bits = 0;
    unsigned shift = 0;
    for (const char c : take(sizeof bits)) {
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << shift;
        shift += 8;
    }
    return std::bit_cast<double>(bits);
}

std::string ByteReader::text() {
    return std::string(take(count()));
}

std::size_t ByteReader::count() {
    const std::uint64_t value = number();
    if (value > m_rest.size()) {
        damaged();
    }
    return static_cast<std::size_t>(value);
}

} // namespace quadrille
