#include "corpus/exchange/xliff_reader.h"

#include "corpus/converter.h"
#include "corpus/exchange/language_code.h"
#include "corpus/exchange/xliff_states.h"
#include "corpus/exchange/xml_bytes.h"
#include "corpus/exchange/xml_reader.h"
#include "corpus/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <utility>

namespace quadrille {

namespace {

// Elements that stand in a text as one thing; what they hold is no text of ours.
constexpr std::array<std::string_view, 12> codes = {"bpt", "ept", "it", "ph", "x",  "bx",
                                                    "ex",  "ut",  "sc", "ec", "cp", "sm"};

bool isCode(std::string_view name) {
    return name == "em" || std::find(codes.begin(), codes.end(), name) != codes.end();
}

class XliffHandler : public XmlHandler {
public:
    XliffHandler(const XmlReader& reader, XliffFile& file, ImportReport& report)
        : m_reader(reader)
        , m_file(file)
        , m_report(report) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view text) override;

private:
    struct Open {
        std::string name;
        bool locked = false;
    };

    [[nodiscard]] std::string_view local(std::string_view name) const {
        return name.starts_with(m_file.prefix) ? name.substr(m_file.prefix.size()) : name;
    }
    [[nodiscard]] bool inside(std::string_view name) const { return !m_open.empty() && m_open.back().name == name; }
    XliffSegment& segment() { return m_file.segments.back(); }
    void startRoot(std::string_view name, const XmlAttributes& attributes);
    void startPart(std::string_view name, const XmlAttributes& attributes, bool locked);
    void startText(XliffText& text);
    void startInText(std::string_view name, const XmlAttributes& attributes);
    void endInText(std::string_view name);
    void endText();
    void addMark(std::string kind, std::string id, FileRange range);
    void language(std::string& known, std::optional<std::string_view> said);
    void watchId(std::set<std::string>& ids, const XmlAttributes& attributes, const char* what);
    void warn(const std::string& message) { addNote(m_report.warnings, message, m_reader.place().line); }

    const XmlReader& m_reader;
    XliffFile& m_file;
    ImportReport& m_report;
    std::vector<Open> m_open;
    XliffText* m_text = nullptr;       ///< being read
    std::vector<std::string> m_around; ///< ids of the elements around the text
    std::size_t m_codeDepth = 0;
    std::size_t m_codeBegin = 0;
    std::string m_codeId;
    bool m_inNote = false;
    std::string m_note;
    std::vector<std::string> m_notes; ///< of an XLIFF 2 unit, for its first segment
    std::string m_approved;
    std::set<std::string> m_ids;
    std::set<std::string> m_noteIds;
};

void XliffHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (m_open.empty()) {
        startRoot(name, attributes);
        return;
    }
    const std::string own(local(name));
    if (m_text != nullptr) {
        startInText(own, attributes);
        return;
    }
    const auto translate = attributes.find("translate");
    const bool locked = translate ? *translate == "no" : m_open.back().locked;
    if ((own == "source" || own == "target") && inside(m_file.two ? "segment" : "trans-unit")) {
        startText(own == "source" ? segment().source : segment().target.emplace());
        if (own == "target" && !m_file.two) {
            segment().saidState = attributes.find("state").value_or("");
        }
    } else if (own == "note" && (inside("trans-unit") || inside("notes"))) {
        m_inNote = true;
        if (m_file.two) {
            watchId(m_noteIds, attributes, "a note with the id of another one");
        }
    }
    startPart(own, attributes, locked);
    m_open.push_back({own, locked});
}

void XliffHandler::startRoot(std::string_view name, const XmlAttributes& attributes) {
    const std::size_t colon = name.find(':');
    m_file.prefix = colon == std::string_view::npos ? "" : std::string(name.substr(0, colon + 1));
    if (local(name) != "xliff") {
        m_reader.fail(fmt::format("it is no XLIFF file: its first element is <{:.40}>, not <xliff>. Choose another "
                                  "file, or say what it is",
                                  name));
    }
    m_file.two = attributes.find("version").value_or("").starts_with('2');
    if (m_file.two) {
        language(m_file.source, attributes.find("srcLang"));
        language(m_file.target, attributes.find("trgLang"));
    }
    m_open.push_back({"xliff", false});
}

void XliffHandler::startPart(std::string_view name, const XmlAttributes& attributes, bool locked) {
    if (name == "file") {
        m_ids.clear();
        if (!m_file.two) {
            language(m_file.source, attributes.find("source-language"));
            language(m_file.target, attributes.find("target-language"));
        }
    } else if (name == "unit") {
        m_notes.clear(); // of the file or a group
        watchId(m_ids, attributes, "a unit with the id of another one");
    } else if (name == "notes") {
        m_noteIds.clear();
    } else if (name == (m_file.two ? "segment" : "trans-unit")) {
        if (!m_file.two) {
            watchId(m_ids, attributes, "a trans-unit with the id of another one");
        }
        XliffSegment& added = m_file.segments.emplace_back();
        added.startTag = {m_reader.begin(), m_reader.end()};
        added.locked = locked;
        added.notes = std::exchange(m_notes, {});
        added.saidState = attributes.find("state").value_or("");
        const std::string_view sub = attributes.find("subState").value_or("");
        added.saidState += sub.empty() ? std::string() : "/" + std::string(sub);
        m_approved = attributes.find("approved").value_or("");
    }
}

