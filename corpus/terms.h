#pragma once

#include "corpus/exchange/import_report.h"
#include "corpus/project.h"
#include "dictionaries/glossary.h"

#include <filesystem>

namespace quadrille {

/// The termbase a project keeps; empty when it has none. Throws ProjectUnusable when what it keeps is no termbase.
Glossary projectTerms(const Project& project);

/// Adds to it, as merge() does, and says what has changed. One act of its own that undo does not know; adding the same
/// terms again changes nothing. Throws BadGlossary as merge() does, ProjectUnusable when the project cannot be written,
/// or the termbase would have more than longestGlossary bytes: then it stays as it was.
GlossaryChange addTerms(Project& project, const Glossary& more);

/// The terms in a file: of TBX (by its name), or a table of any encoding (`encoding` is an ICU name, or empty to find
/// it out). What there is no place for is noted in `report`. Throws std::runtime_error, a full sentence with the path
/// and the line.
Glossary readTermsFile(const std::filesystem::path& path, const std::string& encoding, ImportReport& report);
Glossary readTermsFile(const std::filesystem::path& path, const std::string& encoding = {});

} // namespace quadrille
