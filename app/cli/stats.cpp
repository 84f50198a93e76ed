#include "app/cli/verbs.h"
#include "corpus/project.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

void printDocument(const Project& project, const DocumentInfo& document) {
    fmt::print("document\t{}\tunits\t{}\n", document.name, project.outline(document.id).units.size());
    fmt::print("language\tsegments\twords\tcharacters");
    for (const State state : {State::Initial, State::Draft, State::Translated, State::Rejected, State::Approved}) {
        fmt::print("\t{}", stateName(state));
    }
    fmt::print("\n");
    const auto counts = project.counts(document.id);
    for (std::size_t column = 0; column < counts.size(); ++column) {
        const ColumnCounts& count = counts[column];
        fmt::print("{}\t{}\t{}\t{}", count.tag, count.segments, count.words, count.characters);
        for (const std::size_t cells : count.cells) {
            // The source has no states of its own.
            fmt::print("\t{}", column == 0 ? "" : std::to_string(cells));
        }
        fmt::print("\n");
    }
}

void printStatistics(const std::string& path) {
    const Project project = Project::open(path, Project::Access::ReadOnly);
    for (const DocumentInfo& document : project.documents()) {
        printDocument(project, document);
    }
}

} // namespace

void addStats(CLI::App& app, int&) {
    auto path = std::make_shared<std::string>();
    auto* verb = app.add_subcommand("stats", "Count segments, words, characters and states of a project");
    verb->add_option("PROJECT", *path, "The project to count")->required();
    verb->footer("\nFields are parted by tabs. Words are counted as ICU finds them, characters without the spaces "
                 "between segments.\n\nexample:\n  quadrille stats letter.quadrille");
    verb->callback([path] { printStatistics(*path); });
}

} // namespace quadrille::cli
