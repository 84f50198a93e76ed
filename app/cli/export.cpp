#include "corpus/export.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/exchange/memory_export.h"
#include "corpus/exchange/tbx.h"
#include "corpus/exchange/xliff_job.h"
#include "corpus/terms.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string project;
    std::string format;
    std::string output;
    std::vector<std::string> languages;
    std::vector<std::string> states;
    bool pairs = false;
    bool dryRun = false;
    bool terms = false;
    bool memory = false;
    std::string document;
};

ExportChoice choiceOf(const Words& words) {
    ExportChoice choice;
    choice.format = words.format;
    choice.pairs = words.pairs;
    choice.dryRun = words.dryRun;
    for (const auto& tag : words.languages) {
        choice.languages.push_back(language(tag).tag);
    }
    if (!words.states.empty()) {
        choice.states.clear();
    }
    for (const auto& word : words.states) {
        const auto state = stateFromName(word);
        if (!state || *state == State::Initial) {
            throw CLI::ValidationError(fmt::format(
                "There is no state \"{}\" to export. Choose from draft, translated, rejected and approved.", word));
        }
        choice.states.insert(*state);
    }
    return choice;
}

void exportTerms(const Words& words) {
    if (words.output.empty()) {
        throw CLI::ValidationError("Say where to write with --output FILE (\"-\" is standard output).");
    }
    const Glossary terms = projectTerms(Project::open(words.project, Project::Access::ReadOnly));
    writeOutput(words.output, words.format == "tbx" ? writeTbx(terms) : writeGlossary(terms));
    fmt::print(stderr, "{} concepts written.\n", terms.size());
}

/// The document named, or the only one that came as a job.
DocumentId jobOf(const Words& words, const Project& project) {
    std::vector<DocumentId> jobs;
    std::string names;
    for (const DocumentInfo& info : project.documents()) {
        if (words.document.empty() ? isXliffJob(project, info.id) : info.name == words.document) {
            jobs.push_back(info.id);
            names += (names.empty() ? "\"" : ", \"") + info.name + "\"";
        }
    }
    if (jobs.size() != 1) {
        throw std::runtime_error(
            jobs.empty() ? fmt::format("{} holds no {}, so there is no XLIFF file to give back.", words.project,
                                       words.document.empty() ? "document that came as XLIFF"
                                                              : "document \"" + words.document + "\"")
                         : fmt::format("{} holds {} such documents. Say which one is meant with --document NAME: {}.",
                                       words.project, jobs.size(), names));
    }
    return jobs.front();
}

ExportReport written(const Words& words, const Project& project, const ExportChoice& choice) {
    const std::string output = words.output.empty() ? "-" : words.output;
    if (words.memory) {
        return exportMemory(project, choice, output);
    }
    if (words.format == "xliff") {
        return exportXliffJob(project, jobOf(words, project), output, words.dryRun);
    }
    return exportProject(project, choice, output);
}

void exportFile(const Words& words) {
    if (words.terms) {
        exportTerms(words);
        return;
    }
    if (words.memory && (words.pairs || !words.states.empty() || words.format == "tsv")) {
        throw CLI::ValidationError(
            "The memory is written as TMX, in one file; its units have no states. Leave out --pairs and --state.");
    }
    if (words.format == "tbx") {
        throw CLI::ValidationError("TBX holds terms: add --terms.");
    }
    if (words.format.empty() && !words.memory) {
        throw CLI::ValidationError("Say what to write with --format tmx, tsv or xliff, or add --memory or --terms.");
    }
    if (words.output.empty() && !words.dryRun) {
        throw CLI::ValidationError(
            "Say where to write with --output FILE (\"-\" is standard output), or add --dry-run.");
    }
    const ExportChoice choice = choiceOf(words);
    const Project project = Project::open(words.project, Project::Access::ReadOnly);
    const ExportReport report = written(words, project, choice);
    fmt::print(stderr, "{}", inWords(report, words.dryRun, words.pairs));
}

} // namespace

void addExport(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("export", "Write a project as TMX or TSV, or give a job back as XLIFF");
    verb->add_option("PROJECT", words->project, "The project to export")->required();
    verb->add_option("--format", words->format,
                     "tmx (TMX 1.4b), tsv (unit, then one column per language), or xliff (the file a job came with, "
                     "with what was changed put in); with --terms, tsv or tbx (TBX 3)")
        ->check(CLI::IsMember({"tmx", "tsv", "xliff", "tbx"}))
        ->type_name("FORMAT");
    verb->add_option("--languages", words->languages, "Only these languages, for example en,uk")
        ->delimiter(',')
        ->type_name("LANG,...");
    verb->add_option("--state", words->states, "Only cells in these states, for example approved,translated")
        ->delimiter(',')
        ->type_name("STATE,...");
    verb->add_flag("--pairs", words->pairs, "One file per language pair, with one entry per bead (tmx)");
    verb->add_option("--document", words->document, "The job to give back, when there are several (xliff)")
        ->type_name("NAME");
    verb->add_flag("--memory", words->memory, "The memory instead of the documents (tmx)");
    verb->add_flag("--terms", words->terms, "The project's terms instead of its texts");
    verb->add_flag("--dry-run", words->dryRun, "Report what would be written, and write nothing");
    verb->add_option("--output", words->output, "The file to write; \"-\" is standard output")->type_name("FILE");
    verb->footer("\nThe report (written, left out and why) goes to standard error.\n\nexamples:\n"
                 "  quadrille export letter.quadrille --format tmx --output letter.tmx\n"
                 "  quadrille export letter.quadrille --format tmx --pairs --languages en,uk --output letter.tmx\n"
                 "  quadrille export letter.quadrille --format tsv --state approved --output - | sort\n"
                 "  quadrille export letter.quadrille --memory --output memory.tmx");
    verb->callback([words] { exportFile(*words); });
}

} // namespace quadrille::cli
