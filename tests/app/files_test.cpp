#include "app/session.h"
#include "app/text.h"
#include "tests/app/fixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& text) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

/// A person's data folder of the test's own, for as long as this lives.
struct Home {
    Home() { qputenv("XDG_DATA_HOME", folder.path().toUtf8()); }
    ~Home() { qputenv("XDG_DATA_HOME", before); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    QByteArray before = qgetenv("XDG_DATA_HOME");
    QTemporaryDir folder;
};

bool waitFor(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, limitMs);
}

} // namespace

TEST_CASE("A backup comes by itself when a project is opened, and can be put back") {
    const Home home;
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session session;
    const QAbstractItemModelTester tester(session.backups(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.setWho("Ilze", false);
    REQUIRE(session.openProject(path));
    REQUIRE(waitFor([&] { return session.backups()->count() == 1; }));
    CHECK_FALSE(session.backups()->data(session.backups()->index(0), Backups::When).toString().isEmpty());
    CHECK_FALSE(session.backups()->data(session.backups()->index(0), Backups::Size).toString().isEmpty());
    const QString before = session.units()->cellText(0, 1);
    session.goTo(0, 1);
    session.type(0, 1, "Порт");
    REQUIRE(waitFor([&] { return session.saved(); }));
    session.restoreBackup(0);
    REQUIRE(waitFor([&] { return session.isOpen() && !session.notice().isEmpty(); }));
    CHECK(session.problem().toStdString().empty());
    CHECK(session.units()->cellText(0, 1) == before);
    const QStringList projects = QDir(folder.path()).entryList({"* before *.quadrille"});
    REQUIRE(projects.size() == 1);
    CHECK(session.notice().contains(projects.first()));
    REQUIRE(session.openProject(folder.filePath(projects.first())));
    CHECK(session.units()->cellText(0, 1) == "Порт");
}

TEST_CASE("Nothing is backed up of a project that is only read") {
    const Home home;
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    const Project other = Project::open(path.toStdString(), Project::Access::ReadWrite);
    Session session;
    REQUIRE(session.openProject(path));
    CHECK(session.readOnly());
    session.backups()->look();
    CHECK(session.backups()->count() == 0);
}

TEST_CASE("A backup goes where it is asked to go, with what was typed last") {
    const Home home;
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session session;
    session.setWho("Ilze", false);
    REQUIRE(session.openProject(path));
    session.goTo(0, 1);
    session.type(0, 1, "Порт");
    const QString copy = folder.filePath("copy.quadrille");
    session.backUpTo(QUrl::fromLocalFile(copy));
    REQUIRE(waitFor([&] { return session.notice().contains("copy.quadrille"); }));
    session.backUpTo(QUrl::fromLocalFile(copy));
    REQUIRE(waitFor([&] { return session.problem().contains("copy.quadrille"); })); // it is there already
    REQUIRE(session.openProject(copy));
    CHECK(session.units()->cellText(0, 1) == "Порт");
}

TEST_CASE("Texts become a further document of the project, and undo takes it out again") {
    const Home home;
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session session;
    session.setWho("Ilze", false);
    REQUIRE(session.openProject(path));
    NewProject& draft = *session.newProject();
    draft.clear(NewProject::ForDocument);
    CHECK(draft.purpose() == NewProject::ForDocument);
    draft.addFiles({QUrl::fromLocalFile(written(folder, "Letter.txt", "The ice is back. Nobody was there.\n")),
                    QUrl::fromLocalFile(written(folder, "Vēstule.txt", "Ledus ir atpakaļ. Neviena tur nebija.\n"))});
    REQUIRE(waitFor([&] { return draft.hindrance().isEmpty(); }));
    draft.make();
    REQUIRE(waitFor([&] { return session.documents().size() == 2; }));
    CHECK(session.document() == 1);
    CHECK(session.units()->cellText(0, 1).startsWith("Ledus ir atpakaļ."));
    CHECK(session.problem().toStdString().empty());
    session.undo();
    REQUIRE(waitFor([&] { return session.documents().size() == 1; }));
    CHECK(session.document() == 0);
    CHECK(session.units()->count() == 4);
    session.redo();
    REQUIRE(waitFor([&] { return session.documents().size() == 2; }));
}

TEST_CASE("A text in a further language comes beside the others, and undo takes it out again") {
    const Home home;
    QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Session session;
    const QAbstractItemModelTester tester(session.columns(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester rows(session.units(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.setWho("Ilze", false);
    REQUIRE(session.openProject(path));
    const int languages = session.columns()->rowCount();
    NewProject& draft = *session.newProject();
    draft.clear(NewProject::ForLanguage);
    CHECK(draft.mostFiles() == 1);
    draft.addFiles({QUrl::fromLocalFile(written(folder, "Latviski.txt", "Osta.\nLedus atnāca agri.\n"))});
    draft.setTag(0, "lv");
    REQUIRE(waitFor([&] { return draft.hindrance().contains("already"); }));
    draft.remove(0);
    draft.addFiles({QUrl::fromLocalFile(written(folder, "Polski.txt", "Port\nLód przyszedł wcześnie.\n"))});
    draft.setTag(0, "pl");
    REQUIRE(waitFor([&] { return draft.hindrance().isEmpty(); }));
    draft.make();
    REQUIRE(waitFor([&] { return session.columns()->rowCount() == languages + 1; }));
    CHECK(session.problem().toStdString().empty());
    CHECK(session.activeColumn() == languages);
    CHECK(session.units()->cellText(0, languages) == "Port");
    REQUIRE(waitFor([&] { return session.saved(); }));
    session.type(0, languages, "Porty");
    REQUIRE(waitFor([&] { return session.saved(); }));
    session.undo();
    REQUIRE(waitFor([&] { return session.units()->cellText(0, languages) == "Port"; }));
    session.undo();
    REQUIRE(waitFor([&] { return session.columns()->rowCount() == languages; }));
    CHECK(session.activeColumn() < languages);
    session.redo();
    REQUIRE(waitFor([&] { return session.columns()->rowCount() == languages + 1; }));
    CHECK(session.units()->cellText(0, languages) == "Port");
}
