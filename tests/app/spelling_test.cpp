#include "app/spelling.h"
#include "tests/app/fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

constexpr int limitMs = 20000;

WrongWords wrong(Spelling& spelling, const QString& tag, const QString& text) {
    REQUIRE(QTest::qWaitFor([&] { return spelling.wrong(tag, text) != nullptr; }, limitMs));
    return *spelling.wrong(tag, text);
}

QStringList words(Spelling& spelling, const QString& tag, const QString& text) {
    QStringList all;
    for (const WrongWord& one : wrong(spelling, tag, text)) {
        all += text.mid(one.begin, one.end - one.begin);
    }
    return all;
}

} // namespace

TEST_CASE("Misspelt words are found in all four languages, in UTF-16") {
    Spelling spelling;
    CHECK(wrong(spelling, "en", "A 😀 wrnog word") == WrongWords{{5, 10}});
    CHECK(wrong(spelling, "ru", "😀😀 слвоо") == WrongWords{{5, 10}});
    CHECK(words(spelling, "uk", "Мета міжнародніх угод") == QStringList{"міжнародніх"});
    CHECK(words(spelling, "lv", "Laiks ir labss un skaists, 😀 paldess!") == QStringList{"labss", "paldess"});
    CHECK(wrong(spelling, "lv", "").empty());
}

TEST_CASE("Apostrophes, stress marks, no-break spaces and ё do not make a word wrong") {
    Spelling spelling;
    CHECK(words(spelling, "uk", "Об'єднання, об’єднання, обʼєднання").isEmpty());
    CHECK(words(spelling, "uk", "об’єднаня") == QStringList{"об’єднаня"});
    CHECK(words(spelling, "ru", "Больша\u0301я доро\u0301га, ёлка и елка").isEmpty());
    CHECK(words(spelling, "lv", "5\u00A0laivas\u00A0ir").isEmpty());
    CHECK(words(spelling, "lv", "5\u00A0laivvas\u00A0ir") == QStringList{"laivvas"});
}

TEST_CASE("What is known costs nothing, and what was asked last is answered first") {
    Spelling spelling;
    const QSignalSpy checked(&spelling, &Spelling::checked);
    wrong(spelling, "en", "first"); // the dictionary is there from now on
    QStringList texts;
    for (int i = 0; i < 200; ++i) {
        texts += QStringLiteral("Sentence %1 goes on for a while.").arg(i);
        CHECK(spelling.wrong("en", texts.last()) == nullptr);
    }
    const auto before = checked.count();
    REQUIRE(QTest::qWaitFor([&] { return checked.count() >= before + 2; }, limitMs));
    // The first piece may hold the first text alone; the next one is of those that were asked last.
    CHECK(spelling.wrong("en", texts.last()) != nullptr);
    CHECK(spelling.wrong("en", texts.at(5)) == nullptr);
    wrong(spelling, "en", texts.at(5));
    for (const QString& text : texts) {
        CHECK(spelling.wrong("en", text) != nullptr);
    }
}

TEST_CASE("A language without a dictionary is told of once, with what installs it") {
    qputenv("DICPATH", "/nowhere");
    Spelling spelling;
    const QSignalSpy told(&spelling, &Spelling::told);
    CHECK(wrong(spelling, "et", "Tere hommikust").empty());
    CHECK(wrong(spelling, "et", "Head ööd").empty());
    REQUIRE(told.count() == 1);
    CHECK(told.first().first().toString().contains("Estonian"));
    qunsetenv("DICPATH");
}

TEST_CASE("A word that is added is right from then on, and wrong again when it is taken out") {
    Spelling spelling;
    const QString text = "Dronizācija un kovidlaiks, bet ne labss.";
    const QSignalSpy forgotten(&spelling, &Spelling::forgotten);
    CHECK(words(spelling, "lv", text).contains("kovidlaiks"));
    spelling.setAdded("lv", {{"kovidlaiks", "laiks"}});
    CHECK(forgotten.count() == 1);
    CHECK_FALSE(words(spelling, "lv", text).contains("kovidlaiks"));
    CHECK(words(spelling, "lv", "kovidlaikiem").isEmpty());
    spelling.setAdded("lv", {{"kovidlaiks", "laiks"}, {"Dronizācija", ""}});
    CHECK(words(spelling, "lv", text) == QStringList{"labss"});
    spelling.setAdded("lv", {{"kovidlaiks", "laiks"}, {"Dronizācija", ""}, {"sferu", "diena"}});
    CHECK(words(spelling, "lv", "sferu").isEmpty());
    spelling.setAdded("lv", {{"Dronizācija", ""}});
    CHECK(words(spelling, "lv", text) == QStringList{"kovidlaiks", "labss"});
    CHECK(words(spelling, "lv", "kovidlaikiem") == QStringList{"kovidlaikiem"});
}

TEST_CASE("Suggestions come for the word asked for last") {
    Spelling spelling;
    spelling.suggest("en", "mispelling");
    spelling.suggest("uk", "об’єднаня");
    CHECK(spelling.asking());
    REQUIRE(QTest::qWaitFor([&] { return !spelling.asking(); }, limitMs));
    CHECK(spelling.word() == "об’єднаня");
    CHECK(spelling.suggestions().contains("об’єднання"));
    CHECK(spelling.suggestions().size() <= 7);
}

TEST_CASE("Whether the dictionary has a word is answered") {
    Spelling spelling;
    std::optional<bool> answer;
    spelling.know("lv", "laiks", [&](bool there) { answer = there; });
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, limitMs));
    CHECK(*answer);
}

TEST_CASE("The next misspelt word is searched for round the end, and the text of the cell in hand is as typed") {
    const QTemporaryDir folder;
    const QString path = fixture::project(folder);
    Spelling spelling;
    Spelling::Search search;
    search.project = path.toStdString();
    {
        const auto project = Project::open(search.project, Project::Access::ReadOnly);
        search.document = project.documents().front().id;
        search.units = project.outline(search.document).units;
    }
    search.tag = "lv";
    search.column = 2;
    search.row = 1;
    bool answered = false;
    std::optional<Spelling::Found> found;
    const auto next = [&](const QString& text, int from) {
        answered = false;
        search.text = text;
        search.from = from;
        spelling.search(search, [&](const std::optional<Spelling::Found>& one) {
            found = one;
            answered = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return answered; }, limitMs));
    };
    next("Ledus izgāja aprīlī.", 0);
    CHECK_FALSE(found);
    next("Leduss un ledduss", 0);
    REQUIRE(found);
    CHECK(found->place == WrongWord{0, 6});
    next("Leduss un ledduss", 6);
    REQUIRE(found);
    CHECK(found->word == "ledduss");
    CHECK(found->row == 1);
    next("Leduss un ledus", 6);
    REQUIRE(found);
    CHECK(found->word == "Leduss");
}
