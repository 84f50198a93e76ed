#pragma once

#include "corpus/export.h"

namespace quadrille {

/// Writes the project's memory as TMX 1.4b to `path` ("-" is standard output), with all that it came with. Only
/// choice.languages and choice.dryRun count: of each unit the texts in those languages (whatever their region) are
/// taken. The file appears whole or not at all. Throws as exportProject() does.
ExportReport exportMemory(const Project& project, const ExportChoice& choice, const std::filesystem::path& path,
                          const std::stop_token& stop = {});

} // namespace quadrille
