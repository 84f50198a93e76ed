#include "app/cli/arguments.h"
#include "app/cli/import_memory.h"
#include "app/cli/input.h"
#include "app/cli/keep_backup.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/format.h"
#include "corpus/planning_language.h"
#include "corpus/project_breaks.h"
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
    std::string as;
    std::string document;
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
    ImportReport report;
    const Glossary more = readTermsFile(words.file, words.reading.encoding, report);
    fmt::print(stderr, "{}", inWords(report.leftOut, report.warnings));
    if (words.dryRun) {
        Glossary all = projectTerms(project);
        fmt::print("Would add the terms of {} to {}: {}.\n", words.file, words.project,
                   changeInWords(merge(all, more)));
        return;
    }
    keepBackup(words.project);
    fmt::print("Added the terms of {} to {}: {}.\n", words.file, words.project, changeInWords(addTerms(project, more)));
}

DocumentInfo documentOf(const Words& words, const Project& project) {
    const auto documents = project.documents();
    if (words.document.empty() && documents.size() == 1) {
        return documents.front();
    }
    for (const DocumentInfo& one : documents) {
        if (one.name == words.document) {
            return one;
        }
    }
    std::string names;
    for (const DocumentInfo& one : documents) {
        names += (names.empty() ? "\"" : ", \"") + one.name + "\"";
    }
    throw std::runtime_error(
        words.document.empty() ? fmt::format("{} holds {} documents. Say which one is meant with --document NAME: {}.",
                                             words.project, documents.size(), names)
                               : fmt::format("{} holds no document \"{}\". It has: {}.", words.project, words.document,
                                             names.empty() ? "none" : names));
}

void importLanguage(const Words& words, Project& project) {
    if (words.tag.empty()) {
        throw CLI::ValidationError("Say which language the text is in with --lang LANG.");
    }
    const DocumentInfo info = documentOf(words, project);
    const Language& added = language(words.tag);
    IntakeOptions options = words.reading.options();
    options.rules = projectRules(project, {added.tag});
    const NewColumn text = readInput({added.tag, words.file, words.reading.encoding}, options);
    const std::vector<Edit> edits = planLanguage(project, info.id, text);
    const std::string said = fmt::format("{} to the document \"{}\" of {}: {} segments, {} rows new", added.englishName,
                                         info.name, words.project, text.segments.size(), edits.size() - 1);
    if (words.dryRun) {
        fmt::print("Would add {}.\n", said);
        return;
    }
    keepBackup(words.project);
    project.apply(Act{{}, {byImport, Role::Translator}, edits, false});
    fmt::print("Added {}.\n", said);
}

void put(const Words& words, Project& project, const NewDocument& document) {
    if (words.dryRun) {
        fmt::print("Would add the document \"{}\" to {}: {}.\n", document.name, words.project, inWords(document));
        return;
    }
    keepBackup(words.project);
    project.add(document);
    fmt::print("Added the document \"{}\" to {}: {}.\n", document.name, words.project, inWords(document));
}

/// What the file becomes when nobody says it.
std::string usual(const Words& words) {
    const Format* format = formatOfFile(words.file);
    const Arrival arrival = format == nullptr ? Arrival::Document : format->arrival;
    return arrival == Arrival::Memory ? "memory" : arrival == Arrival::Terms ? "terms" : "document";
}

void importFile(Words words) {
    words.as = words.as.empty() ? usual(words) : words.as;
    Project project =
        Project::open(words.project, words.dryRun ? Project::Access::ReadOnly : Project::Access::ReadWrite);
    if (words.as == "terms") {
        importTerms(words, project);
        return;
    }
    if (words.as == "language") {
        importLanguage(words, project);
        return;
    }
    if (words.as == "memory") {
        importIntoMemory(project, words.file, words.dryRun);
        return;
    }
    const Format* format = formatOfFile(words.file);
    if (format != nullptr && (format->readDocument != nullptr || format->readUnits != nullptr)) {
        put(words, project, readUnitsOrJob(*format, words.file));
        return;
    }
    IntakeOptions options = words.reading.options();
    options.terms = projectTerms(project);
    options.rules = projectRules(project);
    words.texts.source = sourceTag(words, project) + "=" + words.file;
    const std::string name = fmt::format("Text {}", project.documents().size() + 1);
    const NewDocument document = readDocument(words.texts.files(words.reading.encoding), options, name);
    sayWarnings(document.warnings);
    put(words, project, document);
}

} // namespace

void addImport(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand(
        "import", "Put a text, with translations or without, a memory or a table of terms into a project");
    verb->add_option("PROJECT", words->project, "The project to put it into")->required();
    verb->add_option("FILE", words->file,
                     "The source text (\"-\" is standard input), the memory (TMX, also packed as .tmx.gz), or "
                     "the table of terms")
        ->required();
    verb->add_option("--lang", words->tag, "The language of FILE; when it is not given, the project's source language")
        ->type_name("LANG");
    words->texts.addTargets(*verb);
    verb->add_option(
            "--as", words->as,
            "What the file becomes: document, language (of a document that is there), memory or terms; when it is "
            "not given, TMX is memory, TBX terms and any other file a document")
        ->check(CLI::IsMember({"document", "language", "memory", "terms"}))
        ->type_name("KIND");
    verb->add_option("--document", words->document, "The document that gets the language, when there are several")
        ->type_name("NAME");
    verb->add_flag("--dry-run", words->dryRun, "Read, align and report; the project stays as it is");
    words->reading.addPresegmented(*verb);
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    verb->footer(
        "\nA table of terms has a first line of languages parted by tabs (\"note\" may be the last), then a line "
        "for each\nconcept; a field holds terms parted by \"; \", the preferred one first, and one that begins "
        "with \"!\" is not to be\nused. They help to align, and lookup finds them.\n\nexamples:\n"
        "  quadrille import letters.quadrille second.txt --target lv=otra.txt\n"
        "  quadrille import letters.quadrille earlier.tmx\n"
        "  quadrille import letters.quadrille terms.tsv --as terms\n"
        "  quadrille import letters.quadrille lyst.txt --as language --lang uk\n"
        "  quadrille import letters.quadrille third.txt --lang en --dry-run");
    verb->callback([words] { importFile(*words); });
}

} // namespace quadrille::cli
