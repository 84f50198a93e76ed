// store_bench [--large]: measures a project on disk against its goals, over made-up sentences.

#include "corpus/opening.h"
#include "corpus/project.h"
#include "corpus/salvage.h"
#include "corpus/soundness.h"
#include "corpus/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <unistd.h>

using namespace quadrille;

namespace {

namespace fs = std::filesystem;

void row(const std::string& what, const std::string& measured, const char* goal = "") {
    fmt::print("  {:<40}{:>16}   {}\n", what, measured, goal);
    std::fflush(stdout);
}

template <typename Work>
double secondsOf(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::size_t residentBytes() {
    std::size_t total = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

NewColumn columnOf(const char* tag, const char* words, std::size_t units) {
    NewColumn column;
    column.tag = tag;
    column.fileName = column.tag + ".txt";
    column.encoding = "UTF-8";
    for (std::size_t i = 0; i < units; ++i) {
        Segment segment;
        segment.text = fmt::format("{} {} {}.", words, i + 1, i % 977);
        segment.startsParagraph = i % 5 == 0;
        segment.gap = i % 5 == 4 ? "\n" : " ";
        column.segments.push_back(std::move(segment));
    }
    return column;
}

NewDocument madeUp(std::size_t units) {
    NewDocument document;
    document.name = "Made up";
    document.columns = {columnOf("en", "The boat lay in the harbour until the morning of day", units),
                        columnOf("ru", "Лодка стояла в гавани до утра того дня, номер которого", units),
                        columnOf("uk", "Човен стояв у гавані до ранку того дня, номер якого", units),
                        columnOf("lv", "Laiva stāvēja ostā līdz tās dienas rītam, kuras skaitlis ir", units)};
    document.beads.resize(3);
    for (std::size_t i = 0; i < units; ++i) {
        for (auto& beads : document.beads) {
            beads.push_back({{i, i + 1}, {i, i + 1}, 0.9});
        }
        const Range one{i, i + 1};
        document.units.push_back({{one, one, one, one}, 0.9});
    }
    return document;
}

std::size_t textBytes(const NewDocument& document) {
    std::size_t bytes = 0;
    for (const NewColumn& column : document.columns) {
        for (const Segment& segment : column.segments) {
            bytes += segment.text.size() + segment.gap.size();
        }
    }
    return bytes;
}

std::size_t bytesOf(const Outline& outline) {
    return outline.units.size() * sizeof(UnitId) + outline.paragraphs.size() * sizeof(std::uint32_t) +
           (outline.startsParagraph.size() + outline.heading.size()) / 8 + outline.cells.size() * sizeof(CellHead);
}

void measureOpening(const fs::path& path, const char* goal) {
    const std::size_t before = residentBytes();
    std::size_t units = 0;
    std::size_t outlineBytes = 0;
    std::size_t resident = 0;
    const double opening = secondsOf([&] {
        // As the window does it: the rows are there while the pages are still being checked.
        const Project project = Project::open(path, Project::Access::ReadOnly, Project::Check::Head);
        const DocumentId document = project.documents().front().id;
        const Outline outline = project.outline(document);
        units = outline.units.size();
        static_cast<void>(project.units(document, std::span(outline.units).first(std::min<std::size_t>(50, units))));
        outlineBytes = bytesOf(outline);
        resident = residentBytes();
    });
    const double whole = secondsOf([&] { Project::open(path, Project::Access::ReadOnly); });
    row("open to the first 50 rows", fmt::format("{:.2f} s", opening), goal);
    row("opening and checking all pages", fmt::format("{:.2f} s", whole));
    row("outline, bytes a unit", fmt::format("{:.1f}", double(outlineBytes) / double(units)), "at most 64");
    row("resident then / more than before",
        fmt::format("{} / {} MiB", resident >> 20U, resident > before ? (resident - before) >> 20U : 0));
}

void measureEdits(const fs::path& path) {
    Project project = Project::open(path, Project::Access::ReadWrite);
    const Outline outline = project.outline(project.documents().front().id);
    Store store(std::move(project));
    std::vector<double> times;
    constexpr std::size_t edits = 1000;
    for (std::size_t i = 0; i < edits; ++i) {
        const UnitId unit = outline.units[i * 7919 % outline.units.size()];
        Act act{{}, {"bench"}, {SetText{unit, 1, fmt::format("Laiva aizgāja {}. dienā.", i), {}}}, false};
        times.push_back(secondsOf([&] { store.apply(std::move(act)).get(); }) * 1000);
    }
    std::sort(times.begin(), times.end());
    row("one edit to disk, p50 / p99", fmt::format("{:.1f} / {:.1f} ms", times[edits / 2], times[edits * 99 / 100]),
        "p99 below 50 ms");
}

/// Made a file of the schema before the newest first.
void measureMigration(const fs::path& path) {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("DROP TABLE memory_words; DROP TABLE memory_hashes; DROP TABLE memory_units; DROP TABLE memories; DROP "
              "TABLE unit_spares; DROP TABLE document_spares; PRAGMA user_version = 2; VACUUM");
    row("migration from the schema before, opening included",
        fmt::format("{:.1f} s", secondsOf([&] { Project::open(path, Project::Access::ReadWrite); })));
}

/// One page of forty overwritten, the first not among them.
void measureSalvage(const fs::path& path, std::size_t units) {
    constexpr std::streamoff pageBytes = 4096;
    const auto pages = static_cast<std::streamoff>(fs::file_size(path)) / pageBytes;
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        for (std::streamoff page = 20; page < pages; page += 40) {
            file.seekp(page * pageBytes);
            file << std::string(pageBytes, 'x');
        }
    }
    const fs::path rescued = path.parent_path() / "rescued.quadrille";
    SalvageReport report;
    row("salvage with 2.5 % of the pages smashed",
        fmt::format("{:.1f} s", secondsOf([&] { report = salvage(path, rescued); })));
    std::size_t whole = 0;
    for (const SalvageReport::Document& document : report.documents) {
        whole += document.unitsWithText;
    }
    row("  units with all their texts", fmt::format("{:.2f} %", 100.0 * double(whole) / double(units)), "97 %");
    fs::remove(rescued);
}

void measure(const fs::path& folder, std::size_t units, const char* openingGoal) {
    const fs::path path = folder / fmt::format("{}.quadrille", units);
    fmt::print("{} units, four languages\n", units);
    std::size_t raw = 0;
    row("making it", fmt::format("{:.1f} s", secondsOf([&] {
                                     const NewDocument document = madeUp(units);
                                     raw = textBytes(document);
                                     Project::create(path, std::span(&document, 1));
                                 })));
    const auto size = fs::file_size(path);
    row("file, bytes a unit / raw text", fmt::format("{} / {}", size / units, raw / units));
    measureOpening(path, openingGoal);
    row("quick check", fmt::format("{:.2f} s", secondsOf([&] { faultInPages(connectToUnchanging(path)); })));
    {
        const Project project = Project::open(path, Project::Access::ReadOnly);
        row("verify", fmt::format("{:.2f} s", secondsOf([&] { static_cast<void>(project.verify()); })));
        row("backup, read back", fmt::format("{:.2f} s", secondsOf([&] { project.backup(folder / "backup"); })));
        fs::remove(folder / "backup");
    }
    measureEdits(path);
    measureMigration(path);
    measureSalvage(path, units);
    fs::remove(path);
}

/// A folder that goes when this goes, however that comes.
struct Scratch {
    fs::path folder;
    ~Scratch() {
        std::error_code left; // in the folder for temporary files
        fs::remove_all(folder, left);
    }
};

} // namespace

int main(int count, char** words) {
    try {
        std::string folder = (fs::temp_directory_path() / "quadrille-bench-XXXXXX").string();
        if (mkdtemp(folder.data()) == nullptr) {
            throw std::runtime_error("No folder can be made for the projects.");
        }
        const Scratch scratch{folder};
        measure(folder, 100'000, "0.3 s");
        if (count > 1 && std::string_view(words[1]) == "--large") {
            measure(folder, 1'000'000, "2 s"); // 2,000,000 segments
        }
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "store_bench: {}\n", error.what());
        return 1;
    }
}
