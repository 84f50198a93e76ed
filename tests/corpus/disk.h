#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace quadrille::test {

/// One thing that was done to a file of a folder, or a note in between.
struct DiskEvent {
    enum class Kind {
        Create,
        Write,
        Truncate,
        Sync,      ///< what was written to the file before is safe
        SyncNames, ///< which files there are is safe
        Delete,
        Note
    };
    Kind kind = Kind::Note;
    std::string file = {}; ///< its name in the folder
    std::int64_t at = 0;   ///< offset of a write, new size of a truncation, number of a note
    std::string bytes = {};
};

/// What SQLite asks of its files.
enum class Ask { Open, Read, Write, Sync, Truncate, Delete, Size, Lock, Share };

/// While it lives, all new connections of this process use it instead of the machine's disk, on which it stands: it
/// records what is done to the files of one folder, and can fail. It syncs nothing, as the machine is not going to be
/// switched off.
class Disk {
public:
    explicit Disk(std::filesystem::path folder);
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    /// No connection may be left.
    ~Disk();

    void note(std::int64_t number);
    [[nodiscard]] std::vector<DiskEvent> events() const;

    struct Fault {
        Ask ask = Ask::Write;
        int at = 1;         ///< the how-manieth of these, from now on; the first is 1
        int code = 0;       ///< what SQLite is told
        bool stays = false; ///< all later ones fail, too, until healed
        /// A write that fails has written the first half.
        bool half = false;
    };
    void fail(const Fault& fault);
    void heal();
    /// Whether anything has failed since fail().
    [[nodiscard]] bool failed() const;

    /// Only for the functions that SQLite calls.
    struct Calls;

private:
    [[nodiscard]] std::string nameOf(const char* path) const;
    void record(DiskEvent event);
    /// The code to fail with, or nothing.
    std::optional<Fault> fate(Ask ask);

    std::filesystem::path m_folder;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs{};
    mutable std::mutex m_mutex;
    std::vector<DiskEvent> m_events;
    std::optional<Fault> m_fault;
    int m_asked = 0;
    bool m_failed = false;
};

} // namespace quadrille::test
