#include "corpus/salvage/found_unit.h"

#include "corpus/ranks.h"
#include "corpus/utf8.h"

#include <algorithm>

namespace quadrille {

namespace {

constexpr std::size_t noOrder = static_cast<std::size_t>(-1);

std::optional<std::int64_t> optionalNumber(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getInt64());
}

} // namespace

bool AssembledUnit::hasAllText() const {
    return std::all_of(cells.begin(), cells.end(), [](const FoundCell& cell) { return cell.lost == 0; });
}

UnitAssembler::UnitAssembler(Finds& finds, const FoundDocument& document)
    : m_crossed(finds.database(), "SELECT crossed FROM units WHERE id = ?")
    , m_rows(finds.database(), "SELECT \"column\", id, rank, starts_paragraph, heading, text, gap FROM segments "
                               "WHERE unit = ?")
    , m_segmentPlaces(finds.database(), "SELECT \"column\", id, rank FROM places_of_segments WHERE unit = ?")
    , m_rank(finds.database(), "SELECT rank FROM ranks_of_segments WHERE id = ?")
    , m_spare(finds.database(), "SELECT content FROM unit_spares WHERE id = ?")
    , m_marks(finds.database(), "SELECT kind, mark, original FROM marks WHERE segment = ? ORDER BY place")
    , m_cells(finds.database(), "SELECT \"column\", state, locked, revision, reason, changed_by, changed_at, "
                                "created_at, coalesce(history, 0), earlier, coalesce(earlier_source, '') FROM cells "
                                "WHERE unit = ?")
    , m_beads(finds.database(), "SELECT \"column\", confidence, source, target FROM beads WHERE unit = ? "
                                "ORDER BY \"column\", place") {
    for (const FoundColumn& column : document.columns) {
        m_places[column.id] = static_cast<std::size_t>(column.place);
    }
}

std::optional<std::size_t> UnitAssembler::placeOf(std::int64_t column) const {
    const auto found = m_places.find(column);
    return found == m_places.end() ? std::nullopt : std::optional(found->second);
}

AssembledUnit UnitAssembler::assemble(UnitId unit) {
    AssembledUnit assembled;
    assembled.unit.id = unit;
    assembled.unit.cells.resize(m_places.size());
    assembled.cells.resize(m_places.size());
    m_crossed.bind(1, unit);
    assembled.unit.crossed = m_crossed.executeStep() && m_crossed.getColumn(0).getInt() != 0;
    m_crossed.reset();
    Pieces pieces;
    takeRows(unit, pieces);
    takePlaces(unit, pieces);
    const auto spare = takeSpare(unit, pieces);
    settle(pieces, assembled);
    takeCells(unit, spare, assembled);
    takeBeads(unit, assembled.unit);
    putRight(assembled);
    return assembled;
}

void UnitAssembler::takeRows(UnitId unit, Pieces& pieces) {
    m_rows.bind(1, unit);
    while (m_rows.executeStep()) {
        const auto place = placeOf(m_rows.getColumn(0).getInt64());
        if (!place) {
            continue;
        }
        Piece piece{*place, m_rows.getColumn(2).getInt64(), noOrder, true, {}};
        piece.segment.id = m_rows.getColumn(1).getInt64();
        piece.segment.startsParagraph = m_rows.getColumn(3).getInt() != 0;
        piece.segment.heading = m_rows.getColumn(4).getInt() != 0;
        piece.segment.text = m_rows.getColumn(5).getString();
        piece.segment.gap = m_rows.getColumn(6).getString();
        if (piece.segment.text.find(markSign) != std::string::npos) {
            takeMarks(piece.segment);
        }
        pieces[piece.segment.id] = std::move(piece);
    }
    m_rows.reset();
}

void UnitAssembler::takeMarks(Segment& segment) {
    m_marks.bind(1, segment.id);
    while (m_marks.executeStep()) {
        segment.marks.push_back(
            {m_marks.getColumn(0).getString(), m_marks.getColumn(1).getString(), m_marks.getColumn(2).getString()});
    }
    m_marks.reset();
}

// An index tells that a segment was there, and where; not its text.
void UnitAssembler::takePlaces(UnitId unit, Pieces& pieces) {
    m_segmentPlaces.bind(1, unit);
    while (m_segmentPlaces.executeStep()) {
        const auto place = placeOf(m_segmentPlaces.getColumn(0).getInt64());
        const SegmentId id = m_segmentPlaces.getColumn(1).getInt64();
        if (place && !pieces.contains(id)) {
            Piece piece{*place, m_segmentPlaces.getColumn(2).getInt64(), noOrder, false, {}};
            piece.segment.id = id;
            pieces[id] = std::move(piece);
        }
    }
    m_segmentPlaces.reset();
}

