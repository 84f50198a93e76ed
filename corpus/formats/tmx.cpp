#include "corpus/exchange/tmx_reader.h"
#include "corpus/format.h"
#include "corpus/utf8.h"
#include "corpus/xml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace quadrille {

Format tmx();

namespace {

// "20240305T081500Z"
std::string date(std::int64_t milliseconds) {
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/// TMX 1.4b, in which every tuv has the state of its cell.
class TmxWriter : public EntryWriter {
public:
    explicit TmxWriter(Sink sink)
        : m_sink(std::move(sink)) {}

    void begin(const EntriesHead& head) override {
        m_head = head;
        const std::string written =
            head.writtenAt == 0 ? "" : fmt::format(" creationdate=\"{}\"", date(head.writtenAt));
        // No DOCTYPE: some programs would look for the DTD beside the file and fail, others refuse any.
        // A unit may hold several sentences; a tu of single ones says so itself.
        m_sink(fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<tmx version=\"1.4\">\n"
                           "<header creationtool=\"quadrille\" creationtoolversion=\"" QUADRILLE_VERSION
                           "\" segtype=\"{}\" o-tmf=\"quadrille\" adminlang=\"en\" srclang=\"{}\" "
                           "datatype=\"plaintext\"{}/>\n"
                           "<body>\n",
                           head.beads ? "sentence" : "block", head.source.empty() ? "*all*" : xmlAttribute(head.source),
                           written));
    }

    std::string entry(const Entry& entry) override {
        m_strange = false;
        std::string out = fmt::format("<tu tuid=\"{}\"", xmlAttribute(entry.id));
        if (!m_head.beads && std::all_of(entry.sides.begin(), entry.sides.end(),
                                         [](const EntrySide& side) { return side.segments.size() == 1; })) {
            out += " segtype=\"sentence\"";
        }
        if (m_head.source.empty()) {
            out += fmt::format(" srclang=\"{}\"", xmlAttribute(entry.source));
        }
        out += ">\n";
        for (const EntrySide& side : entry.sides) {
            appendVariant(out, side);
        }
        m_sink(out + "</tu>\n");
        return m_strange ? "a character that XML cannot hold was written as a placeholder" : "";
    }

    void end() override { m_sink("</body>\n</tmx>\n"); }

private:
    void appendVariant(std::string& out, const EntrySide& side) {
        out += fmt::format("<tuv xml:lang=\"{}\"", xmlAttribute(side.tag));
        if (side.createdAt != 0) {
            out += fmt::format(" creationdate=\"{}\"", date(side.createdAt));
        }
        if (side.changedAt != 0) {
            out += fmt::format(" changedate=\"{}\"", date(side.changedAt));
        }
        if (!side.changedBy.empty()) {
            out += fmt::format(" changeid=\"{}\"", xmlAttribute(side.changedBy));
        }
        out += fmt::format("><prop type=\"x-state\">{}</prop><seg>", stateName(side.state));
        std::size_t mark = 0;
        for (const Segment& segment : side.segments) {
            appendSegment(out, segment, mark);
            if (&segment != &side.segments.back()) {
                appendText(out, segment.gap);
            }
        }
        out += "</seg></tuv>\n";
    }

    void appendSegment(std::string& out, const Segment& segment, std::size_t& number) {
        std::string_view rest = segment.text;
        for (const Mark& mark : segment.marks) {
            const std::size_t at = std::min(rest.find(markSign), rest.size());
            appendText(out, rest.substr(0, at));
            rest.remove_prefix(std::min(at + markSign.size(), rest.size()));
            if (mark.kind == "text") {
                out += markSign;
                continue;
            }
            if (mark.kind.starts_with("tmx:")) {
                appendTmxMark(out, mark);
                continue;
            }
            out += fmt::format("<ph x=\"{}\" type=\"{}\">", ++number, xmlAttribute(mark.kind));
            appendText(out, mark.original);
            out += "</ph>";
        }
        appendText(out, rest);
    }

    // OmegaT 3.6 does not match a segment with <hi> in it: what stands around text becomes a pair of codes. A
    // number of its own cannot be that of a pair that came so.
    void appendTmxMark(std::string& out, const Mark& mark) {
        const std::string_view kind = std::string_view(mark.kind).substr(4);
        if (kind == "bpt" || kind == "ept" || kind == "ph" || kind == "it" || kind == "ut") {
            out += mark.original;
            return;
        }
        const bool ends = kind.starts_with('/');
        const std::size_t number =
            10'000 + std::strtoul(mark.id.c_str() + mark.id.find_last_not_of("0123456789") + 1, nullptr, 10);
        out += fmt::format("<{} i=\"{}\"", ends ? "ept" : "bpt", number);
        out += ends ? ">" : fmt::format(" type=\"{}\">", xmlAttribute(kind));
        appendText(out, mark.original);
        out += ends ? "</ept>" : "</bpt>";
    }

    // What XML has no place for is kept readable, and the file stays one that every program reads.
    void appendText(std::string& out, std::string_view text) {
        m_strange |= appendXmlText(out, text, [](std::string& to, char32_t c) {
            to += fmt::format("<ph type=\"x-character\">U+{:04X}</ph>", static_cast<std::uint32_t>(c));
        });
    }

    Sink m_sink;
    EntriesHead m_head;
    bool m_strange = false; ///< the entry has a character that XML cannot hold
};

std::unique_ptr<EntryWriter> write(Sink sink) {
    return std::make_unique<TmxWriter>(std::move(sink));
}

} // namespace

Format tmx() {
    Format format;
    format.name = "tmx";
    format.endings = {".tmx"};
    format.arrival = Arrival::Memory;
    format.carries = {true, true, true, true};
    format.readUnits = readTmx;
    format.write = write;
    return format;
}

} // namespace quadrille
