#include "corpus/exchange/memory_export.h"
#include "tests/corpus/interop/tmx_content.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <map>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

const fs::path interop = fs::path(QUADRILLE_SHARED_DIR) / "interop";

/// The last field of each line of INDEX.tsv, by file.
std::map<std::string, std::string> expected(const std::string& folder) {
    std::map<std::string, std::string> all;
    std::ifstream index(interop / folder / "INDEX.tsv");
    std::string line;
    while (std::getline(index, line)) {
        if (line.find('\t') != std::string::npos && line.find(".tmx") != std::string::npos) {
            all[line.substr(0, line.find('\t'))] = line.substr(line.rfind('\t') + 1);
        } else if (line.find(".TMX\t") != std::string::npos) {
            all[line.substr(0, line.find('\t'))] = line.substr(line.rfind('\t') + 1);
        }
    }
    return all;
}

void checkRoundTrip(const fs::path& file, const Project& project, const TemporaryFolder& folder) {
    exportMemory(project, {}, folder / "out.tmx");
    CHECK(unitsOf(tmxContent(folder / "out.tmx")) == unitsOf(tmxContent(file)));
    Project again = Project::inMemory();
    importInto(again, folder / "out.tmx");
    exportMemory(again, {}, folder / "again.tmx");
    CHECK(readFile(folder / "again.tmx") == readFile(folder / "out.tmx"));
}

} // namespace

TEST_CASE("Every TMX file of other programs is taken as its index says, and given back whole") {
    std::size_t files = 0;
    for (const char* part : {"tmx", "tmx-edge"}) {
        for (const auto& [name, wanted] : expected(part)) {
            INFO(part << "/" << name << ": " << wanted);
            ++files;
            const TemporaryFolder folder;
            Project project = Project::inMemory();
            if (wanted.starts_with("clear error") || name == "internal-entity.tmx") {
                CHECK_THROWS_WITH(importInto(project, interop / part / name), Catch::Contains(name + ", line "));
                CHECK(project.memories().empty());
                continue;
            }
            const ImportReport report = importInto(project, interop / part / name);
            CHECK(report.leftOut.empty());
            if (wanted.starts_with("ok with a warning")) {
                CHECK_FALSE(report.warnings.empty());
            }
            checkRoundTrip(interop / part / name, project, folder);
            CHECK(importInto(project, interop / part / name).added == 0);
            CHECK(project.verify().empty());
        }
    }
    CHECK(files == 35);
}

TEST_CASE("What is valid TMX 1.4 is valid when it is given back") {
    const TemporaryFolder folder;
    for (const char* name : {"kit-ImportTest1C-5langs.tmx", "kit-ImportTest1L-allattrs.tmx", "okapi-small-sub.tmx",
                             "kit-ImportTest2A-level2-utf16le.tmx", "okapi-Paragraph_TM-ut.tmx",
                             "omegat-l10n-uk-project_save.tmx", "omegat-test-level1.tmx"}) {
        INFO(name);
        Project project = Project::inMemory();
        importInto(project, interop / "tmx" / name);
        exportMemory(project, {}, folder / "out.tmx");
        CHECK(isValidTmx(folder / "out.tmx"));
    }
}

TEST_CASE("Every hostile TMX file is refused or taken as its index says, in little time") {
    const auto begin = std::chrono::steady_clock::now();
    std::size_t files = 0;
    for (const auto& [name, wanted] : expected("hostile")) {
        INFO(name << ": " << wanted);
        ++files;
        Project project = Project::inMemory();
        if (name == "tuid-path.tmx") {
            CHECK(importInto(project, interop / "hostile" / name).added == 2);
            continue;
        }
        CHECK_THROWS_WITH(importInto(project, interop / "hostile" / name), Catch::Contains(name + ", line "));
        CHECK(project.memories().empty());
    }
    CHECK(files == 6);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
