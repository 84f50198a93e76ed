#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

TEST_CASE("A typed text makes its cell a draft of who typed it") {
    Desk desk;
    desk.doAndUndo(SetText{desk.unit(1), 3, "Ledus atnāca ļoti agri.", {}});
    const Cell cell = desk.cell(1, 3);
    CHECK(cell.text() == "Ledus atnāca ļoti agri.");
    CHECK(cell.state == State::Draft);
    CHECK(cell.changedBy == "Ilze");
}

TEST_CASE("Typing the same text again does nothing") {
    Desk desk;
    CHECK(desk.type(1, 3, "Ledus atnāca agri.").changed.empty());
    CHECK(desk.state(1, 3) == State::Translated);
    CHECK(!desk.project.nextUndo());
}

TEST_CASE("A sentence added to a cell is one more segment of it, and the first keeps its id") {
    Desk desk;
    const SegmentId first = desk.cell(1, 3).segments.front().id;
    desk.doAndUndo(SetText{desk.unit(1), 3, "Ledus atnāca agri. Tas bija biezs.", {}});
    const Cell cell = desk.cell(1, 3);
    REQUIRE(cell.segments.size() == 2);
    CHECK(cell.segments[0].id == first);
    CHECK(cell.segments[0].text == "Ledus atnāca agri.");
    CHECK(cell.segments[1].text == "Tas bija biezs.");
    CHECK(desk.rows() == Desk().rows());
}

TEST_CASE("A sentence put before another leaves that one its id") {
    Desk desk;
    const SegmentId first = desk.cell(1, 3).segments.front().id;
    desk.doAndUndo(SetText{desk.unit(1), 3, "Bija auksts. Ledus atnāca agri.", {}});
    REQUIRE(desk.cell(1, 3).segments.size() == 2);
    CHECK(desk.cell(1, 3).segments[1].id == first);
}

TEST_CASE("A full stop typed between two clauses parts them, and taking it away does not join what stands apart") {
    Desk desk;
    desk.type(1, 3, "Ledus atnāca agri Tas bija biezs");
    CHECK(desk.cell(1, 3).segments.size() == 1);
    desk.type(1, 3, "Ledus atnāca agri. Tas bija biezs");
    REQUIRE(desk.cell(1, 3).segments.size() == 2);
    const SegmentId second = desk.cell(1, 3).segments[1].id;
    desk.type(1, 3, "Ledus atnāca agri Tas bija biezs");
    REQUIRE(desk.cell(1, 3).segments.size() == 2);
    CHECK(desk.cell(1, 3).segments[1].id == second);
    desk.type(1, 3, "Viens teikums");
    CHECK(desk.cell(1, 3).segments.size() == 1);
}

TEST_CASE("Segments joined by hand stay joined while their text is edited elsewhere") {
    Desk desk;
    desk.type(1, 3, "Ledus atnāca agri. Tas bija biezs.");
    desk.apply(JoinSegments{desk.unit(1), 3, desk.cell(1, 3).segments[0].id});
    desk.type(1, 3, "Ledus atnāca agri. Tas bija ļoti biezs.");
    CHECK(desk.cell(1, 3).segments.size() == 1);
}

TEST_CASE("Typing in one cell leaves the revision of the one above as it is") {
    Desk desk;
    const std::size_t last = desk.rows() - 1;
    const std::int64_t revision = desk.cell(last - 1, 2).revision;
    desk.type(last, 2, "Він віз ліс.");
    CHECK(desk.cell(last - 1, 2).revision == revision);
    CHECK(desk.cell(last, 2).revision > 0);
}

TEST_CASE("Every byte of a typed text is kept") {
    Desk desk;
    for (const std::string text : {" ar atstarpi ", "rinda\nun otra",
                                   "a\xC2\xA0"
                                   "b\xE2\x80\x99"
                                   "c\xCA\xBC"
                                   "d'",
                                   "e\xCC\x81", "   "}) {
        desk.doAndUndo(SetText{desk.unit(1), 3, text, {}});
        CHECK(desk.text(1, 3) == text);
    }
}

