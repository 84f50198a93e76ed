#include "tests/app/sitting.h"

#include <QAbstractItemModelTester>

#include <random>

using namespace quadrille;
using namespace quadrille::fixture;

namespace {

/// How many acts a random run has: some in every run of the tests, thousands when asked.
int soakActs() {
    bool asked = false;
    const int acts = qEnvironmentVariableIntValue("QUADRILLE_SOAK_ACTS", &asked);
    return asked ? acts : 400;
}

} // namespace

TEST_CASE("Many random acts, undone to the start, leave the project as it was") {
    Sitting sitting(true);
    Session& session = sitting.session;
    const QAbstractItemModelTester units(session.units(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester columns(session.columns(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::uint64_t before = digest(sitting.path);
    std::mt19937 random(20261126);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const std::vector<std::function<void()>> acts = {
        [&] { session.type(session.activeRow(), session.activeColumn(), QStringLiteral("Teksts %1.").arg(below(9))); },
        [&] { session.type(session.activeRow(), session.activeColumn(), {}); },
        [&] { session.confirm(true); },
        [&] { session.reopen(); },
        [&] { session.toggleLock(); },
        [&] { session.sendBack("style", "minor", "Nē."); },
        [&] { session.pushDown(); },
        [&] { session.pullUp(true); },
        [&] { session.moveSegment(1); },
        [&] { session.moveSegment(-1); },
        [&] { session.joinSegments(0); },
        [&] { session.splitSegment(below(30)); },
        [&] { session.splitRow(below(30)); },
        [&] { session.unlink(); },
        [&] { session.insertRow(); },
        [&] { session.deleteRow(); },
        [&] { session.mergeRows(); },
        [&] { session.swapRows(); },
        [&] { session.copySource(); },
        [&] { session.editSource(QStringLiteral("Text %1.").arg(below(9)), true); },
        [&] { session.comment(QStringLiteral("Kāpēc %1?").arg(below(9))); },
        [&] { session.answer(0, QStringLiteral("Tāpēc.")); },
        [&] { session.toggleResolved(0); },
        [&] { session.restore(below(std::max(1, session.versions()->count()))); },
        [&] { session.stillRight(); },
        [&] { session.undo(); },
        [&] { session.redo(); },
    };
    for (int step = 0; step < soakActs(); ++step) {
        session.goTo(below(session.units()->count()), below(session.columns()->count()));
        acts[static_cast<std::size_t>(below(static_cast<int>(acts.size())))]();
        if (below(3) == 0) {
            session.flush();
            sitting.wait();
        }
        if (step % 100 == 99) {
            session.flush();
            sitting.wait();
            REQUIRE(showsWhatIsStored(sitting));
        }
    }
    session.flush();
    sitting.wait();
    for (int steps = 0; !session.undoWords().isEmpty(); ++steps) {
        REQUIRE(steps < 3 * soakActs());
        session.undo();
        sitting.wait();
        REQUIRE(session.problem().isEmpty());
    }
    CHECK(digest(sitting.path) == before);
    CHECK(session.units()->count() == 4);
    CHECK(Project::open(fromQt(sitting.path), Project::Access::ReadOnly).verify().empty());
}
