#include "corpus/exchange/xliff_splice.h"

#include "corpus/converter.h"
#include "corpus/exchange/xliff_states.h"
#include "corpus/utf8.h"
#include "corpus/xml_text.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace quadrille {

namespace {

struct Edit {
    FileRange range;
    std::string text;
};

bool isWhite(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Where an attribute stands in a start tag, from the white space before it to after its closing quote.
FileRange attributeIn(std::string_view tag, std::string_view name) {
    std::size_t at = 1;
    while (at < tag.size() && !isWhite(tag[at])) {
        ++at;
    }
    while (at < tag.size()) {
        const std::size_t begin = at;
        const std::size_t word = tag.find_first_not_of(" \t\r\n", at);
        const std::size_t equals = tag.find('=', std::min(word, tag.size()));
        const std::size_t open = tag.find_first_of("\"'", std::min(equals, tag.size()));
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = tag.find(tag[open], open + 1);
        std::string_view found = tag.substr(word, equals - word);
        found = found.substr(0, found.find_first_of(" \t\r\n"));
        if (found == name) {
            return {begin, close + 1};
        }
        at = close + 1;
    }
    return {};
}

/// `text` with its marks as XML; what the encoding has not as references.
std::string asXml(std::string_view text, const std::vector<Mark>& marks) {
    std::string out;
    const auto strange = [](std::string& to, char32_t) { to += "\uFFFD"; };
    for (const Mark& mark : marks) {
        const std::size_t at = std::min(text.find(markSign), text.size());
        appendXmlText(out, text.substr(0, at), strange);
        text.remove_prefix(std::min(at + markSign.size(), text.size()));
        if (mark.kind == "text") {
            out += markSign;
        } else if (mark.kind.starts_with("xliff:")) {
            out += mark.original;
        } else {
            appendXmlText(out, mark.original, strange);
        }
    }
    appendXmlText(out, text, strange);
    return out;
}

/// The same with references for what `encoding` cannot hold.
std::string encodable(std::string xml, const std::string& encoding) {
    if (encoding.starts_with("UTF-")) {
        return xml;
    }
    std::string out;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t from = at;
        UChar32 c = 0;
        U8_NEXT(xml.data(), at, xml.size(), c);
        const std::string one = xml.substr(from, at - from);
        const bool holds = c < 0x80 || fromUtf16(toUtf16(one, "UTF-8").text, encoding);
        out += holds ? one : fmt::format("&#{};", static_cast<std::uint32_t>(c));
    }
    return out;
}

void editTarget(const XliffFile& file, const XliffSegment& segment, const XliffChange& change,
                std::vector<Edit>& edits) {
    const std::string name = file.prefix + "target";
    std::string tag = segment.target ? std::string(segment.target->startTag.of(file.text)) : "<" + name + ">";
    if (tag.ends_with("/>")) {
        tag.replace(tag.size() - 2, 2, ">");
    }
    if (change.state && !file.two) {
        tag = withAttribute(tag, "state", xliffState(*change.state, false).state);
    }
    const std::string content = change.text      ? asXml(*change.text, change.marks)
                                : segment.target ? std::string(segment.target->content.of(file.text))
                                                 : std::string();
    const FileRange range =
        segment.target ? segment.target->element : FileRange{segment.afterSource, segment.afterSource};
    edits.push_back({range, encodable(tag + content + "</" + name + ">", file.encoding)});
}

void editSegment(const XliffFile& file, const XliffSegment& segment, const XliffChange& change,
                 std::vector<Edit>& edits) {
    if (change.state) {
        std::string tag(segment.startTag.of(file.text));
        if (file.two) {
            const XliffState said = xliffState(*change.state, true);
            tag = withAttribute(withAttribute(tag, "state", said.state), "subState", said.subState);
        } else if (*change.state == State::Approved || attributeIn(tag, "approved").end != 0) {
            tag = withAttribute(tag, "approved", *change.state == State::Approved ? "yes" : "no");
        }
        edits.push_back({segment.startTag, std::move(tag)});
    }
    // A state of XLIFF 1 stands in the target.
    if (change.text || (change.state && !file.two)) {
        editTarget(file, segment, change, edits);
    }
}

} // namespace

std::string withAttribute(std::string_view tag, std::string_view name, std::string_view value) {
    std::string out(tag);
    const FileRange known = attributeIn(tag, name);
    const std::string written = value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, xmlAttribute(value));
    if (known.end != 0) {
        return out.replace(known.begin, known.end - known.begin, written);
    }
    return out.insert(out.size() - (out.ends_with("/>") ? 2 : 1), written);
}

std::string spliced(const XliffFile& file, const std::vector<XliffChange>& changes) {
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        editSegment(file, file.segments[i], changes[i], edits);
    }
    std::string out;
    std::size_t reached = 0;
    for (const Edit& edit : edits) {
        out += std::string_view(file.text).substr(reached, edit.range.begin - reached);
        out += edit.text;
        reached = edit.range.end;
    }
    out += std::string_view(file.text).substr(reached);
    if (file.encoding == "UTF-8") {
        return file.mark + out;
    }
    return file.mark + fromUtf16(toUtf16(out, "UTF-8").text, file.encoding).value();
}

} // namespace quadrille
