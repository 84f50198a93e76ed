#include "app/cli/import_memory.h"

#include "app/cli/keep_backup.h"
#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "corpus/exchange/memory_import.h"
#include "corpus/exchange/units_document.h"
#include "corpus/text_file.h"

#include <fmt/format.h>

namespace quadrille::cli {

namespace {

std::string inWords(const ImportReport& report) {
    std::string out = fmt::format("{} units read, {} new", report.read, report.added);
    if (report.known > 0) {
        out += fmt::format(", {} there already", report.known);
    }
    if (report.twice > 0) {
        out += fmt::format(", {} alike in the file", report.twice);
    }
    for (const auto& [tag, count] : report.languages) {
        out += fmt::format("{} {} {}", tag == report.languages.begin()->first ? ";" : ",", tag, count);
    }
    return out;
}

} // namespace

void importIntoMemory(Project& project, const std::filesystem::path& file, bool dryRun) {
    ImportReport report;
    {
        Progress progress;
        const auto tell = progress.teller();
        MemoryImportOptions options;
        options.dryRun = dryRun;
        options.progress = [&](double done) { tell("reading", done); };
        if (!dryRun) {
            keepBackup(project.path());
        }
        report = importMemory(
            file, [&](const std::function<void(Project&)>& work) { work(project); }, options);
    }
    fmt::print(stderr, "{}", cli::inWords(report.leftOut, report.warnings));
    fmt::print("{} {} the memory of {}: {}.\n", dryRun ? "Would add" : "Added", file.string() + " to",
               project.path().string(), inWords(report));
}

NewDocument readUnitsOrJob(const Format& format, const std::filesystem::path& file) {
    ImportReport report;
    NewDocument document = format.readDocument != nullptr
                               ? format.readDocument(readWholeFile(file, maximumTextBytes), file.string(), report)
                               : unitsDocument(format, file, report);
    fmt::print(stderr, "{}", cli::inWords(report.leftOut, report.warnings));
    return document;
}

} // namespace quadrille::cli
