#include "tests/app/sitting.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>

using namespace quadrille;
using namespace quadrille::fixture;

namespace {

/// What lies in the file.
std::string onDisk(const QString& path, std::size_t row, std::size_t column) {
    const Project project = Project::open(fromQt(path), Project::Access::ReadOnly);
    const DocumentId document = project.documents().front().id;
    const std::vector<UnitId> units = project.outline(document).units;
    return project.units(document, std::span(units).subspan(row, 1)).front().cells[column].text();
}

} // namespace

TEST_CASE("What is typed is shown at once, is a draft, and is on disk without being asked for") {
    Sitting sitting;
    sitting.type(1, 1, "Лёд ушёл в апреле.");
    CHECK(sitting.shown(1, 1) == "Лёд ушёл в апреле.");
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Draft));
    CHECK_FALSE(sitting.session.saved());
    sitting.wait();
    CHECK(onDisk(sitting.path, 1, 1) == "Лёд ушёл в апреле.");
    CHECK(sitting.session.cell()->changedBy() == "Ilze");
}

TEST_CASE("A cell confirmed while its text is on its way never looks like a draft again") {
    Sitting sitting;
    sitting.type(1, 1, "Лёд ушёл в апреле.");
    sitting.session.flush();
    sitting.session.confirm();
    std::vector<int> seen = {sitting.state(1, 1)};
    QObject::connect(sitting.session.units(), &QAbstractItemModel::dataChanged, sitting.session.units(),
                     [&] { seen.push_back(sitting.state(1, 1)); });
    sitting.wait();
    CHECK(seen.size() > 2);
    CHECK(seen == std::vector<int>(seen.size(), static_cast<int>(State::Translated)));
    sitting.type(1, 1, "Лёд.");
    sitting.wait();
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Draft));
}

TEST_CASE("All that is typed in one visit to a cell is one step for undo") {
    Sitting sitting;
    const QString before = sitting.shown(1, 2);
    sitting.type(1, 2, "Ledus i");
    sitting.session.flush();
    sitting.wait();
    sitting.session.type(1, 2, "Ledus izgāja maijā.");
    sitting.session.flush();
    sitting.wait();
    CHECK(sitting.session.undoWords() == "typing, row 2");
    sitting.session.undo();
    sitting.wait();
    CHECK(sitting.shown(1, 2) == before);
    CHECK(sitting.state(1, 2) == static_cast<int>(State::Translated));
    CHECK(sitting.session.undoWords().isEmpty());
    sitting.session.redo();
    sitting.wait();
    CHECK(sitting.shown(1, 2) == "Ledus izgāja maijā.");
}

TEST_CASE("Typing again after another act in the same cell is not lost") {
    Sitting sitting;
    sitting.type(1, 1, "Лёд.");
    sitting.session.toggleLock();
    sitting.session.toggleLock();
    sitting.wait();
    sitting.session.type(1, 1, "Лёд сошёл.");
    sitting.session.flush();
    sitting.wait();
    CHECK(onDisk(sitting.path, 1, 1) == "Лёд сошёл.");
}

TEST_CASE("Text typed just before the project closes is kept, and can be undone after opening it again") {
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    const std::string before = onDisk(path, 3, 1);
    {
        Session session;
        session.setWho("Ilze", false);
        REQUIRE(session.openProject(path));
        session.goTo(3, 1);
        session.type(3, 1, "Мы вышли во вторник.");
    }
    CHECK(onDisk(path, 3, 1) == "Мы вышли во вторник.");
    CHECK_FALSE(QFile::exists(path + "-wal"));
    Session session;
    session.setWho("Ilze", false);
    REQUIRE(session.openProject(path));
    session.undo();
    REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    CHECK(onDisk(path, 3, 1) == before);
}

TEST_CASE("Typing is kept at once, and who types is asked when the cell is left") {
    QTemporaryDir folder;
    Session session;
    session.setWho("", false);
    const QString path = fixture::project(folder);
    REQUIRE(session.openProject(path));
    int asked = 0;
    QObject::connect(&session, &Session::whoAsked, [&] { ++asked; });
    session.goTo(0, 1);
    session.type(0, 1, "Порт");
    REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    CHECK(asked == 0);
    CHECK(onDisk(path, 0, 1) == "Порт");
    CHECK_FALSE(session.cell()->changedBy().isEmpty());
    session.goTo(1, 1);
    CHECK(asked == 1);
    session.leaveUnnamed();
    session.type(1, 1, "Лёд.");
    session.setWho("Jānis", true);
    REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    CHECK(session.cell()->changedBy() == "Jānis");
}

