#pragma once

#include "corpus/intake.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <span>

namespace quadrille {

/// Makes the project file `path` holding `documents`. It appears whole or not at all; one that exists is never
/// touched. Throws std::runtime_error naming the path.
void createProjectFile(const std::filesystem::path& path, std::span<const NewDocument> documents);

/// Puts all documents in, in one transaction.
void fillProject(SQLite::Database& database, std::span<const NewDocument> documents);

} // namespace quadrille
