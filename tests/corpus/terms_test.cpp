#include "corpus/terms.h"

#include "corpus/intake.h"
#include "corpus/realigning.h"
#include "tests/corpus/edit_sample.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

#include <array>

using namespace quadrille;
using namespace quadrille::test;

namespace {

const std::string table = "en\tru\tlv\tnote\nthe Saeima\tСейм\tSaeima\tparliament\nrule of law\t\ttiesiskums\t\n";

/// Two sentences that nothing tells apart, and one that stands for either, between others.
std::vector<NewColumn> unclear() {
    return {lines("en", "On 14 March the old harbour was closed because of ice.\n"
                        "The qarnel stood by the gate for three whole days and nights.\n"
                        "The fimbro slept by the gate for three whole days and nights.\n"
                        "On 17 March the old harbour was opened again."),
            lines("lv", "14. martā vecā osta ledus dēļ tika slēgta.\n"
                        "Velgoms trīs dienas un naktis no vietas palika pie vārtiem.\n"
                        "17. martā vecā osta atkal tika atvērta.")};
}

/// The source sentence that is beside the one that could be beside another.
std::string partner(const Project& project, DocumentId document) {
    for (const Unit& unit : project.units(document, project.outline(document).units)) {
        if (unit.cells[1].text().starts_with("Velgoms")) {
            return unit.cells[0].text();
        }
    }
    return {};
}

} // namespace

TEST_CASE("A project keeps its terms, and the same ones again change nothing") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    Project::create(folder / "a.quadrille", std::span(&document, 1));
    {
        Project project = Project::open(folder / "a.quadrille", Project::Access::ReadWrite);
        CHECK(projectTerms(project).empty());
        CHECK(addTerms(project, readGlossary(table)).added == 2);
        const GlossaryChange again = addTerms(project, readGlossary(table));
        CHECK(again.added + again.changed == 0);
        CHECK(again.same == 2);
        CHECK(addTerms(project, readGlossary("en\tuk\nthe Saeima\tСейм\n")).changed == 1);
    }
    const Glossary kept = projectTerms(Project::open(folder / "a.quadrille", Project::Access::ReadOnly));
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].terms.at("uk").front().text == "Сейм");
    CHECK(kept[0].note == "parliament");
}

TEST_CASE("A termbase that would grow too long is left as it was") {
    Desk desk(harbour());
    addTerms(desk.project, readGlossary(table));
    const std::string half(longestGlossary / 2 + 1, 'x');
    addTerms(desk.project, readGlossary("en\tnote\nfirst\t" + half + "\n"));
    CHECK_THROWS_AS(addTerms(desk.project, readGlossary("en\tnote\nsecond\t" + half + "\n")), ProjectUnusable);
    CHECK(projectTerms(desk.project).size() == 3);
}

TEST_CASE("Terms that cannot be read are told with the place") {
    Desk desk(harbour());
    desk.project.setSetting("terms", "nonsense here\n");
    CHECK_THROWS_WITH(projectTerms(desk.project), Catch::Contains("terms that the project keeps"));
    const TemporaryFolder folder;
    writeFile(folder / "terms.tsv", "en\tlv\nport\tosta\textra\n");
    CHECK_THROWS_WITH(readTermsFile(folder / "terms.tsv"), Catch::Contains("terms.tsv: Line 2"));
    CHECK_THROWS(readTermsFile(folder / "none.tsv"));
    writeFile(folder / "old.tsv", "en\tru\nport\t\xEF\xEE\xF0\xF2\n");
    CHECK(readTermsFile(folder / "old.tsv", "windows-1251").front().terms.at("ru").front().text == "порт");
}

TEST_CASE("A new text is aligned by the terms it is given, and aligned again by the project's") {
    const std::array<std::string, 2> words = {"qarnel", "fimbro"};
    for (const std::string& word : words) {
        IntakeOptions options;
        options.terms = readGlossary("en\tlv\n" + word + "\tvelgoms\n");
        Desk desk(alignColumns("unclear", unclear(), options));
        CHECK(partner(desk.project, desk.document).find(word) != std::string::npos);
        const std::string other = words[word == words[0] ? 1 : 0];
        addTerms(desk.project, readGlossary("en\tlv\n" + other + "\tvelgoms\n"));
        const RealignPlan plan = planRealignment(desk.project, {desk.document, 0, 0, {}});
        REQUIRE(plan.edit);
        desk.doAndUndo(*plan.edit);
        CHECK(partner(desk.project, desk.document).find(other) != std::string::npos);
    }
}
