#pragma once

#include "corpus/exchange/byte_source.h"

#include <string>
#include <string_view>
#include <vector>

struct UConverter;

namespace quadrille {

/// The encoding an XML file says it has, by its byte order mark, its first bytes or its declaration.
struct XmlEncoding {
    std::string name;           ///< ICU's; "UTF-8" when it says nothing
    std::size_t markLength = 0; ///< of the byte order mark
    bool operator==(const XmlEncoding&) const = default;
};

/// `begin` is the file's beginning, some hundred bytes or all it has. Throws std::runtime_error when ICU does not know
/// the encoding; `name` is the file's.
XmlEncoding xmlEncoding(std::string_view begin, const std::string& name);

/// The bytes of an XML file as UTF-8, whatever encoding it has, in pieces. Those of a file in UTF-8 come as they are,
/// unchecked, since the parser checks them.
class XmlBytes {
public:
    /// Must outlive this.
    explicit XmlBytes(ByteSource& source);
    XmlBytes(const XmlBytes&) = delete;
    XmlBytes& operator=(const XmlBytes&) = delete;
    ~XmlBytes();

    /// The next piece, empty at the end; stands until the next call. Throws std::runtime_error, naming file and byte,
    /// where bytes stand for no character.
    std::string_view next();

    [[nodiscard]] const XmlEncoding& encoding() const { return m_encoding; }
    [[nodiscard]] bool converts() const { return m_from != nullptr; }

private:
    std::string_view fill();
    std::string_view convert(std::string_view bytes, bool last);

    ByteSource& m_source;
    std::vector<char> m_raw;
    std::string m_begin; ///< looked at, not yet given
    XmlEncoding m_encoding;
    UConverter* m_from = nullptr;
    UConverter* m_to = nullptr;
    std::vector<char16_t> m_pivot;
    char16_t* m_pivotSource = nullptr;
    char16_t* m_pivotTarget = nullptr;
    std::string m_converted;
    std::uintmax_t m_taken = 0; ///< bytes converted
    bool m_ended = false;
};

} // namespace quadrille
