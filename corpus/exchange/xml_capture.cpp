#include "corpus/exchange/xml_capture.h"

#include "corpus/xml_text.h"

#include <utility>

namespace quadrille {

namespace {

void appendOpened(std::string& out, std::string_view name, const XmlAttributes& attributes) {
    out += '<';
    out += name;
    attributes.forEach([&](std::string_view attribute, std::string_view value) {
        const bool old = attribute == "lang" && !attributes.find("xml:lang");
        appendAttribute(out, old ? "xml:lang" : attribute, value);
    });
}

} // namespace

void XmlCapture::closeTag() {
    if (m_inTag) {
        m_out += '>';
        m_inTag = false;
    }
}

void XmlCapture::start(std::string_view name, const XmlAttributes& attributes) {
    closeTag();
    appendOpened(m_out, name, attributes);
    m_inTag = true;
    ++m_depth;
}

void XmlCapture::end(std::string_view name) {
    --m_depth;
    if (m_inTag) {
        m_out += "/>";
        m_inTag = false;
        return;
    }
    m_out += "</";
    m_out += name;
    m_out += '>';
}

void XmlCapture::text(std::string_view text) {
    closeTag();
    appendParsedText(m_out, text);
}

std::string XmlCapture::take() {
    return std::exchange(m_out, {});
}

std::string startTag(std::string_view name, const XmlAttributes& attributes) {
    std::string out;
    appendOpened(out, name, attributes);
    return out + '>';
}

} // namespace quadrille
