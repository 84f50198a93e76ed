#include "tests/corpus/disk.h"

#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

#include <new>
#include <utility>

namespace quadrille::test {

namespace {

/// An open file. The real one stands behind it, in the same piece of memory.
struct DiskFile {
    sqlite3_file base; // first: SQLite sees no more of it
    Disk* disk;
    std::string* name; // in the folder; empty for others
    bool syncsNames;
};

} // namespace

struct Disk::Calls {
    static DiskFile& ours(sqlite3_file* file) { return *reinterpret_cast<DiskFile*>(file); }
    static sqlite3_file* real(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(DiskFile));
    }
    static Disk& disk(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }

    static int close(sqlite3_file* file) {
        sqlite3_file* behind = real(file);
        const int result = behind->pMethods != nullptr ? behind->pMethods->xClose(behind) : SQLITE_OK;
        delete ours(file).name;
        file->pMethods = nullptr;
        return result;
    }
    static int read(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
        if (const auto fault = ours(file).disk->fate(Ask::Read)) {
            return fault->code;
        }
        return real(file)->pMethods->xRead(real(file), into, size, at);
    }
    static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
        DiskFile& one = ours(file);
        const auto fault = one.disk->fate(Ask::Write);
        const int written = fault ? (fault->half ? size / 2 : 0) : size;
        const int result = written == 0 ? SQLITE_OK : real(file)->pMethods->xWrite(real(file), from, written, at);
        if (written > 0) {
            one.disk->record({DiskEvent::Kind::Write, *one.name, at,
                              std::string(static_cast<const char*>(from), static_cast<std::size_t>(written))});
        }
        return fault ? fault->code : result;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        DiskFile& one = ours(file);
        if (const auto fault = one.disk->fate(Ask::Truncate)) {
            return fault->code;
        }
        one.disk->record({DiskEvent::Kind::Truncate, *one.name, size});
        return real(file)->pMethods->xTruncate(real(file), size);
    }
    static int sync(sqlite3_file* file, int /*flags*/) {
        DiskFile& one = ours(file);
        if (const auto fault = one.disk->fate(Ask::Sync)) {
            return fault->code;
        }
        one.disk->record({DiskEvent::Kind::Sync, *one.name});
        if (one.syncsNames) { // as SQLite's own does for a journal or log it has made
            one.disk->record({DiskEvent::Kind::SyncNames});
            one.syncsNames = false;
        }
        return SQLITE_OK;
    }
    static int size(sqlite3_file* file, sqlite3_int64* size) {
        if (const auto fault = ours(file).disk->fate(Ask::Size)) {
            return fault->code;
        }
        return real(file)->pMethods->xFileSize(real(file), size);
    }
    static int lock(sqlite3_file* file, int level) {
        if (const auto fault = ours(file).disk->fate(Ask::Lock)) {
            return fault->code;
        }
        return real(file)->pMethods->xLock(real(file), level);
    }
    static int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
    static int reserved(sqlite3_file* file, int* result) {
        return real(file)->pMethods->xCheckReservedLock(real(file), result);
    }
    static int control(sqlite3_file* file, int what, void* value) {
        return real(file)->pMethods->xFileControl(real(file), what, value);
    }
    static int sectorSize(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
    static int traits(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
    static int shareMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
        if (const auto fault = ours(file).disk->fate(Ask::Share)) {
            return fault->code;
        }
        return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
    }
    static int shareLock(sqlite3_file* file, int at, int count, int flags) {
        return real(file)->pMethods->xShmLock(real(file), at, count, flags);
    }
    static void shareBarrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
    static int shareUnmap(sqlite3_file* file, int remove) {
        return real(file)->pMethods->xShmUnmap(real(file), remove);
    }

    // Version 2: no file is mapped, so that every write comes by here.
    static constexpr sqlite3_io_methods methods = {
        2,       close,      read,   write,    truncate,  sync,         size,       lock,    unlock, reserved,
        control, sectorSize, traits, shareMap, shareLock, shareBarrier, shareUnmap, nullptr, nullptr};

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
        Disk& one = disk(vfs);
        file->pMethods = nullptr;
        if (const auto fault = one.fate(Ask::Open)) {
            return fault->code;
        }
        int there = 1;
        if (path != nullptr && (flags & SQLITE_OPEN_CREATE) != 0) {
            one.m_real->xAccess(one.m_real, path, SQLITE_ACCESS_EXISTS, &there);
        }
        real(file)->pMethods = nullptr;
        const int result = one.m_real->xOpen(one.m_real, path, real(file), flags, outFlags);
        if (result != SQLITE_OK) {
            return result;
        }
        constexpr int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL;
        DiskFile& opened = ours(file);
        opened.disk = &one;
        opened.name = new std::string(one.nameOf(path));
        opened.syncsNames = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & journals) != 0;
        file->pMethods = &methods;
        if (there == 0) {
            one.record({DiskEvent::Kind::Create, *opened.name});
        }
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* vfs, const char* path, int syncsNames) {
        Disk& one = disk(vfs);
        if (const auto fault = one.fate(Ask::Delete)) {
            return fault->code;
        }
        const int result = one.m_real->xDelete(one.m_real, path, 0);
        if (result == SQLITE_OK) {
            one.record({DiskEvent::Kind::Delete, one.nameOf(path)});
            if (syncsNames != 0) {
                one.record({DiskEvent::Kind::SyncNames});
            }
        }
        return result;
    }
    static int exists(sqlite3_vfs* vfs, const char* path, int flags, int* result) {
        return disk(vfs).m_real->xAccess(disk(vfs).m_real, path, flags, result);
    }
    static int fullPath(sqlite3_vfs* vfs, const char* path, int size, char* full) {
        return disk(vfs).m_real->xFullPathname(disk(vfs).m_real, path, size, full);
    }
    static int lastError(sqlite3_vfs* vfs, int size, char* words) {
        return disk(vfs).m_real->xGetLastError(disk(vfs).m_real, size, words);
    }
};

