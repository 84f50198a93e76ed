#include "tests/app/sitting.h"

using namespace quadrille;
using namespace quadrille::fixture;

namespace {

/// A session in Align on a project of its own: three languages, four rows, and a cell of two segments in row 3.
struct Aligning : Sitting {
    Aligning() { session.setMode(Session::Align); }
    QStringList segments(int row, int column) { return session.units()->segments(row, column); }
};

} // namespace

TEST_CASE("A segment is chosen in the cell in hand, and no longer when another cell is or another mode") {
    Aligning aligning;
    Session& session = aligning.session;
    session.goTo(0, 1);
    CHECK(session.segment() == -1);
    int told = 0;
    QObject::connect(&session, &Session::segmentChanged, [&] { ++told; });
    session.goToSegment(2, 1, 1);
    CHECK(session.activeRow() == 2);
    CHECK(session.segment() == 1);
    CHECK(told > 0);
    told = 0;
    session.goToSegment(2, 1, 0);
    CHECK(told == 1);
    session.goToSegment(2, 1, 7);
    CHECK(session.segment() == -1);
    session.goToSegment(2, 1, 0);
    session.moveRow(1);
    CHECK(session.segment() == -1);
    session.goToSegment(3, 2, 0); // empty
    CHECK(session.segment() == -1);
    session.moveInCell(1);
    CHECK(session.segment() == -1);
    session.goToSegment(2, 1, 0);
    session.setMode(Session::Translate);
    CHECK(session.segment() == -1);
}

TEST_CASE("A segment stays chosen when others come before it, and when it moves") {
    Aligning aligning;
    Session& session = aligning.session;
    session.goToSegment(3, 1, 0);
    session.dropSegment(2, 1, 1, 3);
    aligning.wait();
    REQUIRE(aligning.segments(3, 1).size() == 2);
    CHECK(session.segment() == 1);
    session.moveSegment(-1); // takes the one before it along
    aligning.wait();
    CHECK(session.activeRow() == 2);
    CHECK(session.segment() == 2);
    CHECK(aligning.segments(3, 1).isEmpty());
    session.undo();
    aligning.wait();
    CHECK(aligning.segments(3, 1).size() == 2);
}

TEST_CASE("Joining, splitting and unlinking are about the chosen segment, and refused in words where it has no next") {
    Aligning aligning;
    Session& session = aligning.session;
    session.goToSegment(2, 1, 1);
    session.joinSegments();
    aligning.wait();
    CHECK(aligning.segments(2, 1).size() == 2);
    CHECK(session.problem().contains("no further segment"));
    const int begin = session.units()->segmentBegin(2, 1, 1);
    CHECK(begin == 22);
    session.splitSegment(begin + 8);
    aligning.wait();
    CHECK(aligning.segments(2, 1) == QStringList{"Никто этого не видел.", "Но лодки", "были свободны."});
    CHECK(session.segment() == 1);
    session.unlink(); // the middle one
    aligning.wait();
    CHECK(session.problem().isEmpty());
    CHECK(aligning.segments(2, 1) == QStringList{"Никто этого не видел.", "были свободны."});
    CHECK(aligning.segments(3, 1) == QStringList{"Но лодки"});
    CHECK(session.segment() == -1);
}

TEST_CASE("With nothing chosen, moving takes the last or the first segment alone") {
    Aligning aligning;
    Session& session = aligning.session;
    session.goTo(2, 1);
    session.moveSegment(1);
    aligning.wait();
    CHECK(aligning.segments(2, 1) == QStringList{"Никто этого не видел."});
    CHECK(session.segment() == -1);
}
