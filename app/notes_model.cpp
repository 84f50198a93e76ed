#include "app/notes_model.h"

#include "app/text.h"

namespace quadrille {

namespace {

// A dialog shows the first rows as ways there; the rest is a number.
constexpr std::size_t rowsShown = 3;

} // namespace

NotesModel::NotesModel(QObject* parent)
    : QAbstractListModel(parent) {}

void NotesModel::show(const std::vector<ExportNote>& notes) {
    beginResetModel();
    m_notes = notes;
    endResetModel();
    emit countChanged();
}

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> NotesModel::roleNames() const {
    return {{Message, "message"}, {Amount, "amount"}, {Rows, "rows"}};
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const ExportNote& note = m_notes[static_cast<std::size_t>(index.row())];
    if (role == Message) {
        return toQt(note.message);
    }
    if (role == Amount) {
        return static_cast<int>(note.rows.size());
    }
    if (role != Rows) {
        return {};
    }
    QList<int> rows;
    for (std::size_t i = 0; i < note.rows.size() && i < rowsShown; ++i) {
        rows += static_cast<int>(note.rows[i]);
    }
    return QVariant::fromValue(rows);
}

} // namespace quadrille
