#include "app/cli/run.h"
#include "app/cli/verbs.h"
#include "corpus/project.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

int verifyProject(const std::string& path) {
    const Project project = Project::open(path, Project::Access::ReadOnly);
    const auto damages = project.verify();
    for (const Damage& damage : damages) {
        fmt::print("{}\n", damage.message);
    }
    if (damages.empty()) {
        fmt::print("{} is sound.\n", path);
    }
    return damages.empty() ? done : projectUnusable;
}

} // namespace

void addVerify(CLI::App& app, int& exitCode) {
    auto path = std::make_shared<std::string>();
    auto* verb = app.add_subcommand("verify", "Check a project file from end to end");
    verb->add_option("PROJECT", *path, "The project to check")->required();
    verb->footer("\nEvery damage found is a line of standard output, and the exit code is then 4. The file is only "
                 "read.\n\nexample:\n  quadrille verify letter.quadrille");
    verb->callback([path, &exitCode] { exitCode = verifyProject(*path); });
}

} // namespace quadrille::cli
