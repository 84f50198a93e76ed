#pragma once

#include <cstdint>

namespace quadrille::test {

/// While it lives, memory can run out for SQLite. There must be no connection when it begins and when it ends.
class ScarceSqliteMemory {
public:
    ScarceSqliteMemory();
    ScarceSqliteMemory(const ScarceSqliteMemory&) = delete;
    ScarceSqliteMemory& operator=(const ScarceSqliteMemory&) = delete;
    ~ScarceSqliteMemory();
};

/// While it lives, the `at`-th piece of memory (from 1) that this thread asks for is not given: with `new`, or by
/// SQLite while there is a ScarceSqliteMemory. `stays`: nor are later ones.
class OutOfMemory {
public:
    enum class Whose { New, Sqlite };
    OutOfMemory(Whose whose, std::int64_t at, bool stays = false);
    OutOfMemory(const OutOfMemory&) = delete;
    OutOfMemory& operator=(const OutOfMemory&) = delete;
    ~OutOfMemory();
};

/// Whether the last OutOfMemory of this thread refused anything.
bool memoryRanOut();

} // namespace quadrille::test
