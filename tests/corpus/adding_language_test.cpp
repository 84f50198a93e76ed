#include "corpus/intake.h"
#include "corpus/planning_language.h"
#include "corpus/terms.h"
#include "tests/corpus/edit_sample.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

#include <cctype>

using namespace quadrille;
using namespace quadrille::test;

namespace {

NewColumn polish() {
    NewColumn column = lines("pl", "Lód przyszedł wcześnie.\nNikt nie odpowiedział.\nKoniec.");
    column.fileName = "lód.txt";
    column.lead = "\n";
    return column;
}

/// English and Latvian with a date in each row, so that nobody doubts what belongs together.
NewDocument days() {
    std::vector<NewColumn> columns = {
        lines("en",
              "On 3 March the ice came.\nOn 4 March it broke.\nOn 5 March the ships left.\nOn 6 March it snowed."),
        lines("lv", "3. martā nāca ledus.\n4. martā tas salūza.\n5. martā kuģi aizgāja.\n6. martā sniga.")};
    return alignColumns("days", std::move(columns), {});
}

NewColumn russianDays() {
    return lines("ru",
                 "3 марта пришёл лёд.\n4 марта он сломался. \nЭтого никто не ждал, а на берегу стояли люди и долго "
                 "смотрели на воду.\n6 марта шёл снег.");
}

void add(Desk& desk, const NewColumn& column) {
    desk.project.apply(Act{{}, translator, planLanguage(desk.project, desk.document, column), false});
}

std::vector<std::string> column(const Desk& desk, std::size_t place) {
    std::vector<std::string> all;
    for (const Unit& unit : desk.project.units(desk.document, desk.project.outline(desk.document).units)) {
        all.push_back(unit.cells.at(place).text());
    }
    return all;
}

bool isSound(const Desk& desk) {
    for (const Damage& damage : desk.project.verify()) {
        UNSCOPED_INFO(damage.message);
    }
    return desk.project.verify().empty();
}

} // namespace

TEST_CASE("A further language stands beside the rows it belongs to, byte for byte, and undo and redo know it") {
    Desk desk(days());
    const auto before = desk.digest();
    const NewColumn text = russianDays();
    add(desk, text);
    CHECK(isSound(desk));
    const auto info = desk.project.documents().front();
    REQUIRE(info.columns.size() == 3);
    CHECK(info.columns[2].tag == "ru");
    std::string whole;
    for (const Segment& segment : text.segments) {
        whole += segment.text + segment.gap;
    }
    CHECK(desk.project.text(desk.document, 2) == whole);
    const auto rows = column(desk, 2);
    const auto latvian = column(desk, 1);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string day = latvian[row].substr(0, 1);
        INFO(rows[row]);
        CHECK((rows[row].empty() || std::isdigit(static_cast<unsigned char>(rows[row][0])) == 0 ||
               rows[row].starts_with(day)));
    }
    const Cell cell = desk.cell(0, 2);
    CHECK(cell.state == State::Translated);
    CHECK(cell.changedBy == byImport);
    REQUIRE(cell.beads.size() == 1);
    CHECK(cell.beads[0].confidence > 0.5);
    CHECK(cell.beads[0].target == std::vector<SegmentId>{cell.segments[0].id});
    const auto after = desk.digest();
    desk.project.undo(translator);
    CHECK(desk.digest() == before);
    CHECK(desk.project.documents().front().columns.size() == 2);
    CHECK(isSound(desk));
    desk.project.redo(translator);
    CHECK(desk.digest() == after);
    CHECK(desk.cell(0, 2) == cell);
    CHECK(isSound(desk));
}

TEST_CASE("What has no counterpart gets rows of its own, and rows without a text are to be translated") {
    Desk desk(days());
    const std::size_t rows = desk.rows();
    add(desk, lines("ru", "Об этом никто никогда не писал, и всё же вот оно: длинное вступление, которого нет в "
                          "оригинале.\n3 марта пришёл лёд.\n4 марта он сломался.\n6 марта шёл снег."));
    CHECK(isSound(desk));
    const auto russian = column(desk, 2);
    REQUIRE(desk.rows() == rows + 1);
    CHECK(russian[0].starts_with("Об этом"));
    CHECK(desk.cell(0, 0).segments.empty());
    CHECK(russian[1].starts_with("3 марта"));
    CHECK(russian[3].empty());
    CHECK(desk.state(3, 2) == State::Initial);
    CHECK(russian[4].starts_with("6 марта"));
}

