#pragma once

#include "corpus/exchange/import_report.h"
#include "corpus/export.h"
#include "corpus/intake.h"

namespace quadrille {

/// The document an XLIFF file makes: a row for each trans-unit or segment, in its order, with its target, state, lock
/// and notes; the file's bytes are kept beside it. Throws as readXliff() does.
NewDocument xliffDocument(std::string_view bytes, const std::string& name, ImportReport& report);

/// Whether a document came with an XLIFF file, so that it can be given back in it.
bool isXliffJob(const Project& project, DocumentId document);

/// Writes the file that a document came with to `path` ("-" is standard output), the targets and states that have
/// changed put in, every other byte as it was. Rows that were not in the file, and such whose source is no longer that
/// of the file, are left out and reported. Throws std::runtime_error when it came with no XLIFF file.
ExportReport exportXliffJob(const Project& project, DocumentId document, const std::filesystem::path& path,
                            bool dryRun);

} // namespace quadrille
