#pragma once

#include "corpus/backup_name.h"

#include <filesystem>
#include <stop_token>

namespace quadrille {

/// Puts what a backup holds in a project's place. The project as it was is kept beside it, under its name and the time
/// ("speech before 2026-11-22 14.05.quadrille"); where that is comes back. Nobody may have the project open.
///
/// The backup is checked and copied before anything is moved, so that at every moment, a power cut included, one whole
/// file has the project's name or the one it is kept under. Throws ProjectUnusable when the backup is damaged or no
/// project, std::runtime_error when somebody has the project open, a name is taken or the folder cannot be written to;
/// then the project is where it was. Cancelled when `stop` asks.
std::filesystem::path restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& project,
                                    const BackupTime& now, const std::stop_token& stop = {});

} // namespace quadrille
