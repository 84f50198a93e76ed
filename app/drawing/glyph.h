#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// A small sign, drawn by name in a field of 16 by 16 that is scaled to the item. Names: menu, down, right, close,
/// lock, document, list, info, warning, tick, weak, empty; and the states initial, draft, translated, rejected,
/// approved. An unknown name draws nothing.
class Glyph : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)

public:
    explicit Glyph(QQuickItem* parent = nullptr);
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QString m_name;
    QColor m_color;
};

/// The head of a state's strip (or its sign in a list) around `centre`, 10 wide at `scale` 1.
void drawStateHead(QPainter& painter, int state, QPointF centre, double scale, const QColor& color);

} // namespace quadrille
