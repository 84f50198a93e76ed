#pragma once

#include "app/drawing/laid_text.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// What is drawn over a text that lies beneath: either a Text with a fixed line height, which has the same place,
/// width, font and `text`, or the document of a TextEdit, whose text is then taken from there. Only what is to be seen
/// is looked at: place() is called before a frame, and only while the item is visible.
class TextOverlay : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY changed)
    Q_PROPERTY(double lineHeight MEMBER m_lineHeight NOTIFY changed)
    Q_PROPERTY(double indent MEMBER m_indent NOTIFY changed)       ///< of the first line of `text`
    Q_PROPERTY(double textWidth MEMBER m_textWidth NOTIFY changed) ///< of `text`, when that is not the item's own
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)

public:
    explicit TextOverlay(QQuickItem* parent = nullptr);

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);

    /// Where in the text (UTF-16) the character is that stands at a point of this item; -1 when none does.
    Q_INVOKABLE [[nodiscard]] int offsetAt(double x, double y) const;

signals:
    void changed();

protected:
    /// Finds out what is to be drawn on `text`, and calls drawn() when that is something else than before.
    virtual void place(LaidText& text) = 0;
    /// What is drawn has changed; when there is nothing, the item costs no picture.
    void drawn(bool something);

    void updatePolish() final;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

    /// Where lines end.
    [[nodiscard]] double wrapWidth() const { return m_textWidth > 0 ? m_textWidth : width(); }
    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] const QColor& color() const { return m_color; }

private:
    QPointer<QQuickTextDocument> m_document;
    QString m_text;
    QFont m_font;
    double m_lineHeight = 21;
    double m_indent = 0;
    double m_textWidth = 0;
    double m_unit = 1;
    QColor m_color;
};

} // namespace quadrille
