#include "app/cli/keep_backup.h"

#include "app/cli/places.h"
#include "corpus/rolling_backups.h"

#include <fmt/format.h>

namespace quadrille::cli {

void keepBackup(const std::filesystem::path& project) {
    const auto now = std::chrono::system_clock::now();
    try {
        RollingBackups backups(project, dataFolder() / "backups");
        const auto kept = backups.kept();
        // A script that calls verb after verb is one sitting.
        const auto since = backupTime(now - std::chrono::hours(1)).local;
        if (kept.empty() || kept.front().time.local <= since) {
            backups.run(now);
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "quadrille: No backup was made first. {}\n", error.what());
    }
}

} // namespace quadrille::cli
