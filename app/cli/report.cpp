#include "app/cli/report.h"

#include "app/cli/input.h"
#include "app/cli/progress.h"

#include <fmt/format.h>
#include <stdexcept>

namespace quadrille::cli {
namespace {

void appendPlaces(std::string& out, const char* what, const std::vector<std::size_t>& places) {
    constexpr std::size_t shown = 12;
    for (std::size_t i = 0; i < places.size() && i < shown; ++i) {
        if (i == 0) {
            fmt::format_to(std::back_inserter(out), " ({} ", what);
        }
        fmt::format_to(std::back_inserter(out), "{}{}", i == 0 ? "" : ", ", places[i]);
    }
    if (!places.empty()) {
        out += places.size() > shown ? ", …)" : ")";
    }
}

void appendNotes(std::string& out, const char* title, const std::vector<ExportNote>& notes) {
    for (const ExportNote& note : notes) {
        fmt::format_to(std::back_inserter(out), "{}: {} {}", title, note.rows.size(), note.message);
        appendPlaces(out, "rows", note.rows);
        out += '\n';
    }
}

} // namespace

NewDocument readDocument(const std::vector<IntakeFile>& files, IntakeOptions options, const std::string& otherwise) {
    Progress progress;
    options.progress = progress.teller();
    std::vector<NewColumn> columns;
    columns.reserve(files.size());
    for (const IntakeFile& file : files) {
        columns.push_back(readInput(file, options));
    }
    const std::string name = std::filesystem::path(files.front().path).stem().string();
    const bool tells = !name.empty() && name != "-" && name != files.front().tag;
    return alignColumns(tells ? name : otherwise, std::move(columns), options);
}

std::string inWords(const NewDocument& document) {
    std::string out = fmt::format("{} units", document.units.size());
    for (const NewColumn& column : document.columns) {
        fmt::format_to(std::back_inserter(out), "{} {} {} segments", &column == &document.columns.front() ? ";" : ",",
                       column.tag, column.segments.size());
    }
    return out;
}

std::string inWords(const ExportReport& report, bool dryRun, bool pairs) {
    // One entry a unit, or with --pairs one a bead: then there are more of them than units.
    const char* verb = dryRun ? "would be written" : "written";
    std::string out = pairs ? fmt::format("{} entries from {} units {}", report.unitsWritten, report.units, verb)
                            : fmt::format("{} of {} units {}", report.unitsWritten, report.units, verb);
    fmt::format_to(std::back_inserter(out), ", {} segments, {} bytes\n", report.segments, report.bytes);
    for (const auto& language : report.languages) {
        fmt::format_to(std::back_inserter(out), "{}: {} written, {} left out\n", language.tag, language.written,
                       language.leftOut);
    }
    appendNotes(out, "left out", report.leftOut);
    appendNotes(out, "note", report.warnings);
    for (const auto& file : report.files) {
        fmt::format_to(std::back_inserter(out), "{}: {}\n", dryRun ? "would write" : "file", file.string());
    }
    return out;
}

std::string inWords(const std::vector<ImportNote>& leftOut, const std::vector<ImportNote>& warnings) {
    std::string out;
    for (const auto* notes : {&leftOut, &warnings}) {
        for (const ImportNote& note : *notes) {
            fmt::format_to(std::back_inserter(out), "{}: {} {}", notes == &leftOut ? "left out" : "warning", note.count,
                           note.message);
            appendPlaces(out, "lines", note.lines);
            out += '\n';
        }
    }
    return out;
}

void refuseExisting(const std::filesystem::path& path) {
    if (std::filesystem::exists(std::filesystem::symlink_status(path))) {
        throw std::runtime_error(
            fmt::format("{} exists already and is left as it is. Choose another name.", path.string()));
    }
}

} // namespace quadrille::cli
