#include "app/cli/open.h"

#include "app/cli/output.h"
#include "app/cli/places.h"
#include "app/cli/report.h"
#include "app/cli/run.h"
#include "app/cli/table.h"
#include "corpus/export.h"
#include "corpus/op_ed.h"
#include "corpus/project.h"
#include "dictionaries/language.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <span>
#include <unistd.h>

namespace quadrille::cli {
namespace fs = std::filesystem;
namespace {

// Units are read in stretches, so that a project of any size is printed in little memory.
constexpr std::size_t stretch = 200;

std::string labelOf(const Outline& outline, std::size_t row) {
    return outline.startsParagraph[row] ? fmt::format("{} · ¶{}", row + 1, outline.paragraphs[row])
                                        : std::to_string(row + 1);
}

void printDocument(const Project& project, const DocumentInfo& document) {
    std::vector<std::string> titles;
    for (const auto& column : document.columns) {
        titles.push_back(language(column.tag).nativeName);
    }
    const Outline outline = project.outline(document.id);
    const std::span<const UnitId> ids = outline.units;
    for (std::size_t begin = 0; begin < ids.size(); begin += stretch) {
        std::vector<TableRow> rows;
        for (const Unit& unit : project.units(document.id, ids.subspan(begin, std::min(stretch, ids.size() - begin)))) {
            const std::size_t row = begin + rows.size();
            rows.push_back({labelOf(outline, row), {}, outline.startsParagraph[row] || row == 0});
            for (const Cell& cell : unit.cells) {
                rows.back().cells.push_back(cell.text());
            }
        }
        writeOutput("-", table(begin == 0 ? titles : std::vector<std::string>(titles.size()), rows, terminalWidth()));
    }
    writeOutput("-", fmt::format("\n{}: {} units in {} languages\n", document.name, ids.size(), titles.size()));
}

void printProject(const Project& project) {
    for (const DocumentInfo& document : project.documents()) {
        printDocument(project, document);
    }
}

fs::path opEdProject() {
    fs::path path = dataFolder() / "Op-ed.quadrille";
    if (!fs::exists(path)) {
        const NewDocument document = opEdDocument();
        Project::create(path, {&document, 1});
    }
    return path;
}

void showInTerminal(const std::string& named) {
    fmt::print(stderr, "quadrille: There is no display for the window, so the text is shown here.\n");
    const fs::path path = named.empty() ? opEdProject() : fs::path(named);
    const Project project = Project::open(path, Project::Access::ReadOnly);
    printProject(project);
    std::string places = fmt::format("project: {}\n", path.string());
    if (named.empty()) {
        const fs::path tmx = fs::path(path).replace_extension(".tmx");
        const ExportReport report = exportProject(project, {}, tmx);
        places += fmt::format("TMX: {} ({} of {} units, {} segments)\n", tmx.string(), report.unitsWritten,
                              report.units, report.segments);
    }
    writeOutput("-", places);
}

} // namespace

int openWindow(const std::string& project) {
    if (!hasDisplay()) {
        showInTerminal(project);
        return done;
    }
    const fs::path window = programBeside("quadrille-window");
    if (window.empty()) {
        throw std::runtime_error("The window, quadrille-window, is not installed beside this program or on the search "
                                 "path. Install it, or use the verbs: quadrille --help.");
    }
    std::string first = window.string();
    std::string second = project;
    char* const words[] = {first.data(), project.empty() ? nullptr : second.data(), nullptr};
    ::execv(window.c_str(), words);
    const int error = errno;
    throw std::runtime_error(
        fmt::format("{} cannot be started: {}.", window.string(), std::generic_category().message(error)));
}

} // namespace quadrille::cli
