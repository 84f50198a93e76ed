#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

namespace {

/// Ten rows of one sentence each, in three languages.
NewDocument ladder() {
    std::string en;
    std::string ru;
    std::string lv;
    std::vector<Bead> beads;
    for (std::size_t i = 0; i < 10; ++i) {
        const std::string n = std::to_string(i);
        en += "Line " + n + ".\n";
        ru += "Строка " + n + ".\n";
        lv += "Rinda " + n + ".\n";
        beads.push_back({{i, i + 1}, {i, i + 1}, 0.9});
    }
    return joined("Ladder", {lines("en", en), lines("ru", ru), lines("lv", lv)}, {beads, beads});
}

constexpr const char* whole = "Rinda 0. | Rinda 1. | Rinda 2. | Rinda 3. | Rinda 4. | Rinda 5. | Rinda 6. | Rinda 7. | "
                              "Rinda 8. | Rinda 9.";

} // namespace

TEST_CASE("Pushing down moves cells as far as the next empty one") {
    Desk desk(ladder());
    desk.type(5, 2, "");
    desk.set(3, 2, State::Rejected);
    const std::string text = desk.project.text(desk.document, 2);
    desk.doAndUndo(ShiftColumn{desk.unit(2), 2, Direction::Down});
    CHECK(desk.column(2) ==
          "Rinda 0. | Rinda 1. |  | Rinda 2. | Rinda 3. | Rinda 4. | Rinda 6. | Rinda 7. | Rinda 8. | Rinda 9.");
    CHECK(desk.state(4, 2) == State::Rejected);
    CHECK(desk.state(2, 2) == State::Initial);
    CHECK(desk.project.text(desk.document, 2) == text);
    CHECK(desk.column(1) == Desk(ladder()).column(1));
}

TEST_CASE("Pushing down without an empty cell below makes a row at the end") {
    Desk desk(ladder());
    desk.doAndUndo(ShiftColumn{desk.unit(8), 2, Direction::Down});
    REQUIRE(desk.rows() == 11);
    CHECK(desk.text(10, 2) == "Rinda 9.");
    CHECK(desk.text(10, 0).empty());
}

TEST_CASE("Pulling up takes an empty cell out again") {
    Desk desk(ladder());
    desk.type(2, 2, "");
    desk.type(6, 2, "");
    desk.doAndUndo(ShiftColumn{desk.unit(2), 2, Direction::Up});
    CHECK(desk.column(2) ==
          "Rinda 0. | Rinda 1. | Rinda 3. | Rinda 4. | Rinda 5. |  |  | Rinda 7. | Rinda 8. | Rinda 9.");
    CHECK(desk.refusal(ShiftColumn{desk.unit(1), 2, Direction::Up}, Refused::Why::Rule) ==
          "Row 2, lv: the cell is not empty, so nothing can be pulled up into it. Join the two instead.");
}

TEST_CASE("Pulling up can join two cells, with the lowest state") {
    Desk desk(ladder());
    desk.set(3, 2, State::Rejected);
    desk.doAndUndo(ShiftColumn{desk.unit(2), 2, Direction::Up, true});
    CHECK(desk.text(2, 2) == "Rinda 2.\nRinda 3.");
    CHECK(desk.state(2, 2) == State::Rejected);
    CHECK(desk.text(3, 2) == "Rinda 4.");
    CHECK(desk.text(9, 2).empty());
}

TEST_CASE("A fixed cell in the way of a push is named") {
    Desk desk(ladder());
    desk.set(6, 2, State::Approved);
    CHECK(desk.refusal(ShiftColumn{desk.unit(2), 2, Direction::Down}, Refused::Why::Fixed) ==
          "Row 7, lv: the cell is approved. A reviewer can reopen it.");
    desk.doAndUndo(ShiftColumn{desk.unit(2), 1, Direction::Down});
    desk.refusal(ShiftColumn{desk.unit(2), 0, Direction::Down}, Refused::Why::Fixed);
}

