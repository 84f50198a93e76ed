#include "corpus/row_writer.h"

#include "corpus/ranks.h"

#include <algorithm>

namespace quadrille {

namespace {

void run(SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
}

} // namespace

MarkWriter::MarkWriter(SQLite::Database& database)
    : m_add(database, "INSERT INTO marks (segment, place, kind, id, original) VALUES (?, ?, ?, ?, ?)") {}

void MarkWriter::write(const Segment& segment) {
    for (std::size_t place = 0; place < segment.marks.size(); ++place) {
        const Mark& mark = segment.marks[place];
        m_add.bind(1, segment.id);
        m_add.bind(2, static_cast<std::int64_t>(place));
        m_add.bindNoCopy(3, mark.kind);
        m_add.bindNoCopy(4, mark.id);
        m_add.bindNoCopy(5, mark.original.data(), static_cast<int>(mark.original.size()));
        run(m_add);
    }
}

BeadWriter::BeadWriter(SQLite::Database& database)
    : m_add(database, "INSERT INTO beads (unit, \"column\", place, confidence, source, target) "
                      "VALUES (?, ?, ?, ?, ?, ?)") {}

void BeadWriter::write(const Cell& cell, std::int64_t column, UnitId unit) {
    for (std::size_t place = 0; place < cell.beads.size(); ++place) {
        const CellBead& bead = cell.beads[place];
        const std::string source = packIds(bead.source);
        const std::string target = packIds(bead.target);
        m_add.bind(1, unit);
        m_add.bind(2, column);
        m_add.bind(3, static_cast<std::int64_t>(place));
        m_add.bind(4, std::clamp(bead.confidence, 0.0, 1.0));
        m_add.bindNoCopy(5, source.data(), static_cast<int>(source.size()));
        m_add.bindNoCopy(6, target.data(), static_cast<int>(target.size()));
        run(m_add);
    }
}

RowWriter::RowWriter(SQLite::Database& database)
    : m_segment(database, "INSERT INTO segments (id, \"column\", unit, rank, starts_paragraph, heading, text, gap) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_cell(database,
             "INSERT INTO cells (unit, \"column\", state, locked, reason, changed_by, changed_at, created_at, "
             "history) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_marks(database)
    , m_beads(database)
    , m_words(database) {}

void RowWriter::segment(const Segment& segment, std::int64_t column, UnitId unit, std::int64_t rank) {
    m_segment.bind(1, segment.id);
    m_segment.bind(2, column);
    m_segment.bind(3, unit);
    m_segment.bind(4, rank);
    m_segment.bind(5, segment.startsParagraph ? 1 : 0);
    m_segment.bind(6, segment.heading ? 1 : 0);
    m_segment.bindNoCopy(7, segment.text);
    m_segment.bindNoCopy(8, segment.gap);
    run(m_segment);
    m_words.add(segment.id, segment.text);
    m_marks.write(segment);
}

void RowWriter::cell(const Cell& cell, std::int64_t column, UnitId unit) {
    m_cell.bind(1, unit);
    m_cell.bind(2, column);
    m_cell.bind(3, static_cast<int>(cell.state));
    m_cell.bind(4, cell.locked ? 1 : 0);
    m_cell.bindNoCopy(5, cell.reason);
    m_cell.bindNoCopy(6, cell.changedBy);
    m_cell.bind(7, cell.changedAt);
    m_cell.bind(8, cell.createdAt);
    m_cell.bind(9, cell.history);
    run(m_cell);
    m_beads.write(cell, column, unit);
}

std::int64_t writeColumn(SQLite::Database& database, DocumentId document, std::size_t place, const NewColumn& column) {
    SQLite::Statement insert(database,
                             "INSERT INTO columns (document, place, tag, lead, file_name, encoding, byte_order_mark, "
                             "original) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(1, document);
    insert.bind(2, static_cast<std::int64_t>(place));
    insert.bindNoCopy(3, column.tag);
    insert.bindNoCopy(4, column.lead);
    insert.bindNoCopy(5, column.fileName);
    insert.bindNoCopy(6, column.encoding);
    insert.bind(7, column.byteOrderMark ? 1 : 0);
    if (column.original.empty()) {
        insert.bind(8);
    } else {
        insert.bindNoCopy(8, column.original.data(), static_cast<int>(column.original.size()));
    }
    insert.executeStep();
    const std::int64_t id = insert.getColumn(0).getInt64();
    insert.executeStep();
    return id;
}

} // namespace quadrille
