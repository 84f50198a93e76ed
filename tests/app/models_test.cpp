#include "app/beads_model.h"
#include "app/columns_model.h"
#include "app/headings_model.h"
#include "app/notes_model.h"
#include "app/preferences.h"
#include "app/scan.h"
#include "app/units_model.h"
#include "tests/app/fixture.h"

#include <QAbstractItemModelTester>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

// A project on disk with its first document, as the window holds it.
struct Held {
    explicit Held(const std::function<QString(const QTemporaryDir&)>& make = fixture::project)
        : path(make(folder))
        , project(Project::open(path.toStdString(), Project::Access::ReadOnly))
        , document(std::make_shared<OpenDocument>(project, project.documents().front(),
                                                  project.outline(project.documents().front().id))) {
        document->scan = scan(project, document->info.id, document->outline.units, document->outline.columns);
    }
    QTemporaryDir folder;
    QString path;
    Project project;
    std::shared_ptr<OpenDocument> document;
};

QString makeLong(const QTemporaryDir& folder) {
    const QString path = folder.filePath("Long.quadrille");
    const NewDocument document = fixture::longDocument(3000);
    Project::create(path.toStdString(), std::span(&document, 1));
    return path;
}

template <class Model>
void walk(Model& model) {
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto roles = model.roleNames();
        for (auto role = roles.keyBegin(); role != roles.keyEnd(); ++role) {
            CHECK(model.data(model.index(row), *role).isValid());
        }
    }
    CHECK_FALSE(model.data(model.index(model.rowCount()), Qt::UserRole + 1).isValid());
}

} // namespace

TEST_CASE("The rows show the texts, states and links of the project") {
    const Held held;
    UnitsModel units;
    const QAbstractItemModelTester tester(&units, QAbstractItemModelTester::FailureReportingMode::Fatal);
    units.show(held.document);
    walk(units);
    REQUIRE(units.rowCount() == 4);
    const auto at = [&](int row, UnitsModel::Role role) { return units.data(units.index(row), role); };
    CHECK(at(0, UnitsModel::Heading).toBool());
    CHECK_FALSE(at(1, UnitsModel::Heading).toBool());
    CHECK(at(2, UnitsModel::Texts).toStringList()[1] == "Никто этого не видел. Но лодки были свободны.");
    CHECK(at(3, UnitsModel::Texts).toStringList()[2].isEmpty());
    CHECK(at(3, UnitsModel::States).value<QList<int>>()[2] == static_cast<int>(State::Initial));
    CHECK(at(1, UnitsModel::States).value<QList<int>>()[1] == static_cast<int>(State::Translated));
    CHECK(at(3, UnitsModel::Weak).toBool());
    CHECK_FALSE(at(0, UnitsModel::Weak).toBool());
    CHECK(units.weakRows() == 1);
    CHECK(units.segments(2, 1) == QStringList{"Никто этого не видел.", "Но лодки были свободны."});
    CHECK(units.firstSegment(3, 1) == 5);
    CHECK(units.ticks(100) == QList<int>{75});
    units.show(nullptr);
    CHECK(units.rowCount() == 0);
}

TEST_CASE("Links name the segments of both sides and their confidence") {
    const Held held;
    UnitsModel units;
    units.show(held.document);
    CHECK(units.linksInWords(2, 1) == "3 with 3, 4, confidence 0.62");
    CHECK(units.linksInWords(3, 2) == "4 with nothing, confidence 0.20");
    CHECK(units.linksInWords(3, 0).isEmpty());
    BeadsModel beads;
    const QAbstractItemModelTester tester(&beads, QAbstractItemModelTester::FailureReportingMode::Fatal);
    beads.show(beadRows(units, 2, 1));
    walk(beads);
    REQUIRE(beads.rowCount() == 1);
    CHECK(beads.data(beads.index(0), BeadsModel::Shape) == "1 : 2");
    CHECK(beads.data(beads.index(0), BeadsModel::Bars) == 2);
}

TEST_CASE("Headings know their rows and what stands under them") {
    const Held held;
    HeadingsModel headings;
    const QAbstractItemModelTester tester(&headings, QAbstractItemModelTester::FailureReportingMode::Fatal);
    headings.show(held.document);
    walk(headings);
    REQUIRE(headings.rowCount() == 1);
    CHECK(headings.data(headings.index(0), HeadingsModel::Title) == "The harbour");
    CHECK(headings.headingOf(3) == 0);
    CHECK(headings.headingOf(-1) == -1);
}

TEST_CASE("Columns share the width, can be hidden and moved, and the last one stays") {
    const Held held;
    Preferences preferences;
    ColumnsModel columns(preferences);
    const QAbstractItemModelTester tester(&columns, QAbstractItemModelTester::FailureReportingMode::Fatal);
    columns.show(held.document);
    columns.resetWidths();
    columns.setAvailable(900);
    walk(columns);
    CHECK(columns.widthOf(0) == 300);
    CHECK(columns.targetsWidth() == 600);
    columns.resize(0, 60);
    CHECK(columns.widthOf(0) == Approx(360).margin(1));
    CHECK(columns.widthOf(1) == Approx(240).margin(1));
    columns.setShown(1, false);
    CHECK(columns.widthOf(1) == 0);
    CHECK(columns.next(0, 1) == 2);
    CHECK(columns.next(0, -1) == 2);
    columns.setShown(0, false);
    columns.setShown(2, false);
    CHECK(columns.shown(2));
    columns.showAll();
    columns.resetWidths();
    CHECK(columns.widthOf(1) == 300);
    CHECK(columns.stateCounts() == QList<int>{1, 0, 7, 0, 0});
}

TEST_CASE("A column that is too narrow to read gets its least, and the grid grows") {
    const Held held;
    Preferences preferences;
    ColumnsModel columns(preferences);
    columns.show(held.document);
    columns.resetWidths();
    columns.setAvailable(300);
    CHECK(columns.sourceWidth() == 178);
    CHECK(columns.targetsWidth() == 2 * 196);
}

TEST_CASE("A long document is never all in memory") {
    const Held held(makeLong);
    UnitsModel units;
    units.show(held.document);
    REQUIRE(units.rowCount() == 3000);
    for (int row = 0; row < 3000; ++row) {
        const QStringList texts = units.data(units.index(row), UnitsModel::Texts).toStringList();
        REQUIRE(texts[0].contains(QString::number(row + 1)));
    }
    CHECK(held.document->cache.held() <= 1024);
    CHECK(held.document->scan->firstSegment[1].back() == 3000);
}

TEST_CASE("Notes give their first rows and how many there are") {
    NotesModel notes;
    const QAbstractItemModelTester tester(&notes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    notes.show({{"empty", {5}}, {"draft, not chosen", {1, 2, 3, 4, 9}}});
    walk(notes);
    CHECK(notes.data(notes.index(1), NotesModel::Rows).value<QList<int>>() == QList<int>{1, 2, 3});
    CHECK(notes.data(notes.index(1), NotesModel::Amount) == 5);
}
