#include "app/cli/arguments.h"
#include "app/cli/keep_backup.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/terms.h"
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

std::string changeInWords(const GlossaryChange& change) {
    return fmt::format("{} concepts new, {} changed, {} there already", change.added, change.changed, change.same);
}

void importTerms(const Words& words, Project& project) {
    const Glossary more = readTermsFile(words.file, words.reading.encoding);
    if (words.dryRun) {
        Glossary all = projectTerms(project);
        fmt::print("Would add the terms of {} to {}: {}.\n", words.file, words.project,
                   changeInWords(merge(all, more)));
        return;
    }
    keepBackup(words.project);
    fmt::print("Added the terms of {} to {}: {}.\n", words.file, words.project, changeInWords(addTerms(project, more)));
}

void importFile(Words words) {
    Project project =
        Project::open(words.project, words.dryRun ? Project::Access::ReadOnly : Project::Access::ReadWrite);
    if (words.as == "terms") {
        importTerms(words, project);
        return;
    }
    IntakeOptions options = words.reading.options();
    options.terms = projectTerms(project);
    words.texts.source = sourceTag(words, project) + "=" + words.file;
    const std::string name = fmt::format("Text {}", project.documents().size() + 1);
    const NewDocument document = readDocument(words.texts.files(words.reading.encoding), options, name);
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
    auto* verb =
        app.add_subcommand("import", "Put a text, with translations or without, or a table of terms into a project");
    verb->add_option("PROJECT", words->project, "The project to put it into")->required();
    verb->add_option("FILE", words->file, "The source text (\"-\" is standard input), or the table of terms")
        ->required();
    verb->add_option("--lang", words->tag, "The language of FILE; when it is not given, the project's source language")
        ->type_name("LANG");
    words->texts.addTargets(*verb);
    verb->add_option("--as", words->as, "What the file becomes: document (the default) or terms")
        ->check(CLI::IsMember({"document", "terms"}))
        ->type_name("KIND");
    verb->add_flag("--dry-run", words->dryRun, "Read, align and report; the project stays as it is");
    words->reading.addPresegmented(*verb);
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    verb->footer(
        "\nA table of terms has a first line of languages parted by tabs (\"note\" may be the last), then a line "
        "for each\nconcept; a field holds terms parted by \"; \", the preferred one first, and one that begins "
        "with \"!\" is not to be\nused. They help to align, and lookup finds them.\n\nexamples:\n"
        "  quadrille import letters.quadrille second.txt --target lv=otra.txt\n"
        "  quadrille import letters.quadrille terms.tsv --as terms\n"
        "  quadrille import letters.quadrille third.txt --lang en --dry-run");
    verb->callback([words] { importFile(*words); });
}

} // namespace quadrille::cli
