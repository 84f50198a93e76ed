#include "app/review_queue.h"

#include <QLocale>

#include <algorithm>

namespace quadrille {

namespace {

QString reasonsInWords(const Risk& risk) {
    QStringList words;
    const auto say = [&](Risk::Reason reason, const QString& word) {
        if ((risk.reasons & reason) != 0) {
            words += word;
        }
    };
    say(Risk::SentBack, ReviewQueue::tr("was sent back"));
    say(Risk::EditedAfterApproval, ReviewQueue::tr("edited after approval"));
    say(Risk::WeakLink, ReviewQueue::tr("link %1").arg(QLocale().toString(risk.confidence / 100.0, 'f', 2)));
    say(Risk::Length, risk.lengthPercent > 0 ? ReviewQueue::tr("longer by %1 %").arg(risk.lengthPercent)
                                             : ReviewQueue::tr("shorter by %1 %").arg(-risk.lengthPercent));
    say(Risk::LeftEmpty, ReviewQueue::tr("left empty"));
    say(Risk::Reopened, ReviewQueue::tr("reopened"));
    say(Risk::ChangedToday, ReviewQueue::tr("changed today"));
    say(Risk::Changed, ReviewQueue::tr("changed"));
    if (words.isEmpty()) {
        return ReviewQueue::tr("New");
    }
    QString joined = words.join(QStringLiteral(", "));
    joined[0] = joined[0].toUpper();
    return joined;
}

} // namespace

ReviewQueue::ReviewQueue(QObject* parent)
    : QAbstractListModel(parent) {}

void ReviewQueue::show(Waiting waiting, QStringList tags) {
    beginResetModel();
    m_waiting = std::move(waiting);
    m_tags = std::move(tags);
    endResetModel();
    emit changed();
}

void ReviewQueue::takeUnit(UnitId unit, const std::vector<Risk>& risks) {
    auto& cells = m_waiting.cells;
    for (std::size_t i = cells.size(); i-- > 0;) {
        if (cells[i].unit == unit && std::find(risks.begin(), risks.end(), cells[i]) == risks.end()) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
        }
    }
    for (const Risk& risk : risks) {
        const auto place = std::lower_bound(cells.begin(), cells.end(), risk, riskier);
        if (place == cells.end() || *place != risk) {
            const int at = static_cast<int>(place - cells.begin());
            beginInsertRows({}, at, at);
            cells.insert(place, risk);
            endInsertRows();
        }
    }
    emit changed();
}

int ReviewQueue::indexOf(int row, int column) const {
    const auto found = std::find_if(m_waiting.cells.begin(), m_waiting.cells.end(), [row, column](const Risk& risk) {
        return static_cast<int>(risk.row) == row && static_cast<int>(risk.column) == column;
    });
    return found == m_waiting.cells.end() ? -1 : static_cast<int>(found - m_waiting.cells.begin());
}

const Risk* ReviewQueue::after(int row, int column) const {
    if (m_waiting.cells.empty()) {
        return nullptr;
    }
    const auto next = static_cast<std::size_t>(indexOf(row, column)) + 1; // -1 is nowhere, so the first
    return &m_waiting.cells[next < m_waiting.cells.size() ? next : 0];
}

int ReviewQueue::high() const {
    // They stand in front.
    const auto end = std::partition_point(m_waiting.cells.begin(), m_waiting.cells.end(),
                                          [](const Risk& risk) { return risk.bars == 3; });
    return static_cast<int>(end - m_waiting.cells.begin());
}

int ReviewQueue::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ReviewQueue::roleNames() const {
    return {{Place, "place"}, {Row, "row"}, {Column, "column"}, {Bars, "bars"}, {Why, "why"}};
}

QVariant ReviewQueue::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Risk& risk = m_waiting.cells[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Place:
        return QStringLiteral("%1 %2").arg(risk.row + 1).arg(m_tags.value(risk.column));
    case Row:
        return risk.row;
    case Column:
        return risk.column;
    case Bars:
        return risk.bars;
    case Why:
        return reasonsInWords(risk);
    default:
        return {};
    }
}

} // namespace quadrille
