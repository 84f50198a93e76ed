#include "corpus/exchange/tmx_memory_writer.h"

#include "corpus/xml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace quadrille {

namespace {

struct Needed {
    std::string_view name;
    std::string_view usual;
};
// What TMX 1.4 wants a header to say.
constexpr std::array<Needed, 7> needed = {{{"creationtool", "quadrille"},
                                           {"creationtoolversion", QUADRILLE_VERSION},
                                           {"segtype", "sentence"},
                                           {"o-tmf", "unknown"},
                                           {"adminlang", "en"},
                                           {"srclang", "*all*"},
                                           {"datatype", "unknown"}}};

// What a unit may say for itself.
constexpr std::array<std::string_view, 7> ofUnits = {"srclang",    "segtype",      "datatype",           "o-tmf",
                                                     "o-encoding", "creationtool", "creationtoolversion"};

bool has(std::string_view attributes, std::string_view name) {
    return attributes.find(fmt::format(" {}=\"", name)) != std::string_view::npos;
}

void addMissing(std::string& attributes) {
    for (const Needed& one : needed) {
        if (!has(attributes, one.name)) {
            appendAttribute(attributes, one.name, one.usual);
        }
    }
}

std::string givenToUnits(const MemoryHeader& header) {
    std::string given;
    for (const std::string_view name : ofUnits) {
        if (has(header.attributes, name)) {
            appendAttribute(given, name, attributeOf(header.attributes, name));
        }
    }
    return given;
}

/// Adds those of `more` whose names are not among `all`.
void addNew(std::string& all, std::string_view more) {
    while (!more.empty()) {
        const std::size_t equals = std::min(more.find('='), more.size());
        const std::size_t end = std::min(more.find('"', equals + 2), more.size() - 1) + 1;
        const std::string_view name = more.substr(1, equals - 1);
        if (!has(all, name)) {
            all += more.substr(0, end);
        }
        more.remove_prefix(end);
    }
}

MemoryHeader joined(const std::vector<MemoryInfo>& memories) {
    MemoryHeader all;
    std::string source;
    for (const MemoryInfo& info : memories) {
        addNew(all.rootAttributes, info.header.rootAttributes);
        if (all.extras.find(info.header.extras) == std::string::npos) {
            all.extras += info.header.extras;
        }
        const std::string theirs = attributeOf(info.header.attributes, "srclang");
        source = source.empty() || source == theirs ? theirs : "*all*";
    }
    if (!source.empty()) {
        appendAttribute(all.attributes, "srclang", source);
    }
    return all;
}

void appendText(std::string& out, const MemoryVariant& variant) {
    std::string_view rest = variant.text;
    constexpr std::string_view sign = "\xEF\xBF\xBC"; // of a mark
    for (const Mark& mark : variant.marks) {
        const std::size_t at = std::min(rest.find(sign), rest.size());
        appendParsedText(out, rest.substr(0, at));
        rest.remove_prefix(std::min(at + sign.size(), rest.size()));
        out += mark.original;
    }
    appendParsedText(out, rest);
}

} // namespace

TmxMemoryWriter::TmxMemoryWriter(Sink sink, const std::vector<MemoryInfo>& memories)
    : m_sink(std::move(sink)) {
    const bool alike = std::all_of(memories.begin(), memories.end(),
                                   [&](const MemoryInfo& info) { return info.header == memories.front().header; });
    if (!memories.empty() && alike) {
        begin(memories.front().header);
        return;
    }
    for (const MemoryInfo& info : memories) {
        m_unitAttributes[info.id] = givenToUnits(info.header);
    }
    begin(joined(memories));
}

void TmxMemoryWriter::begin(const MemoryHeader& header) {
    std::string attributes = header.attributes;
    addMissing(attributes);
    m_out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"{}>\n<header{}",
                        header.rootAttributes, attributes);
    m_out += header.extras.empty() ? "/>\n<body>\n" : ">" + header.extras + "</header>\n<body>\n";
    m_sink(m_out);
}

void TmxMemoryWriter::unit(std::int64_t memory, const MemoryUnit& unit) {
    m_out.assign("<tu");
    m_out += unit.attributes;
    if (const auto given = m_unitAttributes.find(memory); given != m_unitAttributes.end()) {
        std::string all = unit.attributes;
        addNew(all, given->second);
        m_out += std::string_view(all).substr(unit.attributes.size());
    }
    m_out += '>';
    m_out += unit.extras;
    m_out += '\n';
    for (const MemoryVariant& variant : unit.variants) {
        m_out += "<tuv";
        appendAttribute(m_out, "xml:lang", variant.tag);
        m_out += variant.attributes;
        m_out += '>';
        m_out += variant.extras;
        m_out += "<seg>";
        appendText(m_out, variant);
        m_out += "</seg></tuv>\n";
    }
    m_out += "</tu>\n";
    m_sink(m_out);
}

void TmxMemoryWriter::end() {
    m_sink("</body>\n</tmx>\n");
}

} // namespace quadrille
