#include "dictionaries/addresses.h"

#include "dictionaries/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace quadrille {
namespace {

/// Ends of host names that are taken for such without "www"; others would hide a missing space after a full stop.
constexpr std::array<std::string_view, 12> domains = {"com", "org", "net", "info", "eu",  "ua",
                                                      "ru",  "lv",  "uk",  "gov",  "edu", "int"};

bool parts(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    return u_isUWhiteSpace(point) || c == 0xFFFC || c == '(' || c == ')' || c == '<' || c == '>' || c == '"' ||
           c == 0x2013 || c == 0x2014 || c == 0x00AB || c == 0x00BB || (c >= 0x2018 && c <= 0x201F && c != 0x2019);
}

bool isHost(std::string_view text) {
    const std::string_view host = text.substr(0, std::min(text.find('/'), text.size()));
    const std::size_t dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 &&
           std::find(domains.begin(), domains.end(), host.substr(dot + 1)) != domains.end();
}

bool isAddress(std::string_view text) {
    while (!text.empty() && std::string_view(".,;:!?'").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    const std::size_t at = text.find('@');
    return text.find("://") != std::string_view::npos || text.starts_with("www.") ||
           (at != std::string_view::npos && at + 1 < text.size()) || isHost(text);
}

} // namespace

std::vector<Address> addresses(std::string_view text) {
    std::vector<Address> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t behind = at;
        if (at == text.size() || parts(next(text, behind))) {
            if (at > begin && isAddress(text.substr(begin, at - begin))) {
                found.push_back({begin, at});
            }
            begin = behind;
        }
        at = std::max(behind, at + 1);
    }
    return found;
}

} // namespace quadrille
