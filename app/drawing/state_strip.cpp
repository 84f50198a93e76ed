#include "app/drawing/state_strip.h"

#include "app/drawing/glyph.h"
#include "corpus/document.h"

#include <QPainter>

namespace quadrille {

namespace {

constexpr double stemOpacity = 0.62;
constexpr double leastStem = 14;

QPen stemPen(State state, const QColor& color, double unit) {
    const bool thick = state == State::Approved;
    QPen pen(color, (thick ? 3.0 : 1.6) * unit, Qt::SolidLine, Qt::FlatCap);
    if (state == State::Draft) {
        pen.setDashPattern({5 / 1.6, 4 / 1.6});
    } else if (state == State::Initial) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 5 / 1.6});
    } else if (state == State::Rejected) {
        pen.setWidthF(1.3 * unit);
        pen.setJoinStyle(Qt::MiterJoin);
    }
    return pen;
}

} // namespace

StateStrip::StateStrip(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &StateStrip::changed, this, [this] { update(); });
}

void StateStrip::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    const double middle = width() / 2;
    const double begin = m_headY + 9 * m_unit;
    drawStateHead(*painter, m_state, {middle, m_headY}, m_unit, m_color);
    if (height() - begin < leastStem * m_unit) {
        return;
    }
    const auto state = static_cast<State>(m_state);
    painter->setOpacity(stemOpacity);
    painter->setPen(stemPen(state, m_color, m_unit));
    if (state != State::Rejected) {
        painter->drawLine(QPointF(middle, begin), QPointF(middle, height()));
        return;
    }
    QPolygonF zigzag;
    const int turns = static_cast<int>((height() - begin) / (4 * m_unit));
    for (int turn = 0; turn <= turns; ++turn) {
        zigzag << QPointF(middle + (turn % 2 == 0 ? -2 : 2) * m_unit, begin + turn * 4 * m_unit);
    }
    painter->drawPolyline(zigzag);
}

} // namespace quadrille
