#include "app/backups.h"

#include "app/text.h"

#include <QDateTime>
#include <QLocale>
#include <QStandardPaths>

namespace quadrille {

namespace {

constexpr int lookEveryMs = 5 * 60 * 1000;
constexpr auto runEvery = std::chrono::hours(1);

} // namespace

std::filesystem::path backupsFolder() {
    return fromQt(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                  QStringLiteral("/quadrille/backups"));
}

Backups::Backups(QObject* parent)
    : QAbstractListModel(parent) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Backups::runWhenDue);
}

void Backups::follow(const QString& path) {
    m_worker = path.isEmpty() ? nullptr : std::make_unique<Background>();
    m_backups = path.isEmpty() ? nullptr : std::make_shared<RollingBackups>(fromQt(path), backupsFolder());
    m_last = {};
    if (m_backups) {
        m_timer.start();
        runWhenDue();
    } else {
        m_timer.stop();
    }
    look();
}

void Backups::runWhenDue() {
    const auto now = std::chrono::system_clock::now();
    if (!m_backups || (now >= m_last && now - m_last < runEvery)) {
        return;
    }
    m_last = now;
    m_worker->run(
        QString(),
        [backups = m_backups, now](const Background::Task& task) {
            return backups->run(now, {}, task.stop).has_value();
        },
        [this](bool made) {
            if (made) {
                look();
            }
        },
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                emit failed(tr("No backup was made. %1").arg(failure.sentence));
            }
        });
}

void Backups::look() {
    beginResetModel();
    m_kept = m_backups ? m_backups->kept() : std::vector<RollingBackups::Kept>();
    endResetModel();
    emit changed();
}

std::filesystem::path Backups::path(int n) const {
    return n >= 0 && n < count() ? m_kept[static_cast<std::size_t>(n)].path : std::filesystem::path();
}

int Backups::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> Backups::roleNames() const {
    return {{When, "moment"}, {Size, "size"}};
}

QVariant Backups::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const RollingBackups::Kept& kept = m_kept[static_cast<std::size_t>(index.row())];
    if (role == When) {
        const auto minutes = kept.time.local.count();
        const QDateTime moment = QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC).addSecs(minutes * 60);
        const QString said = tr("%1, %2").arg(QLocale().toString(moment.date(), QLocale::ShortFormat),
                                              moment.time().toString(QStringLiteral("HH:mm")));
        return kept.time.number > 1 ? tr("%1 (%2)").arg(said).arg(kept.time.number) : said;
    }
    if (role == Size) {
        std::error_code gone; // between looking and asking; it is listed without a size
        const auto bytes = std::filesystem::file_size(kept.path, gone);
        return gone ? QString() : QLocale().formattedDataSize(static_cast<qint64>(bytes));
    }
    return {};
}

} // namespace quadrille
