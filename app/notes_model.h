#pragma once

#include "corpus/export.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// What an export leaves out or wants said, each with the rows it concerns.
class NotesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("An export draft owns its notes.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { Message = Qt::UserRole + 1, Amount, Rows };

    explicit NotesModel(QObject* parent = nullptr);
    void show(const std::vector<ExportNote>& notes);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_notes.size()); }

signals:
    void countChanged();

private:
    std::vector<ExportNote> m_notes;
};

} // namespace quadrille
