#pragma once

#include "corpus/salvage/found_documents.h"

namespace quadrille {

/// Writes the comments whose rows or segments are in the new project; how many have no place any more.
std::size_t writeComments(Finds& finds, SQLite::Database& database);

} // namespace quadrille
