#include "app/versions_model.h"

#include "app/text.h"

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
    return {{Text, "words"},          {Who, "who"},         {When, "moment"},
            {CellState, "cellState"}, {Refused, "refused"}, {Present, "present"}};
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
    default:
        return {};
    }
}

} // namespace quadrille
