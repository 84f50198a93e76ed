#pragma once

#include "app/drawing/text_overlay.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// A ground beneath stretches of a text, those of words that correspond to the one in hand. To lie under the text, from
/// `margin` further left to `margin` further right.
class LitWords : public quadrille::TextOverlay { // in full, so that the registrar finds it
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<int> stretches MEMBER m_stretches NOTIFY changed) ///< UTF-16, begin and end in turn
    Q_PROPERTY(double margin READ margin NOTIFY changed)               ///< by which grounds are wider than their words
    Q_PROPERTY(int count READ count NOTIFY placed)

public:
    using TextOverlay::TextOverlay;
    void paint(QPainter* painter) override;

    [[nodiscard]] double margin() const { return 2 * unit(); }
    /// How many grounds are drawn: one for each row of text that a stretch has a part in.
    [[nodiscard]] int count() const { return static_cast<int>(m_grounds.size()); }
    /// Where the n-th is, in pixels from where the text begins.
    Q_INVOKABLE [[nodiscard]] QRectF ground(int n) const;

signals:
    void placed();

protected:
    void place(LaidText& text) override;

private:
    QList<int> m_stretches;
    std::vector<QRectF> m_grounds;
};

} // namespace quadrille
