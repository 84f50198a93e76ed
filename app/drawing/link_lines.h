#pragma once

#include "app/units_model.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// The gutter between source and one target in Align: each link's source numbers, its confidence in two decimals
/// and three bars, and the line to the target's segments. The segments' places are those of the two columns of
/// chips, whose items carry a property `segment`, counted from 0 in the cell.
class LinkLines : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(quadrille::UnitsModel* units READ units WRITE setUnits NOTIFY changed)
    Q_PROPERTY(int revision MEMBER m_revision NOTIFY changed)
    Q_PROPERTY(int row MEMBER m_row NOTIFY changed)
    Q_PROPERTY(int column MEMBER m_column NOTIFY changed)
    Q_PROPERTY(QQuickItem* sourceChips READ sourceChips WRITE setSourceChips NOTIFY changed)
    Q_PROPERTY(QQuickItem* targetChips READ targetChips WRITE setTargetChips NOTIFY changed)
    Q_PROPERTY(bool active MEMBER m_active NOTIFY changed)
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY changed)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY changed)
    Q_PROPERTY(QColor accentColor MEMBER m_accentColor NOTIFY changed)
    Q_PROPERTY(QColor weakColor MEMBER m_weakColor NOTIFY changed)
    Q_PROPERTY(QColor weakTextColor MEMBER m_weakTextColor NOTIFY changed)

public:
    explicit LinkLines(QQuickItem* parent = nullptr);
    [[nodiscard]] UnitsModel* units() const { return m_units; }
    void setUnits(UnitsModel* units);
    [[nodiscard]] QQuickItem* sourceChips() const { return m_sourceChips; }
    void setSourceChips(QQuickItem* chips);
    [[nodiscard]] QQuickItem* targetChips() const { return m_targetChips; }
    void setTargetChips(QQuickItem* chips);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    struct Link {
        QList<double> sourceYs;
        QList<double> targetYs;
        QStringList sourceNumbers;
        double confidence = 0;
    };
    void watch(QQuickItem* chips);
    [[nodiscard]] QList<double> lineYs(const QQuickItem* chips) const;
    [[nodiscard]] QList<Link> links() const;
    [[nodiscard]] QRectF numberBox(const QFont& font, const QString& number, double y) const;
    void paintLine(QPainter& painter, const Link& link) const;
    void paintNumbers(QPainter& painter, const Link& link) const;

    QPointer<UnitsModel> m_units;
    int m_revision = 0;
    int m_row = -1;
    int m_column = -1;
    QPointer<QQuickItem> m_sourceChips;
    QPointer<QQuickItem> m_targetChips;
    bool m_active = false;
    double m_unit = 1;
    QColor m_lineColor;
    QColor m_textColor;
    QColor m_accentColor;
    QColor m_weakColor;
    QColor m_weakTextColor;
};

} // namespace quadrille
