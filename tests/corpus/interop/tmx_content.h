#pragma once

#include "corpus/exchange/memory_import.h"

#include <filesystem>
#include <string>
#include <vector>

namespace quadrille::test {

/// All that a TMX file says, read without the importer: a text for the header and one for each unit. Spelling that
/// means nothing is made alike: the order of attributes and of notes, codes of languages, "lang" for "xml:lang".
std::vector<std::string> tmxContent(const std::filesystem::path& file);

/// Those of `content` without the header and without repetitions, sorted.
std::vector<std::string> unitsOf(const std::vector<std::string>& content);

ImportReport importInto(Project& project, const std::filesystem::path& file, const MemoryImportOptions& options = {});

/// Whether xmllint finds the file valid; also when there is no xmllint or no DTD beside the project.
bool isValidTmx(const std::filesystem::path& file);

} // namespace quadrille::test
