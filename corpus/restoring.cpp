#include "corpus/restoring.h"

#include "corpus/project.h"

#include <fmt/format.h>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

/// "/texts/speech before 2026-11-22 14.05.quadrille", a name that is free.
fs::path asideName(const fs::path& project, BackupTime now) {
    const std::string stem = project.stem().string() + " before";
    fs::path name = project.parent_path() / backupName(stem, now);
    while (fs::exists(name)) {
        ++now.number;
        name = project.parent_path() / backupName(stem, now);
    }
    return name;
}

void give(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        throw std::runtime_error(
            fmt::format("{} cannot become {}: {}. Nothing was restored.", from.string(), to.string(), error.message()));
    }
}

} // namespace

fs::path restoreBackup(const fs::path& backup, const fs::path& project, const BackupTime& now,
                       const std::stop_token& stop) {
    const fs::path log = project.string() + "-wal";
    if (fs::exists(log)) {
        throw std::runtime_error(fmt::format(
            "{} is open in another program, or was not closed: {} is beside it. Close it (or open it once and close "
            "it) and restore again.",
            project.string(), log.filename().string()));
    }
    fs::path aside = asideName(project, now);
    const fs::path copy = aside.string() + ".part";
    Project::open(backup, Project::Access::ReadOnly).backup(copy, {}, stop);
    try {
        give(project, aside);
    } catch (...) {
        fs::remove(copy);
        throw;
    }
    try {
        give(copy, project);
    } catch (...) {
        fs::rename(aside, project); // to where it was
        fs::remove(copy);
        throw;
    }
    return aside;
}

} // namespace quadrille
