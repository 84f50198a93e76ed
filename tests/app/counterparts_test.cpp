#include "app/counterparts.h"
#include "tests/app/sitting.h"

#include <QSignalSpy>

using namespace quadrille;
using fixture::Sitting;

namespace {

/// Points at the first place of `word` in a cell, and waits until something else is lit than before.
bool lights(Sitting& sitting, int row, int column, const QString& word) {
    sitting.session.goTo(row, column);
    Counterparts* counterparts = sitting.session.counterparts();
    counterparts->pointAt(static_cast<int>(sitting.shown(row, column).indexOf(word)));
    return QTest::qWaitFor([&] { return counterparts->row() == row; }, fixture::limitMs);
}

} // namespace

TEST_CASE("Words that correspond to the one at the caret are lit in all columns") {
    Sitting sitting;
    Counterparts* lit = sitting.session.counterparts();
    CHECK(lit->row() == -1);
    REQUIRE(lights(sitting, 1, 2, "aprīlī"));
    CHECK(lit->words(0) == "April");
    CHECK(lit->words(1) == "апреле");
    CHECK(lit->words(2) == "aprīlī");
    CHECK(lit->lit(0) == QList<int>{20, 25});
    CHECK(lit->inWords() == "English: April; Русский: апреле");
    // At the end of a word it is still that word; beyond its full stop it is none.
    lit->pointAt(static_cast<int>(sitting.shown(1, 2).size()) - 1);
    CHECK(lit->words(0) == "April");
    lit->pointAt(static_cast<int>(sitting.shown(1, 2).size()));
    CHECK(lit->row() == -1);
    CHECK(lit->words(0).isEmpty());
}

TEST_CASE("From the source, and from a cell with several segments, words are lit too") {
    Sitting sitting;
    Counterparts* lit = sitting.session.counterparts();
    REQUIRE(lights(sitting, 2, 0, "boats"));
    CHECK(lit->words(1) == "лодки");
    CHECK(lit->words(2) == "laivas");
    REQUIRE(lights(sitting, 1, 1, "Лёд"));
    CHECK(lit->words(0) == "ice");
    CHECK(lit->words(2) == "Ledus");
    lit->step(1);
    CHECK(lit->words(1) != "Лёд");
    lit->step(-1);
    CHECK(lit->words(1) == "Лёд");
    lit->step(-1); // round the end
    CHECK(lit->words(1) == "апреле");
}

TEST_CASE("Nothing is lit in another cell, in Align, or without a project") {
    Sitting sitting;
    Counterparts* lit = sitting.session.counterparts();
    REQUIRE(lights(sitting, 1, 2, "Ledus"));
    sitting.session.goTo(2, 2);
    CHECK(lit->row() == -1);
    REQUIRE(lights(sitting, 1, 2, "Ledus"));
    sitting.session.setMode(Session::Align);
    CHECK(lit->row() == -1);
    lit->pointAt(0);
    CHECK(lit->row() == -1);
    sitting.session.setMode(Session::Translate);
    REQUIRE(lights(sitting, 1, 2, "Ledus"));
    sitting.session.closeProject();
    CHECK(lit->row() == -1);
    lit->pointAt(3);
    lit->step(1);
    CHECK(lit->lit(7).isEmpty());
}

TEST_CASE("What is being typed is looked at as it stands, and only the newest text is answered") {
    Sitting sitting;
    Counterparts* lit = sitting.session.counterparts();
    REQUIRE(lights(sitting, 1, 2, "Ledus"));
    for (const QString& text :
         {QStringLiteral("Aprīlī"), QStringLiteral("Aprīlī le"), QStringLiteral("Aprīlī 😀 ledus")}) {
        sitting.session.type(1, 2, text);
        lit->point(text, 12);
    }
    REQUIRE(QTest::qWaitFor([&] { return lit->words(2) == "ledus"; }, fixture::limitMs));
    CHECK(lit->lit(2) == QList<int>{10, 15});
    CHECK(lit->words(0) == "ice");
    sitting.session.type(1, 2, "");
    lit->point("", 0);
    CHECK(QTest::qWaitFor([&] { return lit->row() == -1; }, fixture::limitMs));
    sitting.wait();
}