TEST_CASE("History, comments and state travel with a cell that is pushed") {
    Desk desk(ladder());
    desk.type(3, 2, "Rinda trīs.");
    desk.apply(AddComment{desk.unit(3), 2, 0, 0, 0, "", "", "Kāpēc ne cipars?"});
    desk.apply(AddComment{desk.unit(3), std::nullopt, 0, 0, 0, "", "", "Rindai."});
    desk.doAndUndo(ShiftColumn{desk.unit(1), 2, Direction::Down});
    CHECK(desk.project.history(desk.unit(4), 2).size() == 2);
    CHECK(desk.project.history(desk.unit(4), 2).back().text == "Rinda 3.");
    REQUIRE(desk.project.comments(desk.unit(4)).size() == 1);
    CHECK(desk.project.comments(desk.unit(4)).front().text == "Kāpēc ne cipars?");
    CHECK(desk.project.comments(desk.unit(3)).front().text == "Rindai.");
}

TEST_CASE("Segments move to the next row and back") {
    Desk desk(ladder());
    desk.type(4, 2, "Rinda 4. Un vēl viena.");
    desk.doAndUndo(MoveSegments{desk.unit(4), 2, Direction::Down});
    CHECK(desk.text(5, 2) == "Un vēl viena.\nRinda 5.");
    CHECK(desk.state(5, 2) == State::Draft);
    desk.doAndUndo(MoveSegments{desk.unit(5), 2, Direction::Up});
    CHECK(desk.text(4, 2) == "Rinda 4. Un vēl viena.");
    desk.doAndUndo(MoveSegments{desk.unit(9), 2, Direction::Down});
    CHECK(desk.rows() == 11);
    CHECK(desk.state(9, 2) == State::Initial);
    desk.refusal(MoveSegments{desk.unit(0), 2, Direction::Up}, Refused::Why::Rule);
    desk.refusal(MoveSegments{desk.unit(0), 2, Direction::Down, 2}, Refused::Why::Rule);
}

TEST_CASE("Source segments move too, but not beside a fixed cell") {
    Desk desk(ladder());
    desk.doAndUndo(MoveSegments{desk.unit(4), 0, Direction::Down});
    CHECK(desk.text(5, 0) == "Line 4.\nLine 5.");
    desk.lock(7, 1);
    CHECK(desk.refusal(MoveSegments{desk.unit(6), 0, Direction::Down}, Refused::Why::Fixed) ==
          "Row 8, ru: the cell is locked, so its source stays as it is.");
}

TEST_CASE("Segments are split and joined without a change of text") {
    Desk desk(ladder());
    const std::string text = desk.project.text(desk.document, 2);
    const SegmentId segment = desk.cell(4, 2).segments.front().id;
    desk.doAndUndo(SplitSegment{desk.unit(4), 2, segment, 6});
    REQUIRE(desk.cell(4, 2).segments.size() == 2);
    CHECK(desk.cell(4, 2).segments[0].text == "Rinda");
    CHECK(desk.cell(4, 2).segments[0].gap == " ");
    CHECK(desk.project.text(desk.document, 2) == text);
    CHECK(desk.state(4, 2) == State::Translated);
    desk.doAndUndo(JoinSegments{desk.unit(4), 2, segment});
    CHECK(desk.cell(4, 2).segments.size() == 1);
    CHECK(desk.project.text(desk.document, 2) == text);
    desk.refusal(JoinSegments{desk.unit(4), 2, segment}, Refused::Why::Rule);
    desk.refusal(SplitSegment{desk.unit(4), 2, segment, 0}, Refused::Why::Rule);
    CHECK_THROWS_AS(desk.apply(SplitSegment{desk.unit(4), 2, segment, 99}), std::invalid_argument);
}

TEST_CASE("Unlinked segments get a row of their own with an empty source") {
    Desk desk(ladder());
    desk.type(4, 2, "Rinda 4. Un vēl viena.");
    desk.doAndUndo(Unlink{desk.unit(4), 2, desk.cell(4, 2).segments[1].id, 1});
    CHECK(desk.text(5, 2) == "Un vēl viena.");
    CHECK(desk.text(5, 0).empty());
    CHECK(desk.text(4, 2) == "Rinda 4.");
    CHECK(desk.state(5, 2) == State::Draft);
    desk.refusal(Unlink{desk.unit(5), 2, desk.cell(5, 2).segments[0].id, 1}, Refused::Why::Rule);
}

