#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

namespace quadrille {

/// Throws unless `path` is a regular file that says it is a project of ours: std::runtime_error when there is nothing,
/// ProjectUnusable when it is something else. Touches nothing.
void requireProjectFile(const std::filesystem::path& path);

/// Connects to an existing project file for reading. Nothing in the file can make SQLite do anything but read
/// rows. Throws ProjectUnusable when it is not a project of ours, damaged, or of another version.
/// Throws Cancelled when `stop` asks.
SQLite::Database connectForReading(const std::filesystem::path& path, const std::stop_token& stop = {});

/// The same without reading the whole file: its pages are not checked.
SQLite::Database connectUnchecked(const std::filesystem::path& path);

/// Connects for reading to a file that nobody writes to, without locks and without files beside it. Checks nothing.
SQLite::Database connectToUnchanging(const std::filesystem::path& path);

/// The same for writing: the file is brought to the newest schema and what an unfinished import left is removed.
/// The caller holds the WriterLock.
SQLite::Database connectForWriting(const std::filesystem::path& path, const std::stop_token& stop = {});

/// A connection to the empty file `path` (":memory:" for none), set up for filling it in one go: not safe against a
/// crash, so whoever fails removes the file.
SQLite::Database connectForFilling(const std::filesystem::path& path);

/// Puts everything into the one file and leaves no others beside it, if nobody else is reading.
void gatherIntoOneFile(SQLite::Database& database);

/// Removes the rows of imports that did not end; `only` that one (its id in the table `imports`).
void removeUnfinishedImports(SQLite::Database& database, std::optional<std::int64_t> only = std::nullopt);

} // namespace quadrille