TEST_CASE("An act that waits for a name comes after what was typed before it") {
    QTemporaryDir folder;
    Session session;
    session.setWho("", false);
    const QString path = fixture::project(folder);
    REQUIRE(session.openProject(path));
    session.goTo(0, 1);
    session.type(0, 1, "Порт");
    session.confirm();
    session.setWho("Jānis", false);
    REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    session.goTo(0, 1);
    CHECK(session.cell()->state() == static_cast<int>(State::Translated));
    CHECK(onDisk(path, 0, 1) == "Порт");
}

TEST_CASE("Texts typed before anybody said who he is are kept, in every cell and when the project closes") {
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    {
        Session session;
        session.setWho("", false);
        REQUIRE(session.openProject(path));
        session.goTo(0, 1);
        session.type(0, 1, "Порт");
        session.goTo(1, 2);
        session.type(1, 2, "Ledus.");
        session.toggleLock();
        session.leaveUnnamed();
    }
    CHECK(onDisk(path, 0, 1) == "Порт");
    CHECK(onDisk(path, 1, 2) == "Ledus.");
    Session session;
    REQUIRE(session.openProject(path));
    session.goTo(1, 2);
    CHECK_FALSE(session.cell()->locked());
    CHECK_FALSE(session.cell()->changedBy().isEmpty());
}

TEST_CASE("No-break spaces and both kinds of line survive typing") {
    Sitting sitting;
    const QString text = QStringLiteral("5\u00A0laivas\u202Fun 3\u00A0kuģi.\nOtra rinda.");
    sitting.type(2, 2, text);
    sitting.wait();
    sitting.session.flush();
    sitting.wait();
    CHECK(onDisk(sitting.path, 2, 2) == fromQt(text));
    CHECK(sitting.shown(2, 2) == text);
}

TEST_CASE("Typing that comes back to what was there leaves the state as it was") {
    Sitting sitting;
    const QString before = sitting.shown(1, 2);
    sitting.session.goTo(1, 2);
    sitting.session.confirm();
    sitting.wait();
    REQUIRE(sitting.state(1, 2) == static_cast<int>(State::Translated));
    sitting.type(1, 2, before + "x");
    sitting.session.type(1, 2, before);
    sitting.session.flush();
    sitting.wait();
    CHECK(sitting.state(1, 2) == static_cast<int>(State::Translated));
    CHECK(showsWhatIsStored(sitting));
}

TEST_CASE("Confirming marks translated and goes on to the next open cell") {
    Sitting sitting;
    sitting.type(1, 1, "Лёд.");
    sitting.type(3, 1, "Мы.");
    sitting.session.goTo(1, 1);
    sitting.session.confirm();
    CHECK(sitting.session.activeRow() == 3);
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Translated));
    sitting.session.confirm();
    CHECK(sitting.session.activeRow() == 3);
    CHECK(sitting.session.notice().contains("translated"));
    sitting.wait();
    CHECK(sitting.state(3, 1) == static_cast<int>(State::Translated));
}

TEST_CASE("An empty cell is confirmed on purpose only") {
    Sitting sitting;
    int asked = 0;
    QObject::connect(&sitting.session, &Session::emptyAsked, [&] { ++asked; });
    sitting.session.goTo(3, 2);
    sitting.session.confirm();
    CHECK(asked == 1);
    sitting.wait();
    CHECK(sitting.state(3, 2) == static_cast<int>(State::Initial));
    sitting.session.confirm(true);
    sitting.wait();
    CHECK(sitting.state(3, 2) == static_cast<int>(State::Translated));
}

TEST_CASE("What a reviewer approves is closed to translators until a reviewer reopens it") {
    Sitting sitting(true);
    sitting.session.goTo(1, 1);
    sitting.session.confirm();
    sitting.wait();
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Approved));
    CHECK_FALSE(sitting.session.editable(1, 1));
    sitting.session.switchRole();
    CHECK_FALSE(sitting.session.reviewer());
    sitting.session.goTo(1, 1);
    sitting.session.reopen();
    sitting.wait();
    CHECK(sitting.session.problem().contains("reviewer"));
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Approved));
    sitting.session.undo();
    sitting.wait();
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Approved));
    sitting.session.switchRole();
    sitting.session.reopen();
    sitting.wait();
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Translated));
    CHECK(sitting.session.editable(1, 1));
}

TEST_CASE("A cell is sent back with kind, severity and words, in one step") {
    Sitting sitting(true);
    sitting.session.goTo(1, 2);
    sitting.session.sendBack("style", "minor", "Garš teikums.");
    sitting.wait();
    CHECK(sitting.state(1, 2) == static_cast<int>(State::Rejected));
    CHECK(sitting.session.cell()->reason() == "Garš teikums.");
    sitting.session.undo();
    sitting.wait();
    CHECK(sitting.state(1, 2) == static_cast<int>(State::Translated));
    CHECK(sitting.session.cell()->reason().isEmpty());
}

