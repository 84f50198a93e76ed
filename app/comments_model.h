#pragma once

#include "corpus/edit.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace quadrille {

/// What was said of the active cell and of its row, the oldest first.
class CommentsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns the comments of its cell.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int open READ open NOTIFY countChanged)

public:
    enum Role {
        Text = Qt::UserRole + 1,
        Who,
        When,    ///< in the person's way of writing date and time
        Kind,    ///< "style, minor"; mostly empty
        Answer,  ///< it answers another one
        Resolved ///< the talk it belongs to is closed
    };

    explicit CommentsModel(QObject* parent = nullptr);
    /// Of all `comments` of a row, those on it and on the cell of `column`.
    void show(const std::vector<Comment>& comments, std::size_t column);
    /// The comment that began the talk in which the one at `index` stands; nothing when there is none.
    [[nodiscard]] std::optional<Comment> talk(int index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_comments.size()); }
    /// Talks that are not closed.
    [[nodiscard]] int open() const;

signals:
    void countChanged();

private:
    std::vector<Comment> m_comments;
};

} // namespace quadrille
