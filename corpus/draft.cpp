#include "corpus/draft.h"

#include "corpus/schema.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace quadrille {

Draft::Draft(SQLite::Database& database, DocumentId document, Author author, std::int64_t now)
    : m_database(database)
    , m_document(document)
    , m_author(std::move(author))
    , m_now(now)
    , m_reader(database, document)
    , m_unitOrder(Order::ofUnits(database))
    , m_segmentOrder(Order::ofSegments(database))
    , m_comments(database, commentsOfUnit)
    , m_holder(database, "SELECT unit FROM segments WHERE id = ?") {
    SQLite::Statement query(database,
                            "SELECT id, tag FROM columns WHERE document = ? AND import IS NULL ORDER BY place");
    query.bind(1, document);
    while (query.executeStep()) {
        m_places[query.getColumn(0).getInt64()] = m_columns.size();
        m_columns.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString()});
    }
}

void Draft::load(UnitId unit) {
    if (m_rows.contains(unit)) {
        return;
    }
    if (m_removed.contains(unit)) {
        throw std::out_of_range(fmt::format("The row {} has been taken out.", unit));
    }
    DraftRow row;
    row.unit = m_reader.read(unit);
    m_comments.reset();
    m_comments.bind(1, unit);
    row.comments = readComments(m_comments, m_places);
    m_comments.reset();
    m_before.emplace(unit, row);
    m_rows.emplace(unit, std::move(row));
}

const DraftRow& Draft::look(UnitId unit) {
    load(unit);
    return m_rows.at(unit);
}

DraftRow& Draft::change(UnitId unit) {
    load(unit);
    m_touched.insert(unit);
    return m_rows.at(unit);
}

bool Draft::has(UnitId unit) {
    if (m_removed.contains(unit)) {
        return false;
    }
    SQLite::Statement query(m_database, "SELECT 1 FROM units WHERE id = ? AND document = ?");
    query.bind(1, unit);
    query.bind(2, m_document);
    return query.executeStep();
}

std::optional<UnitId> Draft::beside(UnitId unit, Direction direction) {
    UnitId found = unit;
    do {
        found = m_unitOrder.beside(m_document, found, direction == Direction::Down);
    } while (found != 0 && m_removed.contains(found));
    return found == 0 ? std::nullopt : std::optional(found);
}

UnitId Draft::insert(UnitId beside, Direction side) {
    const UnitId above = side == Direction::Down ? beside : m_unitOrder.beside(m_document, beside, false);
    const UnitId unit = newId();
    insertAgain(unit, above);
    for (Cell& cell : m_rows.at(unit).unit.cells) {
        cell.history = newId();
    }
    return unit;
}

void Draft::insertAgain(UnitId unit, UnitId above) {
    SQLite::Statement row(m_database, "INSERT INTO units (id, document, rank) VALUES (?, ?, ?)");
    row.bind(1, unit);
    row.bind(2, m_document);
    row.bind(3, m_unitOrder.rankAfter(m_document, above));
    row.exec();
    SQLite::Statement cell(m_database, "INSERT INTO cells (unit, \"column\", state) VALUES (?, ?, ?)");
    DraftRow fresh;
    fresh.unit.id = unit;
    fresh.unit.cells.resize(m_columns.size());
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        fresh.unit.cells[column].state = column == 0 ? State::Translated : State::Initial;
        cell.bind(1, unit);
        cell.bind(2, m_columns[column].id);
        cell.bind(3, static_cast<int>(fresh.unit.cells[column].state));
        cell.exec();
        cell.reset();
    }
    m_rows.emplace(unit, std::move(fresh));
    m_inserted.insert(unit);
    m_touched.insert(unit);
}

void Draft::remove(UnitId unit) {
    load(unit);
    m_above[unit] = m_unitOrder.beside(m_document, unit, false);
    m_touched.insert(unit);
    m_removed.insert(unit);
}

