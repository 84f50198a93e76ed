#include "app/drawing/glyph.h"

#include "corpus/document.h"

#include <QPainter>
#include <QPainterPath>

#include <optional>

namespace quadrille {

namespace {

using Draw = void (*)(QPainter&);

struct Named {
    const char* name;
    Draw draw;
};

void line(QPainter& painter, std::initializer_list<QPointF> points) {
    painter.drawPolyline(points.begin(), static_cast<int>(points.size()));
}

void dot(QPainter& painter, double x, double y) {
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(x, y), 0.9, 0.9);
    painter.restore();
}

void diamond(QPainter& painter) {
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({{8, 3}, {13, 8}, {8, 13}, {3, 8}}));
}

const Named glyphs[] = {
    {"menu",
     [](QPainter& p) {
         line(p, {{2, 4}, {14, 4}});
         line(p, {{2, 8}, {14, 8}});
         line(p, {{2, 12}, {14, 12}});
     }},
    {"down",
     [](QPainter& p) {
         line(p, {{4, 6}, {8, 10}, {12, 6}});
     }},
    {"right",
     [](QPainter& p) {
         line(p, {{6, 4}, {10, 8}, {6, 12}});
     }},
    {"close",
     [](QPainter& p) {
         line(p, {{4, 4}, {12, 12}});
         line(p, {{12, 4}, {4, 12}});
     }},
    {"tick",
     [](QPainter& p) {
         line(p, {{3, 8.5}, {6.5, 12}, {13, 4.5}});
     }},
    {"lock",
     [](QPainter& p) {
         p.drawRoundedRect(QRectF(3.5, 7, 9, 6.5), 1, 1);
         QPainterPath bow(QPointF(5.5, 7));
         bow.lineTo(5.5, 5.2);
         bow.cubicTo(5.5, 1.8, 10.5, 1.8, 10.5, 5.2);
         bow.lineTo(10.5, 7);
         p.drawPath(bow);
     }},
    {"document",
     [](QPainter& p) {
         line(p, {{9.5, 1.8}, {3.5, 1.8}, {3.5, 14.2}, {12.5, 14.2}, {12.5, 4.8}, {9.5, 1.8}, {9.5, 4.8}, {12.5, 4.8}});
     }},
    {"list",
     [](QPainter& p) {
         for (const double y : {3.5, 8.0, 12.5}) {
             dot(p, 3, y);
             line(p, {{6, y}, {14, y}});
         }
     }},
    {"info",
     [](QPainter& p) {
         p.drawEllipse(QPointF(8, 8), 6, 6);
         line(p, {{8, 7.5}, {8, 11}});
         dot(p, 8, 5);
     }},
    {"warning",
     [](QPainter& p) {
         p.drawPolygon(QPolygonF({{8, 2.5}, {14.2, 13.5}, {1.8, 13.5}}));
         line(p, {{8, 6.5}, {8, 9.5}});
         dot(p, 8, 11.6);
     }},
    {"weak", diamond},
    {"empty", [](QPainter& p) { p.drawEllipse(QPointF(8, 8), 3.6, 3.6); }},
};

} // namespace

void drawStateHead(QPainter& painter, int state, QPointF centre, double scale, const QColor& color) {
    painter.save();
    painter.translate(centre);
    painter.scale(scale, scale);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (static_cast<State>(state)) {
    case State::Initial:
        painter.drawEllipse(QPointF(0, 0), 4, 4);
        break;
    case State::Draft:
        painter.drawEllipse(QPointF(0, 0), 4.2, 4.2);
        painter.setBrush(color);
        painter.drawChord(QRectF(-4.2, -4.2, 8.4, 8.4), 90 * 16, 180 * 16);
        break;
    case State::Translated:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(0, 0), 4.6, 4.6);
        break;
    case State::Rejected:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({{-5, 0}, {4, -4.6}, {4, 4.6}}));
        break;
    case State::Approved:
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line(painter, {{-4.4, 0.4}, {-1.4, 3.4}, {4.6, -3.4}});
        break;
    }
    painter.restore();
}

Glyph::Glyph(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setImplicitSize(16, 16);
}

void Glyph::setName(const QString& name) {
    if (name != m_name) {
        m_name = name;
        emit changed();
        update();
    }
}

void Glyph::setColor(const QColor& color) {
    if (color != m_color) {
        m_color = color;
        emit changed();
        update();
    }
}

void Glyph::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(width() / 16, height() / 16);
    if (const std::optional<State> state = stateFromName(m_name.toStdString())) {
        drawStateHead(*painter, static_cast<int>(*state), {8, 8}, 1, m_color);
        return;
    }
    painter->setPen(QPen(m_color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const Named& glyph : glyphs) {
        if (m_name == QLatin1String(glyph.name)) {
            glyph.draw(*painter);
        }
    }
}

} // namespace quadrille
