#include "corpus/xml_text.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

namespace quadrille {

namespace {

/// The reference that has to stand for a character, or nothing. Line ends and tabs are turned into spaces in an
/// attribute, and a carriage return is lost anywhere, unless they are written so.
std::string_view reference(UChar32 c, bool attribute) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? "&quot;" : "";
    case '\n':
        return attribute ? "&#10;" : "";
    case '\t':
        return attribute ? "&#9;" : "";
    default:
        return "";
    }
}

bool isStrange(UChar32 c) {
    return c < 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

bool append(std::string& out, std::string_view text, bool attribute,
            const std::function<void(std::string&, char32_t)>& strange) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        UChar32 c = 0;
        U8_NEXT(text.data(), at, text.size(), c);
        const std::string_view instead = reference(c, attribute);
        if (isStrange(c)) {
            strange(out, static_cast<char32_t>(c < 0 ? 0xFFFD : c));
            any = true;
        } else if (!instead.empty()) {
            out += instead;
        } else {
            out += text.substr(from, at - from);
        }
    }
    return any;
}

} // namespace

bool appendXmlText(std::string& out, std::string_view text,
                   const std::function<void(std::string& out, char32_t character)>& strange) {
    return append(out, text, false, strange);
}

void appendParsedText(std::string& out, std::string_view text) {
    if (text.find_first_of("&<>\r") == std::string_view::npos) {
        out += text;
        return;
    }
    for (const char c : text) {
        const std::string_view instead = reference(static_cast<unsigned char>(c), false);
        if (instead.empty()) {
            out += c;
        } else {
            out += instead;
        }
    }
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    for (const char c : value) {
        const std::string_view instead = reference(static_cast<unsigned char>(c), true);
        if (instead.empty()) {
            out += c;
        } else {
            out += instead;
        }
    }
    out += '"';
}

std::string xmlAttribute(std::string_view text) {
    std::string out;
    append(out, text, true,
           [](std::string& to, char32_t c) { to += fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)); });
    return out;
}

} // namespace quadrille
