#pragma once

#include "alignment/break_rules.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// A file of segmentation rules as SRX 2.0 has them.
struct SrxFile {
    struct Group {
        std::string name;
        std::vector<BreakRule> rules;
    };
    struct Map {
        std::string pattern; ///< of language tags, an expression
        std::string group;
    };
    bool cascade = false; ///< every group whose pattern fits a language takes part, in order; else the first only
    std::vector<Group> groups;
    std::vector<Map> maps;
    std::vector<std::string> warnings; ///< full sentences: what is of no use in it

    /// The rules for a language, in the order in which they are to be tried; empty when no pattern fits its tag.
    [[nodiscard]] std::vector<BreakRule> rulesFor(std::string_view tag) const;
};

/// No larger file of rules is read.
inline constexpr std::size_t longestSrx = 4u << 20;

/// Reads SRX 2.0 (and 1.0). Throws std::runtime_error, a full sentence with `name` and the line, when it is not
/// well-formed, no SRX, declares entities, or is too large.
SrxFile readSrx(std::string_view bytes, const std::string& name);
SrxFile readSrxFile(const std::filesystem::path& path);

/// The file in UTF-8.
std::string writeSrx(const SrxFile& file);

} // namespace quadrille