// What a spare says has a checksum, so it is believed more than a row is.
std::optional<UnitSpare> UnitAssembler::takeSpare(UnitId unit, Pieces& pieces) {
    m_spare.bind(1, unit);
    auto spare = m_spare.executeStep() ? unpackUnitSpare(unit, m_spare.getColumn(0).getString()) : std::nullopt;
    m_spare.reset();
    if (!spare) {
        return spare;
    }
    for (const UnitSpare::Part& part : spare->cells) {
        const auto place = placeOf(part.column);
        for (std::size_t i = 0; place && i < part.segments.size(); ++i) {
            const SegmentId id = part.segments[i].id;
            const auto found = pieces.find(id);
            Piece& piece = pieces[id];
            piece.rank = found == pieces.end() ? rankOf(id) : piece.rank;
            piece.place = *place;
            piece.order = i;
            piece.hasText = true;
            piece.segment = part.segments[i];
        }
    }
    return spare;
}

std::optional<std::int64_t> UnitAssembler::rankOf(SegmentId segment) {
    m_rank.bind(1, segment);
    auto rank = m_rank.executeStep() ? std::optional(m_rank.getColumn(0).getInt64()) : std::nullopt;
    m_rank.reset();
    return rank;
}

void UnitAssembler::settle(const Pieces& pieces, AssembledUnit& assembled) {
    std::vector<const Piece*> all;
    for (const auto& [id, piece] : pieces) {
        if (piece.hasText) {
            all.push_back(&piece);
        } else {
            ++assembled.cells[piece.place].lost;
        }
    }
    std::sort(all.begin(), all.end(), [](const Piece* a, const Piece* b) {
        const bool inSpare = a->order != noOrder && b->order != noOrder;
        return a->place != b->place ? a->place < b->place
               : inSpare            ? a->order < b->order
                                    : std::pair(a->rank, a->segment.id) < std::pair(b->rank, b->segment.id);
    });
    for (const Piece* piece : all) {
        assembled.unit.cells[piece->place].segments.push_back(piece->segment);
        assembled.cells[piece->place].ranks.push_back(piece->rank);
    }
}

void UnitAssembler::takeCells(UnitId unit, const std::optional<UnitSpare>& spare, AssembledUnit& assembled) {
    if (spare) {
        for (const UnitSpare::Part& part : spare->cells) {
            if (const auto place = placeOf(part.column)) {
                assembled.unit.cells[*place].state = part.state;
                assembled.unit.cells[*place].locked = part.locked;
                assembled.cells[*place].stateLost = false;
            }
        }
    }
    m_cells.bind(1, unit);
    while (m_cells.executeStep()) {
        const auto place = placeOf(m_cells.getColumn(0).getInt64());
        if (!place) {
            continue;
        }
        Cell& cell = assembled.unit.cells[*place];
        FoundCell& found = assembled.cells[*place];
        if (!spare) {
            cell.state = static_cast<State>(m_cells.getColumn(1).getInt());
            cell.locked = m_cells.getColumn(2).getInt() != 0;
        }
        cell.revision = m_cells.getColumn(3).getInt64();
        cell.reason = m_cells.getColumn(4).getString();
        cell.changedBy = m_cells.getColumn(5).getString();
        cell.changedAt = m_cells.getColumn(6).getInt64();
        cell.createdAt = m_cells.getColumn(7).getInt64();
        found.history = m_cells.getColumn(8).getInt64();
        found.earlier = optionalNumber(m_cells.getColumn(9));
        found.earlierSource = m_cells.getColumn(10).getString();
        found.rowLost = false;
        found.stateLost = false;
    }
    m_cells.reset();
}

void UnitAssembler::takeBeads(UnitId unit, Unit& to) {
    m_beads.bind(1, unit);
    while (m_beads.executeStep()) {
        if (const auto place = placeOf(m_beads.getColumn(0).getInt64())) {
            to.cells[*place].beads.push_back({unpackIds(m_beads.getColumn(2).getString()),
                                              unpackIds(m_beads.getColumn(3).getString()),
                                              m_beads.getColumn(1).getDouble()});
        }
    }
    m_beads.reset();
}

} // namespace quadrille
