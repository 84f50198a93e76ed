#include "app/drawing/link_lines.h"

#include "app/beads_model.h"
#include "app/confidence.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quadrille {

namespace {

// Within a chip, from its top to the middle of its first line; and the parts of the gutter, at unit 1.
constexpr double firstLine = 14.5;
constexpr double textLeft = 8;
constexpr double numberRight = 21;
constexpr double lineBegin = 24;
constexpr double bend = 38;
constexpr double corner = 5;
constexpr double lineEndGap = 1;

} // namespace

LinkLines::LinkLines(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &LinkLines::changed, this, [this] { update(); });
}

void LinkLines::setUnits(UnitsModel* units) {
    if (units == m_units) {
        return;
    }
    m_units = units;
    if (units) {
        connect(units, &UnitsModel::dataChanged, this, [this] { update(); });
    }
    emit changed();
}

void LinkLines::setSourceChips(QQuickItem* chips) {
    m_sourceChips = chips;
    watch(chips);
}

void LinkLines::setTargetChips(QQuickItem* chips) {
    m_targetChips = chips;
    watch(chips);
}

void LinkLines::watch(QQuickItem* chips) {
    if (chips) {
        // A positioner's signal, known by name only: its class is private to Qt.
        connect(chips, SIGNAL(positioningComplete()), this, SIGNAL(changed()));
    }
    emit changed();
}

QList<double> LinkLines::lineYs(const QQuickItem* chips) const {
    QList<double> ys;
    if (!chips) {
        return ys;
    }
    for (const QQuickItem* chip : chips->childItems()) {
        const QVariant segment = chip->property("segment");
        if (!segment.isValid()) {
            continue;
        }
        ys.resize(std::max<qsizetype>(ys.size(), segment.toInt() + 1));
        ys[segment.toInt()] = chip->y() + firstLine * m_unit;
    }
    return ys;
}

QList<LinkLines::Link> LinkLines::links() const {
    QList<Link> result;
    const Unit* unit = m_units ? m_units->unit(m_row) : nullptr;
    if (!unit || m_column < 1 || static_cast<std::size_t>(m_column) >= unit->cells.size()) {
        return result;
    }
    const Cell& target = unit->cells[static_cast<std::size_t>(m_column)];
    const QList<double> sourceYs = lineYs(m_sourceChips);
    const QList<double> targetYs = lineYs(m_targetChips);
    const auto places = [](const std::vector<SegmentId>& ids, const Cell& cell, const QList<double>& ys) {
        QList<double> found;
        for (std::size_t i = 0; i < cell.segments.size(); ++i) {
            if (std::find(ids.begin(), ids.end(), cell.segments[i].id) != ids.end()) {
                found += ys.value(static_cast<qsizetype>(i), firstLine);
            }
        }
        return found;
    };
    const QList<BeadRow> rows = beadRows(*m_units, m_row, m_column);
    for (std::size_t i = 0; i < target.beads.size(); ++i) {
        const CellBead& bead = target.beads[i];
        result += Link{places(bead.source, unit->cells.front(), sourceYs), places(bead.target, target, targetYs),
                       rows[static_cast<qsizetype>(i)].source.split(QStringLiteral(", "), Qt::SkipEmptyParts),
                       bead.confidence};
    }
    return result;
}

void LinkLines::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(12 * m_unit));
    painter->setFont(font);
    for (const Link& link : links()) {
        paintLine(*painter, link);
        paintNumbers(*painter, link);
    }
}

// A number ends where numbers end; one that is too long for that begins at the edge.
QRectF LinkLines::numberBox(const QFont& font, const QString& number, double y) const {
    const double wide = QFontMetricsF(font).horizontalAdvance(number);
    const double left = std::max(0.0, numberRight * m_unit - wide);
    return QRectF(left, y - 10 * m_unit, wide + 1, 20 * m_unit);
}

