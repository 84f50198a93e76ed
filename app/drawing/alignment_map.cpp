#include "app/drawing/alignment_map.h"

#include "app/confidence.h"

#include <QPainter>

#include <algorithm>

namespace quadrille {

AlignmentMap::AlignmentMap(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &AlignmentMap::changed, this, [this] {
        m_picture = {};
        update();
    });
    connect(this, &AlignmentMap::moved, this, [this] { update(); });
}

void AlignmentMap::setUnits(UnitsModel* units) {
    if (units == m_units) {
        return;
    }
    m_units = units;
    if (units) {
        connect(units, &UnitsModel::dataChanged, this, &AlignmentMap::changed);
        connect(units, &UnitsModel::modelReset, this, &AlignmentMap::changed);
    }
    emit changed();
}

const Scan* AlignmentMap::scan() const {
    const OpenDocument* document = m_units ? m_units->document() : nullptr;
    return document && document->scan ? &*document->scan : nullptr;
}

int AlignmentMap::segments(int column) const {
    const Scan* known = scan();
    return known && column >= 0 && static_cast<std::size_t>(column) < known->firstSegment.size()
               ? static_cast<int>(known->firstSegment[static_cast<std::size_t>(column)].back())
               : 0;
}

int AlignmentMap::sourceSegments() const {
    return segments(0);
}

int AlignmentMap::targetSegments() const {
    return segments(m_column);
}

int AlignmentMap::rowAt(double x) const {
    if (sourceSegments() == 0 || width() <= 0) {
        return -1;
    }
    const auto& first = scan()->firstSegment.front();
    const auto segment = static_cast<std::uint32_t>(std::clamp(x / width(), 0.0, 0.9999) * sourceSegments());
    const auto after = std::upper_bound(first.begin(), first.end(), segment);
    return std::clamp(static_cast<int>(after - first.begin()) - 1, 0, static_cast<int>(first.size()) - 2);
}

QRectF AlignmentMap::rowBox(int row) const {
    const auto at = static_cast<std::size_t>(row);
    const auto& source = scan()->firstSegment.front();
    const auto& target = scan()->firstSegment[static_cast<std::size_t>(m_column)];
    const double perX = width() / sourceSegments();
    const double perY = height() / targetSegments();
    return QRectF(QPointF(source[at] * perX, target[at] * perY), QPointF(source[at + 1] * perX, target[at + 1] * perY));
}

void AlignmentMap::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    if (sourceSegments() == 0 || targetSegments() == 0 || m_column < 1) {
        return;
    }
    const int rows = m_units->count();
    if (m_firstInView >= 0 && m_lastInView >= m_firstInView && m_lastInView < rows) {
        const QRectF band = rowBox(m_firstInView) | rowBox(m_lastInView);
        painter->fillRect(QRectF(band.left(), 0, std::max(2.0, band.width()), height()), m_bandColor);
    }
    drawPicture(painter->device()->devicePixelRatio());
    painter->drawImage(QPointF(0, 0), m_picture);
    if (m_activeRow >= 0 && m_activeRow < rows) {
        const double margin = 2.5 * m_unit;
        const QRectF box = rowBox(m_activeRow);
        const double grow = std::max(margin, 4 * m_unit - std::min(box.width(), box.height()) / 2);
        painter->setPen(QPen(m_accentColor, 1.6));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box.adjusted(-grow, -grow, grow, grow).intersected(boundingRect().adjusted(1, 1, -1, -1)));
    }
}

void AlignmentMap::drawPicture(double scale) {
    const QSize size = (QSizeF(width(), height()) * scale).toSize();
    if (m_picture.size() == size) {
        return;
    }
    m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_picture.setDevicePixelRatio(scale);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    paintLocks(painter);
    paintLinks(painter);
}

void AlignmentMap::paintGrid(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_gridColor, 1));
    int step = 5;
    while (step * width() / sourceSegments() < 12 || step * height() / targetSegments() < 12) {
        step *= 10;
    }
    for (int at = step; at < sourceSegments(); at += step) {
        const double x = at * width() / sourceSegments();
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    for (int at = step; at < targetSegments(); at += step) {
        const double y = at * height() / targetSegments();
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
    painter.drawLine(QPointF(0, 0), QPointF(0, height()));
    painter.drawLine(QPointF(0, height() - 1), QPointF(width(), height() - 1));
    painter.setRenderHint(QPainter::Antialiasing);
}

void AlignmentMap::paintLocks(QPainter& painter) const {
    const Outline& outline = m_units->document()->outline;
    for (int row = 0; row < m_units->count(); ++row) {
        if (outline.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(m_column)).locked) {
            const QPointF centre = rowBox(row).center();
            painter.fillRect(QRectF(centre.x() - 0.8, height() - 6 * m_unit, 1.6, 6 * m_unit), m_linkColor);
            painter.fillRect(QRectF(0, centre.y() - 0.8, 6 * m_unit, 1.6), m_linkColor);
        }
    }
}

void AlignmentMap::paintLinks(QPainter& painter) const {
    const double perX = width() / sourceSegments();
    const double perY = height() / targetSegments();
    QPoint last(-1, -1);
    QList<QPair<QPointF, bool>> odd; // drawn above the squares; true: a side is empty
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_linkColor);
    for (const PlacedBead& bead : scan()->beads[static_cast<std::size_t>(m_column)]) {
        const QRectF box(bead.source * perX, bead.target * perY, bead.sourceSize * perX, bead.targetSize * perY);
        if (bead.sourceSize == 0 || bead.targetSize == 0) {
            odd.append({box.center(), true});
        } else if (isWeak(bead.confidence / 100.0)) {
            odd.append({box.center(), false});
        } else if (box.topLeft().toPoint() != last) {
            // Links that fall on one pixel are drawn once.
            last = box.topLeft().toPoint();
            painter.drawRect(QRectF(box.topLeft(), QSizeF(std::max(box.width(), 1.5), std::max(box.height(), 1.5))));
        }
    }
    const double r = (odd.size() > 400 ? 1.5 : 4) * m_unit;
    for (const auto& [centre, empty] : odd) {
        painter.setPen(empty ? QPen(m_weakColor, 1.6) : QPen(Qt::NoPen));
        painter.setBrush(empty ? m_paperColor : m_weakColor);
        if (empty) {
            painter.drawEllipse(centre, r * 0.8, r * 0.8);
        } else {
            painter.drawPolygon(QPolygonF(
                {centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r), centre + QPointF(-r, 0)}));
        }
    }
}

} // namespace quadrille
