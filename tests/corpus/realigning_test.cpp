#include "corpus/realigning.h"

#include "alignment/aligner.h"
#include "corpus/op_ed.h"
#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

#include <array>

using namespace quadrille;
using namespace quadrille::test;

namespace {

RealignPlan plan(const Desk& desk, std::vector<std::size_t> columns = {}) {
    return planRealignment(desk.project, {desk.document, 0, 0, std::move(columns)});
}

/// What stands beside what, without ids.
std::vector<std::string> table(const Desk& desk) {
    std::vector<std::string> rows;
    for (const Unit& unit : desk.project.units(desk.document, desk.project.outline(desk.document).units)) {
        std::string row;
        for (const Cell& cell : unit.cells) {
            row += cell.text() + " | ";
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

TEST_CASE("A re-alignment of a text that is aligned right changes nothing") {
    Desk desk(opEdDocument());
    CHECK(!plan(desk).edit);
}

TEST_CASE("A re-alignment puts right what was spoilt, and undo brings that back") {
    Desk desk(opEdDocument());
    const auto right = table(desk);
    desk.apply(ShiftColumn{desk.unit(10), 3, Direction::Down});
    desk.apply(MergeUnits{desk.unit(20)});
    desk.apply(MoveSegments{desk.unit(5), 0, Direction::Down});
    CHECK(table(desk) != right);
    const RealignPlan planned = plan(desk);
    REQUIRE(planned.edit);
    desk.doAndUndo(*planned.edit);
    CHECK(table(desk) == right);
}

TEST_CASE("Rows with a fixed cell keep it and their source through a re-alignment") {
    Desk desk(opEdDocument());
    const auto right = table(desk);
    desk.set(8, 3, State::Approved);
    desk.lock(15, 1);
    desk.apply(ShiftColumn{desk.unit(10), 2, Direction::Down});
    const Cell approved = desk.cell(8, 3);
    const UnitId row = desk.unit(8);
    const RealignPlan planned = plan(desk);
    REQUIRE(planned.edit);
    CHECK(planned.fixed == 2);
    desk.doAndUndo(*planned.edit);
    CHECK(table(desk) == right);
    CHECK(desk.unit(8) == row);
    CHECK(desk.cell(8, 3).text() == approved.text());
    CHECK(desk.state(8, 3) == State::Approved);
    CHECK(desk.cell(15, 1).locked);
}

TEST_CASE("A block of a fixed row is neither split nor merged for the other languages") {
    Desk desk(opEdDocument());
    desk.apply(MergeUnits{desk.unit(12)});
    desk.lock(12, 3); // two source sentences in one row, held there by Latvian
    const std::string source = desk.text(12, 0);
    const std::string latvian = desk.text(12, 3);
    const UnitId row = desk.unit(12);
    desk.apply(ShiftColumn{desk.unit(11), 1, Direction::Down});
    const RealignPlan planned = plan(desk);
    REQUIRE(planned.edit);
    desk.doAndUndo(*planned.edit);
    bool found = false;
    for (std::size_t i = 0; i < desk.rows(); ++i) {
        if (desk.unit(i) == row) {
            found = true;
            CHECK(desk.text(i, 0) == source);
            CHECK(desk.text(i, 3) == latvian);
            CHECK(!desk.text(i, 1).empty());
        }
    }
    CHECK(found);
}

TEST_CASE("Only the languages asked for are aligned anew") {
    Desk desk(opEdDocument());
    desk.apply(ShiftColumn{desk.unit(10), 3, Direction::Down});
    desk.apply(ShiftColumn{desk.unit(10), 2, Direction::Down});
    const std::string ukrainian = desk.column(2);
    const RealignPlan planned = plan(desk, {3});
    REQUIRE(planned.edit);
    desk.apply(*planned.edit);
    CHECK(desk.column(3) == Desk(opEdDocument()).column(3) + " | "); // Ukrainian still needs its new last row
    CHECK(desk.project.verify().empty());
}

TEST_CASE("A crossed row that is fixed is set aside and stands again where it stood") {
    Desk desk(opEdDocument());
    desk.apply(SwapUnits{desk.unit(10), {3}});
    desk.lock(10, 3);
    desk.lock(11, 3);
    const std::string before = desk.text(10, 3);
    desk.apply(ShiftColumn{desk.unit(20), 1, Direction::Down});
    const RealignPlan planned = plan(desk);
    CHECK(planned.setAside == 2);
    REQUIRE(planned.edit);
    desk.doAndUndo(*planned.edit);
    CHECK(desk.text(10, 3) == before);
    CHECK(desk.row(10).crossed);
}

TEST_CASE("A re-alignment can be given up") {
    Desk desk(opEdDocument());
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(planRealignment(desk.project, {desk.document, 0, 0, {}}, stop.get_token()), Cancelled);
}
