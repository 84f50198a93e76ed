#pragma once

#include <filesystem>

namespace quadrille::cli {

/// For the verbs that write: before they do, makes a backup of the project in the person's data folder
/// ($XDG_DATA_HOME/quadrille/backups), unless one of the last hour is there or nothing has changed since. When that
/// fails a warning is printed on standard error, and the verb goes on.
void keepBackup(const std::filesystem::path& project);

} // namespace quadrille::cli
