#pragma once

#include "corpus/backup.h"
#include "corpus/backup_name.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace quadrille {

/// The backups of one project that come by themselves. They lie in a folder of the project's own below the one that
/// is given, named after the project and a number made of its path, so that two projects of one name do not mix; a
/// project that is moved begins a new folder. Each is a project like any other, named for people by its local time,
/// and can be opened or copied back by hand.
///
/// At most ten are kept: the four newest; then the newest of each of the three latest days before those; then the
/// newest of each of the three latest weeks before those (Monday to Sunday). Days and weeks without a backup do not
/// count. One whose name lies more than a day in the future (a clock was wrong) counts as
/// the oldest. Other files are left alone.
///
/// Nothing is deleted before a new backup was made and read back. Any thread, one at a time.
class RollingBackups {
public:
    using Time = std::chrono::system_clock::time_point;

    /// One that is there.
    struct Kept {
        std::filesystem::path path;
        BackupTime time;
    };

    /// Touches nothing.
    RollingBackups(const std::filesystem::path& project, const std::filesystem::path& folder);

    /// Whether run() has something to look at: true at first, and again an hour after the last run() that did not
    /// throw (or when the clock was set back).
    [[nodiscard]] bool dueAt(Time now) const;

    /// Makes a backup unless one is there that holds the project as it is (see changeStamp()), and thins the others.
    /// Tells its path; nothing when there was nothing to do. Folders that are missing are made. Throws as
    /// Project::open() and backUp() do; then all earlier backups are still there.
    std::optional<std::filesystem::path> run(Time now, const BackupProgress& progress = {},
                                             const std::stop_token& stop = {});

    /// Newest first; empty when the folder is not there.
    [[nodiscard]] std::vector<Kept> kept() const;

    /// The project's own folder.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    [[nodiscard]] bool isHeld(const std::string& stamp) const;
    [[nodiscard]] std::filesystem::path freeName(Time now) const;
    void prepareFolder() const;
    void thin(Time now, const std::filesystem::path& justMade) const;

    std::filesystem::path m_project; ///< canonical
    std::string m_name;
    std::filesystem::path m_folder;
    std::optional<Time> m_last;
};

} // namespace quadrille
