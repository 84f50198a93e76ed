#include "corpus/salvage/document_writer.h"

#include "corpus/ranks.h"
#include "corpus/schema.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace quadrille {

namespace {

std::int64_t millisecondsNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

int run(SQLite::Statement& statement) {
    const int changed = statement.exec();
    statement.reset();
    return changed;
}

void bindOptional(SQLite::Statement& statement, int at, const std::optional<std::int64_t>& value) {
    if (value) {
        statement.bind(at, *value);
    } else {
        statement.bind(at);
    }
}

void bindBytes(SQLite::Statement& statement, int at, const std::string& bytes) {
    statement.bindNoCopy(at, bytes.data(), static_cast<int>(bytes.size()));
}

} // namespace

DocumentWriter::DocumentWriter(Finds& finds, SQLite::Database& database, const FoundDocument& document)
    : m_finds(finds)
    , m_database(database)
    , m_document(document)
    , m_now(millisecondsNow())
    , m_last(document.columns.size())
    , m_unit(database, "INSERT INTO units (id, document, rank, crossed) VALUES (?, ?, ?, ?)")
    , m_segment(database,
                "INSERT OR IGNORE INTO segments (id, \"column\", unit, rank, starts_paragraph, heading, text, "
                "gap) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_mark(database, "INSERT INTO marks (segment, place, kind, id, original) VALUES (?, ?, ?, ?, ?)")
    , m_cell(database, "INSERT INTO cells (unit, \"column\", state, locked, revision, reason, changed_by, changed_at, "
                       "created_at, history, earlier, earlier_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_bead(database, "INSERT INTO beads (unit, \"column\", place, confidence, source, target) "
                       "VALUES (?, ?, ?, ?, ?, ?)") {
    writeDocument();
    writeColumns();
}

void DocumentWriter::writeDocument() {
    SQLite::Statement place(m_database, "SELECT coalesce(max(place) + 1, 0) FROM documents");
    place.executeStep();
    SQLite::Statement insert(m_database, "INSERT INTO documents (id, place, name, import) VALUES (?, ?, ?, ?)");
    insert.bind(1, m_document.id);
    insert.bind(2, place.getColumn(0).getInt64());
    insert.bind(3, m_document.name);
    bindOptional(insert, 4, m_document.import);
    insert.exec();
}

void DocumentWriter::writeColumns() {
    SQLite::Statement insert(m_database, "INSERT INTO columns (id, document, place, tag, lead, file_name, encoding, "
                                         "byte_order_mark, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::Statement original(m_finds.database(), "SELECT original FROM columns WHERE id = ?");
    for (const FoundColumn& column : m_document.columns) {
        insert.bind(1, column.id);
        insert.bind(2, m_document.id);
        insert.bind(3, column.place);
        insert.bind(4, column.tag);
        insert.bind(5, column.lead);
        insert.bind(6, column.fileName);
        insert.bind(7, column.encoding);
        insert.bind(8, column.byteOrderMark ? 1 : 0);
        original.bind(1, column.id);
        insert.bind(9);
        if (original.executeStep() && !original.getColumn(0).isNull()) {
            const SQLite::Column bytes = original.getColumn(0);
            const void* data = bytes.getBlob();
            insert.bindNoCopy(9, data == nullptr ? "" : data, bytes.getBytes());
        }
        run(insert);
        original.reset();
    }
}

void DocumentWriter::write(const FoundUnit& place, AssembledUnit& assembled) {
    m_unit.bind(1, place.id);
    m_unit.bind(2, m_document.id);
    m_unit.bind(3, place.rank);
    m_unit.bind(4, assembled.unit.crossed ? 1 : 0);
    run(m_unit);
    for (std::size_t column = 0; column < assembled.cells.size(); ++column) {
        writeSegments(column, assembled);
    }
    putRight(assembled);
    for (std::size_t column = 0; column < assembled.cells.size(); ++column) {
        writeCell(place.id, column, assembled.unit.cells[column], assembled.cells[column]);
        writeBeads(place.id, column, assembled.unit.cells[column]);
    }
}

void DocumentWriter::writeSegments(std::size_t column, AssembledUnit& assembled) {
    std::vector<Segment>& segments = assembled.unit.cells[column].segments;
    std::vector<Segment> written;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::optional<std::int64_t> rank = assembled.cells[column].ranks[i];
        const bool placed = rank && writeSegment(assembled.unit.id, column, segments[i], *rank);
        // Ranks below all others, until finish() gives them their own.
        const auto behind = std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(m_unplaced.size());
        if (!placed && !writeSegment(assembled.unit.id, column, segments[i], behind)) {
            continue; // it is in another row already
        }
        if (!placed) {
            m_unplaced.push_back({segments[i].id, m_last[column], column});
        }
        m_last[column] = segments[i].id;
        ++m_segments;
        written.push_back(std::move(segments[i]));
    }
    segments = std::move(written);
}

bool DocumentWriter::writeSegment(UnitId unit, std::size_t column, const Segment& segment, std::int64_t rank) {
    m_segment.bind(1, segment.id);
    m_segment.bind(2, m_document.columns[column].id);
    m_segment.bind(3, unit);
    m_segment.bind(4, rank);
    m_segment.bind(5, segment.startsParagraph ? 1 : 0);
    m_segment.bind(6, segment.heading ? 1 : 0);
    m_segment.bindNoCopy(7, segment.text);
    m_segment.bindNoCopy(8, segment.gap);
    if (run(m_segment) == 0) {
        return false;
    }
    writeMarks(segment);
    return true;
}

void DocumentWriter::writeMarks(const Segment& segment) {
    for (std::size_t place = 0; place < segment.marks.size(); ++place) {
        m_mark.bind(1, segment.id);
        m_mark.bind(2, static_cast<std::int64_t>(place));
        m_mark.bindNoCopy(3, segment.marks[place].kind);
        m_mark.bindNoCopy(4, segment.marks[place].id);
        bindBytes(m_mark, 5, segment.marks[place].original);
        run(m_mark);
    }
}

void DocumentWriter::writeCell(UnitId unit, std::size_t column, const Cell& cell, const FoundCell& found) {
    m_cell.bind(1, unit);
    m_cell.bind(2, m_document.columns[column].id);
    m_cell.bind(3, static_cast<int>(cell.state));
    m_cell.bind(4, cell.locked ? 1 : 0);
    m_cell.bind(5, cell.revision);
    m_cell.bindNoCopy(6, cell.reason);
    m_cell.bindNoCopy(7, cell.changedBy);
    m_cell.bind(8, cell.changedBy == bySalvage ? m_now : cell.changedAt);
    m_cell.bind(9, cell.createdAt);
    m_cell.bind(10, found.history != 0 ? found.history : takeIds(m_database, 1));
    bindOptional(m_cell, 11, found.earlier);
    m_cell.bindNoCopy(12, found.earlierSource);
    run(m_cell);
}

void DocumentWriter::writeBeads(UnitId unit, std::size_t column, const Cell& cell) {
    for (std::size_t place = 0; place < cell.beads.size(); ++place) {
        const std::string source = packIds(cell.beads[place].source);
        const std::string target = packIds(cell.beads[place].target);
        m_bead.bind(1, unit);
        m_bead.bind(2, m_document.columns[column].id);
        m_bead.bind(3, static_cast<std::int64_t>(place));
        m_bead.bind(4, cell.beads[place].confidence);
        bindBytes(m_bead, 5, source);
        bindBytes(m_bead, 6, target);
        run(m_bead);
    }
}

void DocumentWriter::finish() {
    for (const Unplaced& segment : m_unplaced) {
        place(segment);
    }
    m_unplaced.clear();
}

void DocumentWriter::place(const Unplaced& segment) {
    auto rank = rankAfter(segment);
    if (!rank) {
        spread(segment.column);
        rank = rankAfter(segment);
    }
    SQLite::Statement set(m_database, "UPDATE segments SET rank = ? WHERE id = ?");
    set.bind(1, rank.value());
    set.bind(2, segment.id);
    set.exec();
}

/// A rank between the segment that is read before and the one behind that; nothing when there is no room.
std::optional<std::int64_t> DocumentWriter::rankAfter(const Unplaced& segment) {
    // Ranks of segments that are yet to be placed are far below all others.
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min() / 2;
    SQLite::Statement before(m_database, "SELECT rank FROM segments WHERE id = ?");
    before.bind(1, segment.after);
    const std::int64_t low = segment.after != 0 && before.executeStep() ? before.getColumn(0).getInt64() : lowest;
    SQLite::Statement behind(m_database, "SELECT min(rank) FROM segments WHERE \"column\" = ? AND rank > ?");
    behind.bind(1, m_document.columns[segment.column].id);
    behind.bind(2, low);
    const bool last = !behind.executeStep() || behind.getColumn(0).isNull();
    if (low == lowest) {
        return last ? rankRoom : behind.getColumn(0).getInt64() - rankRoom;
    }
    if (last) {
        return low + rankRoom;
    }
    const std::int64_t high = behind.getColumn(0).getInt64();
    return high - low > 1 ? std::optional(low + (high - low) / 2) : std::nullopt;
}

/// Gives the segments of a column room between their ranks, in the order they have.
void DocumentWriter::spread(std::size_t column) {
    SQLite::Statement query(m_database, "SELECT id FROM segments WHERE \"column\" = ? AND rank > ? ORDER BY rank DESC");
    query.bind(1, m_document.columns[column].id);
    query.bind(2, std::numeric_limits<std::int64_t>::min() / 2);
    std::vector<SegmentId> ids;
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getInt64());
    }
    query.reset();
    // Far above first, so that no two ever have the same rank.
    SQLite::Statement set(m_database, "UPDATE segments SET rank = ? WHERE id = ?");
    for (const std::int64_t base : {std::numeric_limits<std::int64_t>::max() / 2, std::int64_t{0}}) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            set.bind(1, base + rankAt(ids.size() - 1 - i));
            set.bind(2, ids[i]);
            run(set);
        }
    }
}

} // namespace quadrille
