#include "app/drawing/mark_chips.h"

#include <QPainter>

namespace quadrille {
namespace {

// At unit 1, in pixels.
constexpr double radius = 3;
constexpr double aboveBaseline = 13;
constexpr double belowBaseline = 4;
constexpr double beside = 1; ///< between the chip and the text

} // namespace

void MarkChips::place(LaidText& text) {
    std::vector<LinePart> chips;
    const QString& all = text.text();
    for (int at = static_cast<int>(all.indexOf(QChar::ObjectReplacementCharacter)); at >= 0;
         at = static_cast<int>(all.indexOf(QChar::ObjectReplacementCharacter, at + 1))) {
        const std::vector<LinePart> parts = text.parts(at, at + 1);
        chips.push_back(parts.empty() ? LinePart{} : parts.front());
    }
    if (chips != m_chips || m_labels != m_drawn) {
        m_chips = std::move(chips);
        m_drawn = m_labels;
        drawn(!m_chips.empty());
        emit placed();
    }
}

QRectF MarkChips::chip(int n) const {
    if (n < 0 || n >= count()) {
        return {};
    }
    const LinePart& part = m_chips[static_cast<std::size_t>(n)];
    return {QPointF(part.left + beside * unit(), part.baseline - aboveBaseline * unit()),
            QPointF(part.right - beside * unit(), part.baseline + belowBaseline * unit())};
}

int MarkChips::chipAt(double x, double y) const {
    for (int n = 0; n < count(); ++n) {
        if (chip(n).contains(x, y)) {
            return n;
        }
    }
    return -1;
}

void MarkChips::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_labelFont);
    for (int n = 0; n < count(); ++n) {
        const QRectF field = chip(n).adjusted(0.5, 0.5, -0.5, -0.5); // so that the frame lies on whole pixels
        painter->setPen(QPen(m_frameColor, 1));
        painter->drawRoundedRect(field, radius * unit(), radius * unit());
        painter->setPen(color());
        painter->drawText(field, Qt::AlignCenter | Qt::TextSingleLine, m_drawn.value(n));
    }
}

} // namespace quadrille
