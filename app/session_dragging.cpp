#include "app/session.h"

#include <algorithm>

namespace quadrille {

QString Session::whyNotDropped(int row, int column, int segment, int onto) {
    const Unit* from = m_units.unit(row);
    if (!from || onto < 0 || onto >= m_units.count() || column < 0 ||
        static_cast<std::size_t>(column) >= from->cells.size()) {
        return tr("There is no row here.");
    }
    if (readOnly()) {
        return tr("The project is open for reading only.");
    }
    const auto at = static_cast<std::size_t>(column);
    if (segment < 0 || static_cast<std::size_t>(segment) >= from->cells[at].segments.size()) {
        return tr("There is no segment here.");
    }
    for (int between = std::min(row, onto) + 1; between < std::max(row, onto); ++between) {
        const Unit* unit = m_units.unit(between);
        if (!unit || !unit->cells[at].segments.empty()) {
            return tr("Row %1 has %2 text in between, and a text keeps its order.")
                .arg(between + 1)
                .arg(m_columns.name(column));
        }
    }
    for (const int end : {row, onto}) {
        if (QString fixed = whyFixed(end, column); !fixed.isEmpty()) {
            return fixed;
        }
    }
    return {};
}

// The source side of a unit stays as long as one of its translations is fixed.
QString Session::whyFixed(int row, int column) const {
    if (!m_shown || row < 0 || row >= m_units.count()) {
        return {};
    }
    const std::size_t columns = m_shown->outline.columns;
    for (std::size_t at = 0; at < columns; ++at) {
        const CellHead& head = m_shown->outline.cells[static_cast<std::size_t>(row) * columns + at];
        if ((column != 0 && static_cast<std::size_t>(column) != at) ||
            (!head.locked && head.state != State::Approved)) {
            continue;
        }
        const QString name = m_columns.name(static_cast<int>(at));
        return head.locked ? tr("%1 in row %2 is locked.").arg(name).arg(row + 1)
                           : tr("%1 in row %2 is approved.").arg(name).arg(row + 1);
    }
    return {};
}

void Session::dropSegment(int row, int column, int segment, int onto) {
    if (row == onto) {
        return;
    }
    flush();
    const QString reason = whyNotDropped(row, column, segment, onto);
    complain(reason);
    if (!reason.isEmpty()) {
        return;
    }
    const auto at = static_cast<std::size_t>(column);
    const bool down = onto > row;
    const std::size_t segments = m_units.unit(row)->cells[at].segments.size();
    const auto place = static_cast<std::size_t>(segment);
    Act act;
    act.author = author();
    for (int from = row; from != onto; from += down ? 1 : -1) {
        act.edits.emplace_back(MoveSegments{m_shown->outline.units[static_cast<std::size_t>(from)], at,
                                            down ? Direction::Down : Direction::Up,
                                            down ? segments - place : place + 1});
    }
    send(std::move(act), [this, onto, column](const Writing::Outcome& outcome) {
        if (outcome.applied) {
            goTo(onto, column);
        } else {
            complain(outcome.sentence);
        }
    });
}

} // namespace quadrille
