#include "corpus/exchange/language_code.h"

#include <algorithm>

namespace quadrille {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace

std::string languageCode(std::string_view spelled) {
    std::string code(spelled);
    if (!std::all_of(code.begin(), code.end(),
                     [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '_'; })) {
        return code;
    }
    std::replace(code.begin(), code.end(), '_', '-');
    std::transform(code.begin(), code.end(), code.begin(), lower);
    bool extension = false; // after a single letter everything is small: "en-x-ab"
    for (std::size_t at = code.find('-'); at != std::string::npos && !extension;) {
        const std::size_t next = std::min(code.find('-', at + 1), code.size());
        const std::size_t length = next - at - 1;
        extension = length == 1;
        const bool letters = std::all_of(code.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                         code.begin() + static_cast<std::ptrdiff_t>(next), isLetter);
        for (std::size_t i = at + 1; letters && i < next; ++i) {
            code[i] = length == 2 || (length == 4 && i == at + 1) ? upper(code[i]) : code[i];
        }
        at = next == code.size() ? std::string::npos : next;
    }
    return code;
}

std::string_view baseOf(std::string_view code) {
    return code.substr(0, code.find_first_of("-_"));
}

} // namespace quadrille
