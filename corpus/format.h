#pragma once

#include "corpus/document.h"
#include "corpus/encoding.h"
#include "corpus/exchange/unit_taker.h"
#include "dictionaries/glossary.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

struct NewDocument;

/// What a reader is given.
struct ReadRequest {
    std::string_view bytes;
    std::string_view tag;      ///< language
    std::string_view encoding; ///< an ICU name, or empty to find it out
    std::string_view name;     ///< the file's, for messages
};

/// One language of one entry, as a writer is given it.
struct EntrySide {
    std::string tag;
    std::vector<Segment> segments; ///< the last one's gap is not part of the text
    State state = State::Initial;
    std::string changedBy;      ///< empty if it is not to be written
    std::int64_t changedAt = 0; ///< milliseconds since 1970 UTC; 0 if it is not to be written
    std::int64_t createdAt = 0; ///< the same
};

/// One tu or row: the sides that are not left out.
struct Entry {
    std::string id;     ///< the unit's, "n" added for the n-th bead of it: never used again
    std::string number; ///< the row's, from 1, "n" added in the same way: as people see it
    std::string source; ///< tag of the document's source
    std::vector<EntrySide> sides;
};

/// What a writer is told before the first entry.
struct EntriesHead {
    std::string source;                 ///< tag; empty when the documents have several
    std::vector<std::string> languages; ///< tags of all sides there can be, the source first
    bool beads = false;                 ///< every entry is one bead, not a unit
    std::int64_t writtenAt = 0;         ///< milliseconds since 1970 UTC; 0 if it is not to be written
};

/// Takes what is written, in order.
using Sink = std::function<void(std::string_view)>;

/// Writes entries one by one.
class EntryWriter {
public:
    virtual ~EntryWriter() = default;
    virtual void begin(const EntriesHead& head) = 0;
    /// Gives back what the format could not hold as it is, in a few words without a full stop; mostly nothing.
    virtual std::string entry(const Entry& entry) = 0;
    virtual void end() = 0;
    EntryWriter() = default;
    EntryWriter(const EntryWriter&) = delete;
    EntryWriter& operator=(const EntryWriter&) = delete;
};

/// What a file becomes unless told otherwise.
enum class Arrival : std::uint8_t { Document, Memory, Terms };

/// What a kind of file has a place for, so that a person can be told what would be lost in it.
struct Carries {
    bool languages = false; ///< more than two
    bool states = false;
    bool notes = false;
    bool marks = false; ///< inline elements
};

/// A kind of file. A format reads, writes, or does both.
struct Format {
    std::string_view name;                 ///< as the command line takes it, "tmx"
    std::vector<std::string_view> endings; ///< of file names, with the dot, the usual one first
    Arrival arrival = Arrival::Document;
    Carries carries = {};
    /// Reads one language, of which the file holds nothing else.
    Decoded (*read)(const ReadRequest&) = nullptr;
    /// Reads all units of a file with several languages, of any size.
    void (*readUnits)(ByteSource& source, const UnitTaker& taker, ImportReport& report,
                      const std::stop_token& stop) = nullptr;
    /// Reads a job of two languages, which is given back in its own file; `name` is for messages.
    NewDocument (*readDocument)(std::string_view bytes, const std::string& name, ImportReport& report) = nullptr;
    std::unique_ptr<EntryWriter> (*write)(Sink) = nullptr;
    Glossary (*readTerms)(ByteSource& source, ImportReport& report) = nullptr;
    std::string (*writeTerms)(const Glossary& glossary) = nullptr;
};

/// All formats, in the order in which they are offered.
std::span<const Format> formats();

/// The format called `name`, or nullptr.
const Format* formatNamed(std::string_view name);

/// The format of a file by the ending of its name (".tmx", ".TMX", ".tmx.gz"), or nullptr.
const Format* formatOfFile(const std::filesystem::path& path);

} // namespace quadrille
