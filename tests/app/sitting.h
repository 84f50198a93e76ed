#pragma once

#include "app/session.h"
#include "app/text.h"
#include "tests/app/fixture.h"

#include <QTest>
#include <catch2/catch.hpp>

namespace quadrille::fixture {

inline constexpr int limitMs = 20000;

/// A session on a project of its own, with somebody at work in it.
struct Sitting {
    QTemporaryDir folder;
    Session session;
    QString path;

    explicit Sitting(bool reviewer = false) {
        path = fixture::project(folder);
        session.setWho("Ilze", reviewer);
        REQUIRE(session.openProject(path));
    }
    void wait() {
        REQUIRE(QTest::qWaitFor([&] { return session.saved(); }, limitMs));
    }
    /// What the grid shows of a cell.
    QString shown(int row, int column) { return session.units()->cellText(row, column); }
    int state(int row, int column) {
        return session.units()->data(session.units()->index(row), UnitsModel::States).value<QList<int>>().value(column);
    }
    void type(int row, int column, const QString& text) {
        session.goTo(row, column);
        session.type(row, column, text);
    }
};

/// Of the project's first document.
inline std::uint64_t digest(const QString& path) {
    const Project project = Project::open(fromQt(path), Project::Access::ReadOnly);
    return project.digest(project.documents().front().id);
}

/// Whether the grid shows, row by row, what lies in the file.
inline bool showsWhatIsStored(Sitting& sitting) {
    const Project project = Project::open(fromQt(sitting.path), Project::Access::ReadOnly);
    const DocumentId document = project.documents().front().id;
    const std::vector<Unit> units = project.units(document, project.outline(document).units);
    if (sitting.session.units()->count() != static_cast<int>(units.size())) {
        UNSCOPED_INFO(sitting.session.units()->count() << " rows are shown, there are " << units.size());
        return false;
    }
    for (std::size_t row = 0; row < units.size(); ++row) {
        for (std::size_t column = 0; column < units[row].cells.size(); ++column) {
            const Cell& cell = units[row].cells[column];
            const int at = static_cast<int>(row);
            const int place = static_cast<int>(column);
            if (fromQt(sitting.shown(at, place)) != cell.text() ||
                (column > 0 && sitting.state(at, place) != static_cast<int>(cell.state))) {
                UNSCOPED_INFO("row " << row + 1 << ", column " << column << " shows "
                                     << fromQt(sitting.shown(at, place)) << " for " << cell.text() << ", state "
                                     << sitting.state(at, place) << " for " << stateName(cell.state));
                return false;
            }
        }
    }
    return true;
}

} // namespace quadrille::fixture
