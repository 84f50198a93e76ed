// The verbs that change the rows: shifting a column, row acts, aligning anew.
#include "app/session.h"
#include "app/text.h"
#include "corpus/realigning.h"

namespace quadrille {

void Session::pushDown() {
    act(ShiftColumn{activeUnit(), static_cast<std::size_t>(m_column), Direction::Down});
}

void Session::pullUp(bool join) {
    const Cell* cell = activeCell();
    if (cell && !cell->segments.empty() && !join) {
        emit joinAsked(tr("Row %1 is not empty here. Join its %2 text with the one below, and move those after it up?")
                           .arg(m_row + 1)
                           .arg(m_columns.name(m_column)));
        return;
    }
    act(ShiftColumn{activeUnit(), static_cast<std::size_t>(m_column), Direction::Up, join});
}

void Session::insertRow() {
    act(InsertUnit{activeUnit(), Direction::Down});
}

void Session::deleteRow() {
    act(DeleteUnit{activeUnit()});
}

void Session::mergeRows() {
    act(MergeUnits{activeUnit()});
}

void Session::swapRows() {
    act(SwapUnits{activeUnit(), {}});
}

void Session::realign() {
    if (!m_shown || readOnly()) {
        return;
    }
    flush();
    m_writing.whenSaved([this] { planAnew(); });
}

void Session::planAnew() {
    m_work.run(
        tr("Aligning anew between locks"),
        [path = std::filesystem::path(fromQt(m_path)), document = m_shown->info.id](const Background::Task& task) {
            return planRealignment(Project::open(path, Project::Access::ReadOnly, Project::Check::Head),
                                   {document, 0, 0, {}}, task.stop, task.report);
        },
        [this](RealignPlan plan) {
            const QString kept =
                tr("%n rows with approved or locked cells kept.", nullptr, static_cast<int>(plan.fixed));
            if (!plan.edit) {
                tell(tr("The alignment is right as it stands. %1").arg(kept));
                return;
            }
            act(std::move(*plan.edit));
            tell(tr("Aligned anew. %1").arg(kept));
        },
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                complain(failure.sentence);
            }
        });
}

} // namespace quadrille
