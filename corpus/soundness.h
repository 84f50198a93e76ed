#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <stop_token>
#include <string>

namespace quadrille {

/// How every sentence about a damaged project ends.
inline constexpr const char* wayOutOfDamage =
    "Go back to a backup, or let \"quadrille salvage\" write what can be had into a new file.";

/// A number that SQLite tells by `PRAGMA name`; 0 when it tells none.
std::int64_t pragma(const SQLite::Database& database, const char* name);

/// Throws ProjectUnusable unless the file names a format version that this program knows, its schema is what that
/// version makes, and it has a desk. Reads a few pages, however large the file is.
void requireOurs(const std::filesystem::path& path, const SQLite::Database& database);

/// The first thing SQLite's quick_check finds wrong with the pages and rows, in a few words; empty when there is
/// nothing. Reads the whole file: some 300 MB in a second when they are in memory. Throws Cancelled when `stop` asks.
std::string faultInPages(const SQLite::Database& database, const std::stop_token& stop = {});

/// Throws ProjectUnusable when faultInPages finds something.
void requireSoundPages(const std::filesystem::path& path, const SQLite::Database& database,
                       const std::stop_token& stop = {});

} // namespace quadrille
