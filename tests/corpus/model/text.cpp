#include "tests/corpus/model/trial.h"

#include <algorithm>
#include <array>

namespace quadrille::model {

namespace {

struct Point {
    char32_t value = 0;
    std::size_t size = 0; ///< in bytes; 0: these bytes are no character
};

Point pointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text.at(i)); };
    const unsigned char lead = byte(at);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size == 0 || at + size > text.size()) {
        return {};
    }
    constexpr std::array<unsigned char, 5> leadBits = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = lead & leadBits.at(size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            return {};
        }
        value = (value << 6) | (byte(at + i) & 0x3F);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < least.at(size) || surrogate || value > 0x10FFFF ? Point{} : Point{value, size};
}

bool isWhite(char32_t point) {
    constexpr std::array<char32_t, 11> others = {0x20,   0x85,   0xA0,   0x1680, 0x2028, 0x2029,
                                                 0x202F, 0x205F, 0x3000, 0x0B,   0x0C};
    return (point >= 0x09 && point <= 0x0D) || (point >= 0x2000 && point <= 0x200A) ||
           std::find(others.begin(), others.end(), point) != others.end();
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Point point = pointAt(text, at);
        if (point.size == 0) {
            return false;
        }
        at += point.size;
    }
    return true;
}

bool atCharacter(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text.at(at)) & 0xC0) != 0x80);
}

bool atGrapheme(std::string_view text, std::size_t at) {
    if (!atCharacter(text, at)) {
        return false;
    }
    if (at == 0 || at == text.size()) {
        return true;
    }
    const char32_t next = pointAt(text, at).value;
    const bool joins = (next >= 0x0300 && next <= 0x036F) || (next >= 0xFE00 && next <= 0xFE0F) || next == 0x200D;
    return !joins && !(next == '\n' && text.at(at - 1) == '\r');
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && isWhite(pointAt(text, begin).value)) {
        begin += pointAt(text, begin).size;
    }
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size();) {
        const Point point = pointAt(text, at);
        at += std::max<std::size_t>(point.size, 1);
        if (!isWhite(point.value)) {
            end = at;
        }
    }
    return text.substr(begin, end - begin);
}

bool isBlank(std::string_view text) {
    return trimmed(text).empty();
}

std::size_t markCount(std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find("\xEF\xBF\xBC"); at != std::string_view::npos; at = text.find("\xEF\xBF\xBC", at + 3)) {
        ++count;
    }
    return count;
}

} // namespace quadrille::model
