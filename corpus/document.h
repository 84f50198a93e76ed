#pragma once

#include "alignment/bead.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Who has changed a cell whose text came with a file.
inline constexpr const char* byImport = "import";

/// Ids hold the random number of the desk that made them (upper 31 bits) and that desk's counter (lower 32), so
/// that two desks never make the same one. They are never used again.
using DocumentId = std::int64_t;
using UnitId = std::int64_t;
using SegmentId = std::int64_t;

enum class State : std::uint8_t { Initial, Draft, Translated, Rejected, Approved };

/// The word files and the command line use: "initial", "draft", "translated", "rejected", "approved".
const char* stateName(State state);
std::optional<State> stateFromName(std::string_view name);

/// An inline element inside a segment. The k-th U+FFFC of the segment's text stands for entry k of its marks.
struct Mark {
    std::string kind;     ///< "text" for a U+FFFC of the input itself, else the format's word
    std::string id;       ///< pairs an opening mark with its closing one; may be empty
    std::string original; ///< the bytes it had in the file
    bool operator==(const Mark&) const = default;
};

/// One sentence or heading in one language. Text and gap of all segments, joined in reading order after the
/// column's lead, give the decoded file back.
struct Segment {
    SegmentId id = 0;
    std::string text; ///< UTF-8, byte for byte as read
    std::string gap;  ///< what stands between this segment and the next: white space, line ends
    bool startsParagraph = false;
    bool heading = false;
    std::vector<Mark> marks;
    bool operator==(const Segment&) const = default;
};

/// The smallest corresponding group of one cell with the source of its unit, by segment id.
struct CellBead {
    std::vector<SegmentId> source;
    std::vector<SegmentId> target;
    double confidence = 0; ///< 0 to 1
    bool operator==(const CellBead&) const = default;
};

/// One language of one unit.
struct Cell {
    std::vector<Segment> segments; ///< in reading order
    State state = State::Initial;  ///< of a target; a source cell always has State::Translated
    bool locked = false;
    std::int64_t revision = 0;
    std::string changedBy;                  ///< "import" for text that came with a file; empty if never changed
    std::int64_t changedAt = 0;             ///< milliseconds since 1970 UTC; 0 if never changed
    std::int64_t createdAt = 0;             ///< the same of its first text; 0 while there has been none
    std::string reason;                     ///< why it has its state, where that needs saying; mostly empty
    std::optional<State> earlier;           ///< the state it had before its source was edited, until it is seen to
    std::string earlierSource;              ///< the source it had then
    std::int64_t history = 0;               ///< names its history, which travels with it
    std::vector<CellBead> beads;            ///< empty in the source column
    [[nodiscard]] std::string text() const; ///< segments and the gaps between them, without the last gap
    [[nodiscard]] bool fixed() const { return locked || state == State::Approved; }
    bool operator==(const Cell&) const = default;
};

/// One row of the grid. Column 0 is the source.
struct Unit {
    UnitId id = 0;
    /// A text is read from this row to one that stands above it, or from one below to this: its links cross others.
    bool crossed = false;
    std::vector<Cell> cells;
};

/// A text of one language, cut into segments and not yet in a project.
struct NewColumn {
    std::string tag;
    std::string fileName;
    std::string encoding;
    bool byteOrderMark = false;
    std::string lead;                       ///< what stands before the first segment
    std::vector<Segment> segments;          ///< ids are 0 until the project gives them
    std::string original;                   ///< the file's bytes, kept only when the segments do not give them back
    std::vector<std::string> warnings = {}; ///< full sentences: what went wrong in reading it
};

/// What a document says of itself.
struct DocumentInfo {
    struct Column {
        std::string tag;      ///< "lv"
        std::string fileName; ///< name of the file it came from, without folder; may be empty
        std::string encoding; ///< ICU's name of the encoding it was read in, "UTF-8"
    };
    DocumentId id = 0;
    std::string name;
    std::vector<Column> columns; ///< column 0 is the source
};

/// What the grid must know of one cell when it does not show its text. Two bytes.
struct CellHead {
    State state = State::Initial;
    bool locked : 1 = false;
    std::uint8_t confidence : 7 = 0; ///< of the least certain bead, 0 to 100; 100 where there is none (the source)
};

/// Every unit of a document in order, without the texts: at most 64 bytes a unit with five languages.
struct Outline {
    std::size_t columns = 0;
    std::vector<UnitId> units;
    std::vector<std::uint32_t> paragraphs; ///< number, from 1, of the source paragraph a unit begins or goes on
    std::vector<bool> startsParagraph;     ///< the unit is the first of its paragraph
    std::vector<bool> heading;
    std::vector<CellHead> cells; ///< units.size() * columns, row by row
    [[nodiscard]] const CellHead& cell(std::size_t row, std::size_t column) const {
        return cells[row * columns + column];
    }
};

} // namespace quadrille
