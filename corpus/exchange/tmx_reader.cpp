#include "corpus/exchange/tmx_reader.h"

#include "corpus/exchange/language_code.h"
#include "corpus/exchange/xml_capture.h"
#include "corpus/exchange/xml_reader.h"
#include "corpus/utf8.h"
#include "corpus/xml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace quadrille {

namespace {

// No text has a sentence, and no program writes notes, of that size.
constexpr std::size_t mostBytes = 16u << 20;

constexpr std::array<std::string_view, 5> knownVersions = {"", "1.1", "1.2", "1.3", "1.4"};
constexpr std::array<std::string_view, 5> codes = {"bpt", "ept", "ph", "it", "ut"};

template <typename List>
bool isOneOf(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isWhite(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void appendTmxAttribute(std::string& out, std::string_view name, std::string_view value) {
    if (name == "srclang") {
        appendAttribute(out, name, languageCode(value));
    } else {
        appendAttribute(out, name, value);
    }
}

/// Reads along. Where it is, is one of these; what it need not understand is captured as XML on the way.
class TmxHandler : public XmlHandler {
public:
    TmxHandler(const XmlReader& reader, const UnitTaker& taker, ImportReport& report)
        : m_reader(reader)
        , m_taker(taker)
        , m_report(report) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view text) override;

private:
    enum class In { File, Tmx, Header, Body, Unit, Variant, Segment };

    void startRoot(std::string_view name, const XmlAttributes& attributes);
    void startInTmx(std::string_view name, const XmlAttributes& attributes);
    void startUnit(const XmlAttributes& attributes);
    void startVariant(const XmlAttributes& attributes);
    void startInSegment(std::string_view name, const XmlAttributes& attributes);
    void endInSegment(std::string_view name);
    void capture(std::string_view name, const XmlAttributes& attributes, std::string* into);
    void endCapture();
    void endVariant();
    void endUnit();
    void giveHeader();
    void watchPair(std::string_view name, const std::string& id);
    void addMark(Mark mark);
    void keepInBounds(std::size_t size) const;
    void warn(const std::string& message) { addNote(m_report.warnings, message, m_reader.place().line); }
    void leaveOut(const std::string& message) { addNote(m_report.leftOut, message, m_reader.place().line); }
    [[nodiscard]] MemoryVariant& variant() { return m_unit.variants.back(); }

    const XmlReader& m_reader;
    const UnitTaker& m_taker;
    ImportReport& m_report;
    In m_in = In::File;
    MemoryHeader m_header;
    bool m_hasHeader = false;
    bool m_gaveHeader = false;
    MemoryUnit m_unit;
    std::uint64_t m_unitLine = 0;
    std::size_t m_unitBytes = 0;
    bool m_hasSegment = false;         ///< the present variant has its text
    std::vector<std::string> m_inside; ///< ids of the elements around the text, in the present segment
    std::vector<std::string> m_begun;  ///< ids of the <bpt> of the present segment
    XmlCapture m_capture;
    std::string* m_captured = nullptr; ///< where what is being captured goes; nullptr: it is a mark
    Mark m_mark;
    std::string m_scrap;
};

void TmxHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (m_capture.depth() > 0) {
        m_capture.start(name, attributes);
        return;
    }
    switch (m_in) {
    case In::File:
        startRoot(name, attributes);
        break;
    case In::Tmx:
        startInTmx(name, attributes);
        break;
    case In::Header:
        capture(name, attributes, &m_header.extras);
        break;
    case In::Body:
        if (name != "tu") {
            leaveOut(fmt::format("<{}> between the units", name));
            capture(name, attributes, &m_scrap);
            break;
        }
        startUnit(attributes);
        break;
    case In::Unit:
        name == "tuv" ? startVariant(attributes) : capture(name, attributes, &m_unit.extras);
        break;
    case In::Variant:
        if (name == "seg" && !m_hasSegment) {
            m_in = In::Segment;
            m_hasSegment = true;
        } else {
            capture(name, attributes, &variant().extras);
        }
        break;
    case In::Segment:
        startInSegment(name, attributes);
        break;
    }
}

void TmxHandler::startRoot(std::string_view name, const XmlAttributes& attributes) {
    if (name != "tmx") {
        m_reader.fail(fmt::format("it is no TMX file: its first element is <{:.40}>, not <tmx>. Choose another file, "
                                  "or say what it is",
                                  name));
    }
    m_in = In::Tmx;
    attributes.forEach([&](std::string_view attribute, std::string_view value) {
        if (attribute != "version") {
            appendAttribute(m_header.rootAttributes, attribute, value);
        } else if (!isOneOf(knownVersions, value)) {
            warn(fmt::format("it says it is TMX {:.20}, and was read as TMX 1.4", value));
        }
    });
}

void TmxHandler::startInTmx(std::string_view name, const XmlAttributes& attributes) {
    if (name == "header" && !m_hasHeader && !m_gaveHeader) {
        m_in = In::Header;
        m_hasHeader = true;
        attributes.forEach([this](std::string_view attribute, std::string_view value) {
            appendTmxAttribute(m_header.attributes, attribute, value);
        });
    } else if (name == "body") {
        if (!m_hasHeader) {
            warn("it has no <header>");
        }
        m_in = In::Body;
    } else {
        leaveOut(fmt::format("<{:.40}> outside the <body>", name));
        capture(name, attributes, &m_scrap);
    }
}

void TmxHandler::startUnit(const XmlAttributes& attributes) {
    m_in = In::Unit;
    m_unit.attributes.clear();
    m_unit.extras.clear();
    m_unit.variants.clear();
    m_unitBytes = 0;
    m_unitLine = m_reader.place().line;
    attributes.forEach(
        [this](std::string_view name, std::string_view value) { appendTmxAttribute(m_unit.attributes, name, value); });
}

void TmxHandler::startVariant(const XmlAttributes& attributes) {
    m_in = In::Variant;
    m_hasSegment = false;
    MemoryVariant& variant = m_unit.variants.emplace_back();
    attributes.forEach([&](std::string_view attribute, std::string_view value) {
        if (attribute == "xml:lang" || (attribute == "lang" && variant.tag.empty())) {
            variant.tag = languageCode(value);
        } else {
            appendAttribute(variant.attributes, attribute, value);
        }
    });
}

void TmxHandler::startInSegment(std::string_view name, const XmlAttributes& attributes) {
    const bool code = isOneOf(codes, name);
    const auto id = attributes.find("i");
    Mark mark{"tmx:" + std::string(name), code && id ? std::string(*id) : std::string(), {}};
    if (code) {
        watchPair(name, mark.id);
        m_mark = std::move(mark);
        capture(name, attributes, nullptr);
        return;
    }
    mark.id = fmt::format("{}{}", name, variant().marks.size());
    mark.original = startTag(name, attributes);
    m_inside.push_back(mark.id);
    addMark(std::move(mark));
}

void TmxHandler::watchPair(std::string_view name, const std::string& id) {
    if (name == "bpt") {
        m_begun.push_back(id);
    } else if (name == "ept" && !isOneOf(m_begun, id)) {
        warn("an <ept> without its <bpt> before it");
    }
}

void TmxHandler::addMark(Mark mark) {
    variant().text += markSign;
    keepInBounds(mark.original.size());
    m_unitBytes += mark.original.size() + sizeof(Mark);
    variant().marks.push_back(std::move(mark));
}

void TmxHandler::capture(std::string_view name, const XmlAttributes& attributes, std::string* into) {
    m_captured = into;
    m_capture.start(name, attributes);
}

void TmxHandler::endCapture() {
    std::string xml = m_capture.take();
    keepInBounds(xml.size());
    m_unitBytes += xml.size();
    if (m_captured == nullptr) {
        m_mark.original = std::move(xml);
        addMark(std::move(m_mark));
    } else if (m_captured != &m_scrap) {
        *m_captured += xml;
    }
}

void TmxHandler::keepInBounds(std::size_t size) const {
    if (m_unitBytes + size > mostBytes) {
        m_reader.fail(fmt::format("the unit that begins in line {} has more than {} MB. The file was not taken",
                                  m_unitLine, mostBytes >> 20U));
    }
}

void TmxHandler::endElement(std::string_view name) {
    if (m_capture.depth() > 0) {
        m_capture.end(name);
        if (m_capture.depth() == 0) {
            endCapture();
        }
        return;
    }
    switch (m_in) {
    case In::File:
    case In::Tmx:
        giveHeader();
        m_in = In::File;
        break;
    case In::Header:
    case In::Body:
        m_in = In::Tmx;
        break;
    case In::Unit:
        endUnit();
        break;
    case In::Variant:
        endVariant();
        break;
    case In::Segment:
        endInSegment(name);
        break;
    }
}

void TmxHandler::endInSegment(std::string_view name) {
    if (m_inside.empty()) {
        m_in = In::Variant;
        m_begun.clear();
        return;
    }
    Mark mark{"tmx:/" + std::string(name), m_inside.back(), fmt::format("</{}>", name)};
    m_inside.pop_back();
    addMark(std::move(mark));
}

void TmxHandler::endVariant() {
    m_in = In::Unit;
    if (variant().tag.empty() || !m_hasSegment) {
        leaveOut(variant().tag.empty() ? "a <tuv> without a language" : "a <tuv> without <seg>");
        m_unit.variants.pop_back();
    }
}

void TmxHandler::endUnit() {
    m_in = In::Body;
    ++m_report.read;
    giveHeader();
    if (m_unit.variants.empty()) {
        leaveOut("a unit without a text");
        return;
    }
    for (const MemoryVariant& variant : m_unit.variants) {
        ++m_report.languages[variant.tag];
    }
    m_taker.unit(m_unit, m_unitLine);
}

void TmxHandler::giveHeader() {
    if (m_gaveHeader) {
        return;
    }
    m_gaveHeader = true;
    if (attributeOf(m_header.attributes, "srclang").empty()) {
        const std::string first = m_unit.variants.empty() ? "*all*" : m_unit.variants.front().tag;
        addNote(m_report.warnings,
                fmt::format("it names no source language, and \"{}\" was taken, that of its first text", first), 0);
        appendAttribute(m_header.attributes, "srclang", first);
    }
    m_taker.header(m_header);
}

void TmxHandler::text(std::string_view text) {
    if (m_capture.depth() > 0) {
        keepInBounds(m_capture.size() + text.size());
        m_capture.text(text);
    } else if (m_in == In::Segment) {
        keepInBounds(text.size());
        m_unitBytes += text.size();
        for (std::size_t at = text.find(markSign); at != std::string_view::npos; at = text.find(markSign, at + 1)) {
            variant().marks.push_back({"text", {}, std::string(markSign)});
        }
        variant().text += text;
    } else if (!isWhite(text)) {
        leaveOut("text outside of a <seg>");
    }
}

} // namespace

void readTmx(ByteSource& source, const UnitTaker& taker, ImportReport& report, const std::stop_token& stop) {
    XmlReader reader(source.name());
    TmxHandler handler(reader, taker, report);
    reader.read(source, handler, stop, taker.progress);
}

} // namespace quadrille
