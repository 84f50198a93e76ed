#pragma once

#include "corpus/backup.h"
#include "corpus/document.h"
#include "corpus/edit.h"
#include "corpus/intake.h"
#include "corpus/memory.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <unordered_set>

namespace quadrille {

/// The project file cannot be used: in use by another writer, damaged, newer, of another program, read-only.
/// (The command line answers with exit code 4.) The message is a full sentence with the path and a way on.
struct ProjectUnusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Another process is writing to it; its name is in the message.
struct ProjectInUse : ProjectUnusable {
    using ProjectUnusable::ProjectUnusable;
};

/// Counts for one column of a document.
struct ColumnCounts {
    std::string tag;
    std::size_t segments = 0;
    std::size_t words = 0;      ///< as ICU counts them
    std::size_t characters = 0; ///< code points, without the gaps
    std::size_t cells[5] = {};  ///< by State
};

/// One thing verify() found wrong, as a full sentence naming the place.
struct Damage {
    std::string message;
};

/// One `.quadrille` file: an SQLite database that holds documents. An object belongs to one thread at a time.
class Project {
public:
    enum class Access { ReadOnly, ReadWrite };

    /// How much of a file is looked at before it is used: all pages (some 300 MB in a second), or, for reading only,
    /// what names it and its schema. Damage in the pages then comes up in reading, or not at all: for a file that is
    /// being checked at the same time, or has been.
    enum class Check { Pages, Head };

    /// Makes a new project holding `documents` (or none). The file appears whole or not at all; one that exists
    /// is refused with std::runtime_error.
    static Project create(const std::filesystem::path& path, std::span<const NewDocument> documents = {});

    /// A project without a file, for as long as the object lives. Its path is empty.
    static Project inMemory(std::span<const NewDocument> documents = {});

    /// Opens an existing project. Throws ProjectUnusable, or std::runtime_error when there is no such file; Cancelled
    /// when `stop` asks. A project that is opened for writing is always checked whole.
    static Project open(const std::filesystem::path& path, Access access, Check check = Check::Pages,
                        const std::stop_token& stop = {});

    /// Whether nobody is writing to the project at `path`, so that it can be had for writing.
    static bool isFree(const std::filesystem::path& path);

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] Access access() const;

    /// In the order in which they are shown.
    [[nodiscard]] std::vector<DocumentInfo> documents() const;

    /// Puts a document in, all or nothing, and returns its id. It can be undone.
    DocumentId add(const NewDocument& document);

    /// A document on its way in, by portions of about 50 ms. Nobody sees it before finish(); given up earlier, it takes
    /// out again what was in.
    class Import {
    public:
        virtual ~Import() = default;
        /// Writes a portion. False when it was the last.
        virtual bool step() = 0;
        /// Shows the document.
        virtual DocumentId finish() = 0;
        Import() = default;
        Import(const Import&) = delete;
        Import& operator=(const Import&) = delete;
    };

    /// The project and `document` must outlive what comes back.
    std::unique_ptr<Import> beginImport(const NewDocument& document);

    /// Does an act in one transaction: all of it is on disk when this returns, or nothing was done. Throws Refused when
    /// it cannot be done as things are, std::out_of_range or std::invalid_argument for an edit that makes no sense.
    Applied apply(const Act& act);
    Applied apply(const Edit& edit, const Author& author);

    /// Takes back the newest act that stands; redo does the last one taken back again. `anothers`: also one of another
    /// person. Throws Refused (nothing there, another role, changed since) or AnothersAct.
    Applied undo(const Author& author, bool anothers = false);
    Applied redo(const Author& author, bool anothers = false);
    /// What they would do; nothing when there is nothing.
    [[nodiscard]] std::optional<Step> nextUndo() const;
    [[nodiscard]] std::optional<Step> nextRedo() const;

    /// All comments of a row, its cells and their segments, the oldest first.
    [[nodiscard]] std::vector<Comment> comments(UnitId unit) const;

    /// The texts and states a cell has had, the present one first.
    [[nodiscard]] std::vector<Version> history(UnitId unit, std::size_t column) const;

