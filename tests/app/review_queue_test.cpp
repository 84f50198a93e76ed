#include "app/review_queue.h"
#include "app/risk.h"
#include "tests/app/fixture.h"

#include <QAbstractItemModelTester>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

const Author translator{"Ilze", Role::Translator};
const Author reviewer{"Daryna", Role::Reviewer};
constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

struct Reviewed {
    Reviewed()
        : project(Project::open(fixture::project(folder).toStdString(), Project::Access::ReadWrite))
        , document(project.documents().front().id)
        , units(project.outline(document).units) {}

    void set(std::size_t row, std::size_t column, State state, const Author& author = reviewer) {
        project.apply(SetState{units[row], column, state, ""}, author);
    }
    void type(std::size_t row, std::size_t column, const std::string& text) {
        project.apply(SetText{units[row], column, text, {}}, translator);
        set(row, column, State::Translated, translator);
    }
    [[nodiscard]] Unit unit(std::size_t row) const {
        return project.units(document, std::span(&units[row], 1)).front();
    }
    [[nodiscard]] Waiting waiting(std::int64_t later = 0) const {
        std::int64_t now = 0;
        for (std::size_t row = 0; row < units.size(); ++row) {
            for (const Cell& cell : unit(row).cells) {
                now = std::max(now, cell.changedAt);
            }
        }
        return waitingCells(project, document, units, {true, true, true}, now + later);
    }
    [[nodiscard]] Risk at(std::size_t row, std::size_t column, std::int64_t later = 0) const {
        for (const Risk& risk : waiting(later).cells) {
            if (risk.row == row && risk.column == column) {
                return risk;
            }
        }
        FAIL("row " << row << ", column " << column << " does not wait");
        return {};
    }

    QTemporaryDir folder;
    Project project;
    DocumentId document;
    std::vector<UnitId> units;
};

} // namespace

TEST_CASE("What waits is what is translated and not approved") {
    Reviewed text;
    const std::size_t before = text.waiting().cells.size();
    text.set(0, 1, State::Approved);
    CHECK(text.waiting().cells.size() == before - 1);
    text.set(1, 1, State::Rejected);
    CHECK(text.waiting().cells.size() == before - 2);
    for (const Risk& risk : text.waiting().cells) {
        CHECK(risk.column > 0);
        CHECK(text.unit(risk.row).cells[risk.column].state == State::Translated);
    }
}

TEST_CASE("A cell edited after its approval, or sent back before, comes first") {
    Reviewed text;
    text.set(1, 1, State::Approved);
    text.set(1, 1, State::Translated);
    CHECK(text.at(1, 1).reasons == Risk::Reopened);
    CHECK(text.at(1, 1).bars == 2);
    text.type(1, 1, "Лодки ушли.");
    CHECK((text.at(1, 1).reasons & Risk::EditedAfterApproval) != 0);
    CHECK(text.at(1, 1).bars == 3);
    CHECK(text.waiting().cells.front() == text.at(1, 1));
    text.set(0, 1, State::Rejected);
    text.set(0, 1, State::Translated, translator);
    CHECK((text.at(0, 1).reasons & Risk::SentBack) != 0);
    CHECK(text.at(0, 1).bars == 3);
}

TEST_CASE("What somebody changed lately comes before what has lain") {
    Reviewed text;
    CHECK(text.at(0, 1).reasons == 0);
    CHECK(text.at(0, 1).bars == 1);
    text.type(0, 1, "Гавань и море");
    CHECK((text.at(0, 1).reasons & Risk::ChangedToday) != 0);
    CHECK(text.at(0, 1).bars == 2);
    CHECK((text.at(0, 1, 2 * day).reasons & Risk::Changed) != 0);
    CHECK(text.at(0, 1, 2 * day).bars == 1);
}

TEST_CASE("A translation far longer or shorter than usual is told by how much") {
    Reviewed text;
    Unit unit = text.unit(1);
    unit.cells[0].segments.resize(1);
    unit.cells[0].segments.front().text = "The boats had gone before the ice came back to the harbour.";
    const double usual = 1;
    Unit changed = unit;
    changed.cells[1].segments.resize(1);
    changed.cells[1].segments.front().text = unit.cells.front().text() + unit.cells.front().text();
    const auto longer = riskOf(changed, 1, 1, usual, {}, 0);
    REQUIRE(longer);
    CHECK((longer->reasons & Risk::Length) != 0);
    CHECK(longer->lengthPercent == 100);
    changed.cells[1].segments.front().text = unit.cells.front().text();
    CHECK((riskOf(changed, 1, 1, usual, {}, 0)->reasons & Risk::Length) == 0);
    changed.cells[1].segments.front().text = "Да.";
    CHECK(riskOf(changed, 1, 1, usual, {}, 0)->lengthPercent < -80);
}

TEST_CASE("Hidden columns do not wait") {
    const Reviewed text;
    for (const Risk& risk : waitingCells(text.project, text.document, text.units, {true, false, true}, 0).cells) {
        CHECK(risk.column == 2);
    }
}

TEST_CASE("The queue follows a unit that changes, and stays in order") {
    Reviewed text;
    ReviewQueue queue;
    const QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::Fatal);
    queue.show(text.waiting(), {"en", "ru", "lv"});
    const int before = queue.count();
    REQUIRE(before > 2);
    CHECK(queue.high() == 0);
    CHECK(queue.data(queue.index(0), ReviewQueue::Place).toString().toStdString() == "3 ru"); // its link is the weakest
    CHECK(queue.data(queue.index(0), ReviewQueue::Why).toString().startsWith("Link 0"));
    const auto follow = [&](std::size_t row) {
        std::vector<Risk> risks;
        for (std::size_t column = 1; column < 3; ++column) {
            const Unit unit = text.unit(row);
            if (const auto risk =
                    riskOf(unit, row, column, queue.usual()[column], text.project.reviewPast(unit.cells[column]), 0)) {
                risks.push_back(*risk);
            }
        }
        queue.takeUnit(text.units[row], risks);
    };
    text.set(1, 1, State::Approved);
    follow(1);
    CHECK(queue.count() == before - 1);
    CHECK(queue.indexOf(1, 1) == -1);
    text.set(1, 1, State::Translated);
    text.type(1, 1, "Лодки ушли.");
    follow(1);
    CHECK(queue.count() == before);
    CHECK(queue.high() == 1);
    CHECK(queue.indexOf(1, 1) == 0);
    REQUIRE(queue.after(1, 1));
    CHECK(queue.indexOf(static_cast<int>(queue.after(1, 1)->row), queue.after(1, 1)->column) == 1);
    queue.show({}, {});
    CHECK(queue.after(0, 0) == nullptr);
}
