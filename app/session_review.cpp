// What a reviewer sees of a document: what has changed since approval, and what to look at first.
#include "app/session.h"
#include "app/text.h"
#include "app/word_differences.h"
#include "corpus/now.h"

#include <stdexcept>

namespace quadrille {

namespace {

// Up to so many rows the queue is made on the window's thread.
constexpr std::size_t queuedAtOnce = 300;

} // namespace

QVariant Session::approvedText(int row, int column) {
    const Unit* unit = m_units.unit(row);
    if (!m_reader || !unit || column <= 0 || static_cast<std::size_t>(column) >= unit->cells.size()) {
        return {};
    }
    const Cell& cell = unit->cells[static_cast<std::size_t>(column)];
    if (cell.state == State::Approved) {
        return {};
    }
    try {
        const ReviewPast past = m_reader->reviewPast(cell);
        if (past.approved && past.approved->text != cell.text()) {
            return toQt(past.approved->text);
        }
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
    }
    return {};
}

QString Session::sinceApproval() const {
    const Cell* cell = activeCell();
    if (!m_past.approved || !cell || cell->state == State::Approved) {
        return {};
    }
    const Version& approved = *m_past.approved;
    const std::string tag = m_shown->info.columns[static_cast<std::size_t>(m_column)].tag;
    const QString head = tr("Approved by %1, %2.").arg(toQt(approved.who), momentInWords(approved.at));
    const auto runs = wordDifferences(toQt(approved.text), toQt(cell->text()), tag);
    const int in = wordsOf(WordRun::In, runs, tag);
    const int out = wordsOf(WordRun::Out, runs, tag);
    if (in == 0 && out == 0) {
        return approved.text == cell->text() ? tr("%1 The text is the same.").arg(head)
                                             : tr("%1 Since then only marks or spaces have changed.").arg(head);
    }
    return tr("%1 Since then words put in: %2, taken out: %3.").arg(head).arg(in).arg(out);
}

std::vector<bool> Session::shownColumns() const {
    std::vector<bool> shown(static_cast<std::size_t>(m_columns.count()));
    for (std::size_t column = 0; column < shown.size(); ++column) {
        shown[column] = m_columns.shown(static_cast<int>(column));
    }
    return shown;
}

void Session::readQueue() {
    if (!m_shown || m_mode != Review || m_checking) {
        return;
    }
    m_queuedColumns = shownColumns();
    const auto arrived = [this, shown = m_shown](Waiting waiting) {
        if (shown == m_shown) {
            m_queue.show(std::move(waiting), tagsOf(m_shown->info));
        }
    };
    const std::vector<UnitId>& units = m_shown->outline.units;
    if (units.size() <= queuedAtOnce) {
        try {
            arrived(waitingCells(*m_reader, m_shown->info.id, units, m_queuedColumns, millisecondsNow()));
        } catch (const std::exception& error) {
            complain(toQt(error.what()));
        }
        return;
    }
    m_reading.run(
        m_queue.count() > 0 ? QString() : tr("Ordering the cells by risk"),
        [path = std::filesystem::path(fromQt(m_path)), document = m_shown->info.id, units,
         wanted = m_queuedColumns](const Background::Task& task) {
            return waitingCells(Project::open(path, Project::Access::ReadOnly, Project::Check::Head), document, units,
                                wanted, millisecondsNow(), task.stop, task.report);
        },
        arrived,
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                complain(failure.sentence);
            }
        });
}

void Session::queueUnit(const Unit& unit, std::size_t row) {
    if (m_mode != Review || m_queue.usual().size() != unit.cells.size()) {
        return;
    }
    std::vector<Risk> risks;
    for (std::size_t column = 1; column < unit.cells.size(); ++column) {
        if (!m_columns.shown(static_cast<int>(column))) {
            continue;
        }
        const ReviewPast past = m_reader->reviewPast(unit.cells[column]);
        if (const auto risk = riskOf(unit, row, column, m_queue.usual()[column], past, millisecondsNow())) {
            risks.push_back(*risk);
        }
    }
    m_queue.takeUnit(unit.id, risks);
}

bool Session::nextByRisk() {
    const Risk* next = m_queue.after(m_row, m_column);
    if (!next) {
        tell(tr("No cell waits for a reviewer."));
        return false;
    }
    goTo(static_cast<int>(next->row), next->column);
    return true;
}

} // namespace quadrille
