#include "corpus/rolling_backups.h"

#include "corpus/change_stamp.h"
#include "corpus/opening.h"
#include "corpus/short_digest.h"
#include "corpus/storage_error.h"
#include "corpus/system_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <sys/stat.h>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

// What a backup that was cut off by the end of its process left behind.
bool isOldPart(const fs::directory_entry& entry) {
    std::error_code error;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(error);
    const std::string name = entry.path().filename().string();
    return !error && name.starts_with(".quadrille-") && name.find(".part") != std::string::npos &&
           age > std::chrono::hours(24);
}

// Room is left in a file name for the time.
std::string shortened(std::string name) {
    constexpr std::size_t most = 150;
    if (name.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) {
            --end;
        }
        name.resize(end);
    }
    return name;
}

/// Goes through backups from the newest to the oldest and says which stay.
class Thinning {
public:
    bool stays(const BackupTime& time) {
        if (m_newest < newestKept) {
            ++m_newest;
            m_day = time.day();
            return true;
        }
        if (m_days < daysKept) {
            if (time.day() == m_day) {
                return false;
            }
            ++m_days;
            m_day = time.day();
            m_week = time.week();
            return true;
        }
        if (m_weeks == weeksKept || time.week() == m_week) {
            return false;
        }
        ++m_weeks;
        m_week = time.week();
        return true;
    }

private:
    static constexpr int newestKept = 4;
    static constexpr int daysKept = 3;
    static constexpr int weeksKept = 3;
    int m_newest = 0;
    int m_days = 0;
    int m_weeks = 0;
    std::chrono::days m_day{};
    std::chrono::weeks m_week{};
};

} // namespace

RollingBackups::RollingBackups(const fs::path& project, const fs::path& folder)
    : m_project(fs::weakly_canonical(project))
    , m_name(shortened(m_project.stem().string())) {
    ShortDigest digest;
    digest.add(m_project.string());
    m_folder = folder / fmt::format("{} {}", m_name, digest.text().substr(0, 8));
}

bool RollingBackups::dueAt(Time now) const {
    return !m_last || now < *m_last || now >= *m_last + std::chrono::hours(1);
}

std::vector<RollingBackups::Kept> RollingBackups::kept() const {
    std::vector<Kept> all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(m_folder, none)) {
        if (const auto time = readBackupName(m_name, entry.path().filename().string())) {
            all.push_back({entry.path(), *time});
        }
    }
    std::sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) { return a.time > b.time; });
    return all;
}

bool RollingBackups::isHeld(const std::string& stamp) const {
    const auto all = kept();
    return std::any_of(all.begin(), all.end(), [&](const Kept& one) {
        try {
            return changeStamp(connectToUnchanging(one.path)) == stamp;
        } catch (const SQLite::Exception&) {
            return false; // what cannot be read any more holds nothing
        }
    });
}

void RollingBackups::prepareFolder() const {
    std::error_code error;
    const bool isNew = fs::create_directories(m_folder, error);
    if (error) {
        throw std::runtime_error(fmt::format("The folder {} for the backups of {} cannot be made: {}. Earlier backups "
                                             "are as they were.",
                                             m_folder.string(), m_project.string(), error.message()));
    }
    if (isNew) { // a text that others may not read must not become readable here
        fs::permissions(m_folder, fs::perms::owner_all, error);
    }
    std::error_code ignored; // what cannot be seen or removed now is tried again the next time
    for (const auto& entry : fs::directory_iterator(m_folder, ignored)) {
        if (isOldPart(entry)) {
            fs::remove(entry.path(), ignored);
        }
    }
}

fs::path RollingBackups::freeName(Time now) const {
    BackupTime time = backupTime(now);
    fs::path path = m_folder / backupName(m_name, time);
    std::error_code ignored;
    while (fs::exists(fs::symlink_status(path, ignored))) {
        ++time.number;
        path = m_folder / backupName(m_name, time);
    }
    return path;
}

std::optional<fs::path> RollingBackups::run(Time now, const BackupProgress& progress, const std::stop_token& stop) {
    SQLite::Database project = naming(m_project, [&] { return connectForReading(m_project); });
    if (isHeld(naming(m_project, [&] { return changeStamp(project); }))) {
        m_last = now;
        return std::nullopt;
    }
    prepareFolder();
    fs::path path = freeName(now);
    backUp(project, m_project, path, progress, stop);
    thin(now, path);
    m_last = now;
    return path;
}

void RollingBackups::thin(Time now, const fs::path& justMade) const {
    auto all = kept();
    // Who travels, or sets the clock for winter, sees names of later hours than now.
    constexpr std::chrono::hours farthestZones{26};
    const auto isOfTheFuture = [latest = backupTime(now).local + farthestZones](const Kept& one) {
        return one.time.local > latest;
    };
    std::stable_partition(all.begin(), all.end(), [&](const Kept& one) { return !isOfTheFuture(one); });
    Thinning thinning;
    for (const Kept& one : all) {
        if (!thinning.stays(one.time) && one.path != justMade) {
            std::error_code ignored; // one too many is in nobody's way; the next thinning tries again
            fs::remove(one.path, ignored);
        }
    }
}

} // namespace quadrille
