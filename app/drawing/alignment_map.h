#pragma once

#include "app/units_model.h"

#include <QColor>
#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// The whole alignment of the source (from left to right) with one target (downwards): a square per link, a
/// diamond where it is weak, a ring where one side is empty, the rows in view as a band, the active row framed.
class AlignmentMap : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(quadrille::UnitsModel* units READ units WRITE setUnits NOTIFY changed)
    Q_PROPERTY(int column MEMBER m_column NOTIFY changed)
    Q_PROPERTY(int activeRow MEMBER m_activeRow NOTIFY moved)
    Q_PROPERTY(int firstInView MEMBER m_firstInView NOTIFY moved)
    Q_PROPERTY(int lastInView MEMBER m_lastInView NOTIFY moved)
    Q_PROPERTY(int sourceSegments READ sourceSegments NOTIFY changed)
    Q_PROPERTY(int targetSegments READ targetSegments NOTIFY changed)
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QColor linkColor MEMBER m_linkColor NOTIFY changed)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY changed)
    Q_PROPERTY(QColor bandColor MEMBER m_bandColor NOTIFY changed)
    Q_PROPERTY(QColor weakColor MEMBER m_weakColor NOTIFY changed)
    Q_PROPERTY(QColor accentColor MEMBER m_accentColor NOTIFY changed)
    Q_PROPERTY(QColor paperColor MEMBER m_paperColor NOTIFY changed)

public:
    explicit AlignmentMap(QQuickItem* parent = nullptr);
    [[nodiscard]] UnitsModel* units() const { return m_units; }
    void setUnits(UnitsModel* units);
    [[nodiscard]] int sourceSegments() const;
    [[nodiscard]] int targetSegments() const;
    void paint(QPainter* painter) override;

    /// The row whose source stands at `x`, in this item's pixels; -1 when nothing is known yet.
    Q_INVOKABLE [[nodiscard]] int rowAt(double x) const;

signals:
    void changed();
    /// Only the active row or the rows in view are others.
    void moved();

private:
    [[nodiscard]] const Scan* scan() const;
    [[nodiscard]] int segments(int column) const;
    [[nodiscard]] QRectF rowBox(int row) const;
    void drawPicture(double scale);
    void paintGrid(QPainter& painter) const;
    void paintLinks(QPainter& painter) const;
    void paintLocks(QPainter& painter) const;

    QPointer<UnitsModel> m_units;
    QImage m_picture; ///< all that stays while the person moves about
    int m_column = 1;
    int m_activeRow = -1;
    int m_firstInView = 0;
    int m_lastInView = -1;
    double m_unit = 1;
    QColor m_linkColor;
    QColor m_gridColor;
    QColor m_bandColor;
    QColor m_weakColor;
    QColor m_accentColor;
    QColor m_paperColor;
};

} // namespace quadrille
