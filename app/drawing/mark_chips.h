#pragma once

#include "app/drawing/text_overlay.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// The chips that stand for the marks in the document of a TextEdit, in the room that MarkObjects has made.
class MarkChips : public quadrille::TextOverlay { // in full, so that the registrar finds it
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY changed) ///< one for each, in order
    Q_PROPERTY(QStringList words MEMBER m_words NOTIFY changed)   ///< what a person reads of each
    Q_PROPERTY(QFont labelFont MEMBER m_labelFont NOTIFY changed)
    Q_PROPERTY(QColor frameColor MEMBER m_frameColor NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY placed)

public:
    using TextOverlay::TextOverlay;
    void paint(QPainter* painter) override;

    /// How many chips are drawn.
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }
    /// The field of the n-th chip, in pixels.
    Q_INVOKABLE [[nodiscard]] QRectF chip(int n) const;
    /// The chip at a point; -1 when there is none.
    Q_INVOKABLE [[nodiscard]] int chipAt(double x, double y) const;
    Q_INVOKABLE [[nodiscard]] QString wordsOf(int n) const { return m_words.value(n); }

signals:
    void placed();

protected:
    void place(LaidText& text) override;

private:
    QStringList m_labels;
    QStringList m_words;
    QFont m_labelFont;
    QColor m_frameColor;
    std::vector<LinePart> m_chips;
    QStringList m_drawn; ///< the labels in the picture
};

} // namespace quadrille
