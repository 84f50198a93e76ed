#include "corpus/utf8.h"

#include <algorithm>

namespace quadrille {

namespace {

struct Lead {
    std::size_t length;       ///< of the sequence; 0 when no sequence begins so
    unsigned char low = 0x80; ///< least second byte
    unsigned char high = 0xBF;
};

// Table 3-7 of the Unicode standard: the second byte's bounds shut out overlong forms, surrogates and too great values.
Lead leadOf(unsigned char byte) {
    if (byte < 0x80) {
        return {1};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0};
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t at = 0; at < text.size();) {
        const Lead lead = leadOf(byte(at));
        if (lead.length == 0 || lead.length > text.size() - at) {
            return at;
        }
        for (std::size_t i = 1; i < lead.length; ++i) {
            const unsigned char low = i == 1 ? lead.low : 0x80;
            const unsigned char high = i == 1 ? lead.high : 0xBF;
            if (byte(at + i) < low || byte(at + i) > high) {
                return at;
            }
        }
        at += lead.length;
    }
    return std::nullopt;
}

std::size_t countMarkSigns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(markSign); at != std::string_view::npos; at = text.find(markSign, at + 3)) {
        ++count;
    }
    return count;
}

std::size_t countCodePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace quadrille