TEST_CASE("A refused act says the cell and changes nothing, and the window shows what is there") {
    Sitting sitting;
    sitting.session.goTo(1, 1);
    sitting.session.toggleLock();
    sitting.wait();
    const std::uint64_t before = digest(sitting.path);
    sitting.session.goTo(0, 1);
    sitting.session.pushDown();
    sitting.wait();
    CHECK(sitting.session.problem().contains("row 2", Qt::CaseInsensitive));
    CHECK(digest(sitting.path) == before);
    CHECK(sitting.session.units()->count() == 4);
}

TEST_CASE("Rows that come and go are shown, and the cell in hand stays in hand") {
    Sitting sitting;
    const QAbstractItemModelTester tester(sitting.session.units(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::uint64_t before = digest(sitting.path);
    sitting.session.goTo(1, 1);
    sitting.session.pushDown();
    sitting.wait();
    CHECK(sitting.session.units()->count() == 5);
    CHECK(sitting.shown(1, 1).isEmpty());
    CHECK(sitting.shown(2, 1) == "Лёд сошёл в апреле.");
    sitting.session.pullUp();
    sitting.wait();
    CHECK(sitting.shown(1, 1) == "Лёд сошёл в апреле.");
    sitting.session.goTo(2, 1);
    sitting.session.insertRow();
    sitting.wait();
    CHECK(sitting.session.activeRow() == 2);
    sitting.session.goTo(1, 2);
    sitting.session.mergeRows();
    sitting.wait();
    CHECK(sitting.shown(1, 2).contains("Ledus"));
    CHECK(sitting.shown(1, 2).contains("Neviens"));
    while (!sitting.session.undoWords().isEmpty()) {
        sitting.session.undo();
        sitting.wait();
    }
    CHECK(sitting.session.units()->count() == 4);
    CHECK(digest(sitting.path) == before);
}

TEST_CASE("Segments are split at the caret, joined, moved and unlinked") {
    Sitting sitting;
    sitting.session.goTo(2, 1);
    sitting.session.joinSegments(0);
    sitting.wait();
    CHECK(sitting.session.units()->segments(2, 1).size() == 1);
    sitting.session.splitSegment(21); // after "Никто этого не видел."
    sitting.wait();
    CHECK(sitting.session.units()->segments(2, 1) == QStringList{"Никто этого не видел.", "Но лодки были свободны."});
    sitting.session.moveSegment(1);
    sitting.wait();
    CHECK(sitting.session.activeRow() == 3);
    CHECK(sitting.shown(3, 1) == "Но лодки были свободны. Мы вышли в понедельник.");
    sitting.session.goTo(2, 1);
    sitting.session.unlink();
    sitting.wait();
    CHECK(sitting.session.problem().isEmpty());
    CHECK(sitting.session.units()->count() == 5);
}

TEST_CASE("A changed source makes translations drafts, and still right gives the state back") {
    Sitting sitting;
    sitting.session.goTo(1, 1);
    sitting.session.editSource("The ice went out in May.", false);
    sitting.wait();
    CHECK(sitting.shown(1, 0) == "The ice went out in May.");
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Draft));
    CHECK(sitting.session.cell()->sourceChanged());
    sitting.session.stillRight();
    sitting.wait();
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Translated));
}

TEST_CASE("Editing the source under an approved translation asks a reviewer first") {
    Sitting sitting(true);
    sitting.session.goTo(1, 1);
    sitting.session.confirm();
    sitting.wait();
    QString asked;
    QObject::connect(&sitting.session, &Session::reopenAsked, [&](const QString& text) { asked = text; });
    sitting.session.goTo(1, 0);
    sitting.session.editSource("The ice went out in May.", false);
    sitting.wait();
    CHECK(asked == "The ice went out in May.");
    CHECK(sitting.shown(1, 0) == "The ice went out in April.");
    sitting.session.editSource(asked, true);
    sitting.wait();
    CHECK(sitting.shown(1, 0) == asked);
    CHECK(sitting.state(1, 1) == static_cast<int>(State::Draft));
}

TEST_CASE("Aligning anew keeps locked cells and is one step") {
    Sitting sitting;
    sitting.session.goTo(1, 1);
    sitting.session.pushDown();
    sitting.wait();
    sitting.session.goTo(0, 1);
    sitting.session.toggleLock();
    sitting.wait();
    sitting.session.realign();
    REQUIRE(QTest::qWaitFor(
        [&] {
            return !sitting.session.work()->busy() && sitting.session.saved() && !sitting.session.notice().isEmpty();
        },
        limitMs));
    sitting.wait();
    CHECK(sitting.shown(0, 1) == "Гавань");
    CHECK(sitting.shown(1, 1) == "Лёд сошёл в апреле.");
    CHECK(sitting.session.undoWords().contains("re-alignment"));
}

