#pragma once

#include "corpus/exchange/import_report.h"
#include "corpus/export.h"
#include "corpus/intake.h"

#include <filesystem>
#include <string>

namespace quadrille::cli {

/// Reads and aligns `files` (the source first; "-" is standard input) as one document. It is named after the source
/// file, or `otherwise` when that name says nothing but the language (en.txt, "-"). Progress is told on standard error.
NewDocument readDocument(const std::vector<IntakeFile>& files, IntakeOptions options, const std::string& otherwise);

/// "36 units; en 43 segments, ru 42 segments".
std::string inWords(const NewDocument& document);

/// The report of an export in lines of words.
std::string inWords(const ExportReport& report, bool dryRun, bool pairs);

/// What an import noted, in lines of words; empty when there is nothing to say.
std::string inWords(const std::vector<ImportNote>& leftOut, const std::vector<ImportNote>& warnings);

/// Throws std::runtime_error when something of that name is there already.
void refuseExisting(const std::filesystem::path& path);

} // namespace quadrille::cli
