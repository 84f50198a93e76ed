#include "app/comments_model.h"

#include "app/text.h"

#include <algorithm>

namespace quadrille {

CommentsModel::CommentsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void CommentsModel::show(const std::vector<Comment>& comments, std::size_t column) {
    beginResetModel();
    m_comments.clear();
    for (const Comment& comment : comments) {
        if (!comment.column || *comment.column == column) {
            m_comments.push_back(comment);
        }
    }
    endResetModel();
    emit countChanged();
}

std::optional<Comment> CommentsModel::talk(int index) const {
    if (index < 0 || index >= count()) {
        return std::nullopt;
    }
    const Comment& comment = m_comments[static_cast<std::size_t>(index)];
    const CommentId first = comment.answers == 0 ? comment.id : comment.answers;
    const auto found =
        std::find_if(m_comments.begin(), m_comments.end(), [&](const Comment& one) { return one.id == first; });
    return found == m_comments.end() ? std::nullopt : std::optional(*found);
}

int CommentsModel::open() const {
    return static_cast<int>(std::count_if(m_comments.begin(), m_comments.end(), [](const Comment& comment) {
        return comment.answers == 0 && comment.resolvedAt == 0;
    }));
}

int CommentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> CommentsModel::roleNames() const {
    return {{Text, "words"}, {Who, "who"},       {When, "moment"},
            {Kind, "kind"},  {Answer, "answer"}, {Resolved, "resolved"}};
}

QVariant CommentsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Comment& comment = m_comments[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Text:
        return toQt(comment.text);
    case Who:
        return toQt(comment.who);
    case When:
        return momentInWords(comment.at);
    case Kind:
        return comment.severity.empty() ? toQt(comment.kind) : toQt(comment.kind + ", " + comment.severity);
    case Answer:
        return comment.answers != 0;
    case Resolved: {
        const auto first = talk(index.row());
        return first && first->resolvedAt != 0;
    }
    default:
        return {};
    }
}

} // namespace quadrille