TEST_CASE("What a cell has been is listed, and any of it comes back") {
    Sitting sitting;
    const QAbstractItemModelTester tester(sitting.session.versions(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString before = sitting.shown(1, 1);
    sitting.type(1, 1, "Льда нет.");
    sitting.session.flush();
    sitting.wait();
    VersionsModel& versions = *sitting.session.versions();
    REQUIRE(QTest::qWaitFor([&] { return versions.count() == 2; }, limitMs));
    const auto text = [&](int n) { return versions.data(versions.index(n), VersionsModel::Text).toString(); };
    CHECK(text(0) == "Льда нет.");
    CHECK(text(1) == before);
    CHECK(versions.data(versions.index(0), VersionsModel::Before) == before);
    CHECK(versions.data(versions.index(1), VersionsModel::Before) == before);
    CHECK(versions.data(versions.index(0), VersionsModel::Who) == "Ilze");
    sitting.session.restore(1);
    sitting.wait();
    CHECK(sitting.shown(1, 1) == before);
}

TEST_CASE("Comments are made, answered, closed and opened again") {
    Sitting sitting;
    CommentsModel& comments = *sitting.session.comments();
    const QAbstractItemModelTester tester(&comments, QAbstractItemModelTester::FailureReportingMode::Fatal);
    sitting.session.goTo(1, 2);
    sitting.session.comment("Vai ledus „izgāja“?");
    sitting.wait();
    REQUIRE(QTest::qWaitFor([&] { return comments.count() == 1; }, limitMs));
    sitting.session.answer(0, "Jā.");
    sitting.wait();
    REQUIRE(QTest::qWaitFor([&] { return comments.count() == 2; }, limitMs));
    CHECK(comments.data(comments.index(1), CommentsModel::Answer).toBool());
    CHECK(comments.open() == 1);
    sitting.session.toggleResolved(1);
    sitting.wait();
    REQUIRE(QTest::qWaitFor([&] { return comments.open() == 0; }, limitMs));
    CHECK(comments.data(comments.index(0), CommentsModel::Resolved).toBool());
    sitting.session.goTo(1, 1);
    REQUIRE(QTest::qWaitFor([&] { return comments.count() == 0; }, limitMs));
}

TEST_CASE("A project open for reading only refuses changes in words") {
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session first;
    REQUIRE(first.openProject(path));
    Session second;
    second.setWho("Ilze", false);
    REQUIRE(second.openProject(path));
    CHECK_FALSE(second.editable(1, 1));
    second.goTo(1, 1);
    second.toggleLock();
    CHECK(second.problem().contains("reading only"));
}

TEST_CASE("Lines pasted over the rows below are one act, asked about where text is replaced") {
    Sitting sitting;
    const std::uint64_t before = digest(sitting.path);
    QGuiApplication::clipboard()->setText("Раз.\r\n\n  Два.  \nТри.");
    CHECK(sitting.session.textToPaste() == "Раз. Два. Три.");
    sitting.session.goTo(1, 1);
    QString asked;
    QObject::connect(&sitting.session, &Session::pasteAsked, &sitting.session,
                     [&](const QString& cells) { asked = cells; });
    sitting.session.pasteOverRows();
    CHECK(asked.startsWith("3"));
    CHECK(digest(sitting.path) == before);
    sitting.session.pasteOverRows(true);
    sitting.wait();
    CHECK(onDisk(sitting.path, 1, 1) == "Раз.");
    CHECK(onDisk(sitting.path, 2, 1) == "Два.");
    CHECK(onDisk(sitting.path, 3, 1) == "Три.");
    sitting.session.undo();
    sitting.wait();
    CHECK(digest(sitting.path) == before);
}

TEST_CASE("Lines that have no row, and cells that are fixed, refuse a paste whole") {
    Sitting sitting;
    const std::uint64_t before = digest(sitting.path);
    QGuiApplication::clipboard()->setText("1.\n2.\n3.\n4.\n5.");
    sitting.session.goTo(1, 1);
    sitting.session.pasteOverRows(true);
    CHECK(sitting.session.problem().contains("5"));
    CHECK(digest(sitting.path) == before);
    sitting.session.goTo(2, 1);
    sitting.session.toggleLock();
    sitting.wait();
    const std::uint64_t locked = digest(sitting.path);
    QGuiApplication::clipboard()->setText("1.\n2.");
    sitting.session.goTo(1, 1);
    sitting.session.pasteOverRows(true);
    sitting.wait();
    CHECK_FALSE(sitting.session.problem().isEmpty());
    CHECK(digest(sitting.path) == locked);
    CHECK(showsWhatIsStored(sitting));
}
