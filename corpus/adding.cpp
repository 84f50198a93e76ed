#include "corpus/adding.h"

#include "corpus/journal.h"
#include "corpus/now.h"
#include "corpus/opening.h"
#include "corpus/random.h"
#include "corpus/ranks.h"
#include "corpus/schema.h"

#include <SQLiteCpp/Transaction.h>

namespace quadrille {

namespace {

void run(SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
}

} // namespace

Adding::Adding(SQLite::Database& database, const NewDocument& document)
    : m_database(database)
    , m_new(document)
    , m_now(millisecondsNow())
    , m_unit(database, "INSERT INTO units (id, document, rank) VALUES (?, ?, ?)")
    , m_rows(database)
    , m_spares(database) {
    requireWhole(document);
    for (std::size_t target = 0; target < document.beads.size(); ++target) {
        m_beadsOfUnits.push_back(beadsOfUnits(document, target));
    }
}

bool Adding::step(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    if (m_id == 0) {
        writeDocument();
    }
    // The clock is asked every few units only: a unit takes tens of microseconds.
    constexpr std::size_t unitsBetweenLooks = 64;
    while (m_nextUnit < m_new.units.size()) {
        writeUnit(m_nextUnit++);
        if (m_nextUnit % unitsBetweenLooks == 0 && std::chrono::steady_clock::now() >= end) {
            break;
        }
    }
    return m_nextUnit < m_new.units.size();
}

void Adding::writeDocument() {
    SQLite::Statement import(m_database, "INSERT INTO imports (started, who) VALUES (?, ?) RETURNING id");
    import.bind(1, m_now);
    import.bind(2, byImport);
    import.executeStep();
    m_import = import.getColumn(0).getInt64();
    import.executeStep();

    std::int64_t segments = 0;
    for (const NewColumn& column : m_new.columns) {
        segments += static_cast<std::int64_t>(column.segments.size());
    }
    const auto units = static_cast<std::int64_t>(m_new.units.size());
    m_id = takeIds(m_database, 1 + units + segments);
    m_firstHistory = takeIds(m_database, units * static_cast<std::int64_t>(m_new.columns.size()));
    std::int64_t notes = 0;
    for (const auto& ofUnit : m_new.notes) {
        notes += static_cast<std::int64_t>(ofUnit.size());
    }
    m_nextComment = notes == 0 ? 0 : takeIds(m_database, notes);
    SQLite::Statement document(m_database, "INSERT INTO documents (id, place, name, import) VALUES (?, 0, ?, ?)");
    document.bind(1, m_id);
    document.bind(2, m_new.name);
    document.bind(3, m_import);
    document.exec();
    writeColumns(m_id + 1 + units);
}

void Adding::writeColumns(SegmentId firstSegment) {
    for (std::size_t place = 0; place < m_new.columns.size(); ++place) {
        const NewColumn& column = m_new.columns[place];
        m_columnIds.push_back(writeColumn(m_database, m_id, place, column));
        m_firstSegment.push_back(firstSegment);
        firstSegment += static_cast<std::int64_t>(column.segments.size());
    }
}

SegmentId Adding::segmentId(std::size_t column, std::size_t segment) const {
    return m_firstSegment[column] + static_cast<std::int64_t>(segment);
}

UnitId Adding::unitId(std::size_t row) const {
    return m_id + 1 + static_cast<std::int64_t>(row);
}

void Adding::writeUnit(std::size_t row) {
    m_unit.bind(1, unitId(row));
    m_unit.bind(2, m_id);
    m_unit.bind(3, rankAt(row));
    run(m_unit);
    for (std::size_t column = 0; column < m_new.columns.size(); ++column) {
        writeSegments(row, column);
        writeCell(row, column);
    }
    writeSpare(row);
    writeNotes(row);
}

void Adding::writeNotes(std::size_t row) {
    if (row >= m_new.notes.size() || m_new.notes[row].empty()) {
        return;
    }
    SQLite::Statement comment(m_database, "INSERT INTO comments (id, unit, who, role, at, text) VALUES (?, ?, ?, "
                                          "'translator', ?, ?)");
    for (const std::string& note : m_new.notes[row]) {
        comment.bind(1, m_nextComment++);
        comment.bind(2, unitId(row));
        comment.bind(3, byImport);
        comment.bind(4, m_now);
        comment.bindNoCopy(5, note);
        run(comment);
    }
}

bool Adding::isLocked(std::size_t row, std::size_t column) const {
    return row < m_new.cells.size() && m_new.cells[row][column].locked;
}

State Adding::stateOf(std::size_t row, std::size_t column) const {
    if (column > 0 && m_new.units[row].columns[column].empty()) {
        return State::Initial;
    }
    return column > 0 && row < m_new.cells.size() ? m_new.cells[row][column].state : State::Translated;
}

void Adding::writeSpare(std::size_t row) {
    UnitSpare spare;
    spare.document = m_id;
    for (std::size_t column = 0; column < m_new.columns.size(); ++column) {
        UnitSpare::Part& part = spare.cells.emplace_back();
        part.column = m_columnIds[column];
        part.state = stateOf(row, column);
        part.locked = isLocked(row, column);
        const Range range = m_new.units[row].columns[column];
        for (std::size_t i = range.begin; i < range.end; ++i) {
            part.segments.push_back(m_new.columns[column].segments[i]);
            part.segments.back().id = segmentId(column, i);
        }
    }
    m_spares.write(unitId(row), spare);
}

void Adding::writeSegments(std::size_t row, std::size_t column) {
    const Range range = m_new.units[row].columns[column];
    for (std::size_t i = range.begin; i < range.end; ++i) {
        Segment segment = m_new.columns[column].segments[i];
        segment.id = segmentId(column, i);
        m_rows.segment(segment, m_columnIds[column], unitId(row), rankAt(i));
    }
}

void Adding::writeCell(std::size_t row, std::size_t column) {
    Cell cell;
    cell.state = stateOf(row, column);
    cell.locked = isLocked(row, column);
    if (!m_new.units[row].columns[column].empty()) {
        cell.changedBy = byImport;
        cell.changedAt = cell.createdAt = m_now;
    }
    cell.history = m_firstHistory + static_cast<std::int64_t>(row * m_new.columns.size() + column);
    if (column > 0) {
        cell.beads = beadsOf(row, column - 1);
    }
    m_rows.cell(cell, m_columnIds[column], unitId(row));
}

std::vector<CellBead> Adding::beadsOf(std::size_t row, std::size_t target) const {
    std::vector<CellBead> beads;
    const Range range = m_beadsOfUnits[target][row];
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Bead& bead = m_new.beads[target][i];
        beads.push_back({segmentIds(0, bead.source), segmentIds(target + 1, bead.target), bead.confidence});
    }
    return beads;
}

