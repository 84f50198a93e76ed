#include "corpus/resegmenting.h"

#include "corpus/project_breaks.h"
#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

namespace {

/// Four rows; the first two Latvian cells are one sentence that was cut behind a shortened word.
NewDocument speech() {
    std::vector<Bead> beads;
    for (std::size_t i = 0; i < 4; ++i) {
        beads.push_back({{i, i + 1}, {i, i + 1}, 0.9});
    }
    return joined("Speech",
                  {lines("en", "The squad.\nLiepa spoke.\nThen; he went.\nEnd.\n"),
                   lines("lv", "Runāja grupv.\nLiepa to teica.\nTad; viņš gāja.\nBeigas.\n")},
                  {beads});
}

/// Every line a sentence of the same paragraph.
void joinParagraphs(NewDocument& document) {
    for (NewColumn& column : document.columns) {
        for (std::size_t i = 0; i < column.segments.size(); ++i) {
            column.segments[i].startsParagraph = i == 0;
            column.segments[i].gap = i + 1 < column.segments.size() ? " " : "";
        }
    }
}

Desk desk() {
    NewDocument document = speech();
    joinParagraphs(document);
    return Desk(document);
}

const std::vector<OwnBreak> never = {{"grupv.", false}};

} // namespace

TEST_CASE("A word behind which no sentence ends joins what was cut there, across rows") {
    Desk at = desk();
    const std::string text = at.project.text(at.document, 1);
    const Resegmenting plan = resegmenting(at.project, at.document, 1, {}, never);
    CHECK(plan.joined == 1);
    CHECK(plan.split == 0);
    REQUIRE(plan.edits.size() == 1);
    at.doAndUndo(plan.edits.front());
    CHECK(at.column(1) == "Runāja grupv. Liepa to teica. |  | Tad; viņš gāja. | Beigas.");
    CHECK(at.project.text(at.document, 1) == text);
    CHECK(resegmenting(at.project, at.document, 1, {}, never).edits.empty());
}

TEST_CASE("A word behind which a sentence always ends cuts the cell") {
    Desk at = desk();
    const Resegmenting plan = resegmenting(at.project, at.document, 1, {}, {{"Tad;", true}});
    CHECK(plan.split == 1);
    REQUIRE(plan.edits.size() == 1);
    at.doAndUndo(plan.edits.front());
    REQUIRE(at.cell(2, 1).segments.size() == 2);
    CHECK(at.cell(2, 1).segments[0].text == "Tad;");
}

TEST_CASE("Fixed cells stay as they are when a text is cut anew") {
    Desk at = desk();
    at.lock(1, 1);
    const Resegmenting plan = resegmenting(at.project, at.document, 1, {}, never);
    CHECK(plan.edits.empty());
    CHECK(plan.fixedCells == 1);
    CHECK(resegmenting(at.project, at.document, 0, {}, {{"squad.", false}}).edits.empty());
}

TEST_CASE("Breaks that people made by hand stay when a text is cut anew") {
    Desk at = desk();
    at.apply(SplitSegment{at.unit(1), 1, at.cell(1, 1).segments.front().id, 6});
    const Resegmenting plan = resegmenting(at.project, at.document, 1, {}, {{"Tad;", true}});
    REQUIRE(plan.edits.size() == 1);
    at.apply(plan.edits.front());
    CHECK(at.cell(1, 1).segments.size() == 2);
}

TEST_CASE("What is typed is cut by the project's own words") {
    Desk at = desk();
    at.type(3, 1, "Runāja grupv. Liepa.");
    CHECK(at.cell(3, 1).segments.size() == 2);
    setProjectBreaks(at.project, "lv", never);
    CHECK(projectBreaks(at.project, "lv") == never);
    CHECK(projectBreaks(at.project, "uk").empty());
    at.type(3, 1, "Beigas.");
    at.type(3, 1, "Runāja grupv. Liepa.");
    CHECK(at.cell(3, 1).segments.size() == 1);
    at.project.setSetting("breaks.lv", "nonsense");
    CHECK_THROWS_AS(projectBreaks(at.project, "lv"), ProjectUnusable);
    at.type(3, 1, "Viss. Beigas.");
    CHECK(at.cell(3, 1).segments.size() == 2);
}
