#pragma once

#include "corpus/edit.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// The texts and states the active cell has had, the present one first.
class VersionsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns the versions of its cell.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        Text = Qt::UserRole + 1,
        Who,
        When, ///< in the person's way of writing date and time
        CellState,
        Refused, ///< it came too late and never was the cell's text
        Present, ///< it is what stands there now
        Before,  ///< the text it came after; of the first one its own
        Marks    ///< its inline elements, as cellMarks
    };

    explicit VersionsModel(QObject* parent = nullptr);
    void show(std::vector<Version> versions);
    [[nodiscard]] const std::vector<Version>& versions() const { return m_versions; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_versions.size()); }

signals:
    void countChanged();

private:
    std::vector<Version> m_versions;
};

} // namespace quadrille
