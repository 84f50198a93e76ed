#include "tests/corpus/edit_sample.h"

#include "corpus/random.h"

#include <catch2/catch.hpp>

#include <array>

using namespace quadrille;
using namespace quadrille::test;

TEST_CASE("All that is typed during one visit to a cell is one step") {
    Desk desk;
    const std::uint64_t before = desk.digest();
    Act visit{randomAct(), translator, {SetText{desk.unit(1), 3, "L", {}}}};
    desk.project.apply(visit);
    for (const char* text : {"Le", "Led", "Ledus. Vējš.", "Ledus. Vējš. Sniegs.", "Ledus. Sniegs."}) {
        visit.edits = {SetText{desk.unit(1), 3, text, {}}};
        desk.project.apply(visit);
    }
    CHECK(desk.project.history(desk.unit(1), 3).size() == 2);
    const std::uint64_t after = desk.digest();
    desk.project.undo(translator);
    CHECK(desk.digest() == before);
    desk.project.redo(translator);
    CHECK(desk.digest() == after);
    CHECK(desk.project.verify().empty());
}

TEST_CASE("An act that comes a second time changes nothing") {
    Desk desk;
    const Act act{randomAct(), translator, {MoveSegments{desk.unit(3), 3, Direction::Down}}};
    desk.project.apply(act);
    const std::uint64_t after = desk.digest();
    CHECK(desk.project.apply(act).changed.empty());
    CHECK(desk.digest() == after);
}

TEST_CASE("Redo ends at the next new act") {
    Desk desk;
    desk.type(1, 3, "Viens.");
    desk.type(1, 3, "Divi.");
    desk.project.undo(translator);
    CHECK(desk.project.nextRedo());
    desk.type(2, 3, "Trīs.");
    CHECK(!desk.project.nextRedo());
    CHECK_THROWS_AS(desk.project.redo(translator), Refused);
    desk.project.undo(translator);
    desk.project.undo(translator);
    CHECK(desk.text(1, 3) == "Ledus atnāca agri.");
    CHECK_THROWS_WITH(desk.project.undo(translator), "There is nothing to undo.");
}

TEST_CASE(
    "Undo says what it will undo, asks before it takes back another's act, and leaves a reviewer's to a reviewer") {
    Desk desk;
    desk.type(1, 3, "Viens.");
    const Author other{"Marta", Role::Translator};
    const auto step = desk.project.nextUndo();
    REQUIRE(step);
    CHECK(step->kinds == std::vector<std::string>{"text"});
    CHECK(step->who == "Ilze");
    CHECK(step->unit == desk.unit(1));
    CHECK_THROWS_AS(desk.project.undo(other), AnothersAct);
    desk.project.undo(other, true);
    CHECK(desk.text(1, 3) == "Ledus atnāca agri.");
    desk.set(1, 3, State::Approved);
    CHECK_THROWS_WITH(desk.project.undo(translator, true),
                      "What comes next was done by the reviewer Daryna, so only a reviewer can undo it.");
    desk.project.undo(reviewer);
    CHECK_THROWS_AS(desk.project.redo(translator, true), Refused);
}

TEST_CASE("Everything is undone and redone after closing and opening") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    DocumentId document = 0;
    {
        Project project = Project::create(path, std::array{harbour()});
        document = project.documents().front().id;
        before = project.digest(document);
        const auto units = project.outline(document).units;
        project.apply(ShiftColumn{units[2], 3, Direction::Down}, translator);
        project.apply(SetText{units[1], 3, "Cits.", {}}, translator);
        after = project.digest(document);
    }
    {
        Project project = Project::open(path, Project::Access::ReadWrite);
        project.undo(translator);
        project.undo(translator);
        CHECK(project.digest(document) == before);
    }
    Project project = Project::open(path, Project::Access::ReadWrite);
    project.redo(translator);
    project.redo(translator);
    CHECK(project.digest(document) == after);
    CHECK(project.verify().empty());
}

TEST_CASE("An imported document is taken back and brought again whole") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    {
        Project project = Project::create(path, std::array{harbour()});
        project.add(longDocument(50));
        CHECK(project.documents().size() == 2);
        project.undo(translator);
        CHECK(project.documents().size() == 1);
    }
    {
        Project project = Project::open(path, Project::Access::ReadWrite);
        project.redo(translator);
        CHECK(project.documents().size() == 2);
        project.undo(translator);
        const auto units = project.outline(project.documents().front().id).units;
        project.apply(SetText{units[1], 3, "Cits.", {}}, translator);
    }
    Project project = Project::open(path, Project::Access::ReadWrite);
    CHECK_THROWS_AS(project.redo(translator), Refused);
    CHECK(project.verify().empty());
    project.undo(translator);
    CHECK_THROWS_WITH(project.undo(translator), "There is nothing to undo.");
}

TEST_CASE("Any version of a cell is there to be had again") {
    Desk desk;
    for (const char* text : {"Viens.", "Divi.", "Trīs."}) {
        desk.type(1, 3, text);
    }
    desk.project.undo(translator);
    const auto versions = desk.project.history(desk.unit(1), 3);
    std::vector<std::string> texts;
    for (const Version& version : versions) {
        texts.push_back(version.text);
    }
    CHECK(texts == std::vector<std::string>{"Divi.", "Trīs.", "Divi.", "Viens.", "Ledus atnāca agri."});
    CHECK(versions.front().kind == "undo");
    CHECK(versions[1].who == "Ilze");
}

TEST_CASE("A trimmed journal keeps the newest acts and no holes") {
    Desk desk;
    desk.type(1, 3, "Viens.");
    desk.type(1, 3, "Divi.");
    CHECK(desk.project.trimJournal(0) == 0);
    CHECK(desk.project.trimJournal(std::int64_t{1} << 50) == 3);
    CHECK(desk.project.verify().empty());
    CHECK(!desk.project.nextUndo());
    CHECK(desk.project.history(desk.unit(1), 3).size() == 1);
    desk.type(1, 3, "Trīs.");
    desk.project.undo(translator);
    CHECK(desk.text(1, 3) == "Divi.");
    CHECK(desk.project.verify().empty());
}
