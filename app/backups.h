#pragma once

#include "app/background.h"
#include "corpus/rolling_backups.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace quadrille {

/// The backups that come by themselves while a project is open for writing, the newest first: one when it is opened, if
/// it has changed since the last, then one an hour.
class Backups : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns the backups of its project.")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        When = Qt::UserRole + 1, ///< in the person's way of writing date and time
        Size                     ///< "1.2 MB"
    };

    explicit Backups(QObject* parent = nullptr);

    /// Keeps backups of the project at `path` from now on; of none when it is empty. One on its way is given up, and
    /// nothing of the project before is open any more when this returns.
    void follow(const QString& path);
    /// The n-th one's file; empty when there is no such backup.
    [[nodiscard]] std::filesystem::path path(int n) const;
    /// Looks again which there are.
    Q_INVOKABLE void look();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_kept.size()); }

signals:
    void changed();
    /// No backup could be made; work goes on.
    void failed(const QString& sentence);

private:
    void runWhenDue();

    std::shared_ptr<RollingBackups> m_backups; ///< of the worker's thread while it runs
    std::vector<RollingBackups::Kept> m_kept;
    std::chrono::system_clock::time_point m_last;
    QTimer m_timer;
    std::unique_ptr<Background> m_worker; ///< one for each project: when it is gone, so is what it had open
};

/// Where the backups of all projects lie.
std::filesystem::path backupsFolder();

} // namespace quadrille
