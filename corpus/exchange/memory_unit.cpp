#include "corpus/exchange/memory_unit.h"

#include "corpus/bytes.h"
#include "corpus/mark_packing.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace quadrille {

namespace {

// The references that xmlAttribute() writes.
constexpr std::array<std::pair<std::string_view, char>, 7> references = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#9;", '\t'}, {"&#10;", '\n'}, {"&#13;", '\r'}}};

std::string decoded(std::string_view value) {
    std::string out;
    while (!value.empty()) {
        const std::size_t plain = std::min(value.find('&'), value.size());
        out += value.substr(0, plain);
        value.remove_prefix(plain);
        const auto* const known = std::find_if(references.begin(), references.end(),
                                               [&](const auto& one) { return value.starts_with(one.first); });
        if (known != references.end()) {
            out += known->second;
            value.remove_prefix(known->first.size());
        } else if (!value.empty()) {
            out += value.front();
            value.remove_prefix(1);
        }
    }
    return out;
}

} // namespace

std::string attributeOf(std::string_view attributes, std::string_view name) {
    while (!attributes.empty()) {
        const std::size_t equals = attributes.find("=\"");
        const std::size_t close = equals == std::string_view::npos ? equals : attributes.find('"', equals + 2);
        if (close == std::string_view::npos) {
            break;
        }
        if (attributes.substr(1, equals - 1) == name) {
            return decoded(attributes.substr(equals + 2, close - equals - 2));
        }
        attributes.remove_prefix(close + 1);
    }
    return {};
}

std::string pack(const MemoryUnit& unit) {
    ByteWriter out;
    out.text(unit.attributes);
    out.text(unit.extras);
    out.number(unit.variants.size());
    for (const MemoryVariant& variant : unit.variants) {
        out.text(variant.tag);
        out.text(variant.attributes);
        out.text(variant.extras);
        out.text(variant.text);
        packMarks(out, variant.marks);
    }
    return out.take();
}

std::string pack(const MemoryHeader& header) {
    ByteWriter out;
    out.text(header.rootAttributes);
    out.text(header.attributes);
    out.text(header.extras);
    return out.take();
}

MemoryUnit unpackMemoryUnit(std::string_view bytes) {
    ByteReader in(bytes);
    MemoryUnit unit;
    unit.attributes = in.text();
    unit.extras = in.text();
    for (std::size_t count = in.count(); count > 0; --count) {
        MemoryVariant& variant = unit.variants.emplace_back();
        variant.tag = in.text();
        variant.attributes = in.text();
        variant.extras = in.text();
        variant.text = in.text();
        variant.marks = unpackMarks(in);
        if (countMarkSigns(variant.text) != variant.marks.size()) {
            throw std::runtime_error("A text of the memory has other marks than it says.");
        }
    }
    return unit;
}

MemoryHeader unpackMemoryHeader(std::string_view bytes) {
    ByteReader in(bytes);
    MemoryHeader header;
    header.rootAttributes = in.text();
    header.attributes = in.text();
    header.extras = in.text();
    return header;
}

} // namespace quadrille
