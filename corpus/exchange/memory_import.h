#pragma once

#include "corpus/exchange/import_report.h"
#include "corpus/project.h"

namespace quadrille {

/// Runs work where the project is written to and comes back when it is done: at once for who has the project, through
/// the store for who does not.
using OnProject = std::function<void(const std::function<void(Project&)>& work)>;

struct MemoryImportOptions {
    bool dryRun = false; ///< read and count; the project stays as it is, and may be open read-only
    /// How far the whole is, 0 to 1. On the calling thread.
    std::function<void(double done)> progress = {};
};

/// Puts a TMX file into the project's memory, all or nothing. A unit that is there already, all alike, is not put in
/// again. The writer is never held for more than 50 ms at a time. Throws std::runtime_error as readTmx() does,
/// Cancelled when `stop` asks: then the project is as it was.
ImportReport importMemory(const std::filesystem::path& file, const OnProject& onProject,
                          const MemoryImportOptions& options = {}, const std::stop_token& stop = {});

} // namespace quadrille
