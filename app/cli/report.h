#pragma once

#include "corpus/export.h"
#include "corpus/intake.h"

#include <filesystem>
#include <string>

namespace quadrille::cli {

/// Reads and aligns `files` (the source first; "-" is standard input) as one document named after the source file.
NewDocument readDocument(const std::vector<IntakeFile>& files, const IntakeOptions& options);

/// "36 units; en 43 segments, ru 42 segments".
std::string inWords(const NewDocument& document);

/// The report of an export in lines of words.
std::string inWords(const ExportReport& report, bool dryRun);

/// Throws std::runtime_error when something of that name is there already.
void refuseExisting(const std::filesystem::path& path);

} // namespace quadrille::cli
