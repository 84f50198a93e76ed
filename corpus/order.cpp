#include "corpus/order.h"

#include "corpus/ranks.h"

#include <fmt/format.h>

#include <limits>
#include <stdexcept>

namespace quadrille {

Order Order::ofUnits(SQLite::Database& database) {
    return {database, "units", "document"};
}

Order Order::ofSegments(SQLite::Database& database) {
    return {database, "segments", "\"column\""};
}

Order::Order(SQLite::Database& database, const char* table, const char* owner)
    : m_rank(database, fmt::format("SELECT rank FROM {} WHERE id = ?", table))
    , m_before(database, fmt::format("SELECT id, rank FROM {0} WHERE {1} = ? AND rank < ? ORDER BY rank DESC LIMIT 1",
                                     table, owner))
    , m_after(database,
              fmt::format("SELECT id, rank FROM {0} WHERE {1} = ? AND rank > ? ORDER BY rank LIMIT 1", table, owner))
    , m_following(database, fmt::format("SELECT id, rank FROM {0} WHERE {1} = ? AND rank > ? ORDER BY rank LIMIT ?",
                                        table, owner))
    , m_set(database, fmt::format("UPDATE {} SET rank = ? WHERE id = ?", table)) {}

std::int64_t Order::rankOf(std::int64_t id) {
    m_rank.reset();
    m_rank.bind(1, id);
    if (!m_rank.executeStep()) {
        throw std::out_of_range(fmt::format("The project holds no row {}.", id));
    }
    const std::int64_t rank = m_rank.getColumn(0).getInt64();
    m_rank.reset();
    constexpr std::int64_t farthest = std::int64_t{1} << 62U; // no work of people ever gets there
    if (rank > farthest || rank < -farthest) {
        throw std::runtime_error("The project is damaged: the places of its rows cannot be. Take a backup of it, or go "
                                 "back to an earlier copy.");
    }
    return rank;
}

std::int64_t Order::beside(std::int64_t owner, std::int64_t id, bool after) {
    SQLite::Statement& query = after ? m_after : m_before;
    query.reset();
    query.bind(1, owner);
    query.bind(2, rankOf(id));
    const std::int64_t found = query.executeStep() ? query.getColumn(0).getInt64() : 0;
    query.reset();
    return found;
}

std::int64_t Order::first(std::int64_t owner) {
    m_after.reset();
    m_after.bind(1, owner);
    m_after.bind(2, std::numeric_limits<std::int64_t>::min());
    const std::int64_t found = m_after.executeStep() ? m_after.getColumn(0).getInt64() : 0;
    m_after.reset();
    return found;
}

std::optional<std::int64_t> Order::rankBeside(std::int64_t owner, std::int64_t rank, bool after) {
    SQLite::Statement& query = after ? m_after : m_before;
    query.reset();
    query.bind(1, owner);
    query.bind(2, rank);
    std::optional<std::int64_t> found;
    if (query.executeStep()) {
        found = query.getColumn(1).getInt64();
    }
    query.reset();
    return found;
}

std::int64_t Order::rankAfter(std::int64_t owner, std::int64_t id) {
    for (;;) {
        if (id == 0) {
            const std::int64_t first = this->first(owner);
            return first == 0 ? rankRoom : rankOf(first) - rankRoom;
        }
        const std::int64_t rank = rankOf(id);
        const auto next = rankBeside(owner, rank, true);
        if (!next) {
            return rank + rankRoom;
        }
        if (*next - rank > 1) {
            return rank + (*next - rank) / 2;
        }
        makeRoomAfter(owner, rank);
    }
}

// So many rows are moved that each has room again, or all there are up to the end. Ranks must differ at every moment,
// so the last is moved first when they move up; there the room is beyond the last.
void Order::makeRoomAfter(std::int64_t owner, std::int64_t rank) {
    constexpr std::int64_t enough = 1024;
    for (std::int64_t size = 64;; size *= 4) {
        std::vector<std::int64_t> ids;
        m_following.reset();
        m_following.bind(1, owner);
        m_following.bind(2, rank);
        m_following.bind(3, size);
        std::int64_t last = rank;
        while (m_following.executeStep()) {
            ids.push_back(m_following.getColumn(0).getInt64());
            last = m_following.getColumn(1).getInt64();
        }
        m_following.reset();
        const auto count = static_cast<std::int64_t>(ids.size());
        const auto next = rankBeside(owner, last, true);
        const std::int64_t room = next ? (*next - rank) / (count + 1) : rankRoom;
        if (next && room < enough) {
            continue;
        }
        // First out of the way, below everything, then to their places.
        const std::int64_t below = rankOf(first(owner)) - count - 1;
        for (const bool aside : {true, false}) {
            for (std::int64_t i = 0; i < count; ++i) {
                m_set.bind(1, aside ? below + i : rank + room * (i + 1));
                m_set.bind(2, ids[static_cast<std::size_t>(i)]);
                m_set.exec();
                m_set.reset();
            }
        }
        return;
    }
}

} // namespace quadrille
