#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// One value of a row as SQLite stores it. Bytes are borrowed from the row's payload.
struct StoredValue {
    enum class Kind : std::uint8_t { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes;

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isInteger() const { return kind == Kind::Integer; }
    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    [[nodiscard]] bool isBlob() const { return kind == Kind::Blob; }
    /// An integer from `least` to `most`.
    [[nodiscard]] bool isWithin(std::int64_t least, std::int64_t most) const {
        return isInteger() && integer >= least && integer <= most;
    }
};

/// Takes a number of 1 to 9 bytes off the front (https://sqlite.org/fileformat2.html, 1.6); nothing when the bytes end
/// within it.
std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

/// The values of a record (2.1 of the same document), which must outlive them. Nothing unless its head describes the
/// bytes to the last one, so that bytes that are no record hardly ever pass.
std::optional<std::vector<StoredValue>> readRecord(std::string_view payload);

} // namespace quadrille
