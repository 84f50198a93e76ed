#include "app/session.h"
#include "app/word_lists.h"
#include "tests/app/fixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

bool right(Spelling& spelling, const QString& tag, const QString& word) {
    REQUIRE(QTest::qWaitFor([&] { return spelling.wrong(tag, word) != nullptr; }, limitMs));
    return spelling.wrong(tag, word)->empty();
}

QString fileText(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QVariant first(const WordLists& lists, int role) {
    return lists.data(lists.index(0), role);
}

} // namespace

TEST_CASE("A list is read as it is written, whatever people have done to it") {
    const AddedWords words = {{"kovidlaiks", "laiks"}, {"об’єднанка", ""}};
    CHECK(readAddedWords(writeAddedWords(words)) == words);
    CHECK(readAddedWords("\xEF\xBB\xBF kovidlaiks \tlaiks\r\n\r\n\tx\nоб’єднанка\nkovidlaiks\tlaiks") == words);
    AddedWords some = words;
    CHECK_FALSE(add(some, {" kovidlaiks", "laiks"}));
    CHECK_FALSE(add(some, {"  ", "laiks"}));
    CHECK_FALSE(add(some, {"two\nlines", ""}));
    CHECK(add(some, {"kovidlaiks", ""}));
    CHECK(some == AddedWords{{"kovidlaiks", ""}, {"об’єднанка", ""}});
}

TEST_CASE("The person's words are in a file of their own, and there again at the next start") {
    const QTemporaryDir folder;
    const QString path = folder.filePath("words");
    {
        Spelling spelling;
        WordLists lists(spelling, path);
        const QAbstractItemModelTester tester(&lists, QAbstractItemModelTester::FailureReportingMode::Fatal);
        CHECK_FALSE(right(spelling, "lv", "kovidlaikiem"));
        CHECK(lists.add("lv", "kovidlaiks", "laiks", false));
        CHECK_FALSE(lists.add("lv", "kovidlaiks", "laiks", false));
        CHECK(right(spelling, "lv", "kovidlaikiem"));
        CHECK(fileText(path + "/lv.txt") == "kovidlaiks\tlaiks\n");
    }
    Spelling spelling;
    WordLists lists(spelling, path);
    REQUIRE(lists.count() == 1);
    CHECK(first(lists, WordLists::AddedWordText) == "kovidlaiks");
    CHECK(first(lists, WordLists::Like) == "laiks");
    CHECK(first(lists, WordLists::LanguageName) == "Latviešu");
    CHECK_FALSE(first(lists, WordLists::OfProject).toBool());
    CHECK(right(spelling, "lv", "kovidlaikiem"));
    lists.remove(0);
    CHECK(lists.count() == 0);
    CHECK_FALSE(right(spelling, "lv", "kovidlaiks"));
    CHECK(fileText(path + "/lv.txt").isEmpty());
}

TEST_CASE("A folder that cannot be written to is told of, and nothing is added") {
    const QTemporaryDir folder;
    QFile(folder.filePath("words")).open(QIODevice::WriteOnly); // a file where the folder should be
    Spelling spelling;
    WordLists lists(spelling, folder.filePath("words"));
    const QSignalSpy failed(&lists, &WordLists::failed);
    CHECK_FALSE(lists.add("lv", "kovidlaiks", "", false));
    CHECK(failed.count() == 1);
    CHECK(lists.count() == 0);
}

TEST_CASE("The project's words go with the project") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    {
        Session session;
        REQUIRE(session.openProject(path));
        session.setWho("Ilze", false);
        session.goTo(1, 2);
        session.addWord("kovidlaiks", "laiks", true);
        REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
        CHECK(session.problem().isEmpty());
    }
    CHECK(Project::open(path.toStdString(), Project::Access::ReadOnly).setting("words.lv") == "kovidlaiks\tlaiks\n");
    Session session;
    REQUIRE(session.openProject(path));
    REQUIRE(session.wordLists()->count() == 1);
    CHECK(first(*session.wordLists(), WordLists::OfProject).toBool());
    CHECK(right(*session.spelling(), "lv", "kovidlaikiem"));
    session.closeProject();
    CHECK(session.wordLists()->count() == 0);
    CHECK_FALSE(right(*session.spelling(), "lv", "kovidlaikiem"));
    REQUIRE(session.openProject(path));
    session.wordLists()->remove(0);
    REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    CHECK(Project::open(path.toStdString(), Project::Access::ReadOnly).setting("words.lv").empty());
}

TEST_CASE("A project that is open for reading only takes no words, and says so") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    const auto writer = Project::open(path.toStdString(), Project::Access::ReadWrite);
    Session session;
    REQUIRE(session.openProject(path));
    REQUIRE(session.readOnly());
    session.dismissProblem();
    session.goTo(1, 2);
    session.addWord("kovidlaiks", "", true);
    CHECK(session.problem().contains("reading only"));
    CHECK(session.wordLists()->count() == 0);
}

TEST_CASE("An example that the dictionary does not know is told of") {
    const QTemporaryDir folder;
    Session session;
    REQUIRE(session.openProject(fixture::project(folder)));
    session.goTo(1, 2);
    session.addWord("kovidlaiks", "qqqq", true);
    REQUIRE(QTest::qWaitFor([&] { return session.notice().contains("qqqq"); }, limitMs));
    CHECK(right(*session.spelling(), "lv", "kovidlaiks"));
}
