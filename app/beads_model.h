#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

class UnitsModel;

/// One link of a cell as people read it.
struct BeadRow {
    QString source; ///< segment numbers, "14" or "14, 15"; empty when nothing stands there
    QString target;
    int sourceSize = 0;
    int targetSize = 0;
    double confidence = 0;
};

/// The links of a target cell in reading order; none for the source. Numbers count from 1 within the language, or
/// within the cell while those of the document are not known.
QList<BeadRow> beadRows(const UnitsModel& units, int row, int column);

/// "0.41".
QString confidenceText(double confidence);

/// The links of the active cell.
class BeadsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The active cell owns its links.")

public:
    enum Role { Source = Qt::UserRole + 1, Target, Shape, Confidence, Bars };

    explicit BeadsModel(QObject* parent = nullptr);
    void show(QList<BeadRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<BeadRow> m_rows;
};

} // namespace quadrille
