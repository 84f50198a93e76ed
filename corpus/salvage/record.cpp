#include "corpus/salvage/record.h"

#include "corpus/salvage/bytes_in_order.h"

#include <bit>

namespace quadrille {

namespace {

// No table of ours has more.
constexpr std::size_t mostValues = 32;

std::uint64_t sizeOf(std::uint64_t type) {
    constexpr std::uint64_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type >= 12 ? (type - 12) / 2 : sizes[type];
}

std::int64_t signedNumber(std::string_view bytes) {
    const std::uint64_t value = bigEndian(bytes, 0, bytes.size());
    const auto spare = static_cast<unsigned>(64 - 8 * bytes.size());
    return static_cast<std::int64_t>(value << spare) >> spare;
}

StoredValue valueOf(std::uint64_t type, std::string_view bytes) {
    using Kind = StoredValue::Kind;
    if (type == 0) {
        return {};
    }
    if (type == 7) {
        return {Kind::Real, 0, std::bit_cast<double>(bigEndian(bytes, 0, 8)), {}};
    }
    if (type >= 12) {
        return {type % 2 == 0 ? Kind::Blob : Kind::Text, 0, 0, bytes};
    }
    if (type >= 8) {
        return {Kind::Integer, static_cast<std::int64_t>(type) - 8, 0, {}};
    }
    return {Kind::Integer, signedNumber(bytes), 0, {}};
}

} // namespace

std::optional<std::uint64_t> takeVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 9; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i == 8) {
            bytes.remove_prefix(9);
            return (value << 8U) | byte;
        }
        value = (value << 7U) | (byte & 0x7FU);
        if ((byte & 0x80U) == 0) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

std::optional<std::vector<StoredValue>> readRecord(std::string_view payload) {
    std::string_view head = payload;
    const auto headSize = takeVarint(head);
    const std::size_t taken = payload.size() - head.size();
    if (!headSize || *headSize < taken || *headSize > payload.size()) {
        return std::nullopt;
    }
    head = head.substr(0, static_cast<std::size_t>(*headSize) - taken);
    std::string_view body = payload.substr(static_cast<std::size_t>(*headSize));
    std::vector<StoredValue> values;
    while (!head.empty()) {
        const auto type = takeVarint(head);
        if (!type || *type == 10 || *type == 11 || sizeOf(*type) > body.size() || values.size() == mostValues) {
            return std::nullopt;
        }
        const auto size = static_cast<std::size_t>(sizeOf(*type));
        values.push_back(valueOf(*type, body.substr(0, size)));
        body.remove_prefix(size);
    }
    return body.empty() && !values.empty() ? std::optional(std::move(values)) : std::nullopt;
}

} // namespace quadrille
