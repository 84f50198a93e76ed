#pragma once

#include "corpus/salvage/shapes.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>

namespace quadrille {

/// The rows that a scan found, put in order in a database of their own, so that memory does not grow with them. Its
/// tables are named as shapes.h names them and hold the columns of the project's tables under their names. Of two rows
/// with one key the first found stays.
class Finds {
public:
    /// `path` is an empty file that is thrown away afterwards.
    explicit Finds(const std::filesystem::path& path);

    /// Keeps the row if it is one of ours.
    void take(const FoundRow& row);

    /// Ends the taking: what was found can be asked for.
    void finish();

    [[nodiscard]] SQLite::Database& database() { return m_database; }

    /// How many rows of that kind were taken.
    [[nodiscard]] std::size_t count(Find find) const { return m_counts.at(static_cast<std::size_t>(find)); }

private:
    static constexpr std::size_t kinds = static_cast<std::size_t>(Find::None);
    SQLite::Database m_database;
    std::array<std::optional<SQLite::Statement>, kinds> m_inserts;
    std::array<std::size_t, kinds> m_counts{};
};

} // namespace quadrille