void XliffHandler::language(std::string& known, std::optional<std::string_view> said) {
    if (!said || said->empty()) {
        return;
    }
    const std::string code = languageCode(*said);
    if (!known.empty() && known != code) {
        m_reader.fail(fmt::format("it holds texts in both \"{}\" and \"{}\". Make a file for each pair of languages",
                                  known, code));
    }
    known = code;
}

void XliffHandler::watchId(std::set<std::string>& ids, const XmlAttributes& attributes, const char* what) {
    const auto id = attributes.find("id");
    if (id && !ids.emplace(*id).second) {
        warn(what);
    }
}

void XliffHandler::startText(XliffText& text) {
    m_text = &text;
    text.startTag = {m_reader.begin(), m_reader.end()};
    text.content.begin = m_reader.end();
}

void XliffHandler::startInText(std::string_view name, const XmlAttributes& attributes) {
    const auto id = attributes.find("rid") ? attributes.find("rid") : attributes.find("id");
    const std::string known = id ? std::string(*id) : fmt::format("#{}", m_text->marks.size());
    if (m_codeDepth > 0 || isCode(name)) {
        if (m_codeDepth++ == 0) {
            m_codeBegin = m_reader.begin();
            m_codeId = known;
        }
        return;
    }
    m_around.push_back(known);
    addMark(std::string(name), known, {m_reader.begin(), m_reader.end()});
}

void XliffHandler::addMark(std::string kind, std::string id, FileRange range) {
    m_text->text += markSign;
    m_text->marks.push_back({"xliff:" + std::move(kind), std::move(id), std::string(range.of(m_file.text))});
}

void XliffHandler::endInText(std::string_view name) {
    if (m_codeDepth > 0) {
        if (--m_codeDepth == 0) {
            addMark(std::string(name), m_codeId, {m_codeBegin, m_reader.end()});
        }
        return;
    }
    const std::string id = m_around.back();
    m_around.pop_back();
    if (m_reader.end() > m_reader.begin()) { // else it has ended in its own tag
        addMark("/" + std::string(name), id, {m_reader.begin(), m_reader.end()});
    }
}

void XliffHandler::endElement(std::string_view name) {
    const std::string own(local(name));
    const bool ofText = (own == "source" || own == "target") && m_around.empty() && m_codeDepth == 0;
    if (m_text != nullptr && !ofText) {
        endInText(own);
        return;
    }
    if (m_text != nullptr) {
        endText();
    }
    m_open.pop_back();
    if ((own == "source" && inside(m_file.two ? "segment" : "trans-unit")) ||
        (own == "seg-source" && inside("trans-unit"))) {
        segment().afterSource = m_reader.end();
    } else if (own == "note" && m_inNote) {
        m_inNote = false;
        auto& notes = m_file.two ? m_notes : segment().notes;
        notes.push_back(std::exchange(m_note, {}));
    } else if (own == "file" || own == "group") {
        m_notes.clear();
    } else if (own == (m_file.two ? "segment" : "trans-unit")) {
        const bool empty = !segment().target || segment().target->text.empty();
        segment().state = empty ? State::Initial : stateOfXliff(segment().saidState, m_file.two, m_approved == "yes");
    }
}

void XliffHandler::endText() {
    m_text->element = {m_text->startTag.begin, m_reader.end()};
    m_text->content.end = std::max(m_text->content.begin, m_reader.begin());
    m_text = nullptr;
}

void XliffHandler::text(std::string_view text) {
    if (m_inNote) {
        m_note += text;
    } else if (m_text != nullptr && m_codeDepth == 0) {
        for (std::size_t at = text.find(markSign); at != std::string_view::npos; at = text.find(markSign, at + 1)) {
            m_text->marks.push_back({"text", {}, std::string(markSign)});
        }
        m_text->text += text;
    }
}

} // namespace

XliffFile readXliff(std::string_view bytes, const std::string& name, ImportReport& report) {
    XliffFile file;
    const XmlEncoding encoding = xmlEncoding(bytes.substr(0, 512), name);
    file.encoding = encoding.name;
    file.mark = bytes.substr(0, encoding.markLength);
    bytes.remove_prefix(encoding.markLength);
    if (encoding.name == "UTF-8") {
        file.text = bytes;
    } else {
        const Conversion conversion = toUtf16(bytes, encoding.name);
        if (conversion.invalidAt) {
            throw std::runtime_error(fmt::format("{}: the byte at offset {} is not valid in {}, the encoding the file "
                                                 "says it has. Repair the file or its first line.",
                                                 name, encoding.markLength + *conversion.invalidAt, encoding.name));
        }
        file.text = toUtf8(conversion.text);
    }
    XmlReader reader(name);
    XliffHandler handler(reader, file, report);
    reader.readText(file.text, handler);
    if (file.source.empty()) {
        throw std::runtime_error(fmt::format("{}: it names no source language. Write it into the file.", name));
    }
    report.read = file.segments.size();
    return file;
}

} // namespace quadrille
