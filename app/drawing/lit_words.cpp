#include "app/drawing/lit_words.h"

#include <QPainter>

namespace quadrille {
namespace {

constexpr double radius = 2; // at unit 1, in pixels
// Parts of a line's height.
constexpr double aboveBaseline = 0.76;
constexpr double belowBaseline = 0.22;

} // namespace

void LitWords::place(LaidText& text) {
    std::vector<QRectF> grounds;
    for (qsizetype k = 0; k + 1 < m_stretches.size(); k += 2) {
        for (const LinePart& line : text.parts(m_stretches[k], m_stretches[k + 1])) {
            const double left = std::min(line.left, line.right) - margin();
            const double right = std::max(line.left, line.right) + margin();
            const double top = line.baseline - aboveBaseline * lineHeight();
            grounds.emplace_back(left, top, right - left, (aboveBaseline + belowBaseline) * lineHeight());
        }
    }
    if (grounds != m_grounds) {
        m_grounds = std::move(grounds);
        drawn(!m_grounds.empty());
        emit placed();
    }
}

QRectF LitWords::ground(int n) const {
    return n >= 0 && n < count() ? m_grounds[static_cast<std::size_t>(n)] : QRectF();
}

void LitWords::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color());
    for (const QRectF& ground : m_grounds) {
        painter->drawRoundedRect(ground.translated(margin(), 0), radius * unit(), radius * unit());
    }
}

} // namespace quadrille
