#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace quadrille {

/// A few letters and digits that differ when the project has changed and stay when it was only opened and closed,
/// copied or put in order. They are made of the format version, the number of pages, the newest journal entry of each
/// document, all settings, and the greatest row number of each table: a few pages are read, however large the file is.
std::string changeStamp(const SQLite::Database& database);

} // namespace quadrille
