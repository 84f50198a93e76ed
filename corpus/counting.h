#pragma once

#include "corpus/project.h"

#include <SQLiteCpp/Database.h>

namespace quadrille {

/// Throws std::out_of_range when the project does not show such a document.
std::vector<ColumnCounts> countColumns(const SQLite::Database& database, DocumentId document);

} // namespace quadrille