TEST_CASE("A cell that is emptied is initial, and its paragraph still ends where it ended") {
    Desk desk;
    desk.doAndUndo(SetText{desk.unit(3), 3, "", {}});
    CHECK(desk.state(3, 3) == State::Initial);
    CHECK(desk.cell(3, 3).segments.empty());
    CHECK(desk.project.text(desk.document, 3) ==
          "Osta naktī\n\nLedus atnāca agri.\nNeviens to nebija gaidījis.\n\nTas veda kokmateriālus.\n");
}

TEST_CASE("A text typed into an empty cell is read after that language's previous one") {
    Desk desk;
    const std::size_t last = desk.rows() - 1;
    REQUIRE(desk.cell(last, 2).segments.empty());
    desk.doAndUndo(SetText{desk.unit(last), 2, "Він віз ліс.", {}});
    CHECK(desk.project.text(desk.document, 2).ends_with("Навесні вийшов перший корабель. Він віз ліс.\n"));
}

TEST_CASE("A text that is no text, or whose marks are not there, is not taken") {
    Desk desk;
    CHECK_THROWS_AS(desk.apply(SetText{desk.unit(1), 3, "\xC0\xAF", {}}), std::invalid_argument);
    CHECK_THROWS_AS(desk.apply(SetText{desk.unit(1), 3, "a \xEF\xBF\xBC", {}}), std::invalid_argument);
    CHECK_THROWS_AS(desk.apply(SetText{desk.unit(1), 9, "a", {}}), std::out_of_range);
    CHECK_THROWS_AS(desk.apply(SetText{99, 1, "a", {}}), std::out_of_range);
    desk.refusal(SetText{desk.unit(1), 0, "a", {}}, Refused::Why::Rule);
}

TEST_CASE("Marks go with their text") {
    Desk desk;
    const std::vector<Mark> marks = {{"b", "1", "<b>"}, {"/b", "1", "</b>"}};
    desk.doAndUndo(SetText{desk.unit(1), 3,
                           "\xEF\xBF\xBC"
                           "Ledus\xEF\xBF\xBC atnāca agri. Viss.",
                           marks});
    REQUIRE(desk.cell(1, 3).segments.size() == 2);
    CHECK(desk.cell(1, 3).segments[0].marks == marks);
    CHECK(desk.cell(1, 3).segments[1].marks.empty());
}

TEST_CASE("A stale text is refused and kept in the cell's history") {
    Desk desk;
    const std::int64_t revision = desk.cell(1, 3).revision;
    desk.type(1, 3, "Pirmais.");
    desk.refusal(SetText{desk.unit(1), 3, "Otrais.", {}, revision}, Refused::Why::Stale);
    CHECK(desk.text(1, 3) == "Pirmais.");
    const auto versions = desk.project.history(desk.unit(1), 3);
    REQUIRE(versions.size() == 3);
    CHECK(versions[0].refused);
    CHECK(versions[0].text == "Otrais.");
    CHECK(versions[1].text == "Pirmais.");
    CHECK(versions[2].text == "Ledus atnāca agri.");
    CHECK(versions[2].who == "import");
}

TEST_CASE("Fixed cells refuse a text and say why") {
    Desk desk;
    desk.set(1, 3, State::Approved);
    CHECK(desk.refusal(SetText{desk.unit(1), 3, "Cits.", {}}, Refused::Why::Fixed) ==
          "Row 2, lv: the cell is approved. A reviewer can reopen it.");
    desk.lock(1, 2);
    CHECK(desk.refusal(SetText{desk.unit(1), 2, "Інше.", {}}, Refused::Why::Fixed, reviewer) ==
          "Row 2, uk: the cell is locked. Unlock it first.");
}

