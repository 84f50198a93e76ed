#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace quadrille {

/// What a backup holds, as it was read back.
struct Backup {
    std::size_t documents = 0;
    std::uintmax_t bytes = 0;
};

/// How far the work is, 0 to 1, with a word for the step.
using BackupProgress = std::function<void(const char* step, double done)>;

/// Copies the project `original`, which `source` is connected to, into the new file `copy`, as it is at the call,
/// whatever other connections write meanwhile; they are not held up and cannot hold this up. (On a connection that
/// writes, nothing else can be done until this is back.) `copy` is one file, without a log beside it. It appears whole
/// or not at all, and only after it was read back: header, schema, every page, the number of documents.
///
/// Throws std::runtime_error when `copy` exists (it is left alone), cannot be written or has no room,
/// ProjectUnusable when the original is damaged, Cancelled when `stop` asks. Memory does not grow with the project.
Backup backUp(SQLite::Database& source, const std::filesystem::path& original, const std::filesystem::path& copy,
              const BackupProgress& progress = {}, const std::stop_token& stop = {});

} // namespace quadrille
