#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace quadrille {

/// When a backup was made, as its file name says it: "speech 2026-11-22 14.05.quadrille", and a second one of the same
/// minute "speech 2026-11-22 14.05 (2).quadrille".
struct BackupTime {
    std::chrono::minutes local{}; ///< since 1970-01-01 00:00, as clocks on the wall showed it
    int number = 1;
    auto operator<=>(const BackupTime&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads it

    [[nodiscard]] std::chrono::days day() const { return std::chrono::floor<std::chrono::days>(local); }
    /// Of weeks that begin on Monday.
    [[nodiscard]] std::chrono::weeks week() const;
};

/// In the time zone of the machine.
BackupTime backupTime(std::chrono::system_clock::time_point time);

std::string backupName(const std::string& project, const BackupTime& time);

/// Nothing when `name` is not one that backupName() makes for the project.
std::optional<BackupTime> readBackupName(const std::string& project, const std::string& name);

} // namespace quadrille
