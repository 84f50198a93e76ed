#include "corpus/adding_language.h"

#include "corpus/ranks.h"
#include "corpus/reading.h"
#include "corpus/row_writer.h"
#include "corpus/schema.h"
#include "corpus/spares.h"
#include "corpus/text_file.h"
#include "corpus/word_index.h"
#include "dictionaries/language.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

namespace {

std::vector<UnitId> unitsOf(const SQLite::Database& database, DocumentId document) {
    SQLite::Statement query(database, "SELECT id FROM units WHERE document = ? ORDER BY rank");
    query.bind(1, document);
    std::vector<UnitId> units;
    while (query.executeStep()) {
        units.push_back(query.getColumn(0).getInt64());
    }
    return units;
}

void requireRows(const AddLanguage& edit, const std::vector<UnitId>& units) {
    const bool same =
        std::equal(edit.rows.begin(), edit.rows.end(), units.begin(), units.end(),
                   [](const AddLanguage::Row& row, UnitId unit) { return row.unit == 0 || row.unit == unit; });
    if (!same) {
        throw Refused(Refused::Why::Changed, 0, 0,
                      fmt::format("The rows have changed while the {} text was being aligned to them. Add it again.",
                                  language(edit.head.tag).englishName));
    }
}

/// Gives ids to what is new.
class Numbering {
public:
    Numbering(SQLite::Database& database, const std::vector<AddLanguage::Row>& rows) {
        std::int64_t segments = 0;
        std::int64_t histories = 0;
        for (const AddLanguage::Row& row : rows) {
            segments += static_cast<std::int64_t>(row.cell.segments.size());
            histories += row.cell.history == 0 ? 1 : 0;
        }
        m_firstSegment = segments > 0 ? takeIds(database, segments) : 0;
        m_nextHistory = histories > 0 ? takeIds(database, histories) : 0;
    }

    void number(Cell& cell) {
        for (Segment& segment : cell.segments) {
            segment.id = numbered(segment.id);
        }
        for (CellBead& bead : cell.beads) {
            for (SegmentId& id : bead.target) {
                id = numbered(id);
            }
        }
        if (cell.history == 0) {
            cell.history = m_nextHistory++;
        }
    }

private:
    [[nodiscard]] SegmentId numbered(SegmentId id) const { return id < 0 ? m_firstSegment - id - 1 : id; }

    std::int64_t m_firstSegment = 0;
    std::int64_t m_nextHistory = 0;
};

/// Where a column stands, and its id.
struct Place {
    std::size_t place = 0;
    std::int64_t id = 0;
};

std::optional<Place> placeOf(const SQLite::Database& database, DocumentId document, const std::string& tag) {
    const std::vector<std::int64_t> ids = readColumnIds(database, document);
    SQLite::Statement query(database, "SELECT id FROM columns WHERE document = ? AND tag = ?");
    query.bind(1, document);
    query.bind(2, tag);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    const std::int64_t id = query.getColumn(0).getInt64();
    const auto found = std::find(ids.begin(), ids.end(), id);
    return Place{static_cast<std::size_t>(found - ids.begin()), id};
}

NewColumn headOf(const SQLite::Database& database, std::int64_t column) {
    SQLite::Statement query(database, "SELECT tag, lead, file_name, encoding, byte_order_mark, original FROM columns "
                                      "WHERE id = ?");
    query.bind(1, column);
    NewColumn head;
    if (query.executeStep()) {
        head.tag = query.getColumn(0).getString();
        head.lead = query.getColumn(1).getString();
        head.fileName = query.getColumn(2).getString();
        head.encoding = query.getColumn(3).getString();
        head.byteOrderMark = query.getColumn(4).getInt() != 0;
        head.original = query.getColumn(5).getString();
    }
    return head;
}

void requireAsLeft(const SQLite::Database& database, const RemoveLanguage& edit, const Place& place,
                   const std::vector<AddLanguage::Row>& rows) {
    SQLite::Statement comments(database, "SELECT count(*) FROM comments WHERE \"column\" = ?");
    comments.bind(1, place.id);
    const bool commented = comments.executeStep() && comments.getColumn(0).getInt64() > 0;
    if (commented || fingerprint(rows) != edit.now) {
        throw Refused(Refused::Why::Changed, 0, place.place,
                      fmt::format("{} has been worked on since it was added, so it is not taken out again.",
                                  language(edit.tag).englishName));
    }
}

void requireRoomInJournal(const AddLanguage& edit) {
    if (inverseToBytes(edit).size() > maximumTextBytes) {
        throw Refused(
            Refused::Why::Rule, 0, 0,
            fmt::format("{} has too much text to be taken out in one step.", language(edit.head.tag).englishName));
    }
}

void removeWords(SQLite::Database& database, const std::vector<AddLanguage::Row>& rows) {
    WordIndex words(database);
    for (const AddLanguage::Row& row : rows) {
        for (const Segment& segment : row.cell.segments) {
            words.remove(segment.id, segment.text);
        }
    }
}

} // namespace

RemoveLanguage addLanguage(SQLite::Database& database, const AddLanguage& edit) {
    const std::size_t columns = readColumnIds(database, edit.document).size();
    if (placeOf(database, edit.document, edit.head.tag)) {
        throw Refused(Refused::Why::Rule, 0, 0,
                      fmt::format("The document has {} already.", language(edit.head.tag).englishName));
    }
    const std::vector<UnitId> units = unitsOf(database, edit.document);
    requireRows(edit, units);
    std::vector<AddLanguage::Row> rows = edit.rows;
    Numbering numbering(database, rows);
    const std::int64_t column = writeColumn(database, edit.document, columns, edit.head);
    RowWriter writer(database);
    std::size_t read = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].unit = units[i];
        numbering.number(rows[i].cell);
        for (const Segment& segment : rows[i].cell.segments) {
            writer.segment(segment, column, rows[i].unit, rankAt(read++));
        }
        writer.cell(rows[i].cell, column, rows[i].unit);
    }
    renewSpares(database, units);
    renewSpare(database, edit.document);
    return {edit.document, edit.head.tag, fingerprint(rows)};
}

AddLanguage removeLanguage(SQLite::Database& database, const RemoveLanguage& edit) {
    const std::optional<Place> place = placeOf(database, edit.document, edit.tag);
    if (!place) {
        throw Refused(Refused::Why::Changed, 0, 0,
                      fmt::format("The document has no {} any more.", language(edit.tag).englishName));
    }
    AddLanguage again;
    again.document = edit.document;
    again.head = headOf(database, place->id);
    const std::vector<UnitId> units = unitsOf(database, edit.document);
    UnitReader reader(database, edit.document);
    for (const UnitId unit : units) {
        again.rows.push_back({unit, std::move(reader.read(unit).cells[place->place])});
    }
    requireAsLeft(database, edit, *place, again.rows);
    requireRoomInJournal(again);
    removeWords(database, again.rows);
    SQLite::Statement drop(database, "DELETE FROM columns WHERE id = ?");
    drop.bind(1, place->id);
    drop.exec();
    renewSpares(database, units);
    renewSpare(database, edit.document);
    return again;
}

} // namespace quadrille
