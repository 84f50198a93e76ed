#include "tests/corpus/scarce_memory.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <cstdlib>
#include <new>
#include <string>

namespace quadrille::test {

namespace {

struct Shortage {
    std::int64_t left = 0; ///< pieces that are still given; 0: there is no shortage
    bool stays = false;
    OutOfMemory::Whose whose = OutOfMemory::Whose::New;
    bool refused = false;
};

thread_local Shortage shortage;

bool refuses(OutOfMemory::Whose whose) {
    if (shortage.left == 0 || shortage.whose != whose) {
        return false;
    }
    if (shortage.left > 1) {
        --shortage.left;
        return false;
    }
    shortage.left = shortage.stays ? 1 : 0;
    shortage.refused = true;
    return true;
}

sqlite3_mem_methods sqliteMemory;

void* give(int size) {
    return refuses(OutOfMemory::Whose::Sqlite) ? nullptr : sqliteMemory.xMalloc(size);
}
void* giveMore(void* piece, int size) {
    return refuses(OutOfMemory::Whose::Sqlite) ? nullptr : sqliteMemory.xRealloc(piece, size);
}

} // namespace

// The library's memory can be chosen only while it is shut down.
ScarceSqliteMemory::ScarceSqliteMemory() {
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &sqliteMemory);
    sqlite3_mem_methods scarce = sqliteMemory;
    scarce.xMalloc = &give;
    scarce.xRealloc = &giveMore;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &scarce);
    sqlite3_initialize();
}

ScarceSqliteMemory::~ScarceSqliteMemory() {
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_MALLOC, &sqliteMemory);
    sqlite3_initialize();
}

OutOfMemory::OutOfMemory(Whose whose, std::int64_t at, bool stays) {
    shortage = {at, stays, whose, false};
}

OutOfMemory::~OutOfMemory() {
    shortage.left = 0;
}

bool memoryRanOut() {
    return shortage.refused;
}

TEST_CASE("Memory runs out when a test says so") {
    const auto ask = [] { return std::string(1000, 'x').size(); };
    {
        const OutOfMemory out(OutOfMemory::Whose::New, 2);
        ask();
        CHECK_THROWS_AS(ask(), std::bad_alloc);
    }
    CHECK(memoryRanOut());
    CHECK(ask() == 1000);
    const ScarceSqliteMemory scarce;
    void* piece = nullptr;
    {
        const OutOfMemory out(OutOfMemory::Whose::Sqlite, 1);
        piece = sqlite3_malloc(10);
    }
    CHECK(piece == nullptr);
    sqlite3_free(piece);
}

} // namespace quadrille::test

void* operator new(std::size_t size) {
    void* piece = quadrille::test::refuses(quadrille::test::OutOfMemory::Whose::New)
                      ? nullptr
                      : std::malloc(size == 0 ? 1 : size);
    if (piece == nullptr) {
        throw std::bad_alloc();
    }
    return piece;
}
// Every way of asking that the delete below may be handed a piece of.
void* operator new(std::size_t size, const std::nothrow_t& /*nothing*/) noexcept {
    try {
        return operator new(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}
void operator delete(void* piece) noexcept {
    std::free(piece);
}
void operator delete(void* piece, std::size_t /*size*/) noexcept {
    std::free(piece);
}
