#include "app/cli/progress.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"
#include "corpus/realigning.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::string tag;
};

std::vector<std::size_t> columnsOf(const DocumentInfo& info, const std::string& tag) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 1; column < info.columns.size(); ++column) {
        if (tag.empty() || info.columns[column].tag == tag) {
            columns.push_back(column);
        }
    }
    return columns;
}

void realignProject(Words& words) {
    words.tag = words.tag.empty() ? std::string() : languageWord(words.tag);
    Sitting& sitting = words.sitting;
    sitting.open();
    Act act{{}, sitting.author(), {}};
    for (const DocumentInfo& info : sitting.project().documents()) {
        const std::vector<std::size_t> columns = columnsOf(info, words.tag);
        if (columns.empty()) {
            continue;
        }
        Progress progress;
        const auto tell = progress.teller();
        RealignPlan plan = planRealignment(sitting.project(), {info.id, 0, 0, columns}, {},
                                           [&](double share) { tell("aligning", share); });
        fmt::print("\"{}\": {}; {} row{} with approved or locked cells kept.\n", info.name,
                   plan.edit ? "aligned anew" : "nothing to change", plan.fixed, plan.fixed == 1 ? "" : "s");
        if (plan.edit) {
            act.edits.emplace_back(std::move(*plan.edit));
        }
    }
    if (!act.edits.empty()) {
        sitting.project().apply(act);
    }
}

} // namespace

void addRealign(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("realign", "Align a project anew around its approved and locked cells");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("--lang", words->tag, "Only this language; when it is not given, all")->type_name("LANG");
    verb->footer("\nIt is one step for undo.\n\nexample:\n  quadrille realign letter.quadrille --lang lv");
    verb->callback([words] { realignProject(*words); });
}

} // namespace quadrille::cli
