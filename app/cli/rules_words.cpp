#include "app/cli/rules_words.h"

#include "alignment/exported_rules.h"
#include "corpus/project_breaks.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace quadrille::cli {

void RulesWords::add(CLI::App& verb) {
    auto* file = verb.add_option("--srx", srx,
                                 "A file of SRX 2.0 rules, which stand in the place of the language's own where they "
                                 "have some for it")
                     ->type_name("RULES");
    verb.add_flag("--extend", extend, "The rules of --srx are tried first, and the language's own decide the rest")
        ->needs(file);
    const auto many = [&verb](const char* name, std::vector<std::string>& into, const char* what) {
        verb.add_option(name, into, what)
            ->type_name("WORD")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    many("--never", never, "Never break after this word, written with its mark; may stand several times");
    many("--always", always, "Always break after this word, written with its mark; may stand several times");
    verb.add_option("--project", project, "A project whose own words decide too")->type_name("PROJECT");
}

bool RulesWords::given() const {
    return !srx.empty() || !project.empty() || !never.empty() || !always.empty();
}

SegmentationRules RulesWords::rules(const std::string& tag, std::vector<std::string>& warnings) const {
    SegmentationRules made;
    if (!project.empty()) {
        made.own = projectBreaks(Project::open(project, Project::Access::ReadOnly), tag);
    }
    for (const std::string& word : never) {
        decide(made.own, {word, false});
    }
    for (const std::string& word : always) {
        decide(made.own, {word, true});
    }
    if (!srx.empty()) {
        const SrxFile file = readSrxFile(srx);
        warnings = file.warnings;
        made.rules = file.rulesFor(tag);
        if (made.rules.empty()) {
            warnings.push_back(fmt::format("{}: it has no rules for {}, so the language's own ones are used.", srx,
                                           language(tag).englishName));
        }
        made.alone = !extend && !made.rules.empty();
    }
    return made;
}

SrxFile srxInForce(const std::string& tag, const SegmentationRules& rules) {
    const Language& known = language(tag);
    SrxFile file;
    file.groups.push_back({known.englishName, exportedRules(known, rules)});
    file.maps.push_back({tag + "([-_].*)?", known.englishName});
    return file;
}

} // namespace quadrille::cli
