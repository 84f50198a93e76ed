#include "app/session.h"
#include "tests/app/fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("Opening a project shows its first document") {
    const QTemporaryDir folder;
    Session session;
    REQUIRE(session.openProject(fixture::project(folder)));
    CHECK(session.isOpen());
    CHECK_FALSE(session.readOnly());
    CHECK(session.projectName() == "Harbour");
    CHECK(session.documents() == QStringList{"The harbour"});
    CHECK(session.units()->count() == 4);
    CHECK(session.activeRow() == 0);
    CHECK(session.preferences()->recent().first() == session.projectPath());
    session.closeProject();
    CHECK_FALSE(session.isOpen());
    CHECK(session.units()->count() == 0);
}

TEST_CASE("A project that cannot be opened leaves the one before and says why") {
    const QTemporaryDir folder;
    Session session;
    REQUIRE(session.openProject(fixture::project(folder)));
    const QString bad = folder.filePath("bad.quadrille");
    write(bad, "not a project");
    CHECK_FALSE(session.openProject(bad));
    CHECK(session.problem().contains("bad.quadrille"));
    CHECK(session.projectName() == "Harbour");
    CHECK_FALSE(session.openProject(folder.filePath("missing.quadrille")));
    CHECK(session.problem().contains("missing.quadrille"));
    session.dismissProblem();
    CHECK(session.problem().isEmpty());
    CHECK(session.units()->count() == 4);
}

TEST_CASE("A project another session writes is opened for reading only, and for writing once that one is gone") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session first;
    REQUIRE(first.openProject(path));
    Session second;
    REQUIRE(second.openProject(path));
    CHECK(second.readOnly());
    CHECK(second.problem().contains("reading only"));
    CHECK(second.units()->count() == 4);
    second.goTo(2, 2);
    first.closeProject();
    REQUIRE(QTest::qWaitFor([&] { return !second.readOnly(); }, limitMs));
    CHECK(second.problem().isEmpty());
    CHECK(second.notice().contains("free now"));
    CHECK(second.activeRow() == 2);
    CHECK(second.activeColumn() == 2);
}

TEST_CASE("A large project is opened beside the window") {
    const QTemporaryDir folder;
    Session session(0);
    REQUIRE(session.openProject(fixture::project(folder)));
    CHECK_FALSE(session.isOpen());
    CHECK(session.reading()->busy());
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, limitMs));
    CHECK(session.units()->count() == 4);
    const QString bad = folder.filePath("bad.quadrille");
    write(bad, "not a project");
    session.openProject(bad);
    REQUIRE(QTest::qWaitFor([&] { return !session.problem().isEmpty(); }, limitMs));
    CHECK(session.units()->count() == 4);
}

TEST_CASE("The rows of a large project are there before the file is checked, and nothing is written until it is") {
    const QTemporaryDir folder;
    Session session(0);
    REQUIRE(session.openProject(fixture::project(folder)));
    bool shownUnwritten = false;
    QObject::connect(&session, &Session::documentChanged, &session,
                     [&] { shownUnwritten = shownUnwritten || (session.units()->count() == 4 && session.readOnly()); });
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen() && !session.readOnly(); }, limitMs));
    CHECK(shownUnwritten);
    CHECK(session.problem().isEmpty());
    REQUIRE(
        QTest::qWaitFor([&] { return !session.linkCounts().isEmpty(); }, limitMs)); // the alignment was read after all
}

TEST_CASE("A large project that is closed or opened anew while it is checked is one file and free again") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session session(0);
    for (int i = 0; i < 5; ++i) {
        REQUIRE(session.openProject(path));
        REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, limitMs));
        session.closeProject();
        CHECK_FALSE(QFile::exists(path + "-wal"));
        CHECK_NOTHROW(Project::open(path.toStdString(), Project::Access::ReadWrite));
    }
}

TEST_CASE("A large project that proves damaged is closed again, named, and untouched") {
    const QTemporaryDir folder;
    const QString path = folder.filePath("long.quadrille");
    const NewDocument document = fixture::longDocument(3000);
    Project::create(path.toStdString(), std::span(&document, 1));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 4096));
    file.write(QByteArray(4096, 'Z'));
    file.close();
    const auto bytes = [&path] {
        QFile read(path);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    };
    const QByteArray before = bytes();
    Session session(0);
    REQUIRE(session.openProject(path));
    REQUIRE(QTest::qWaitFor([&] { return !session.problem().isEmpty(); }, limitMs));
    CHECK(session.problem().contains("is damaged"));
    CHECK(session.problem().contains("long.quadrille"));
    CHECK_FALSE(session.isOpen());
    CHECK(session.units()->count() == 0);
    CHECK(bytes() == before);
}

TEST_CASE("The active cell moves by rows and columns and stays in the grid") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.goTo(0, 1);
    session.moveRow(1);
    CHECK(session.activeRow() == 1);
    session.moveRow(100);
    CHECK(session.activeRow() == 3);
    session.goTo(1, 2);
    session.moveColumn(1, false);
    CHECK(session.activeColumn() == 2);
    session.moveColumn(1, true);
    CHECK(session.activeRow() == 2);
    CHECK(session.activeColumn() == 0);
    session.columns()->setShown(1, false);
    session.moveColumn(1, false);
    CHECK(session.activeColumn() == 2);
    session.goToColumn(2);
    CHECK(session.activeColumn() == 2);
    session.columns()->showAll();
    session.hideActiveColumn();
    CHECK(session.activeColumn() == 0);
    session.columns()->showAll();
}

