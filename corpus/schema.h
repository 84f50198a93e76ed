#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace quadrille {

/// SQLite's application_id of a project file: "Quad".
inline constexpr std::int64_t applicationId = 0x51756164;

/// The newest schema this program knows; kept in SQLite's user_version.
std::int64_t newestSchema();

/// Takes `database` from schema `from` to the newest one, in one transaction. 0 is an empty database.
void migrate(SQLite::Database& database, std::int64_t from);

/// Compares every object of the database with what schema `version` makes. Empty when they are the same, else a
/// few words that name the first difference: "it holds the trigger \"x\", which is not ours".
std::string strangeInSchema(const SQLite::Database& database, std::int64_t version);

/// Ids are `desk << 32 | counter`. This gives the first of `count` consecutive fresh ids of this file's current
/// desk and notes them as used. To be called inside the transaction that uses them.
std::int64_t takeIds(SQLite::Database& database, std::int64_t count);

} // namespace quadrille
