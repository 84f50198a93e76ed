#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

namespace {

ReviewPast past(const Desk& desk) {
    return desk.project.reviewPast(desk.cell(1, 3));
}

} // namespace

TEST_CASE("A cell no reviewer has seen has no review behind it") {
    Desk desk;
    desk.type(1, 3, "Ledus.");
    CHECK(!past(desk).approved);
    CHECK(!past(desk).sentBack);
    CHECK(desk.project.reviewedHistories().empty());
}

TEST_CASE("What was approved last is found behind what was typed since") {
    Desk desk;
    desk.set(1, 3, State::Approved);
    desk.set(1, 3, State::Translated);
    desk.type(1, 3, "Ledus atnāca vēlu.");
    desk.set(1, 3, State::Approved);
    desk.set(1, 3, State::Translated);
    desk.type(1, 3, "Ledus neatnāca.");
    desk.set(1, 3, State::Translated, translator);
    REQUIRE(past(desk).approved);
    CHECK(past(desk).approved->text == "Ledus atnāca vēlu.");
    CHECK(past(desk).approved->who == reviewer.name);
    CHECK(past(desk).approved->at > 0);
    CHECK(!past(desk).sentBack);
    CHECK(desk.project.reviewedHistories().contains(desk.cell(1, 3).history));
    CHECK(!desk.project.reviewedHistories().contains(desk.cell(2, 3).history));
}

TEST_CASE("An approval that was undone was none") {
    Desk desk;
    desk.type(1, 3, "Ledus.");
    desk.set(1, 3, State::Approved);
    desk.project.undo(reviewer);
    CHECK(!past(desk).approved);
    desk.type(1, 3, "Vējš.");
    CHECK(!past(desk).approved);
}

TEST_CASE("A cell that was sent back says so until it is approved") {
    Desk desk;
    desk.set(1, 3, State::Rejected);
    desk.type(1, 3, "Ledus atnāca.");
    desk.set(1, 3, State::Translated, translator);
    CHECK(past(desk).sentBack);
    CHECK(!past(desk).approved);
    desk.set(1, 3, State::Approved);
    desk.set(1, 3, State::Translated);
    CHECK(past(desk).approved);
    desk.type(1, 3, "Ledus.");
    CHECK(past(desk).approved->text == "Ledus atnāca.");
}

TEST_CASE("What was approved goes along with a cell that moves") {
    Desk desk;
    desk.set(1, 3, State::Approved);
    desk.set(1, 3, State::Translated);
    desk.apply(ShiftColumn{desk.unit(1), 3, Direction::Down});
    CHECK(!desk.project.reviewPast(desk.cell(1, 3)).approved);
    REQUIRE(desk.project.reviewPast(desk.cell(2, 3)).approved);
    CHECK(desk.project.reviewPast(desk.cell(2, 3)).approved->text == "Ledus atnāca agri.");
}