TEST_CASE("F4 goes to what is weak or not one to one, in reading order") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.goTo(0, 0);
    REQUIRE(session.nextPlace(1));
    CHECK(session.activeRow() == 2);
    CHECK(session.activeColumn() == 1);
    REQUIRE(session.nextPlace(1));
    CHECK(session.activeRow() == 3);
    CHECK(session.activeColumn() == 2);
    CHECK_FALSE(session.nextPlace(1));
    CHECK_FALSE(session.notice().isEmpty());
    REQUIRE(session.nextPlace(-1));
    CHECK(session.activeRow() == 2);
    CHECK(session.linkCounts().contains("4 links, 3 are 1:1, 0 weak"));
}

TEST_CASE("The inspector tells of the cell in hand") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.goTo(2, 1);
    CHECK(session.cell()->language() == "Русский");
    CHECK(session.cell()->segments() == 2);
    CHECK(session.cell()->words() == 8);
    CHECK(session.cell()->characters() == 45);
    CHECK(session.cell()->place() == "3 · ¶2");
    session.copyCell();
    CHECK(QGuiApplication::clipboard()->text() == "Никто этого не видел. Но лодки были свободны.");
}

TEST_CASE("The place in a project is remembered") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    {
        Session session;
        session.openProject(path);
        session.goTo(2, 2);
    }
    Session session;
    session.openProject(path);
    CHECK(session.activeRow() == 2);
    CHECK(session.activeColumn() == 2);
}

TEST_CASE("The dry run says what the export then writes") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.beginExport();
    ExportDraft& draft = *session.exportDraft();
    const QAbstractItemModelTester tester(draft.leftOut(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(QTest::qWaitFor([&] { return draft.fresh(); }, limitMs));
    CHECK(draft.units() == 4);
    CHECK(draft.unitsWritten() == 4);
    CHECK_FALSE(QFile::exists(draft.file()));
    session.exportNow();
    REQUIRE(QTest::qWaitFor([&] { return session.notice().contains(draft.file()); }, limitMs));
    QFile file(draft.file());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("<tu ") == 4);
}

TEST_CASE("A choice of states changes the dry run") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.beginExport();
    ExportDraft& draft = *session.exportDraft();
    draft.setState(static_cast<int>(State::Translated), false);
    REQUIRE(QTest::qWaitFor([&] { return draft.fresh(); }, limitMs));
    CHECK(draft.unitsWritten() == 0);
    CHECK(draft.leftOut()->count() > 0);
}

TEST_CASE("An export that cannot be written is a problem said in words") {
    const QTemporaryDir folder;
    Session session;
    session.openProject(fixture::project(folder));
    session.beginExport();
    session.exportDraft()->setFile(folder.filePath("no/such/folder/x.tmx"));
    session.exportNow();
    REQUIRE(QTest::qWaitFor([&] { return !session.problem().isEmpty(); }, limitMs));
    CHECK(session.problem().contains("x.tmx"));
}

TEST_CASE("A new project is made from files in any order, and opened") {
    const QTemporaryDir folder;
    write(folder.filePath("b.txt"), "Ledus izgāja aprīlī. Mēs izbraucām pirmdien.\n");
    write(folder.filePath("a.txt"), "The ice went out in April. We sailed on Monday, quite early.\n");
    Session session;
    NewProject& draft = *session.newProject();
    const QAbstractItemModelTester tester(&draft, QAbstractItemModelTester::FailureReportingMode::Fatal);
    draft.addFiles({QUrl::fromLocalFile(folder.filePath("b.txt")), QUrl::fromLocalFile(folder.filePath("a.txt"))});
    draft.setTarget(folder.filePath("ice.quadrille"));
    REQUIRE(QTest::qWaitFor([&] { return draft.hindrance().isEmpty(); }, limitMs));
    CHECK(draft.data(draft.index(0), NewProject::Tag) == "lv");
    CHECK(draft.data(draft.index(1), NewProject::Tag) == "en");
    CHECK(draft.data(draft.index(1), NewProject::Source) == true);
    draft.make();
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, limitMs));
    CHECK(session.columns()->tag(0) == "en");
    CHECK(session.columns()->tag(1) == "lv");
    CHECK(session.units()->count() == 2);
}

TEST_CASE("A file that cannot be read says so in its row, and an encoding can be overruled") {
    const QTemporaryDir folder;
    // "Лёд сошёл." in windows-1251.
    write(folder.filePath("ice.txt"), QByteArray::fromHex("cbb8e420f1eef8b8eb2e0a"));
    Session session;
    NewProject& draft = *session.newProject();
    draft.addFiles({QUrl::fromLocalFile(folder.filePath("ice.txt")), QUrl::fromLocalFile(folder.path())});
    const auto at = [&](int row, NewProject::Role role) { return draft.data(draft.index(row), role).toString(); };
    REQUIRE(QTest::qWaitFor([&] { return !at(1, NewProject::Problem).isEmpty(); }, limitMs));
    CHECK_FALSE(draft.hindrance().isEmpty());
    draft.remove(1);
    draft.setEncoding(0, "UTF-8");
    REQUIRE(QTest::qWaitFor([&] { return !at(0, NewProject::Problem).isEmpty(); }, limitMs));
    draft.setEncoding(0, "windows-1251");
    REQUIRE(QTest::qWaitFor([&] { return !at(0, NewProject::Found).isEmpty(); }, limitMs));
    CHECK(at(0, NewProject::Problem).isEmpty());
    CHECK(at(0, NewProject::Tag) == "ru");
}
