#include "app/drawing/invisible_signs.h"

#include <QPainter>

#include <algorithm>

namespace quadrille {
namespace {

// At unit 1, in pixels.
constexpr double ring = 4;
constexpr double penWidth = 1.1;
constexpr double aboveBaseline = 5.5; ///< the middle of small letters

void line(QPainter& painter, std::initializer_list<QPointF> points) {
    painter.drawPolyline(points.begin(), static_cast<int>(points.size()));
}

/// A post that stands between two letters, as high as they are.
void post(QPainter& painter) {
    line(painter, {{0, -6}, {0, 6}});
}

/// Around the point 0, 0 in pixels at unit 1; `width` is what the character takes of the line.
void drawSign(QPainter& painter, Invisible::Kind kind, double width) {
    switch (kind) {
    case Invisible::NoBreakSpace:
        painter.drawEllipse(QPointF(0, 0), (ring - penWidth) / 2, (ring - penWidth) / 2);
        return;
    case Invisible::NarrowNoBreakSpace: // half as wide, so is its ring
        painter.drawEllipse(QPointF(0, 0), (ring / 2 - penWidth / 2) / 2, (ring - penWidth) / 2);
        return;
    case Invisible::OtherSpace:
        line(painter, {{-2, 1}, {-2, 3}, {2, 3}, {2, 1}});
        return;
    case Invisible::Tab: {
        const double half = std::clamp(width / 2 - 1, 3.0, 9.0);
        line(painter, {{-half, 0}, {half, 0}});
        line(painter, {{half - 2.5, -2.5}, {half, 0}, {half - 2.5, 2.5}});
        return;
    }
    case Invisible::LineSeparator:
        line(painter, {{8, -3}, {8, 1}, {2, 1}});
        line(painter, {{4.5, -1.5}, {2, 1}, {4.5, 3.5}});
        return;
    case Invisible::SoftHyphen:
        line(painter, {{-2, 0}, {2, 0}, {2, 3}});
        return;
    case Invisible::ZeroWidthSpace:
        post(painter);
        return;
    case Invisible::NonJoiner: // the post keeps apart
        post(painter);
        line(painter, {{-2, -8}, {0, -6}, {2, -8}});
        return;
    case Invisible::Joiner: // a cross ties together
        post(painter);
        line(painter, {{-2, -8}, {2, -5}});
        line(painter, {{2, -8}, {-2, -5}});
        return;
    case Invisible::WordJoiner:
        line(painter, {{-3, 5}, {0, 7}, {3, 5}});
        return;
    case Invisible::LeftToRight:
        post(painter);
        line(painter, {{0, -6}, {3.5, -6}, {2, -7.5}});
        return;
    case Invisible::RightToLeft:
        post(painter);
        line(painter, {{0, -6}, {-3.5, -6}, {-2, -7.5}});
        return;
    case Invisible::EndOfDirection:
        post(painter);
        line(painter, {{-2, -6}, {2, -6}});
        return;
    case Invisible::Other:
        painter.drawRect(QRectF(-2, -2, 4, 4));
        return;
    }
}

} // namespace

void InvisibleSigns::place(LaidText& text) {
    const std::vector<Invisible> found = invisibles(text.text());
    std::vector<Sign> signs;
    for (const Invisible& one : found) {
        for (const LinePart& line : text.parts(one.at, one.at + one.length)) {
            signs.push_back({one.kind, line});
        }
    }
    if (signs == m_signs) {
        return;
    }
    m_signs = std::move(signs);
    m_words = inWords(found);
    drawn(!m_signs.empty());
    emit marked();
}

QPointF InvisibleSigns::placeOf(int n) const {
    if (n < 0 || n >= count()) {
        return {};
    }
    const Sign& sign = m_signs[static_cast<std::size_t>(n)];
    const double x = sign.kind == Invisible::LineSeparator ? sign.line.left : (sign.line.left + sign.line.right) / 2;
    return {x, sign.line.baseline - aboveBaseline * unit()};
}

void InvisibleSigns::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(), penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int n = 0; n < count(); ++n) {
        const Sign& sign = m_signs[static_cast<std::size_t>(n)];
        painter->save();
        painter->translate(placeOf(n));
        painter->scale(unit(), unit());
        drawSign(*painter, sign.kind, std::abs(sign.line.right - sign.line.left) / unit());
        painter->restore();
    }
}

} // namespace quadrille
