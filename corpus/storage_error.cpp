#include "corpus/storage_error.h"

#include "corpus/project.h"
#include "corpus/soundness.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <initializer_list>

namespace quadrille {

namespace {

bool isOneOf(int code, std::initializer_list<int> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

void throwOutOfMemory(const std::filesystem::path& path) {
    throw std::runtime_error(fmt::format("There is not enough memory to go on with {}. What was saved before is "
                                         "safe. Close other programs and try again.",
                                         path.string()));
}

void throwNaming(const std::filesystem::path& path, const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    if (isOneOf(code, {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_SCHEMA})) {
        throw ProjectUnusable(fmt::format("{} is damaged ({}). {}", path.string(), error.what(), wayOutOfDamage));
    }
    if (isOneOf(code, {SQLITE_BUSY, SQLITE_LOCKED})) {
        throw ProjectUnusable(fmt::format("{} is in use by another program ({}). Try again when it has finished.",
                                          path.string(), error.what()));
    }
    if (isOneOf(code, {SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH})) {
        throw ProjectUnusable(fmt::format("{} cannot be opened or written here ({}). Copy it to a folder you may "
                                          "write to.",
                                          path.string(), error.what()));
    }
    if (isOneOf(code, {SQLITE_FULL})) {
        throw std::runtime_error(fmt::format("{} cannot be written: there is no room left on its disk. What was saved "
                                             "before is safe. Make room, or choose another place.",
                                             path.string()));
    }
    if (isOneOf(code, {SQLITE_NOMEM})) {
        throwOutOfMemory(path);
    }
    throw std::runtime_error(fmt::format("{} cannot be read or written ({}). What was saved before is safe; try again, "
                                         "or work on a copy in another place.",
                                         path.string(), error.what()));
}

} // namespace quadrille
