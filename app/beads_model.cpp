#include "app/beads_model.h"

#include "app/confidence.h"
#include "app/units_model.h"

#include <algorithm>

namespace quadrille {

namespace {

QString numbers(const std::vector<SegmentId>& ids, const Cell& cell, int first) {
    QStringList result;
    for (const SegmentId id : ids) {
        const auto found = std::find_if(cell.segments.begin(), cell.segments.end(),
                                        [id](const Segment& segment) { return segment.id == id; });
        if (found != cell.segments.end()) {
            result += QString::number(first + (found - cell.segments.begin()));
        }
    }
    return result.join(QStringLiteral(", "));
}

} // namespace

QString confidenceText(double confidence) {
    return QString::number(confidence, 'f', 2);
}

QList<BeadRow> beadRows(const UnitsModel& units, int row, int column) {
    QList<BeadRow> rows;
    const Unit* unit = units.unit(row);
    if (!unit || column < 1 || static_cast<std::size_t>(column) >= unit->cells.size()) {
        return rows;
    }
    const Cell& source = unit->cells.front();
    const Cell& target = unit->cells[static_cast<std::size_t>(column)];
    const int firstSource = std::max(units.firstSegment(row, 0), 1);
    const int firstTarget = std::max(units.firstSegment(row, column), 1);
    for (const CellBead& bead : target.beads) {
        rows += BeadRow{numbers(bead.source, source, firstSource), numbers(bead.target, target, firstTarget),
                        static_cast<int>(bead.source.size()), static_cast<int>(bead.target.size()), bead.confidence};
    }
    return rows;
}

BeadsModel::BeadsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void BeadsModel::show(QList<BeadRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BeadsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> BeadsModel::roleNames() const {
    return {{Source, "source"}, {Target, "target"}, {Shape, "shape"}, {Confidence, "confidence"}, {Bars, "bars"}};
}

QVariant BeadsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const BeadRow& bead = m_rows[index.row()];
    switch (role) {
    case Source:
        return bead.source;
    case Target:
        return bead.target;
    case Shape:
        return QStringLiteral("%1 : %2").arg(bead.sourceSize).arg(bead.targetSize);
    case Confidence:
        return confidenceText(bead.confidence);
    case Bars:
        return confidenceBars(bead.confidence);
    default:
        return {};
    }
}

} // namespace quadrille
