#pragma once

#include "alignment/break_rules.h"
#include "corpus/srx.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace quadrille::cli {

/// The options that say where sentences end, besides what the language says.
struct RulesWords {
    std::string srx;
    bool extend = false;
    std::string project;
    std::vector<std::string> never;
    std::vector<std::string> always;

    void add(CLI::App& verb);
    [[nodiscard]] bool given() const;
    /// What they come to for one language. What is of no use in a file of rules is told in `warnings`. Throws as
    /// readSrxFile() and Project::open() do.
    [[nodiscard]] SegmentationRules rules(const std::string& tag, std::vector<std::string>& warnings) const;
};

/// A file of one group, for `tag` and all its kin ("lv", "lv-LV").
SrxFile srxInForce(const std::string& tag, const SegmentationRules& rules);

} // namespace quadrille::cli
