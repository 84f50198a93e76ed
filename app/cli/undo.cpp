#include "app/cli/run.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::size_t steps = 1;
    bool anothers = false;
};

std::string inWords(const Step& step, const Sitting& sitting) {
    std::string kinds;
    for (const std::string& kind : step.kinds) {
        kinds += (kinds.empty() ? "" : ", ") + kind;
    }
    const std::size_t number = sitting.number(step.unit);
    return fmt::format("{}{} by {}{}", kinds, number == 0 ? "" : fmt::format(" in row {}", number), step.who,
                       step.edits > 1 ? fmt::format(" ({} edits)", step.edits) : "");
}

int go(Words& words, bool back) {
    Sitting& sitting = words.sitting;
    sitting.open();
    const char* did = back ? "Undone" : "Done again";
    for (std::size_t i = 0; i < words.steps; ++i) {
        Project& project = sitting.project();
        const auto step = back ? project.nextUndo() : project.nextRedo();
        if (!step) {
            fmt::print("There is nothing {}to {}.\n", i == 0 ? "" : "more ", back ? "undo" : "redo");
            return i == 0 ? findings : done;
        }
        const std::string what = inWords(*step, sitting);
        try {
            back ? project.undo(sitting.author(), words.anothers) : project.redo(sitting.author(), words.anothers);
        } catch (const AnothersAct&) {
            fmt::print("The next step is {}. It is another person's; say --others to {} it.\n", what,
                       back ? "undo" : "redo");
            return findings;
        } catch (const Refused& refused) {
            fmt::print("{}\n", refused.what());
            return findings;
        }
        fmt::print("{}: {}.\n", did, what);
        sitting.readRows();
    }
    return done;
}

void add(CLI::App& app, int& exitCode, bool back) {
    auto words = std::make_shared<Words>();
    auto* verb = back ? app.add_subcommand("undo", "Take back what was done last")
                      : app.add_subcommand("redo", "Do again what was taken back");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("STEPS", words->steps, "How many steps; 1 when it is not given")->check(CLI::Range(1, 1'000'000));
    verb->add_flag("--others", words->anothers, "Also what another person did");
    verb->footer(
        fmt::format("\nEach step is named as it is {}. The exit code is 1 when there was none, or it may not be.\n\n"
                    "example:\n  quadrille {} letter.quadrille 3",
                    back ? "taken back" : "done again", back ? "undo" : "redo"));
    verb->callback([words, &exitCode, back] { exitCode = go(*words, back); });
}

} // namespace

void addUndo(CLI::App& app, int& exitCode) {
    add(app, exitCode, true);
}

void addRedo(CLI::App& app, int& exitCode) {
    add(app, exitCode, false);
}

} // namespace quadrille::cli
