#include "app/break_words.h"
#include "tests/app/sitting.h"

#include <QAbstractItemModelTester>

using namespace quadrille;
using namespace quadrille::fixture;

namespace {

QVariant first(const BreakWords& words, int role) {
    return words.data(words.index(0), role);
}

} // namespace

TEST_CASE("The words a person wants everywhere are in files of their own") {
    const QTemporaryDir folder;
    const QString path = folder.filePath("breaks");
    BreakWords words(path);
    const QAbstractItemModelTester tester(&words, QAbstractItemModelTester::FailureReportingMode::Fatal);
    words.show("lv", "Latviešu", {{"grupv.", false}, {"u.c.", true}});
    CHECK(words.count() == 2);
    CHECK(first(words, BreakWords::BreakWord) == "grupv.");
    CHECK_FALSE(first(words, BreakWords::Everywhere).toBool());
    CHECK(words.keepEverywhere({"grupv.", false}));
    CHECK(first(words, BreakWords::Everywhere).toBool());
    CHECK(personalBreaks(path).at("lv").own == std::vector<OwnBreak>{{"grupv.", false}});
    CHECK(words.forgetEverywhere("grupv."));
    CHECK(personalBreaks(path).empty());
    CHECK(personalBreaks(folder.filePath("none")).empty());
}

TEST_CASE("A decision on a word is kept with the project and cuts its text anew, as one act") {
    Sitting at;
    at.type(1, 2, "Runāja grupv. Liepa.");
    at.session.flush();
    at.wait();
    REQUIRE(at.session.units()->unit(1)->cells[2].segments.size() == 2);
    at.session.goTo(1, 2);
    at.session.readBreaks();
    CHECK(at.session.breakWords()->count() == 0);
    CHECK(at.session.breakWords()->tag() == "lv");
    at.session.decideBreak("  grupv. ", false, false);
    REQUIRE(QTest::qWaitFor([&] { return at.session.units()->unit(1)->cells[2].segments.size() == 1; }, limitMs));
    at.wait();
    CHECK(showsWhatIsStored(at));
    CHECK(Project::open(fromQt(at.path), Project::Access::ReadOnly).setting("breaks.lv") == "never\tgrupv.\n");
    at.session.undo();
    REQUIRE(QTest::qWaitFor([&] { return at.session.units()->unit(1)->cells[2].segments.size() == 2; }, limitMs));
    at.wait();
    at.session.forgetBreak(0);
    REQUIRE(QTest::qWaitFor([&] { return !at.session.work()->busy() && at.session.saved(); }, limitMs));
    CHECK(at.session.breakWords()->count() == 0);
    at.session.decideBreak("   ", true, false);
    CHECK(at.session.breakWords()->count() == 0);
}
