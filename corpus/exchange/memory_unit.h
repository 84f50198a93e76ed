#pragma once

#include "corpus/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// One language of a unit of a memory. What is kept as XML is of TMX 1.4, well-formed and in one spelling.
struct MemoryVariant {
    std::string tag;         ///< in one spelling, with its region: "en-US"
    std::string attributes;  ///< all but the language, each as ` name="value"`
    std::string extras;      ///< notes, properties and what is not known, as elements
    std::string text;        ///< with U+FFFC where a mark stands
    std::vector<Mark> marks; ///< `original` is XML: a whole element, or the beginning or end of one
    bool operator==(const MemoryVariant&) const = default;
};

/// One unit of a memory: texts in several languages that say the same, maybe several in one language.
struct MemoryUnit {
    std::string attributes; ///< each as ` name="value"`
    std::string extras;
    std::vector<MemoryVariant> variants;
    bool operator==(const MemoryUnit&) const = default;
};

/// What a memory says of itself.
struct MemoryHeader {
    std::string rootAttributes; ///< declarations of name spaces and what is not known, each as ` name="value"`
    std::string attributes;     ///< of the header
    std::string extras;         ///< notes, properties, encodings
    bool operator==(const MemoryHeader&) const = default;
};

/// The value of an attribute among those of a unit, a variant or a header, decoded; empty when it is not there.
std::string attributeOf(std::string_view attributes, std::string_view name);

/// As the table `memory_units` and `memories` hold them. Unpacking throws std::runtime_error when it is something else.
std::string pack(const MemoryUnit& unit);
std::string pack(const MemoryHeader& header);
MemoryUnit unpackMemoryUnit(std::string_view bytes);
MemoryHeader unpackMemoryHeader(std::string_view bytes);

} // namespace quadrille