TEST_CASE("Editing the source makes every target with text a draft that remembers what it was") {
    Desk desk;
    desk.doAndUndo(EditSource{desk.unit(1), "The ice came very early.", {}});
    for (const std::size_t column : {1, 2, 3}) {
        const Cell cell = desk.cell(1, column);
        CHECK(cell.state == State::Draft);
        CHECK(cell.reason == sourceChanged);
        CHECK(cell.earlier == State::Translated);
        CHECK(cell.earlierSource == "The ice came early.");
    }
    desk.doAndUndo(StillRight{desk.unit(1), 3});
    CHECK(desk.state(1, 3) == State::Translated);
    CHECK(!desk.cell(1, 3).earlier);
    desk.type(1, 2, "Крига прийшла дуже рано.");
    desk.refusal(StillRight{desk.unit(1), 2}, Refused::Why::Rule);
}

TEST_CASE("Editing the source of an approved target takes a reviewer who confirms it") {
    Desk desk;
    desk.set(1, 3, State::Approved);
    const EditSource edit{desk.unit(1), "The ice came very early.", {}, false};
    EditSource confirmed = edit;
    confirmed.reopen = true;
    desk.refusal(edit, Refused::Why::Fixed);
    desk.refusal(confirmed, Refused::Why::Fixed);
    CHECK(desk.refusal(edit, Refused::Why::Fixed, reviewer) ==
          "Row 2, en: changing it reopens lv. Confirm that first.");
    desk.doAndUndo(confirmed, reviewer);
    CHECK(desk.state(1, 3) == State::Draft);
    desk.apply(StillRight{desk.unit(1), 3});
    CHECK(desk.state(1, 3) == State::Translated);
    desk.project.undo(translator);
    desk.apply(StillRight{desk.unit(1), 3}, reviewer);
    CHECK(desk.state(1, 3) == State::Approved);
}

TEST_CASE("A sentence stays a segment when all before it back to a word's end is taken away, or all behind it") {
    const std::string whole = "Ledus atnāca agri. Tas bija biezs. Vējš pierima.";
    const auto texts = [](const Cell& cell) {
        std::vector<std::string> all;
        for (const Segment& segment : cell.segments) {
            all.push_back(segment.text);
        }
        return all;
    };
    // What is left begins and ends with the same space, so it could be either's.
    for (const auto& [left, parts] : std::vector<std::pair<std::string, std::vector<std::string>>>{
             {"Ledus Tas bija biezs. Vējš pierima.", {"Ledus", "Tas bija biezs.", "Vējš pierima."}},
             {"Ledus atnāca agri.\u00A0biezs. Vējš pierima.", {"Ledus atnāca agri.", "biezs.", "Vējš pierima."}}}) {
        Desk desk;
        desk.type(1, 3, whole);
        const Cell before = desk.cell(1, 3);
        REQUIRE(before.segments.size() == 3);
        desk.doAndUndo(SetText{desk.unit(1), 3, left, {}});
        const Cell now = desk.cell(1, 3);
        CHECK(texts(now) == parts);
        for (std::size_t i = 0; i < std::min(now.segments.size(), before.segments.size()); ++i) {
            CHECK(now.segments[i].id == before.segments[i].id);
        }
    }
}

TEST_CASE("A sentence that only grows by what is typed before it keeps its id, whatever else comes before") {
    Desk desk;
    desk.type(1, 3, "Ledus atnāca agri. Tas bija biezs.");
    const Cell before = desk.cell(1, 3);
    desk.doAndUndo(SetText{desk.unit(1), 3, "Ledus atnāca agri. Bija auksts. Un jau tad Tas bija biezs.", {}});
    const Cell now = desk.cell(1, 3);
    REQUIRE(now.segments.size() == 3);
    CHECK(now.segments[0].id == before.segments[0].id);
    CHECK(now.segments[2].id == before.segments[1].id);
    CHECK(now.segments[2].text == "Un jau tad Tas bija biezs.");
}
