#include "corpus/exchange/xml_bytes.h"

#include "corpus/converter.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <array>
#include <stdexcept>

namespace quadrille {

namespace {

constexpr std::size_t pieceBytes = 1 << 17;
constexpr std::size_t beginBytes = 512;

struct Look {
    std::string_view bytes;
    const char* encoding;
    std::size_t mark;
};
// XML 1.0, appendix F: byte order marks, and how "<?" looks without one.
constexpr std::array<Look, 8> looks = {{
    {"\xEF\xBB\xBF", "UTF-8", 3},
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE", 4}, // before UTF-16LE, which begins it
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE", 4},
    {"\xFF\xFE", "UTF-16LE", 2},
    {"\xFE\xFF", "UTF-16BE", 2},
    {std::string_view("<\0?\0", 4), "UTF-16LE", 0},
    {std::string_view("\0<\0?", 4), "UTF-16BE", 0},
    {std::string_view("<\0\0\0", 4), "UTF-32LE", 0},
}};

/// What the declaration says, if it can be read as ASCII; else nothing.
std::string_view declared(std::string_view begin) {
    const std::size_t end = begin.starts_with("<?xml") ? begin.find("?>") : std::string_view::npos;
    const std::string_view declaration = begin.substr(0, end == std::string_view::npos ? 0 : end);
    std::size_t at = declaration.find("encoding");
    at = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t close = declaration.find(declaration[at], at + 1);
    return close == std::string_view::npos ? std::string_view() : declaration.substr(at + 1, close - at - 1);
}

UConverter* opened(const std::string& encoding, const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding.c_str(), &status);
    if (U_FAILURE(status)) {
        throw std::runtime_error(fmt::format("{}: its encoding \"{}\" is not known.", name, encoding));
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

} // namespace

XmlEncoding xmlEncoding(std::string_view begin, const std::string& name) {
    for (const Look& look : looks) {
        if (begin.starts_with(look.bytes)) {
            return {look.encoding, look.mark};
        }
    }
    const std::string_view said = declared(begin);
    if (said.empty()) {
        return {"UTF-8", 0};
    }
    try {
        const std::string known = encodingName(std::string(said));
        // Whose declaration can be read byte by byte is not in one of these.
        return {known.starts_with("UTF-16") || known.starts_with("UTF-32") ? "UTF-8" : known, 0};
    } catch (const std::runtime_error&) {
        throw std::runtime_error(fmt::format("{}, line 1: it says its encoding is \"{}\", which is not known. Save it "
                                             "as UTF-8.",
                                             name, said));
    }
}

XmlBytes::XmlBytes(ByteSource& source)
    : m_source(source)
    , m_raw(pieceBytes) {
    while (m_begin.size() < beginBytes) {
        const std::size_t got = source.read({m_raw.data(), beginBytes - m_begin.size()});
        if (got == 0) {
            break;
        }
        m_begin.append(m_raw.data(), got);
    }
    m_encoding = xmlEncoding(m_begin, source.name());
    m_begin.erase(0, m_encoding.markLength);
    m_taken = m_encoding.markLength;
    if (m_encoding.name != "UTF-8") {
        m_from = opened(m_encoding.name, source.name());
        m_to = opened("UTF-8", source.name());
        m_pivot.resize(pieceBytes);
        m_pivotSource = m_pivotTarget = m_pivot.data();
    }
}

XmlBytes::~XmlBytes() {
    ucnv_close(m_from);
    ucnv_close(m_to);
}

std::string_view XmlBytes::fill() {
    if (!m_begin.empty()) {
        const std::size_t size = m_begin.size();
        std::copy(m_begin.begin(), m_begin.end(), m_raw.begin());
        m_begin.clear();
        return {m_raw.data(), size};
    }
    return {m_raw.data(), m_source.read(m_raw)};
}

std::string_view XmlBytes::next() {
    if (m_from == nullptr) {
        return fill();
    }
    std::string_view piece;
    while (piece.empty() && !m_ended) {
        const std::string_view bytes = fill();
        m_ended = bytes.empty();
        piece = convert(bytes, m_ended);
    }
    return piece;
}

std::string_view XmlBytes::convert(std::string_view bytes, bool last) {
    // A byte of any encoding becomes at most three of UTF-8.
    m_converted.resize(bytes.size() * 3 + 64);
    char* to = m_converted.data();
    const char* from = bytes.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(m_to, m_from, &to, to + m_converted.size(), &from, from + bytes.size(), m_pivot.data(),
                   &m_pivotSource, &m_pivotTarget, m_pivot.data() + m_pivot.size(), 0, last ? 1 : 0, &status);
    m_taken += static_cast<std::uintmax_t>(from - bytes.data());
    if (U_FAILURE(status)) {
        throw std::runtime_error(fmt::format("{}: the bytes before offset {} are not valid in {}, the encoding the "
                                             "file says it has. Repair the file or its first line.",
                                             m_source.name(), m_taken, m_encoding.name));
    }
    return {m_converted.data(), static_cast<std::size_t>(to - m_converted.data())};
}

} // namespace quadrille
