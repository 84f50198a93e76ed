#include "corpus/salvage.h"
#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "app/cli/run.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

void print(const SalvageReport& report) {
    for (const SalvageReport::Document& document : report.documents) {
        fmt::print("\"{}\": {} of {} units with all their text, {} of {} segments.\n", document.name,
                   document.unitsWithText, document.units, document.segmentsWithText, document.segments);
        for (const std::string& loss : document.losses) {
            fmt::print("  {}\n", loss);
        }
    }
    for (const std::string& loss : report.losses) {
        fmt::print("{}\n", loss);
    }
    fmt::print("{}\n", report.whole() ? "Nothing was lost." : "What is not named above was had.");
}

int salvageProject(const std::string& damaged, const std::string& rescued) {
    refuseExisting(rescued);
    SalvageReport report;
    {
        Progress progress;
        report = salvage(damaged, rescued, progress.teller());
    }
    fmt::print("Salvaged {} into {}.\n", damaged, rescued);
    print(report);
    for (const Damage& damage : report.remaining) {
        fmt::print("{} is not sound: {}\n", rescued, damage.message);
    }
    return report.remaining.empty() ? done : projectUnusable;
}

} // namespace

void addSalvage(CLI::App& app, int& exitCode) {
    auto damaged = std::make_shared<std::string>();
    auto rescued = std::make_shared<std::string>();
    auto* verb = app.add_subcommand("salvage", "Write what can be had of a damaged project into a new one");
    verb->add_option("PROJECT", *damaged, "The damaged project; it is only read")->required();
    verb->add_option("FILE", *rescued, "The project file to make, for example letter-salvaged.quadrille")->required();
    verb->footer(
        "\nThe damaged file may be smashed, cut off or without its beginning. What was had and what was lost is "
        "said on standard output; a loss does not change the exit code. A file that exists is never "
        "replaced.\n\nexample:\n  quadrille salvage letter.quadrille letter-salvaged.quadrille");
    verb->callback([damaged, rescued, &exitCode] { exitCode = salvageProject(*damaged, *rescued); });
}

} // namespace quadrille::cli