SegmentId Draft::newSegment(std::size_t column, SegmentId after, UnitId unit) {
    const SegmentId id = newId();
    newSegmentAgain(column, after, unit, id);
    return id;
}

void Draft::newSegmentAgain(std::size_t column, SegmentId after, UnitId unit, SegmentId id) {
    const std::int64_t owner = m_columns.at(column).id;
    SQLite::Statement row(m_database,
                          "INSERT INTO segments (id, \"column\", unit, rank, text, gap) VALUES (?, ?, ?, ?, '', '')");
    row.bind(1, id);
    row.bind(2, owner);
    row.bind(3, unit);
    row.bind(4, m_segmentOrder.rankAfter(owner, after));
    row.exec();
    m_newSegments.insert(id);
}

SegmentId Draft::readBeside(std::size_t column, SegmentId segment, Direction direction) {
    return m_segmentOrder.beside(m_columns.at(column).id, segment, direction == Direction::Down);
}

SegmentId Draft::firstRead(std::size_t column) {
    return m_segmentOrder.first(m_columns.at(column).id);
}

SegmentId Draft::lastReadAbove(UnitId unit, std::size_t column) {
    // One query that stops at the first row with text, however far up it is.
    SQLite::Statement query(m_database,
                            "SELECT s.id FROM units u JOIN segments s ON s.unit = u.id AND s.\"column\" = ?3 "
                            "WHERE u.document = ?1 AND u.rank < (SELECT rank FROM units WHERE id = ?2) "
                            "ORDER BY u.rank DESC, s.rank DESC LIMIT 1");
    query.bind(1, m_document);
    query.bind(2, unit);
    query.bind(3, m_columns.at(column).id);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

UnitId Draft::holder(SegmentId segment) {
    m_holder.reset();
    m_holder.bind(1, segment);
    const UnitId unit = m_holder.executeStep() ? m_holder.getColumn(0).getInt64() : 0;
    m_holder.reset();
    return unit;
}

void Draft::sortByReading(std::vector<Segment>& segments) {
    if (segments.size() < 2) {
        return;
    }
    std::vector<std::pair<std::int64_t, std::size_t>> places;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        places.emplace_back(m_segmentOrder.rankOf(segments[i].id), i);
    }
    std::sort(places.begin(), places.end());
    std::vector<Segment> sorted;
    sorted.reserve(segments.size());
    for (const auto& place : places) {
        sorted.push_back(std::move(segments[place.second]));
    }
    segments = std::move(sorted);
}

std::size_t Draft::rowNumber(UnitId unit) {
    SQLite::Statement query(m_database, "SELECT count(*) FROM units WHERE document = ? AND rank <= ?");
    query.bind(1, m_document);
    query.bind(2, m_unitOrder.rankOf(unit));
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

UnitId Draft::rowOfComment(CommentId comment) {
    SQLite::Statement query(m_database, "SELECT unit FROM comments WHERE id = ?");
    query.bind(1, comment);
    if (!query.executeStep()) {
        throw std::out_of_range(fmt::format("The project holds no comment {}.", comment));
    }
    return query.getColumn(0).getInt64();
}

std::string Draft::setting(const std::string& name) const {
    SQLite::Statement query(m_database, "SELECT value FROM settings WHERE name = ?");
    query.bind(1, name);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

std::int64_t Draft::newId() {
    return takeIds(m_database, 1);
}

void Draft::sign(Cell& cell) const {
    cell.changedBy = m_author.name;
    cell.changedAt = m_now;
    if (cell.createdAt == 0 && !cell.segments.empty()) {
        cell.createdAt = m_now;
    }
}

void Draft::empty(Cell& cell) {
    Cell bare;
    bare.revision = cell.revision;
    bare.history = cell.history;
    bare.beads = std::move(cell.beads); // they are the unit's, and computed anew where segments have changed
    cell = std::move(bare);
}

} // namespace quadrille