void LinkLines::paintLine(QPainter& painter, const Link& link) const {
    const bool weak = isWeak(link.confidence);
    QPen pen(m_active ? m_accentColor : weak ? m_weakColor : m_lineColor, m_active ? 2 : 1.2);
    if (weak) {
        pen.setDashPattern({2.5, 2});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double end = width() - lineEndGap * m_unit;
    double begin = lineBegin * m_unit;
    for (const QString& number : link.sourceNumbers) {
        begin = std::max(begin, numberBox(painter.font(), number, 0).right() + 2 * m_unit);
    }
    begin = std::min(begin, end - 4 * m_unit);
    const double middle = std::max(bend * m_unit, begin);
    if (link.sourceYs.isEmpty() || link.targetYs.isEmpty()) {
        // Nothing on one side: a stopped line.
        for (const double y : link.sourceYs + link.targetYs) {
            const double from = link.sourceYs.isEmpty() ? middle - 4 * m_unit : begin;
            const double to = link.sourceYs.isEmpty() ? end : middle;
            const double stop = link.sourceYs.isEmpty() ? from : to;
            painter.drawLine(QPointF(from, y), QPointF(to, y));
            painter.save();
            painter.setPen(QPen(pen.color(), pen.widthF()));
            painter.drawLine(QPointF(stop, y - 4 * m_unit), QPointF(stop, y + 4 * m_unit));
            painter.restore();
        }
        return;
    }
    const auto join = [&](double fromX, double fromY, double toX, double toY) {
        const double radius = std::min(corner * m_unit, std::abs(toY - fromY) / 2);
        const double sign = toY < fromY ? -1 : 1;
        QPainterPath path(QPointF(fromX, fromY));
        path.lineTo(middle - radius, fromY);
        path.quadTo(middle, fromY, middle, fromY + sign * radius);
        path.lineTo(middle, toY - sign * radius);
        path.quadTo(middle, toY, middle + radius, toY);
        path.lineTo(toX, toY);
        painter.drawPath(path);
    };
    for (const double y : link.sourceYs) {
        join(begin, y, end, link.targetYs.front());
    }
    for (qsizetype i = 1; i < link.targetYs.size(); ++i) {
        join(begin, link.sourceYs.front(), end, link.targetYs[i]);
    }
}

void LinkLines::paintNumbers(QPainter& painter, const Link& link) const {
    const bool weak = isWeak(link.confidence);
    QFont plain = painter.font();
    plain.setBold(m_active);
    painter.setPen(m_active ? m_accentColor : m_textColor);
    painter.setFont(plain);
    for (qsizetype i = 0; i < link.sourceYs.size() && i < link.sourceNumbers.size(); ++i) {
        const QString& number = link.sourceNumbers[i];
        painter.drawText(numberBox(plain, number, link.sourceYs[i]), Qt::AlignLeft | Qt::AlignVCenter, number);
    }
    const double top = (link.sourceYs.isEmpty() ? link.targetYs : link.sourceYs).value(0, firstLine) + 8 * m_unit;
    plain.setBold(weak);
    painter.setFont(plain);
    painter.setPen(weak ? m_weakTextColor : m_textColor);
    painter.drawText(QRectF(textLeft * m_unit, top, 27 * m_unit, 16 * m_unit), Qt::AlignLeft | Qt::AlignVCenter,
                     confidenceText(link.confidence));
    plain.setBold(false);
    painter.setFont(plain);
    const int bars = confidenceBars(link.confidence);
    const QColor color = weak ? m_weakColor : m_textColor;
    for (int bar = 0; bar < 3; ++bar) {
        const QRectF box((textLeft + bar * 8.5) * m_unit, top + 18 * m_unit, 7 * m_unit, 3 * m_unit);
        painter.setPen(bar < bars ? Qt::NoPen : QPen(color, 1));
        painter.setBrush(bar < bars ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawRect(bar < bars ? box : box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace quadrille
