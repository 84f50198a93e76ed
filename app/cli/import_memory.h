#pragma once

#include "corpus/project.h"

namespace quadrille::cli {

/// Puts `file` into the memory of `project`, or with `dryRun` says what that would do, and reports: the result on
/// standard output, what was left out or odd on standard error.
void importIntoMemory(Project& project, const std::filesystem::path& file, bool dryRun);

} // namespace quadrille::cli
