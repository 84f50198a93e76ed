#include "app/cli/sitting.h"
#include "app/cli/verbs.h"
#include "corpus/project_breaks.h"
#include "corpus/resegmenting.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::string tag;
    std::vector<std::string> never;
    std::vector<std::string> always;
    std::vector<std::string> forget;
};

std::vector<OwnBreak> decided(const Words& words, std::vector<OwnBreak> all) {
    for (const std::string& word : words.never) {
        decide(all, {word, false});
    }
    for (const std::string& word : words.always) {
        decide(all, {word, true});
    }
    for (const std::string& word : words.forget) {
        std::erase_if(all, [&word](const OwnBreak& one) { return one.word == word; });
    }
    return readOwnBreaks(writeOwnBreaks(all)); // refuses what cannot be kept
}

/// Cuts the columns of the language anew in all documents; one step for undo.
void recutAll(Words& words, const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after) {
    Project& project = words.sitting.project();
    const Resegmenting plan = resegmenting(project, words.tag, before, after);
    Act act{{}, words.sitting.author(), {plan.edits.begin(), plan.edits.end()}};
    if (!act.edits.empty()) {
        project.apply(act);
    }
    fmt::print(stderr, "Cut anew: {} break{} gone, {} new; {} approved or locked cell{} kept.\n", plan.joined,
               plan.joined == 1 ? "" : "s", plan.split, plan.fixedCells, plan.fixedCells == 1 ? "" : "s");
}

void showOrChange(Words& words) {
    words.tag = languageWord(words.tag);
    words.sitting.open();
    const std::vector<OwnBreak> before = projectBreaks(words.sitting.project(), words.tag);
    const std::vector<OwnBreak> after = decided(words, before);
    if (after != before) {
        setProjectBreaks(words.sitting.project(), words.tag, after);
        recutAll(words, before, after);
    }
    fmt::print("{}", writeOwnBreaks(after));
}

} // namespace

void addBreaks(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb =
        app.add_subcommand("breaks", "Say behind which words a project's sentences end, and cut its texts anew");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("--lang", words->tag, "The language")->required()->type_name("LANG");
    const auto many = [verb](const char* name, std::vector<std::string>& into, const char* what) {
        verb->add_option(name, into, what)
            ->type_name("WORD")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    many("--never", words->never, "Never break after this word, written with its mark; may stand several times");
    many("--always", words->always, "Always break after this word; may stand several times");
    many("--forget", words->forget, "Leave this word to the language's own rules again");
    verb->footer(
        "\nPrints the words there are now, \"never\" or \"always\", a TAB and the word. Approved and locked cells "
        "stay as they are. The cutting is one step for undo; the words stay.\n\nexample:\n"
        "  quadrille breaks letter.quadrille --lang lv --never \"plkst.\" --always \"u.c.\"");
    verb->callback([words] { showOrChange(*words); });
}

} // namespace quadrille::cli
