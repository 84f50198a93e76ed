#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/project.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

void backUpProject(const std::string& path, const std::string& copy) {
    refuseExisting(copy);
    Progress progress;
    const Backup backup = Project::open(path, Project::Access::ReadOnly).backup(copy, progress.teller());
    fmt::print("Copied {} to {} and read it back: {} document{}, {} bytes.\n", path, copy, backup.documents,
               backup.documents == 1 ? "" : "s", backup.bytes);
}

} // namespace

void addBackup(CLI::App& app, int&) {
    auto path = std::make_shared<std::string>();
    auto copy = std::make_shared<std::string>();
    auto* verb = app.add_subcommand("backup", "Copy a project, also while somebody is writing to it");
    verb->add_option("PROJECT", *path, "The project to copy")->required();
    verb->add_option("FILE", *copy, "The file to make, for example letter-monday.quadrille")->required();
    verb->footer(
        "\nThe copy is the project as it is at the start, in one file. It appears whole, after it has been read "
        "back, or not at all; a file that exists is never replaced.\n\nexample:\n"
        "  quadrille backup letter.quadrille /media/stick/letter.quadrille");
    verb->callback([path, copy] { backUpProject(*path, *copy); });
}

} // namespace quadrille::cli
