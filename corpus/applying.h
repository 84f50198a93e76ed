#pragma once

#include "corpus/edit.h"

#include <SQLiteCpp/Database.h>

namespace quadrille {

/// Does an act in one transaction, with its journal entries. A text that comes too late (Refused, Stale) is kept in its
/// cell's history before the refusal is thrown. Times in milliseconds since 1970 UTC.
Applied applyAct(SQLite::Database& database, Act act, std::int64_t now);

/// Takes back the newest act that stands, or does the last one taken back again.
Applied undoAct(SQLite::Database& database, const Author& author, bool anothers, std::int64_t now);
Applied redoAct(SQLite::Database& database, const Author& author, bool anothers, std::int64_t now);

} // namespace quadrille
