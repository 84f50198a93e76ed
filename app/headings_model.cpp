#include "app/headings_model.h"

#include "app/text.h"

#include <algorithm>

namespace quadrille {

HeadingsModel::HeadingsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void HeadingsModel::show(std::shared_ptr<OpenDocument> document) {
    beginResetModel();
    m_document = std::move(document);
    m_rows.clear();
    if (m_document) {
        const auto& heading = m_document->outline.heading;
        for (std::size_t row = 0; row < heading.size(); ++row) {
            if (heading[row]) {
                m_rows.push_back(static_cast<int>(row));
            }
        }
    }
    endResetModel();
    emit countChanged();
}

int HeadingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> HeadingsModel::roleNames() const {
    return {{Row, "row"}, {Title, "title"}};
}

QVariant HeadingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const int row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Row) {
        return row;
    }
    if (role != Title) {
        return {};
    }
    const Unit* unit = m_document->cache.at(static_cast<std::size_t>(row));
    if (!unit) {
        return m_document->cache.failure();
    }
    for (const Cell& cell : unit->cells) {
        if (!cell.segments.empty()) {
            return toQt(cell.text());
        }
    }
    return QString();
}

int HeadingsModel::headingOf(int row) const {
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), row);
    return static_cast<int>(after - m_rows.begin()) - 1;
}

} // namespace quadrille
