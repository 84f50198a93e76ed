#pragma once

#include "corpus/exchange/xml_reader.h"

#include <string>
#include <string_view>

namespace quadrille {

/// Writes an element with all that is in it as XML again, while it is read: in UTF-8, attributes in double quotes,
/// character data escaped, comments left out.
class XmlCapture {
public:
    void start(std::string_view name, const XmlAttributes& attributes);
    void end(std::string_view name);
    void text(std::string_view text);

    /// How many elements have begun and not ended.
    [[nodiscard]] std::size_t depth() const { return m_depth; }
    [[nodiscard]] std::size_t size() const { return m_out.size(); }
    /// What was written, which is empty then.
    std::string take();

private:
    void closeTag();
    std::string m_out;
    std::size_t m_depth = 0;
    bool m_inTag = false; ///< "<name" is written and its ">" is not
};

/// "<name attributes>". TMX before 1.3 says "lang" where later ones say "xml:lang", which is written.
std::string startTag(std::string_view name, const XmlAttributes& attributes);

} // namespace quadrille
