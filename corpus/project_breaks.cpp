#include "corpus/project_breaks.h"

#include <fmt/format.h>

#include <stdexcept>

namespace quadrille {

std::string projectBreaksName(const std::string& tag) {
    return "breaks." + tag;
}

std::vector<OwnBreak> projectBreaks(const Project& project, const std::string& tag) {
    try {
        return readOwnBreaks(project.setting(projectBreaksName(tag)));
    } catch (const std::invalid_argument& error) {
        throw ProjectUnusable(
            fmt::format("The words that say where the project's sentences end cannot be read. {}", error.what()));
    }
}

void setProjectBreaks(Project& project, const std::string& tag, const std::vector<OwnBreak>& words) {
    project.setSetting(projectBreaksName(tag), writeOwnBreaks(words));
}

RulesByTag projectRules(const Project& project, const std::vector<std::string>& more) {
    std::vector<std::string> tags = more;
    for (const DocumentInfo& document : project.documents()) {
        for (const DocumentInfo::Column& column : document.columns) {
            tags.push_back(column.tag);
        }
    }
    RulesByTag all;
    for (const std::string& tag : tags) {
        if (std::vector<OwnBreak> words = projectBreaks(project, tag); !words.empty()) {
            all[tag].own = std::move(words);
        }
    }
    return all;
}

} // namespace quadrille
