#pragma once

#include "corpus/document.h"

#include <stdexcept>
#include <variant>

namespace quadrille {

enum class Role : std::uint8_t { Translator, Reviewer };

/// The word the journal keeps: "translator", "reviewer".
const char* roleName(Role role);
std::optional<Role> roleFromName(std::string_view name);

/// Who does something.
struct Author {
    std::string name;
    Role role = Role::Translator;
};

/// Random bytes that name one act of a person; applying an act a second time changes nothing.
using ActId = std::string;

/// Goes wherever a cell's revision is expected: whatever it is now will do.
inline constexpr std::int64_t anyRevision = -1;

// What can be done to a project, as values. Columns are places from 0, the source. A cell is empty when it holds no
// segment, and slack when it is empty, initial (or a source's) and not locked. It is fixed when it is approved or
// locked, else free. Unless an edit says otherwise:
//
// An edit is refused when it would change the segments or texts of a fixed cell, or of a source cell in whose row any
// target is fixed. (The gap after a cell's last segment, and whether its first one starts a paragraph, belong to the
// seams of the text and not to the cell.)
//
// A cell that has lost its last segment becomes initial, with nothing else kept of it.
//
// A cell into which segments of another cell come gets the lowest state of the two, rejected < draft < translated, an
// empty one not counting: segments that come into an empty cell bring their cell's state along.
//
// Comments on a segment, or on a stretch of one, stay with the segment. Comments on a cell stay with the cell; a cell
// that moves takes them along. Comments on a row stay with the row. When a segment is gone, comments on it are comments
// on its cell.
//
// No text changes, and no segment's place in the reading order of its language.
//
// Beads of every unit and pair whose segments change are computed anew.

/// Types a text into a target cell. `text` may hold line ends; its k-th U+FFFC is marks[k]. Only what lies between the
/// common beginning and end of old and new text is segmented anew; other segments keep their ids. The cell becomes
/// draft, an empty one initial; a reason it had is gone. The first segment of an empty cell is read after that
/// language's previous non-empty cell.
struct SetText {
    UnitId unit = 0;
    std::size_t column = 0;
    std::string text;
    std::vector<Mark> marks;
    std::int64_t revision = anyRevision;
};

/// Gives a target cell another state. A translator may go between draft, translated and (leaving it only) rejected; all
/// else takes a reviewer: to approve, to send back (rejected), to leave approved. A cell with text is never initial; an
/// empty one is initial, translated or approved ("nothing belongs here"). A locked cell can change its state.
struct SetState {
    UnitId unit = 0;
    std::size_t column = 0;
    State state = State::Draft;
    std::string reason; ///< why it is sent back; mostly empty
    std::int64_t revision = anyRevision;
};

/// "Still right" after an edit of the source: the target cell gets the state back that it had before. Where that was
/// approved, a translator's word makes it translated only. Refused when no source edit has made it draft, or its text
/// or state was changed since.
struct StillRight {
    UnitId unit = 0;
    std::size_t column = 0;
    std::int64_t revision = anyRevision;
};

/// Locks or unlocks a cell, of the source too. Anyone may.
struct SetLock {
    UnitId unit = 0;
    std::size_t column = 0;
    bool locked = true;
    std::int64_t revision = anyRevision;
};

/// Makes two segments of one, at byte `at` of its text: between two characters and with text other than white space on
/// both sides. White space around the place becomes the gap between them. The second part is a new segment. The state
/// stays.
struct SplitSegment {
    UnitId unit = 0;
    std::size_t column = 0;
    SegmentId segment = 0;
    std::size_t at = 0;
    std::int64_t revision = anyRevision;
};

/// Joins a segment with the next one of the same cell; the gap between them becomes text. The first keeps its id, and
/// gets the comments of the second. The state stays.
struct JoinSegments {
    UnitId unit = 0;
    std::size_t column = 0;
    SegmentId segment = 0;
    std::int64_t revision = anyRevision;
};

enum class Direction : std::uint8_t { Up, Down };

/// Moves the cell's last `count` segments to the cell below, or its first ones to the cell above. Below the last row a
/// new row is made; above the first there is none (refused).
struct MoveSegments {
    UnitId unit = 0;
    std::size_t column = 0;
    Direction direction = Direction::Down;
    std::size_t count = 1;
    std::int64_t revision = anyRevision;
};

/// Gives `count` segments of a target cell, from `first` on, a row of their own with all other cells empty. It stands
/// above the old row when they are the cell's first ones but not all of them, else below it. They take the cell's state
/// along. Refused when they are all there is in the row.
struct Unlink {
    UnitId unit = 0;
    std::size_t column = 0;
    SegmentId first = 0;
    std::size_t count = 1;
    std::int64_t revision = anyRevision;
};

/// Down: an empty cell is put in here, and this cell and those below move down one row, as far as the next slack cell,
/// which is used up; without one a row is made at the end. Refused when this cell is slack.
/// Up: this cell, if slack, is taken out, and those below move up one row as far as the one before the next slack cell;
/// a slack cell stays behind. When this cell is not slack, `join` decides: the next cell's segments are added to it
/// (lowest state), then those below move up; without `join` refused. Refused when the next cell is slack or there is
/// none. A cell moves with its state, lock, comments and history; the slack cell that is used up or taken out is the
/// one that is put in or stays behind.
struct ShiftColumn {
    UnitId unit = 0;
    std::size_t column = 0;
    Direction direction = Direction::Down;
    bool join = false;
    std::int64_t revision = anyRevision;
};

/// Puts in an empty row, above or below another one.
struct InsertUnit {
    UnitId unit = 0;
    Direction side = Direction::Down;
};

/// Takes out a row all of whose cells are empty and none fixed. Its comments go too.
struct DeleteUnit {
    UnitId unit = 0;
};

/// Joins a row with the next one, which is gone. Refused when any cell of the two is fixed.
struct MergeUnits {
    UnitId unit = 0;
};

/// Makes two rows of one: stay[c] segments of column c stay, the others go to a new row below, with the cell's state.
/// Refused when any cell is fixed or when one of the two rows would be empty.
struct SplitUnit {
    UnitId unit = 0;
    std::vector<std::size_t> stay;
};

/// Exchanges target cells with those of the next row: links change, reading order does not, and rows between which
/// a text is read upwards become crossed. Cells take state, comments and history along. Refused when any of the
/// cells exchanged, or a source cell of the two rows, is fixed, or all are empty.
struct SwapUnits {
    UnitId unit = 0;
    std::vector<std::size_t> columns; ///< all targets when empty
};

/// Puts segments into other rows, as worked out beforehand. The rows from `first` to `last` are replaced by `rows`,
/// which hold the same segments. A row with a fixed cell is among them with its source side and its fixed cells as they
/// are. A row whose unit is 0 is new; rows not named any more are gone. A cell with the same segments as one before
/// keeps all it had; another gets the lowest state. Comments on a cell go where its first segment goes (those of an
/// empty one and of a row that is gone, to where the row's first source segment went, or to the first row).
struct Realign {
    struct Row {
        UnitId unit = 0;
        std::vector<std::vector<SegmentId>> cells; ///< by column
        std::vector<std::vector<CellBead>> beads;  ///< by target
    };
    DocumentId document = 0;
    UnitId first = 0;
    UnitId last = 0;
    std::vector<Row> rows;
};

/// Cuts cells of one column anew, as worked out beforehand: the text of all `rows` together stays what it was. Pieces
/// with an id are segments that are there; id 0 is a new one. A cell that gets text from another cell gets the lowest
/// state. Comments go where the words are that they are on. Fixed cells, and source cells beside fixed ones, are not
/// among the rows.
struct Resegment {
    struct Row {
        UnitId unit = 0;
        std::vector<Segment> segments;
    };
    DocumentId document = 0;
    std::size_t column = 0;
    std::vector<Row> rows;
};

/// Changes the text of a source cell, as SetText does. Every target cell of the row that holds text becomes draft with
/// the reason sourceChanged, and its earlier state and the old source are kept (those of the first such edit, until the
/// target's text or state is changed). When a target is fixed this takes a reviewer and `reopen`; fixed ones are then
/// reopened: draft and unlocked. (An empty fixed one becomes initial and unlocked.)
struct EditSource {
    UnitId unit = 0;
    std::string text;
    std::vector<Mark> marks;
    bool reopen = false;
    std::int64_t revision = anyRevision;
};

inline constexpr const char* sourceChanged = "source changed";

using CommentId = std::int64_t;

/// Says something of a row, a cell, a segment or a stretch of one (bytes `begin` to `end` of its text, half open).
/// Fixed cells can be commented on.
struct AddComment {
    UnitId unit = 0;
    std::optional<std::size_t> column; ///< none: the whole row
    SegmentId segment = 0;             ///< 0: the whole cell
    std::size_t begin = 0;             ///< equal to end: the whole segment
    std::size_t end = 0;
    std::string kind;     ///< "terminology", "style": mostly empty
    std::string severity; ///< "minor", "major", "critical": mostly empty
    std::string text;
};

struct AnswerComment {
    CommentId comment = 0; ///< the one that began the talk
    std::string text;
};

/// Closes a talk, or opens it again.
struct ResolveComment {
    CommentId comment = 0;
    bool resolved = true;
};

/// Shows a document whose rows are all there, or takes it out of sight.
struct SwitchImport {
    DocumentId document = 0;
    bool on = true;
};

/// Adds a language to a document, as worked out beforehand (planLanguage): a column behind the others. Its cells are
/// initial where they have no text. Refused when the document has the language, or other rows than those named.
struct AddLanguage {
    struct Row {
        UnitId unit = 0; ///< 0: whichever stands at this place
        Cell cell;       ///< segments in reading order; what is below 0 of ids, its beads' too, gets a number from the
                         ///< project, and so does a history that is 0
    };
    DocumentId document = 0;
    NewColumn head;        ///< without segments
    std::vector<Row> rows; ///< all of the document, in order
};

using Edit = std::variant<SetText, SetState, StillRight, SetLock, SplitSegment, JoinSegments, MoveSegments, Unlink,
                          ShiftColumn, InsertUnit, DeleteUnit, MergeUnits, SplitUnit, SwapUnits, Realign, Resegment,
                          EditSource, AddComment, AnswerComment, ResolveComment, SwitchImport, AddLanguage>;

/// The word the journal and people use: "text", "state", "push", ...
const char* kindOf(const Edit& edit);

/// One act of a person: one or more edits that are done, undone and counted together.
struct Act {
    ActId id; ///< empty: the project chooses one
    Author author;
    std::vector<Edit> edits;
    /// An edit that is refused is left out and counted, and the others are done; else nothing is.
    bool skipRefused = false;
};

/// An edit cannot be done as things are. The message is a full sentence that names the row and the language.
struct Refused : std::runtime_error {
    enum class Why {
        Fixed,  ///< it would change an approved or locked cell
        Role,   ///< it takes another role
        Stale,  ///< the cell's revision has moved on; the text that came is kept in the cell's history
        Rule,   ///< nothing there to do it with
        Changed ///< undo: what it would take back is no longer as it was left
    };
    Refused(Why reason, UnitId where, std::size_t place, const std::string& message)
        : std::runtime_error(message)
        , why(reason)
        , unit(where)
        , column(place) {}
    Why why;
    UnitId unit;
    std::size_t column; ///< 0 when the whole row is meant
};

/// What was done.
struct Applied {
    ActId act;
    std::vector<UnitId> changed;      ///< units that have changed, are new, or are gone; each once
    bool rowsChanged = false;         ///< a row is new, gone or in another place, so an outline has to be read again
    std::vector<std::string> skipped; ///< what was refused, one sentence each
};

/// A comment as it is read.
struct Comment {
    CommentId id = 0;
    UnitId unit = 0;
    std::optional<std::size_t> column;
    SegmentId segment = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    CommentId answers = 0; ///< 0: it begins a talk
    std::string kind;
    std::string severity;
    std::string who;
    Role role = Role::Translator;
    std::int64_t at = 0; ///< milliseconds since 1970 UTC
    std::string resolvedBy;
    std::int64_t resolvedAt = 0; ///< 0: open
    std::string text;
    bool operator==(const Comment&) const = default;
};

/// A text and state a cell had.
struct Version {
    ActId act;        ///< that brought it about
    std::string kind; ///< of that edit
    std::string who;
    std::string role;
    std::int64_t at = 0; ///< milliseconds since 1970 UTC
    std::string text;
    std::vector<Mark> marks;
    State state = State::Initial;
    bool refused = false; ///< it came too late and never was the cell's text
};

/// What reviewers have said of a cell before it came to what it is now.
struct ReviewPast {
    std::optional<Version> approved; ///< the newest of its earlier versions that was approved; who and when of that
    bool sentBack = false;           ///< it was sent back since that one, or at all when none was approved
};

/// What undo or redo would do next.
struct Step {
    ActId act;
    std::vector<std::string> kinds; ///< of its edits, each word once
    std::size_t edits = 0;
    std::string who;
    Role role = Role::Translator;
    std::int64_t at = 0;
    DocumentId document = 0;
    UnitId unit = 0; ///< the first one it touched
};

/// Undo or redo would take back what another person did, and was not told that it may.
struct AnothersAct : std::runtime_error {
    explicit AnothersAct(const std::string& message)
        : std::runtime_error(message) {}
};

} // namespace quadrille
