#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quadrille {

/// Writes values one after another as the journal keeps them: numbers as base-128 varints, texts with their length.
class ByteWriter {
public:
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value); ///< small ones of either sign are short
    void real(double value);
    void text(std::string_view value);
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads them again. What comes out is never larger than what went in; bytes that end too soon or cannot be what was
/// asked for make every function throw std::runtime_error, a full sentence.
class ByteReader {
public:
    /// `bytes` must outlive this.
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes) {}
    std::uint64_t number();
    std::int64_t signedNumber();
    double real();
    std::string text();
    /// How many things follow, each of which takes at least a byte.
    std::size_t count();
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view take(std::size_t size);
    std::string_view m_rest;
};

} // namespace quadrille
