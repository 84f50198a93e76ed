#include "alignment/aligner.h"
#include "corpus/salvage.h"
#include "tests/corpus/sample.h"
#include "tests/corpus/smash.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <map>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

void make(const fs::path& path, const NewDocument& document) {
    Project::create(path, {&document, 1});
}

std::string wholeText(const Project& project) {
    std::string all;
    for (const DocumentInfo& info : project.documents()) {
        all += info.name + "\n";
        for (std::size_t column = 0; column < info.columns.size(); ++column) {
            all += info.columns[column].tag + project.text(info.id, column);
        }
    }
    return all;
}

/// How many units of `before` are in `after` with every text exact, as a share.
double rateOf(const Project& before, const Project& after) {
    const DocumentId document = before.documents().front().id;
    std::map<UnitId, Unit> found;
    for (const DocumentInfo& info : after.documents()) {
        for (Unit& unit : after.units(info.id, after.outline(info.id).units)) {
            found[unit.id] = std::move(unit);
        }
    }
    const auto units = before.units(document, before.outline(document).units);
    std::size_t exact = 0;
    for (const Unit& unit : units) {
        const auto same = found.find(unit.id);
        bool all = same != found.end() && same->second.cells.size() == unit.cells.size();
        for (std::size_t column = 0; all && column < unit.cells.size(); ++column) {
            all = same->second.cells[column].text() == unit.cells[column].text();
        }
        exact += all ? 1 : 0;
    }
    return static_cast<double>(exact) / static_cast<double>(units.size());
}

/// Damages a project of 3000 units in one way with many seeds, and gives the worst rate.
double worstRate(Smash way, bool header) {
    const TemporaryFolder folder;
    make(folder / "a", longDocument(3000));
    const Project before = Project::open(folder / "a", Project::Access::ReadOnly);
    const std::string whole = readFile(folder / "a");
    double worst = 1;
    for (unsigned seed = 1; seed <= (header ? 2U : 6U); ++seed) {
        const std::string damaged = smashed(whole, 4096, 0.025, way, seed, header);
        writeFile(folder / "b", damaged);
        const SalvageReport report = salvage(folder / "b", folder / "c");
        INFO("seed " << seed);
        CHECK(report.remaining.empty());
        CHECK(readFile(folder / "b") == damaged);
        const Project after = Project::open(folder / "c", Project::Access::ReadOnly);
        worst = std::min(worst, rateOf(before, after));
        fs::remove(folder / "c");
    }
    return worst;
}

} // namespace

TEST_CASE("A sound project is salvaged whole") {
    const TemporaryFolder folder;
    make(folder / "a", harbour());
    {
        Project project = Project::open(folder / "a", Project::Access::ReadWrite);
        project.add(longDocument(40));
    }
    const SalvageReport report = salvage(folder / "a", folder / "b");
    CHECK(report.whole());
    CHECK(report.remaining.empty());
    REQUIRE(report.documents.size() == 2);
    CHECK(report.documents[0].name == "Harbour");
    CHECK(report.documents[0].units == 5);
    CHECK(report.documents[0].unitsWithText == 5);
    CHECK(report.documents[0].segments == 6 + 5 + 6 + 6);
    const Project before = Project::open(folder / "a", Project::Access::ReadOnly);
    const Project after = Project::open(folder / "b", Project::Access::ReadOnly);
    CHECK(after.verify().empty());
    CHECK(wholeText(after) == wholeText(before));
    for (const DocumentInfo& info : before.documents()) {
        const auto was = before.units(info.id, before.outline(info.id).units);
        const auto is = after.units(info.id, after.outline(info.id).units);
        REQUIRE(was.size() == is.size());
        for (std::size_t i = 0; i < was.size(); ++i) {
            CHECK(was[i].id == is[i].id);
            for (std::size_t column = 0; column < was[i].cells.size(); ++column) {
                CHECK(was[i].cells[column].state == is[i].cells[column].state);
                CHECK(was[i].cells[column].changedAt == is[i].cells[column].changedAt);
                CHECK(was[i].cells[column].beads.size() == is[i].cells[column].beads.size());
            }
        }
    }
}

TEST_CASE("With two and a half per cent of the pages zeroed, 97 per cent of the units come back") {
    CHECK(worstRate(Smash::Zeros, false) >= 0.97);
}

TEST_CASE("With two and a half per cent of the pages scribbled over, 97 per cent of the units come back") {
    CHECK(worstRate(Smash::Random, false) >= 0.97);
}

TEST_CASE("With two and a half per cent of the pages exchanged for others, 97 per cent of the units come back") {
    CHECK(worstRate(Smash::OtherPage, false) >= 0.97);
}

TEST_CASE("With the first page gone, too, 97 per cent of the units come back") {
    CHECK(worstRate(Smash::Zeros, true) >= 0.97);
    CHECK(worstRate(Smash::Random, true) >= 0.97);
    CHECK(worstRate(Smash::OtherPage, true) >= 0.97);
}
