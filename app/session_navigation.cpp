#include "app/confidence.h"
#include "app/session.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace quadrille {

void Session::goTo(int row, int column) {
    const int rows = m_units.count();
    if (rows == 0) {
        return;
    }
    row = std::clamp(row, 0, rows - 1);
    column = std::clamp(column, 0, m_columns.count() - 1);
    if (!m_columns.shown(column)) {
        column = m_columns.next(column, 1);
    }
    if (row != m_row || column != m_column) {
        flush();
        m_writing.endVisit();
        m_row = row;
        m_column = column;
        m_segment = 0;
        m_cell.show(row, column);
        emit activeChanged();
        if (std::exchange(m_askAtLeaving, false) && who().isEmpty()) {
            emit whoAsked();
        }
    }
}

void Session::moveRow(int rows) {
    goTo(m_row + rows, m_column);
}

void Session::moveColumn(int direction, bool wrap) {
    const int next = m_columns.next(m_column, direction);
    const bool roundTheEnd = direction > 0 ? next <= m_column : next >= m_column;
    if (!roundTheEnd) {
        goTo(m_row, next);
    } else if (wrap && m_row + direction >= 0 && m_row + direction < m_units.count()) {
        goTo(m_row + direction, next);
    }
}

void Session::goToColumn(int n) {
    for (int column = 0; column < m_columns.count(); ++column) {
        if (m_columns.shown(column) && --n == 0) {
            goTo(m_row, column);
            return;
        }
    }
}

bool Session::isPlace(int row, int column) const {
    const auto at =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns.count()) + static_cast<std::size_t>(column);
    return m_columns.shown(column) && at < m_places.size() && m_places[at];
}

bool Session::nextPlace(int direction) {
    const int columns = m_columns.count();
    const qint64 all = static_cast<qint64>(m_units.count()) * columns;
    for (qint64 at = static_cast<qint64>(m_row) * columns + m_column + direction; at >= 0 && at < all;
         at += direction) {
        if (isPlace(static_cast<int>(at / columns), static_cast<int>(at % columns))) {
            goTo(static_cast<int>(at / columns), static_cast<int>(at % columns));
            return true;
        }
    }
    tell(m_places.empty() ? tr("The alignment is still being read.")
         : direction > 0  ? tr("No weak or uneven link after this one.")
                          : tr("No weak or uneven link before this one."));
    return false;
}

QString Session::linkCounts() const {
    return m_column > 0 ? m_linkCounts.value(m_column) : QString();
}

void Session::countLinks() {
    const QLocale locale;
    m_linkCounts.clear();
    for (std::size_t column = 0; column < m_shown->outline.columns; ++column) {
        int even = 0;
        int weak = 0;
        const auto& beads = m_shown->scan->beads[column];
        for (const PlacedBead& bead : beads) {
            even += bead.oneToOne() ? 1 : 0;
            weak += isWeak(bead.confidence / 100.0) ? 1 : 0;
        }
        m_linkCounts += tr("%1: %2 links, %3 are 1:1, %4 weak")
                            .arg(columnName(*m_shown, static_cast<int>(column)),
                                 locale.toString(static_cast<qulonglong>(beads.size())), locale.toString(even),
                                 locale.toString(weak));
    }
}

void Session::hideActiveColumn() {
    m_columns.setShown(m_column, false);
}

} // namespace quadrille