TEST_CASE("What was done in a language that was added is undone before it, and redone after it") {
    Desk desk(days());
    add(desk, russianDays());
    desk.project.apply(SetText{desk.unit(0), 2, "3 марта пришёл большой лёд.", {}}, translator);
    desk.project.undo(translator); // the typing
    desk.project.undo(translator); // the language
    CHECK(desk.project.documents().front().columns.size() == 2);
    desk.project.redo(translator);
    desk.project.redo(translator);
    CHECK(desk.cell(0, 2).text() == "3 марта пришёл большой лёд.");
    CHECK(isSound(desk));
}

TEST_CASE("Fixed cells stay as they are when a language comes, and the language can be worked on like any other") {
    Desk desk(days());
    desk.set(1, 1, State::Approved);
    const Cell approved = desk.cell(1, 1);
    add(desk, russianDays());
    CHECK(desk.cell(1, 1) == approved);
    desk.doAndUndo(SetText{desk.unit(0), 2, "3 марта пришёл лёд, и стало тихо. Очень тихо.", {}});
    desk.doAndUndo(ShiftColumn{desk.unit(2), 2, Direction::Down});
    CHECK(isSound(desk));
}

TEST_CASE("A language that is there already, and rows that have changed meanwhile, are refused") {
    Desk desk(days());
    CHECK_THROWS_WITH(planLanguage(desk.project, desk.document, lines("lv", "Nē.")),
                      Catch::Contains("Latvian already"));
    const std::vector<Edit> plan = planLanguage(desk.project, desk.document, russianDays());
    desk.project.apply(MergeUnits{desk.unit(2)}, translator);
    const auto before = desk.digest();
    CHECK_THROWS_WITH(desk.project.apply(Act{{}, translator, plan, false}), Catch::Contains("Add it again"));
    CHECK(desk.digest() == before);
    CHECK_THROWS_AS(planLanguage(desk.project, 12345, russianDays()), std::out_of_range);
}

TEST_CASE("A document without rows takes a language to translate into, but no text") {
    Desk desk(alignColumns("empty", {lines("en", "")}, {}));
    REQUIRE(desk.rows() == 0);
    CHECK_THROWS_WITH(planLanguage(desk.project, desk.document, polish()), Catch::Contains("has no rows"));
    NewColumn none;
    none.tag = "uk";
    add(desk, none);
    CHECK(desk.project.documents().front().columns.size() == 2);
    CHECK(isSound(desk));
}

TEST_CASE("An empty text makes a language to translate into; other scripts and a lead are kept") {
    Desk desk(days());
    NewColumn none;
    none.tag = "uk";
    add(desk, none);
    CHECK(desk.state(0, 2) == State::Initial);
    desk.doAndUndo(SetText{desk.unit(0), 2, "3 березня прийшов лід.", {}});
    add(desk, polish());
    CHECK(desk.project.text(desk.document, 3).starts_with("\nLód"));
    CHECK(isSound(desk));
}

TEST_CASE("A language is there again after the project is closed and opened, and can still be undone") {
    const TemporaryFolder folder;
    const NewDocument document = days();
    const Author who = translator;
    std::uint64_t before = 0;
    DocumentId id = 0;
    {
        Project project = Project::create(folder / "a.quadrille", std::span(&document, 1));
        id = project.documents().front().id;
        before = project.digest(id);
        project.apply(Act{{}, who, planLanguage(project, id, russianDays()), false});
    }
    Project project = Project::open(folder / "a.quadrille", Project::Access::ReadWrite);
    CHECK(project.documents().front().columns.size() == 3);
    CHECK(project.nextUndo()->kinds.back() == "language");
    project.undo(who);
    CHECK(project.digest(id) == before);
    CHECK(project.verify().empty());
}
