#pragma once

#include "corpus/document.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace quadrille {

/// The order in which rows of a table stand, kept by ranks with room between them: the units of a document, or the
/// segments of a column in the order in which they are read. When there is no room left at a place, what follows is
/// ranked anew. Belongs to the connection's thread.
class Order {
public:
    static Order ofUnits(SQLite::Database& database);
    static Order ofSegments(SQLite::Database& database);

    /// The row before or after `id`, in the line `owner` (a document or a column); 0 when there is none.
    std::int64_t beside(std::int64_t owner, std::int64_t id, bool after);

    /// The first row of the line; 0 when it is empty.
    std::int64_t first(std::int64_t owner);

    /// A rank directly after `id` (0: before all), free for a new row.
    std::int64_t rankAfter(std::int64_t owner, std::int64_t id);

    /// The rank of a row. Throws std::out_of_range when it is not there.
    std::int64_t rankOf(std::int64_t id);

private:
    Order(SQLite::Database& database, const char* table, const char* owner);
    std::optional<std::int64_t> rankBeside(std::int64_t owner, std::int64_t rank, bool after);
    void makeRoomAfter(std::int64_t owner, std::int64_t rank);

    SQLite::Statement m_rank;
    SQLite::Statement m_before;
    SQLite::Statement m_after;
    SQLite::Statement m_following;
    SQLite::Statement m_set;
};

} // namespace quadrille
