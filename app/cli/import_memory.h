#pragma once

#include "corpus/format.h"
#include "corpus/project.h"

namespace quadrille::cli {

/// Puts `file` into the memory of `project`, or with `dryRun` says what that would do, and reports: the result on
/// standard output, what was left out or odd on standard error.
void importIntoMemory(Project& project, const std::filesystem::path& file, bool dryRun);

/// The document that `file`, of a format with several languages, makes. What was left out or odd goes to standard
/// error.
NewDocument readUnitsOrJob(const Format& format, const std::filesystem::path& file);

} // namespace quadrille::cli
