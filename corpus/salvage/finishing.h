#pragma once

#include "corpus/salvage/finds.h"

namespace quadrille {

/// Makes the rest of a project whose documents are written: rows that are read in another order than they stand are
/// marked as crossed, the desks know all numbers that were given, words can be looked up, and every spare is there.
void finishProject(Finds& finds, SQLite::Database& database);

} // namespace quadrille
