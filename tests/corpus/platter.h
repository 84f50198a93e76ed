#pragma once

#include "tests/corpus/disk.h"

#include <map>
#include <set>

namespace quadrille::test {

/// What the files of a folder can be when the power goes. Nothing is sure but what was synced: each sector of a file
/// has what it had at a moment of its own since the file's last sync, so has its size, and each name that came or went
/// since names were last synced is there or not. Room that a file got and that was not written is zero or whatever lay
/// there before.
class Platter {
public:
    /// Begins with the files that are in `folder`, all of them safe.
    explicit Platter(const std::filesystem::path& folder);

    void happen(const DiskEvent& event);

    /// Writes into `folder` what could be left if the power went now; each seed gives another outcome.
    void cut(const std::filesystem::path& folder, std::uint64_t seed) const;

private:
    struct Change {
        std::int64_t at = 0;
        std::string bytes;
        bool cutsOff = false; ///< a truncation to `at`
    };
    struct File {
        std::string safe;
        std::vector<Change> since;
    };
    using FileId = std::size_t;
    /// Which file a name had when names were last synced, and since; none: it was not there.
    using Names = std::vector<std::optional<FileId>>;

    [[nodiscard]] static std::string remnantOf(const File& file, std::uint64_t seed);
    static void write(std::string& into, const Change& change);

    std::map<FileId, File> m_files;
    std::map<std::string, Names> m_names;
    FileId m_next = 0;
};

} // namespace quadrille::test
