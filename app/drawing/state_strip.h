#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// A target cell's state down its left edge: a head on the first line and a stem to the row's end, told apart by
/// shape as well as colour.
class StateStrip : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int state MEMBER m_state NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(double headY MEMBER m_headY NOTIFY changed)

public:
    explicit StateStrip(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    int m_state = 0;
    QColor m_color;
    double m_unit = 1;
    double m_headY = 10;
};

} // namespace quadrille