TEST_CASE("Rows are inserted, deleted when empty, merged and split") {
    Desk desk(ladder());
    desk.doAndUndo(InsertUnit{desk.unit(0), Direction::Up});
    CHECK(desk.text(0, 0).empty());
    desk.refusal(DeleteUnit{desk.unit(1)}, Refused::Why::Rule);
    desk.doAndUndo(DeleteUnit{desk.unit(0)});
    desk.doAndUndo(MergeUnits{desk.unit(3)});
    CHECK(desk.text(3, 1) == "Строка 3.\nСтрока 4.");
    CHECK(desk.rows() == 9);
    desk.doAndUndo(SplitUnit{desk.unit(3), {1, 1, 1}});
    CHECK(desk.column(2) == whole);
    desk.set(4, 1, State::Approved);
    CHECK(desk.refusal(MergeUnits{desk.unit(3)}, Refused::Why::Fixed) ==
          "Row 5, ru: the cell is approved, so its source stays as it is.");
    desk.refusal(MergeUnits{desk.unit(9)}, Refused::Why::Rule);
}

TEST_CASE("Swapping changes links and not the order in which a text is read") {
    Desk desk(ladder());
    const std::string text = desk.project.text(desk.document, 2);
    desk.doAndUndo(SwapUnits{desk.unit(3), {2}});
    CHECK(desk.text(3, 2) == "Rinda 4.");
    CHECK(desk.row(3).crossed);
    CHECK(desk.row(4).crossed);
    CHECK(!desk.row(5).crossed);
    CHECK(desk.project.text(desk.document, 2) == text);
    desk.doAndUndo(MergeUnits{desk.unit(3)});
    CHECK(desk.text(3, 2) == "Rinda 3.\nRinda 4.");
    CHECK(!desk.row(3).crossed);
}

TEST_CASE("A re-alignment regroups segments, and a fixed row stays") {
    Desk desk(ladder());
    const auto id = [&](std::size_t row, std::size_t column) { return desk.cell(row, column).segments.front().id; };
    Realign edit;
    edit.document = desk.document;
    edit.first = desk.unit(2);
    edit.last = desk.unit(4);
    edit.rows = {{desk.unit(2), {{id(2, 0), id(3, 0)}, {id(2, 1)}, {id(2, 2), id(3, 2)}}, {}},
                 {0, {{}, {id(3, 1)}, {}}, {}},
                 {desk.unit(4), {{id(4, 0)}, {id(4, 1)}, {id(4, 2)}}, {}}};
    desk.doAndUndo(edit);
    CHECK(desk.text(2, 0) == "Line 2.\nLine 3.");
    CHECK(desk.text(3, 1) == "Строка 3.");
    CHECK(desk.rows() == 10);
    desk.project.undo(translator);
    desk.apply(SplitSegment{desk.unit(2), 2, id(2, 2), 6});
    desk.refusal(edit, Refused::Why::Stale);
    desk.project.undo(translator);
    desk.lock(3, 1);
    desk.refusal(edit, Refused::Why::Fixed);
}

TEST_CASE("A text cut anew keeps every byte") {
    Desk desk(ladder());
    const std::string text = desk.project.text(desk.document, 2);
    Resegment edit;
    edit.document = desk.document;
    edit.column = 2;
    Segment one = desk.cell(2, 2).segments.front();
    Segment other = desk.cell(3, 2).segments.front();
    one.text += one.gap + other.text;
    one.gap = other.gap;
    edit.rows = {{desk.unit(2), {one}}, {desk.unit(3), {}}};
    desk.doAndUndo(edit);
    CHECK(desk.project.text(desk.document, 2) == text);
    CHECK(desk.text(2, 2) == "Rinda 2.\nRinda 3.");
    CHECK(desk.state(3, 2) == State::Initial);
    edit.rows[0].segments[0].text += "!";
    desk.refusal(edit, Refused::Why::Stale);
}
