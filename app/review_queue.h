#pragma once

#include "app/risk.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// The cells that wait for a reviewer, the riskiest first.
class ReviewQueue : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its queue.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int high READ high NOTIFY changed)

public:
    enum Role {
        Place = Qt::UserRole + 1, ///< "17 uk"
        Row,
        Column,
        Bars, ///< 1 to 3
        Why   ///< "edited after approval, weak link 0.46"
    };

    explicit ReviewQueue(QObject* parent = nullptr);

    /// Shows what waits. `tags` are those of the document's columns.
    void show(Waiting waiting, QStringList tags);
    /// One unit has changed: its cells that still wait are `risks`, in any order. Others stay as they are.
    void takeUnit(UnitId unit, const std::vector<Risk>& risks);
    [[nodiscard]] const UsualLengths& usual() const { return m_waiting.usual; }
    /// The cell to look at after the one at `row` and `column`: the next in the queue, or the first.
    [[nodiscard]] const Risk* after(int row, int column) const;
    /// Where a cell stands in the queue; -1 when it is not waiting.
    Q_INVOKABLE [[nodiscard]] int indexOf(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_waiting.cells.size()); }
    /// How many have three bars.
    [[nodiscard]] int high() const;

signals:
    void changed();

private:
    Waiting m_waiting;
    QStringList m_tags;
};

} // namespace quadrille
