#include "app/cli/run.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <numeric>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::string tag;
    std::string units;
};

bool isOpen(const Cell& cell, bool named) {
    const bool hasText = !cell.segments.empty();
    return hasText && (cell.state == State::Translated || (named && cell.state != State::Approved));
}

int approveProject(Words& words) {
    words.tag = languageWord(words.tag);
    Sitting& sitting = words.sitting;
    std::vector<std::size_t> numbers = words.units.empty() ? std::vector<std::size_t>() : rowNumbers(words.units);
    sitting.open();
    const bool named = !numbers.empty();
    if (!named) {
        numbers.resize(sitting.rows());
        std::iota(numbers.begin(), numbers.end(), std::size_t{1});
    }
    Act act{{}, sitting.author(), {}, true};
    std::size_t left = 0;
    for (const std::size_t number : numbers) {
        const UnitId unit = sitting.unit(number);
        const std::size_t column = sitting.column(number, words.tag);
        const Cell cell =
            sitting.project().units(sitting.documentOf(number), std::array{unit}).front().cells.at(column);
        if (isOpen(cell, named)) {
            act.edits.emplace_back(SetState{unit, column, State::Approved, {}});
        } else {
            ++left;
        }
    }
    const std::size_t asked = act.edits.size();
    const Applied applied = asked == 0 ? Applied() : sitting.project().apply(act);
    for (const std::string& refusal : applied.skipped) {
        fmt::print(stderr, "quadrille: {}\n", refusal);
    }
    fmt::print("Approved {} cells of {}; left as they are: {}.\n", asked - applied.skipped.size(), words.tag,
               left + applied.skipped.size());
    return applied.skipped.empty() ? done : findings;
}

} // namespace

void addApprove(CLI::App& app, int& exitCode) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("approve", "Approve the cells of one language");
    words->sitting.addOptions(*verb, Role::Reviewer);
    verb->add_option("--lang", words->tag, "The language")->required()->type_name("LANG");
    verb->add_option("--units", words->units,
                     "The rows, for example 1-20,25; when it is not given, every cell that is translated")
        ->type_name("ROWS");
    verb->footer(
        "\nEmpty cells, and without --units those that are not translated, are left as they are. It is one step for "
        "undo.\n\nexample:\n  quadrille approve letter.quadrille --lang lv --units 1-20,25 --as Ilze");
    verb->callback([words, &exitCode] { exitCode = approveProject(*words); });
}

} // namespace quadrille::cli