    /// What reviewers have said of a cell of this project before it came to what it is `now`.
    [[nodiscard]] ReviewPast reviewPast(const Cell& now) const;
    /// The Cell::history of all cells that a reviewer has done something with.
    [[nodiscard]] std::unordered_set<std::int64_t> reviewedHistories() const;

    /// Forgets acts that were over before `time` (milliseconds since 1970 UTC): they can no longer be undone nor their
    /// texts be had. Returns how many entries of the journal went.
    std::size_t trimJournal(std::int64_t time);

    /// A number for all that is content in a document (see digest.h).
    [[nodiscard]] std::uint64_t digest(DocumentId document) const;

    [[nodiscard]] Outline outline(DocumentId document) const;

    /// What the project remembers under a name, the spelling of a language, say; empty when it is nothing.
    [[nodiscard]] std::string setting(const std::string& name) const;
    /// Remembers something else, or nothing when `value` is empty. This is no act: it cannot be undone.
    void setSetting(const std::string& name, const std::string& value);

    /// The units asked for, in that order. Throws std::out_of_range for an id the project does not hold.
    [[nodiscard]] std::vector<Unit> units(DocumentId document, std::span<const UnitId> ids) const;

    /// The decoded text of one column, byte for byte as it was read (without a byte order mark).
    [[nodiscard]] std::string text(DocumentId document, std::size_t column) const;

    /// The bytes of the file a document came with, where its texts do not give them back; else nothing.
    [[nodiscard]] std::string original(DocumentId document) const;

    [[nodiscard]] std::vector<ColumnCounts> counts(DocumentId document) const;

    /// The memories, in the order in which they came.
    [[nodiscard]] std::vector<MemoryInfo> memories() const;
    /// Calls `each` with every unit of them, in that order.
    void eachMemoryUnit(const std::function<void(std::int64_t memory, const MemoryUnit& unit)>& each) const;
    [[nodiscard]] std::optional<MemoryUnit> memoryUnit(std::int64_t unit) const;
    /// The units that have a word of a language, as eachMemoryWord() gives it, rising: where to look for a match. They
    /// may be more than are still there.
    [[nodiscard]] std::vector<std::int64_t> memoryUnitsWith(std::string_view tag, std::string_view word) const;
    /// See MemoryHashes::read() and areMemoryUnits().
    bool readMemoryHashes(MemoryHashes& hashes) const;
    [[nodiscard]] std::vector<bool> areMemoryUnits(std::span<const std::pair<std::int64_t, std::string>> units) const;

    /// A memory on its way in: see MemoryWriting. Nobody sees it before finish(); given up earlier, it takes out again
    /// what was in. It is no act: it cannot be undone.
    class MemoryImport {
    public:
        virtual ~MemoryImport() = default;
        [[nodiscard]] virtual std::int64_t first() const = 0; ///< number of the first unit
        virtual void write(std::span<const PackedUnit> units) = 0;
        virtual void writeWords(std::int64_t portion, std::span<const std::pair<std::string, std::string>> words) = 0;
        virtual void finish() = 0;
        MemoryImport() = default;
        MemoryImport(const MemoryImport&) = delete;
        MemoryImport& operator=(const MemoryImport&) = delete;
    };
    /// The project must outlive what comes back.
    std::unique_ptr<MemoryImport> beginMemory(const std::string& name, const MemoryHeader& header);

    /// Runs `work`, in which everything that is read from this object is of one state of the file, whatever another
    /// connection writes meanwhile. Not for adding.
    void onOneView(const std::function<void()>& work) const;

    /// Copies the project as it is now into the new file `copy`, which appears whole, read back, or not at all. Others
    /// may go on writing meanwhile; see backUp(). A project in memory is saved this way.
    Backup backup(const std::filesystem::path& copy, const BackupProgress& progress = {},
                  const std::stop_token& stop = {}) const;

    /// Checks the file and the rules of how a text is held; empty when all is well.
    [[nodiscard]] std::vector<Damage> verify() const;

private:
    struct Implementation;
    explicit Project(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace quadrille
