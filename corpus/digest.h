#pragma once

#include "corpus/document.h"

#include <SQLiteCpp/Database.h>

namespace quadrille {

/// A number for all that is content in a document: rows and their order, segments and the order in which they are read,
/// texts, gaps, marks, states, locks, reasons, beads, comments. Journal, revisions, times and caches do not count. Two
/// documents of one digest are the same but for them. Throws std::out_of_range when the project does not show such a
/// document.
std::uint64_t digestOf(const SQLite::Database& database, DocumentId document);

} // namespace quadrille
