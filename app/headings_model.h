#pragma once

#include "app/open_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace quadrille {

/// The document's headings, by their rows.
class HeadingsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its headings.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { Row = Qt::UserRole + 1, Title };

    explicit HeadingsModel(QObject* parent = nullptr);
    void show(std::shared_ptr<OpenDocument> document);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Which heading the unit of `row` stands under; -1 before the first.
    Q_INVOKABLE [[nodiscard]] int headingOf(int row) const;

signals:
    void countChanged();

private:
    std::shared_ptr<OpenDocument> m_document;
    std::vector<int> m_rows;
};

} // namespace quadrille
