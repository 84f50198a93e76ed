#pragma once

#include "corpus/edit.h"

#include <SQLiteCpp/Database.h>

#include <unordered_set>
#include <vector>

namespace quadrille {

/// The versions of a cell, the newest first: that is `now`, the cell as it stands.
std::vector<Version> versionsOf(const SQLite::Database& database, const Cell& now);

/// What reviewers have said of a cell before it came to what it is `now`.
ReviewPast reviewPastOf(const SQLite::Database& database, const Cell& now);

/// The histories of all cells that a reviewer has done something with.
std::unordered_set<std::int64_t> historiesOfReviewers(const SQLite::Database& database);

} // namespace quadrille
