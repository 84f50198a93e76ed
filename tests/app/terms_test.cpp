#include "app/session.h"
#include "corpus/terms.h"
#include "tests/app/fixture.h"

#include <QFile>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

bool waitFor(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, limitMs);
}

void keepTerms(const QString& path, const std::string& table) {
    Project project = Project::open(path.toStdString(), Project::Access::ReadWrite);
    addTerms(project, readGlossary(table));
}

bool right(Session& session, const QString& tag, const QString& word) {
    REQUIRE(waitFor([&] { return session.spelling()->wrong(tag, word) != nullptr; }));
    return session.spelling()->wrong(tag, word)->empty();
}

QUrl written(const QTemporaryDir& folder, const QString& name, const QByteArray& text) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace

TEST_CASE("A project's terms are right, looked up first, and gone when it is closed") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    keepTerms(path, "en\tlv\tnote\nZelwick Accord; !Zelvik Accord\tZelvika vienošanās\tof 2019\n");
    Session session;
    CHECK_FALSE(right(session, "en", "Zelwick"));
    REQUIRE(session.openProject(path));
    CHECK(session.problem().isEmpty());
    CHECK(right(session, "en", "Zelwick"));
    CHECK(right(session, "lv", "Zelviku"));
    CHECK_FALSE(right(session, "en", "Zelvik"));
    WordLookUp& lookUp = *session.lookUp();
    lookUp.setWord("Zelvika");
    REQUIRE(waitFor([&] { return !lookUp.pending(); }));
    REQUIRE(lookUp.count() > 0);
    CHECK(lookUp.equivalent(0, "en") == "Zelwick Accord");
    session.closeProject();
    REQUIRE(waitFor([&] { return !lookUp.pending(); }));
    CHECK(lookUp.equivalent(0, "en") != "Zelwick Accord");
    CHECK_FALSE(right(session, "en", "Zelwick"));
}

TEST_CASE("Texts that are added are aligned by the project's terms") {
    for (const char* word : {"qarnel", "fimbro"}) {
        const QTemporaryDir folder;
        const QString path = fixture::project(folder);
        keepTerms(path, "en\tlv\n" + std::string(word) + "\tvelgoms\n");
        Session session;
        session.setWho("Ilze", false);
        REQUIRE(session.openProject(path));
        NewProject& draft = *session.newProject();
        draft.clear(NewProject::ForDocument);
        draft.addFiles({written(folder, "Text.txt",
                                "On 14 March the old harbour was closed because of ice.\n"
                                "The qarnel stood by the gate for three whole days and nights.\n"
                                "The fimbro slept by the gate for three whole days and nights.\n"
                                "On 17 March the old harbour was opened again.\n"),
                        written(folder, "Teksts.txt",
                                "14. martā vecā osta ledus dēļ tika slēgta.\n"
                                "Velgoms trīs dienas un naktis no vietas palika pie vārtiem.\n"
                                "17. martā vecā osta atkal tika atvērta.\n")});
        REQUIRE(waitFor([&] { return draft.hindrance().isEmpty(); }));
        draft.make();
        REQUIRE(waitFor([&] { return session.documents().size() == 2; }));
        const int row = QLatin1String(word) == QLatin1String("qarnel") ? 1 : 2;
        CHECK(session.units()->cellText(row, 1).startsWith("Velgoms"));
    }
}

TEST_CASE("Terms that cannot be read are told of, and the texts can be worked on") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Project::open(path.toStdString(), Project::Access::ReadWrite).setSetting("terms", "no table\n");
    Session session;
    REQUIRE(session.openProject(path));
    CHECK(session.problem().contains("terms that the project keeps"));
    CHECK(session.units()->count() == 4);
    CHECK_FALSE(session.readOnly());
}
