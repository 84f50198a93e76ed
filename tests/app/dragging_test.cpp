#include "tests/app/sitting.h"

using namespace quadrille;
using namespace quadrille::fixture;

namespace {

/// A session on a project of its own: three languages, four rows, and a cell of two segments in row 3.
struct Dragging : Sitting {
    Dragging() { session.setMode(Session::Align); }
    void drop(int row, int column, int segment, int onto) {
        session.dropSegment(row, column, segment, onto);
        wait();
    }
};

} // namespace

TEST_CASE("A segment dragged down takes those after it along, and one undo brings all back") {
    Dragging dragging;
    dragging.drop(2, 1, 1, 3);
    CHECK(dragging.session.problem().isEmpty());
    CHECK(dragging.shown(2, 1) == "Никто этого не видел.");
    CHECK(dragging.shown(3, 1) == "Но лодки были свободны. Мы вышли в понедельник.");
    CHECK(dragging.session.activeRow() == 3);
    CHECK(dragging.session.activeColumn() == 1);
    dragging.session.undo();
    dragging.wait();
    CHECK(dragging.shown(2, 1) == "Никто этого не видел. Но лодки были свободны.");
    CHECK(dragging.shown(3, 1) == "Мы вышли в понедельник.");
    dragging.drop(2, 1, 0, 3);
    CHECK(dragging.shown(2, 1).isEmpty());
    CHECK(dragging.session.units()->segments(3, 1).size() == 3);
}

TEST_CASE("A segment dragged up takes those before it along") {
    Dragging dragging;
    dragging.drop(2, 1, 0, 1);
    CHECK(dragging.session.units()->segments(1, 1) == QStringList{"Лёд сошёл в апреле.", "Никто этого не видел."});
    CHECK(dragging.shown(2, 1) == "Но лодки были свободны.");
}

TEST_CASE("A segment is dragged over empty cells in one act, and not over text") {
    Dragging dragging;
    dragging.session.goTo(2, 2);
    dragging.session.pushDown(); // row 3 is empty here now, and row 4 was
    dragging.wait();
    REQUIRE(dragging.shown(2, 2).isEmpty());
    dragging.drop(1, 2, 0, 3);
    CHECK(dragging.shown(1, 2).isEmpty());
    CHECK(dragging.shown(2, 2).isEmpty());
    CHECK(dragging.session.units()->segments(3, 2).size() == 2);
    dragging.session.undo();
    dragging.wait();
    CHECK(dragging.shown(1, 2) == "Ledus izgāja aprīlī.");
    CHECK(dragging.session.whyNotDropped(0, 1, 0, 3).contains("Row 2 has"));
    dragging.drop(0, 1, 0, 3);
    CHECK(dragging.session.problem().contains("keeps its order"));
    CHECK(dragging.shown(0, 1) == "Гавань");
}

TEST_CASE("A segment is dragged neither out of a locked or approved cell nor into one") {
    Dragging dragging;
    dragging.session.goTo(3, 1);
    dragging.session.toggleLock();
    dragging.wait();
    CHECK(dragging.session.whyNotDropped(2, 1, 1, 3).contains("in row 4 is locked"));
    CHECK(dragging.session.whyNotDropped(3, 1, 0, 2).contains("in row 4 is locked"));
    CHECK(dragging.session.whyNotDropped(2, 0, 0, 3).contains("in row 4 is locked")); // its source stays too
    dragging.drop(2, 1, 1, 3);
    CHECK(dragging.session.problem().contains("is locked"));
    CHECK(dragging.session.units()->segments(2, 1).size() == 2);
    CHECK(dragging.session.whyNotDropped(2, 2, 0, 3).isEmpty()); // another language is free
    dragging.session.setWho("Daryna", true);
    dragging.session.goTo(1, 1);
    dragging.session.confirm();
    dragging.wait();
    CHECK(dragging.session.whyNotDropped(2, 1, 0, 1).contains("in row 2 is approved"));
}

TEST_CASE("What is no segment or no row is not dragged") {
    Dragging dragging;
    CHECK_FALSE(dragging.session.whyNotDropped(3, 2, 0, 2).isEmpty()); // empty
    CHECK_FALSE(dragging.session.whyNotDropped(2, 1, 5, 3).isEmpty());
    CHECK_FALSE(dragging.session.whyNotDropped(2, 1, 0, 4).isEmpty());
    CHECK_FALSE(dragging.session.whyNotDropped(2, 1, 0, -1).isEmpty());
    CHECK_FALSE(dragging.session.whyNotDropped(2, 9, 0, 1).isEmpty());
    dragging.drop(2, 1, 0, 2);
    CHECK(dragging.session.problem().isEmpty());
    CHECK(dragging.session.undoWords().isEmpty());
}
