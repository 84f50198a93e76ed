#pragma once

#include "corpus/image.h"
#include "corpus/order.h"
#include "corpus/reading.h"
#include "corpus/word_index.h"

#include <SQLiteCpp/Database.h>

#include <set>
#include <unordered_map>

namespace quadrille {

/// A row as an edit works on it.
struct DraftRow {
    Unit unit;
    std::vector<Comment> comments; ///< all of the row, by id
};

/// One edit at work on one document, inside the caller's transaction. It takes rows in hand as it needs them and
/// changes them in memory; finish() writes what has changed, with all that follows from it, and says how to take it
/// back. New rows and segments are in the database at once, so that others can be put beside them.
class Draft {
public:
    struct Column {
        std::int64_t id = 0;
        std::string tag;
    };

    /// `now` in milliseconds since 1970 UTC. Throws std::out_of_range when the project shows no such document.
    Draft(SQLite::Database& database, DocumentId document, Author author, std::int64_t now);

    [[nodiscard]] DocumentId document() const { return m_document; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] const Author& author() const { return m_author; }
    [[nodiscard]] std::int64_t now() const { return m_now; }

    /// The row as it is in this draft; stays where it is in memory. Throws std::out_of_range when it is not there.
    const DraftRow& look(UnitId unit);
    DraftRow& change(UnitId unit);
    bool has(UnitId unit);
    Cell& changeCell(UnitId unit, std::size_t column) { return change(unit).unit.cells[column]; }

    /// The row below or above, if there is one.
    std::optional<UnitId> beside(UnitId unit, Direction direction);

    /// A new empty row.
    UnitId insert(UnitId beside, Direction side);
    /// The same below `above` (0: first), under an id it had before.
    void insertAgain(UnitId unit, UnitId above);
    /// Takes a row out; its segments have to be in other rows, or nowhere, by finish().
    void remove(UnitId unit);

    /// Makes room for a segment that is read directly after `after` (0: first), and gives its id. Whoever asks puts it
    /// into a cell.
    SegmentId newSegment(std::size_t column, SegmentId after, UnitId unit);
    void newSegmentAgain(std::size_t column, SegmentId after, UnitId unit, SegmentId id);

    /// The segment read next to another one; 0 when there is none.
    SegmentId readBeside(std::size_t column, SegmentId segment, Direction direction);
    /// The segment after which the first one of the empty cell would be read; 0: before all.
    SegmentId lastReadAbove(UnitId unit, std::size_t column);
    SegmentId firstRead(std::size_t column);
    /// The row a segment is in; 0 when there is no such segment.
    UnitId holder(SegmentId segment);
    /// Puts segments of a cell into reading order.
    void sortByReading(std::vector<Segment>& segments);
    /// The row's number as people count, from 1.
    std::size_t rowNumber(UnitId unit);
    /// Where a unit stands: greater is lower.
    std::int64_t rankOf(UnitId unit) { return m_unitOrder.rankOf(unit); }

    /// The row a comment is in. Throws std::out_of_range when there is none of that id in the document.
    UnitId rowOfComment(CommentId comment);

    std::int64_t newId();

    /// What the project remembers under a name, as Project::setting().
    [[nodiscard]] std::string setting(const std::string& name) const;

    /// Notes who changed a cell.
    void sign(Cell& cell) const;

    /// Sets the cell back to what an empty one is.
    static void empty(Cell& cell);

    struct Finished {
        Restore inverse;
        std::vector<UnitId> changed;      ///< units changed, new or gone
        bool rowsChanged = false;         ///< rows are new or gone
        std::set<std::int64_t> histories; ///< of cells with another text or state than before
    };

    /// Beads are taken as they stand in the cells, not computed anew.
    void keepBeads() { m_relink = false; }

    /// Writes everything. Throws std::invalid_argument when what would be written breaks a rule of how a text is held.
    Finished finish();

private:
    friend class DraftWriter;
    void load(UnitId unit);

    SQLite::Database& m_database;
    DocumentId m_document;
    Author m_author;
    std::int64_t m_now;
    std::vector<Column> m_columns;
    std::map<std::int64_t, std::size_t> m_places; ///< of columns, by id
    UnitReader m_reader;
    Order m_unitOrder;
    Order m_segmentOrder;
    SQLite::Statement m_comments;
    SQLite::Statement m_holder;
    std::map<UnitId, DraftRow> m_before; ///< as loaded; new rows are not in it
    std::map<UnitId, DraftRow> m_rows;
    std::set<UnitId> m_touched;       ///< handed out for changing
    std::map<UnitId, UnitId> m_above; ///< of rows that are taken out: the row that was above
    std::set<UnitId> m_inserted;
    std::set<UnitId> m_removed;
    std::set<SegmentId> m_newSegments;
    bool m_relink = true;
};

} // namespace quadrille
