#include "app/versions_model.h"

#include "app/cell_marks.h"
#include "app/text.h"

#include <algorithm>

namespace quadrille {

VersionsModel::VersionsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void VersionsModel::show(std::vector<Version> versions) {
    beginResetModel();
    m_versions = std::move(versions);
    endResetModel();
    emit countChanged();
}

int VersionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> VersionsModel::roleNames() const {
    return {{Text, "words"},      {Who, "who"},         {When, "moment"},   {CellState, "cellState"},
            {Refused, "refused"}, {Present, "present"}, {Before, "before"}, {Marks, "marks"}};
}

QVariant VersionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Version& version = m_versions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Text:
        return toQt(version.text);
    case Who:
        return toQt(version.who);
    case When:
        return momentInWords(version.at);
    case CellState:
        return static_cast<int>(version.state);
    case Refused:
        return version.refused;
    case Present:
        return index.row() == 0;
    case Before: {
        const auto next = m_versions.begin() + index.row() + 1;
        const auto older = std::find_if(next, m_versions.end(), [](const Version& one) { return !one.refused; });
        return toQt(older == m_versions.end() ? version.text : older->text);
    }
    case Marks:
        return QVariant::fromValue(CellMarks{version.marks});
    default:
        return {};
    }
}

} // namespace quadrille