std::vector<SegmentId> Adding::segmentIds(std::size_t column, Range range) const {
    std::vector<SegmentId> ids;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        ids.push_back(segmentId(column, i));
    }
    return ids;
}

DocumentId Adding::finish(bool undoable) {
    SQLite::Statement show(m_database, "UPDATE documents SET import = NULL, head = 1, place = (SELECT "
                                       "coalesce(max(place) + 1, 0) FROM documents WHERE import IS NULL) WHERE id = ?");
    show.bind(1, m_id);
    show.exec();
    renewSpare(m_database, m_id);
    SQLite::Statement entry(m_database,
                            "INSERT INTO journal (document, number, act, who, role, at, kind, standing, edit, inverse) "
                            "VALUES (?, 1, ?, ?, 'translator', ?, 'import', ?, x'', x'')");
    const std::string act = randomAct();
    entry.bind(1, m_id);
    entry.bind(2, act.data(), static_cast<int>(act.size()));
    entry.bind(3, byImport);
    entry.bind(4, m_now);
    entry.bind(5, undoable ? 0 : 3);
    entry.exec();
    SQLite::Statement end(m_database, "DELETE FROM imports WHERE id = ?");
    end.bind(1, m_import);
    end.exec();
    return m_id;
}

AddingInPortions::AddingInPortions(SQLite::Database& database, const NewDocument& document)
    : m_database(database)
    , m_adding(database, document) {}

AddingInPortions::~AddingInPortions() {
    if (m_finished || m_adding.import() == 0) {
        return;
    }
    try {
        removeUnfinishedImports(m_database, m_adding.import());
    } catch (const std::exception&) { // of the file, or no memory
        // Nobody sees the rows, and the next start removes them.
    }
}

bool AddingInPortions::step() {
    constexpr std::chrono::milliseconds portion{50};
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const bool more = m_adding.step(portion);
    transaction.commit();
    return more;
}

DocumentId AddingInPortions::finish() {
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const DocumentId id = m_adding.finish(true);
    giveUpRedo(m_database);
    transaction.commit();
    m_finished = true;
    return id;
}

DocumentId addAtOnce(SQLite::Database& database, const NewDocument& document) {
    Adding adding(database, document);
    while (adding.step(std::chrono::hours(1))) {
    }
    return adding.finish(false);
}

} // namespace quadrille
