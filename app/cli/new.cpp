#include "app/cli/arguments.h"
#include "app/cli/input.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/project.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string project;
    TextWords texts;
    ReadingWords reading;
};

void makeProject(const Words& words) {
    const auto files = words.texts.files(words.reading.encoding);
    if (files.empty()) {
        Project::create(words.project);
        fmt::print("Made {}, which holds no documents yet.\n", words.project);
        return;
    }
    if (words.texts.source.empty()) {
        throw CLI::ValidationError("A translation needs its source. Add --source LANG=FILE.");
    }
    refuseExisting(words.project);
    const std::string name = std::filesystem::path(words.project).stem().string();
    const NewDocument document = readDocument(files, words.reading.options(), name);
    sayWarnings(document.warnings);
    Project::create(words.project, {&document, 1});
    fmt::print("Made {}: {}.\n", words.project, inWords(document));
}

} // namespace

void addNew(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("new", "Make a project, from texts or empty");
    verb->add_option("PROJECT", words->project, "The project file to make, for example letter.quadrille")->required();
    words->texts.addSource(*verb);
    words->texts.addTargets(*verb);
    words->reading.addPresegmented(*verb);
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    words->reading.addTerms(*verb);
    verb->footer("\nThe file appears whole or not at all; one that exists is never replaced.\n\nexamples:\n"
                 "  quadrille new letter.quadrille --source en=letter.txt --target lv=vestule.txt\n"
                 "  quadrille new empty.quadrille");
    verb->callback([words] { makeProject(*words); });
}

} // namespace quadrille::cli
