#pragma once

#include "corpus/project.h"
#include "corpus/storage_error.h"
#include "corpus/writer_lock.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <utility>

namespace quadrille {

/// Ends what a failed transaction left open.
void endLeftover(SQLite::Database& database);

/// Throws ProjectUnusable when the open file no longer has its name.
void requireItsName(const SQLite::Database& database, const std::filesystem::path& path);

struct Project::Implementation {
    std::filesystem::path path;
    Access access = Access::ReadOnly;
    WriterLock lock; // before the connection, so that it ends after it
    SQLite::Database database;
    bool onOneView = false;

    Implementation(std::filesystem::path file, Access way, WriterLock held, SQLite::Database connection)
        : path(std::move(file))
        , access(way)
        , lock(std::move(held))
        , database(std::move(connection)) {}
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation();

    /// Runs `write`, which makes its own transactions.
    template <typename Write>
    auto writing(Write write) {
        if (access == Access::ReadOnly) {
            throw ProjectUnusable(fmt::format("{} is open read-only, so nothing can be changed in it.", path.string()));
        }
        return naming(path, [&] {
            endLeftover(database);
            requireItsName(database, path);
            auto result = write(database);
            requireItsName(database, path);
            return result;
        });
    }

    /// Runs `read` on one unchanging view of the file.
    template <typename Read>
    auto reading(Read read) {
        return naming(path, [&] {
            if (onOneView) {
                return read(std::as_const(database));
            }
            endLeftover(database);
            SQLite::Transaction snapshot(database);
            auto result = read(std::as_const(database));
            snapshot.commit();
            return result;
        });
    }
};

} // namespace quadrille