Disk::Disk(std::filesystem::path folder)
    : m_folder(std::filesystem::canonical(folder))
    , m_real(sqlite3_vfs_find(nullptr)) {
    m_vfs = *m_real; // time, randomness and the like are the machine's
    m_vfs.szOsFile = m_real->szOsFile + static_cast<int>(sizeof(DiskFile));
    m_vfs.pNext = nullptr;
    m_vfs.zName = "quadrille-test-disk";
    m_vfs.pAppData = this;
    m_vfs.xOpen = &Calls::open;
    m_vfs.xDelete = &Calls::remove;
    m_vfs.xAccess = &Calls::exists;
    m_vfs.xFullPathname = &Calls::fullPath;
    m_vfs.xGetLastError = &Calls::lastError;
    sqlite3_vfs_register(&m_vfs, 1);
}

Disk::~Disk() {
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

std::string Disk::nameOf(const char* path) const {
    if (path == nullptr) {
        return {};
    }
    const std::filesystem::path whole(path);
    return whole.parent_path() == m_folder ? whole.filename().string() : std::string();
}

void Disk::record(DiskEvent event) {
    if (!event.file.empty() || event.kind == DiskEvent::Kind::SyncNames || event.kind == DiskEvent::Kind::Note) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
    }
}

void Disk::note(std::int64_t number) {
    record({DiskEvent::Kind::Note, {}, number});
}

std::vector<DiskEvent> Disk::events() const {
    const std::lock_guard lock(m_mutex);
    return m_events;
}

void Disk::fail(const Fault& fault) {
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_asked = 0;
    m_failed = false;
}

void Disk::heal() {
    const std::lock_guard lock(m_mutex);
    m_fault.reset();
}

bool Disk::failed() const {
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

std::optional<Disk::Fault> Disk::fate(Ask ask) {
    const std::lock_guard lock(m_mutex);
    if (!m_fault || m_fault->ask != ask) {
        return std::nullopt;
    }
    ++m_asked;
    if (m_asked != m_fault->at && !(m_fault->stays && m_asked > m_fault->at)) {
        return std::nullopt;
    }
    m_failed = true;
    return m_fault;
}

TEST_CASE("The test disk records what is written and fails when it is told to") {
    const TemporaryFolder folder;
    Disk disk(folder.path());
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder / "a").c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "CREATE TABLE one (x)", nullptr, nullptr, nullptr) == SQLITE_OK);
    std::size_t syncs = 0;
    for (const DiskEvent& event : disk.events()) {
        syncs += event.kind == DiskEvent::Kind::Sync && event.file == "a" ? 1 : 0;
    }
    CHECK(syncs == 1);
    disk.fail({Ask::Write, 2, SQLITE_FULL});
    CHECK(sqlite3_exec(database, "INSERT INTO one VALUES (1)", nullptr, nullptr, nullptr) == SQLITE_FULL);
    CHECK(disk.failed());
    CHECK(sqlite3_exec(database, "INSERT INTO one VALUES (1)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace quadrille::test
