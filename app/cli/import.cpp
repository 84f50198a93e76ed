#include "app/cli/arguments.h"
#include "app/cli/keep_backup.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/project.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string project;
    std::string file;
    std::string tag;
    TextWords texts;
    ReadingWords reading;
    std::string as = "document";
    bool dryRun = false;
};

std::string sourceTag(const Words& words, const Project& project) {
    if (!words.tag.empty()) {
        return language(words.tag).tag;
    }
    const auto documents = project.documents();
    return documents.empty() ? "en" : documents.front().columns.front().tag;
}

void importFile(Words words) {
    Project project =
        Project::open(words.project, words.dryRun ? Project::Access::ReadOnly : Project::Access::ReadWrite);
    words.texts.source = sourceTag(words, project) + "=" + words.file;
    const std::string name = fmt::format("Text {}", project.documents().size() + 1);
    const NewDocument document = readDocument(words.texts.files(words.reading.encoding), words.reading.options(), name);
    sayWarnings(document.warnings);
    if (words.dryRun) {
        fmt::print("Would add the document \"{}\" to {}: {}.\n", document.name, words.project, inWords(document));
        return;
    }
    keepBackup(words.project);
    project.add(document);
    fmt::print("Added the document \"{}\" to {}: {}.\n", document.name, words.project, inWords(document));
}

} // namespace

void addImport(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("import", "Put a plain text, with translations or without, into a project");
    verb->add_option("PROJECT", words->project, "The project to put it into")->required();
    verb->add_option("FILE", words->file, "The source text; \"-\" is standard input")->required();
    verb->add_option("--lang", words->tag, "The language of FILE; when it is not given, the project's source language")
        ->type_name("LANG");
    words->texts.addTargets(*verb);
    verb->add_option("--as", words->as, "What the file becomes: document (the default)")
        ->check(CLI::IsMember({"document"}))
        ->type_name("KIND");
    verb->add_flag("--dry-run", words->dryRun, "Read, align and report; the project stays as it is");
    words->reading.addPresegmented(*verb);
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    verb->footer("\nexamples:\n"
                 "  quadrille import letters.quadrille second.txt --target lv=otra.txt\n"
                 "  quadrille import letters.quadrille third.txt --lang en --dry-run");
    verb->callback([words] { importFile(*words); });
}

} // namespace quadrille::cli
