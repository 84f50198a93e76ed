#include "app/word_look_up.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

void answer(WordLookUp& lookUp, const QString& word) {
    lookUp.setWord(word);
    REQUIRE(QTest::qWaitFor([&] { return !lookUp.pending(); }, limitMs));
}

QVariant first(const WordLookUp& lookUp, int role) {
    return lookUp.data(lookUp.index(0), role);
}

} // namespace

TEST_CASE("A word in any form and language finds its row") {
    WordLookUp lookUp;
    const QAbstractItemModelTester tester(&lookUp, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const char* word : {"governments", "правительством", " урядами ", "valdībai"}) {
        INFO(word);
        answer(lookUp, word);
        REQUIRE(lookUp.count() > 0);
        CHECK(first(lookUp, WordLookUp::Headword) == "government");
        CHECK(first(lookUp, WordLookUp::Part) == "noun");
        CHECK(first(lookUp, WordLookUp::Names).toStringList().size() == 4);
        CHECK(first(lookUp, WordLookUp::Equivalents).toStringList().at(1).startsWith("правительство"));
        CHECK(lookUp.note().isEmpty());
    }
}

TEST_CASE("False friends stand with their language") {
    WordLookUp lookUp;
    answer(lookUp, "actual");
    REQUIRE(lookUp.count() > 0);
    CHECK(first(lookUp, WordLookUp::NotThese).toStringList().at(1) == "false friend: актуальный");
    CHECK(first(lookUp, WordLookUp::NotThese).toStringList().at(0).isEmpty());
}

TEST_CASE("What the lexicon does not have is said, and an empty word asks nothing") {
    WordLookUp lookUp;
    answer(lookUp, "qqqqqq");
    CHECK(lookUp.count() == 0);
    CHECK(lookUp.note().contains("qqqqqq"));
    lookUp.setWord("  ");
    CHECK_FALSE(lookUp.pending());
    CHECK(lookUp.note().isEmpty());
}

TEST_CASE("Only the newest word is answered") {
    WordLookUp lookUp;
    int answers = 0;
    QObject::connect(&lookUp, &WordLookUp::answered, [&] { ++answers; });
    lookUp.setWord("war");
    lookUp.setWord("peac");
    answer(lookUp, "peace");
    CHECK(answers == 1);
    REQUIRE(lookUp.count() > 0);
    CHECK(first(lookUp, WordLookUp::Headword) == "peace");
}

TEST_CASE("The word at the caret or the selection is taken") {
    WordLookUp lookUp;
    const QString text = "Об’єднання партій, як завжди.";
    lookUp.take(text, 4, 4);
    CHECK(lookUp.word() == "Об’єднання");
    lookUp.take(text, 17, 17);
    CHECK(lookUp.word() == "партій");
    lookUp.take(text, 17, 11);
    CHECK(lookUp.word() == "партій");
    lookUp.take(text, 29, 29);
    CHECK(lookUp.word() == "партій");
}

TEST_CASE("An equivalent is copied in the language asked for") {
    WordLookUp lookUp;
    answer(lookUp, "government");
    CHECK(lookUp.equivalent(0, "lv") == "valdība");
    CHECK(lookUp.equivalent(0, "de") == "government");
    CHECK(lookUp.equivalent(99, "lv").isEmpty());
    lookUp.copy(0, "uk");
    CHECK(QGuiApplication::clipboard()->text() == "уряд");
}

TEST_CASE("The project's terms come first, with what is not to be used and the note") {
    WordLookUp lookUp;
    answer(lookUp, "governments");
    CHECK(first(lookUp, WordLookUp::Part) == "noun");
    const int before = lookUp.count();
    lookUp.setTerms(std::make_shared<const Glossary>(
        readGlossary("lv\ten\tnote\nMinistru kabinets\tgovernment; !cabinet\tof Latvia\nKijiva\tKyiv; !Kiev\t\n")));
    REQUIRE(QTest::qWaitFor([&] { return !lookUp.pending(); }, limitMs));
    CHECK(lookUp.count() == before + 1);
    CHECK(first(lookUp, WordLookUp::Headword) == "government");
    CHECK(first(lookUp, WordLookUp::Part) == "term");
    CHECK(first(lookUp, WordLookUp::Names).toStringList() == QStringList{"English", "Latviešu"});
    CHECK(first(lookUp, WordLookUp::Equivalents).toStringList() == QStringList{"government", "Ministru kabinets"});
    CHECK(first(lookUp, WordLookUp::NotThese).toStringList() == QStringList{"not cabinet", ""});
    CHECK(first(lookUp, WordLookUp::Note) == "of Latvia");
    CHECK(lookUp.equivalent(0, "lv") == "Ministru kabinets");
    answer(lookUp, "Kijivai");
    REQUIRE(lookUp.count() > 0);
    CHECK(lookUp.equivalent(0, "en") == "Kyiv");
    CHECK(lookUp.note().isEmpty());
    lookUp.setTerms(std::make_shared<const Glossary>());
    CHECK(lookUp.word() == "Kijivai");
}
