#include "app/cell_marks.h"
#include "app/session.h"
#include "app/text.h"
#include "tests/app/fixture.h"

#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

const Mark bold{"bold", "1", "<b>"};
const Mark unbold{"bold", "1", "</b>"};
const Mark lineBreak{"ph", "", "<br/>"};

struct Sitting {
    QTemporaryDir folder;
    Session session;
    QString path = fixture::markedProject(folder);

    Sitting() {
        session.setWho("Ilze", false);
        REQUIRE(session.openProject(path));
    }
    void save() {
        session.flush();
        REQUIRE(QTest::qWaitFor([this] { return session.saved(); }, 20000));
    }
    std::vector<Mark> onDisk(std::size_t column) {
        save();
        const Project project = Project::open(fromQt(path), Project::Access::ReadOnly);
        const DocumentId document = project.documents().front().id;
        const std::vector<UnitId> units = project.outline(document).units;
        return marksOf(project.units(document, std::span(units).first(1)).front().cells[column]);
    }
};

} // namespace

TEST_CASE("A mark's label is its kind and its id, or its number when it has none") {
    CHECK(markLabel(bold, 3) == "bold 1");
    CHECK(markLabel(lineBreak, 3) == "ph 3");
    CHECK(markLabel(textMark(), 1) == "obj 1");
    CHECK(markLabel({"a-very-long-kind", "and-a-long-id", ""}, 1) == QStringLiteral("a-very-lo… and-a…"));
    CHECK(CellMarks{{bold, lineBreak}}.inWords() == QStringList{"bold 1: <b>", "ph 2: <br/>"});
}

TEST_CASE("Labels stand in brackets where a text is only read") {
    CHECK(withLabels(QStringLiteral("\uFFFCLēdus\uFFFC\uFFFC!"), {bold, unbold, lineBreak}) ==
          QStringLiteral("[bold 1]Lēdus[bold 1][ph 3]!"));
    CHECK(withLabels(QStringLiteral("Крига зійшла"), {}) == QStringLiteral("Крига зійшла"));
}

TEST_CASE("Marks are told by the text around them where nobody knows better") {
    const std::string before = "\uFFFCЛёд\uFFFC сошёл";
    CHECK(marksAfter(before, {bold, unbold}, "\uFFFCЛёд\uFFFC ушёл") == std::vector{bold, unbold});
    CHECK(marksAfter(before, {bold, unbold}, "Лёд\uFFFC сошёл") == std::vector{unbold});
    CHECK(marksAfter(before, {bold, unbold}, "\uFFFCЛё\uFFFCд\uFFFC сошёл") == std::vector{bold, textMark(), unbold});
}

TEST_CASE("What is typed carries its marks to the disk and shows them at once") {
    Sitting sitting;
    sitting.session.goTo(0, 1);
    CHECK(sitting.session.units()->marks(0, 1).all == std::vector{bold, unbold, lineBreak});
    sitting.session.type(0, 1, QStringLiteral("\uFFFCLedus \uFFFCir projām."), CellMarks{{lineBreak, bold}});
    CHECK(sitting.session.units()->marks(0, 1).all == std::vector{lineBreak, bold});
    CHECK(sitting.onDisk(1) == std::vector{lineBreak, bold});
    sitting.session.undo();
    CHECK(sitting.onDisk(1) == std::vector{bold, unbold, lineBreak});
}

TEST_CASE("There are always as many marks as signs of them") {
    Sitting sitting;
    sitting.session.goTo(0, 2);
    sitting.session.type(0, 2, QStringLiteral("Крига\uFFFC\uFFFC"), CellMarks{{bold}});
    CHECK(sitting.onDisk(2) == std::vector{bold, textMark()});
    sitting.session.type(0, 2, QStringLiteral("Крига"), CellMarks{{bold, lineBreak}});
    CHECK(sitting.onDisk(2).empty());
}

TEST_CASE("A cell without text or outside the grid has no marks") {
    Sitting sitting;
    CHECK(sitting.session.units()->marks(1, 1).all.empty());
    CHECK(sitting.session.units()->marks(-1, 1).all.empty());
    CHECK(sitting.session.units()->marks(0, 9).all.empty());
}

TEST_CASE("Marks that were copied come back with their text, and not with another") {
    Sitting sitting;
    sitting.session.copyText(QStringLiteral("Ledus\uFFFC"), CellMarks{{lineBreak}});
    CHECK(sitting.session.marksToPaste().all == std::vector{lineBreak});
    sitting.session.copyText(QStringLiteral("Крига\uFFFC"));
    CHECK(sitting.session.marksToPaste().all.empty());
}
