#pragma once

#include "corpus/edit.h"

#include <map>
#include <set>
#include <string>
#include <vector>

/// How a document behaves under edits, written once more: slow, plain, and from the pages alone, so that the project
/// can be held against it.
namespace quadrille::model {

/// What a target cell was before its source was edited.
struct Kept {
    State state = State::Draft;
    std::string source; ///< the text of the source it had then
    std::string reason;
    bool operator==(const Kept&) const = default;
};

/// What a prediction leaves open for one cell.
struct Open {
    /// A text typed into the cell: the segments shown are still the old ones, and the text is cut by the document.
    struct Typing {
        std::string text;
        std::vector<Mark> marks;
    };
    std::optional<Typing> typing;
    std::vector<State> states;        ///< any of these; none: the one shown
    std::vector<std::string> reasons; ///< any of these; none: the one shown
    bool beadsGiven = false;          ///< the beads are exactly those shown
    bool beadsOpen = false;           ///< the beads are any that cover source and cell
    bool touched = false;             ///< it may count as changed, though it is as it was
    bool carried = false;             ///< another place's cell, which keeps who worked on it and when
};

/// One language of one row.
struct Cell {
    std::vector<Segment> segments;
    State state = State::Initial;
    bool locked = false;
    std::string reason;
    std::vector<CellBead> beads;
    std::int64_t revision = 0;
    std::string changedBy;
    std::int64_t changedAt = 0;
    std::int64_t createdAt = 0;
    /// All that may be kept from before an edit of the source; more than one where the pages do not say.
    std::vector<std::optional<Kept>> kept = {std::nullopt};
    Open open;

    [[nodiscard]] bool empty() const { return segments.empty(); }
    [[nodiscard]] bool fixed() const { return state == State::Approved || locked; }
    /// Segments and the gaps between them, without the last gap.
    [[nodiscard]] std::string text() const;
    /// The marks of all its segments.
    [[nodiscard]] std::vector<Mark> marks() const;
};

struct Row {
    UnitId id = 0; ///< below 0: new, and not yet known
    bool crossed = false;
    std::vector<Cell> cells;
};

/// Where a comment stands.
struct Place {
    UnitId unit = 0;
    std::optional<std::size_t> column;
    SegmentId segment = 0;
    bool operator==(const Place&) const = default;
};

struct Note {
    Comment comment;
    std::vector<Place> elsewhere; ///< other places it may as well stand in
    bool stretchOpen = false;     ///< where its stretch lies is left open
};

/// One document: its rows as they stand, and each language's segments as they are read.
struct Document {
    DocumentId id = 0;
    std::vector<Row> rows;
    std::vector<std::vector<SegmentId>> order; ///< by column
    std::vector<std::string> leads;            ///< by column: what stands before the first segment
    std::map<CommentId, Note> notes;           ///< below 0: new
    std::set<SegmentId> flagsOpen;             ///< whether these start a paragraph or are headings is left open
    std::int64_t lastPlaceholder = 0;          ///< new things get numbers below 0 until the document names them

    [[nodiscard]] std::size_t columns() const { return order.size(); }
    /// rows.size() if there is none.
    [[nodiscard]] std::size_t rowOf(UnitId unit) const;
    [[nodiscard]] Cell& cell(std::size_t row, std::size_t column) { return rows.at(row).cells.at(column); }
    [[nodiscard]] const Cell& cell(std::size_t row, std::size_t column) const { return rows.at(row).cells.at(column); }
    /// Place of a segment among all of its language.
    [[nodiscard]] std::size_t reading(std::size_t column, SegmentId segment) const;
    void sortByReading(std::size_t column, std::vector<Segment>& segments) const;
    /// The row whose cell holds the segment; rows.size() if none does.
    [[nodiscard]] std::size_t rowHolding(std::size_t column, SegmentId segment) const;
    /// Puts an empty row in before `row`.
    Row& putRow(std::size_t row);
    std::int64_t placeholder() { return --lastPlaceholder; }
};

/// Whether an empty source cell is slack. A source cell always is `translated`, and slack cells are initial; but the
/// source takes part in acts of alignment like any other column.
inline constexpr bool emptySourceIsSlack = true;

/// It is empty, untouched and free.
bool slack(const Document& document, std::size_t row, std::size_t column);

/// An edit may not change the segments or texts of this cell: it is fixed, or is a source beside a fixed target.
bool closed(const Document& document, std::size_t row, std::size_t column);

/// Any cell of the row is fixed.
bool anyFixed(const Document& document, std::size_t row);

/// Whether every two rows are looked at, of which one stands above the other but is read after it; or only those of
/// two segments that are read one right after the other.
inline constexpr bool everyCrossing = false;

/// The rows that are read in another order than they stand, in any language, by place.
std::vector<bool> crossings(const Document& document);

/// Rejected is lower than draft, and draft than translated.
State lowest(State one, State other);

/// What an edit does to a document.
struct Verdict {
    std::optional<Document> after;      ///< it may be done, and this is what comes of it
    std::vector<Refused::Why> refusals; ///< it may be refused, for one of these
    bool nonsense = false;              ///< it may throw std::invalid_argument or std::out_of_range
    bool nothing = false;               ///< if done, nothing changes
};

/// An edit of a cell or row that the document does not have is nonsense.
Verdict predict(const Document& before, const Edit& edit, const Author& author);

} // namespace quadrille::model
