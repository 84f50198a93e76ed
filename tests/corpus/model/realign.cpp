#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

using Why = Refused::Why;
using Ids = std::vector<SegmentId>;

Ids idsOf(const std::vector<Segment>& segments) {
    Ids ids;
    for (const Segment& segment : segments) {
        ids.push_back(segment.id);
    }
    return ids;
}

Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The beads hold each segment of both cells exactly once.
bool covers(const std::vector<CellBead>& beads, const Ids& source, const Ids& target) {
    Ids sources;
    Ids targets;
    for (const CellBead& bead : beads) {
        if ((bead.source.empty() && bead.target.empty()) || !(bead.confidence >= 0) || bead.confidence > 1) {
            return false;
        }
        sources.insert(sources.end(), bead.source.begin(), bead.source.end());
        targets.insert(targets.end(), bead.target.begin(), bead.target.end());
    }
    return sorted(sources) == sorted(source) && sorted(targets) == sorted(target);
}

/// The rows that are replaced, and what is put in their place.
class Regrouping {
public:
    Regrouping(Trial& trial, const Realign& edit, std::size_t first, std::size_t last)
        : m_trial(trial)
        , m_edit(edit)
        , m_first(first)
        , m_last(last) {}

    void run();

private:
    [[nodiscard]] const Realign::Row* named(UnitId unit) const;
    [[nodiscard]] bool shaped() const;
    [[nodiscard]] bool sameSegments() const;
    [[nodiscard]] bool namesFit();
    void keepFixed();
    void lookForOddities();
    [[nodiscard]] Cell regrouped(const Realign::Row& row, std::size_t column) const;
    [[nodiscard]] Cell emptied(const Realign::Row& row, std::size_t column) const;
    [[nodiscard]] Cell mixed(const Realign::Row& row, std::size_t column, std::vector<Segment> segments) const;
    void moveNotes();
    [[nodiscard]] UnitId followSource(const Row& old) const;

    Trial& m_trial;
    const Realign& m_edit;
    std::size_t m_first;
    std::size_t m_last;
    bool m_allBeads = true;
};

const Realign::Row* Regrouping::named(UnitId unit) const {
    const auto found =
        std::find_if(m_edit.rows.begin(), m_edit.rows.end(), [&](const Realign::Row& row) { return row.unit == unit; });
    return found == m_edit.rows.end() ? nullptr : &*found;
}

bool Regrouping::shaped() const {
    const std::size_t columns = m_trial.before().columns();
    return std::all_of(m_edit.rows.begin(), m_edit.rows.end(), [&](const Realign::Row& row) {
        if (row.cells.size() != columns || row.beads.size() >= columns) {
            return false;
        }
        for (std::size_t column = 1; column <= row.beads.size(); ++column) {
            const std::vector<CellBead>& beads = row.beads.at(column - 1);
            if (!beads.empty() && !covers(beads, row.cells.front(), row.cells.at(column))) {
                return false;
            }
        }
        return true;
    });
}

bool Regrouping::sameSegments() const {
    for (std::size_t column = 0; column < m_trial.before().columns(); ++column) {
        Ids were;
        for (std::size_t row = m_first; row <= m_last; ++row) {
            const Ids ids = idsOf(m_trial.before().cell(row, column).segments);
            were.insert(were.end(), ids.begin(), ids.end());
        }
        Ids are;
        for (const Realign::Row& row : m_edit.rows) {
            are.insert(are.end(), row.cells.at(column).begin(), row.cells.at(column).end());
        }
        if (sorted(were) != sorted(are)) {
            return false;
        }
    }
    return true;
}

bool Regrouping::namesFit() {
    std::set<UnitId> seen;
    std::size_t latest = m_first;
    for (const Realign::Row& row : m_edit.rows) {
        if (row.unit == 0) {
            continue;
        }
        const std::size_t place = m_trial.before().rowOf(row.unit);
        if (place < m_first || place > m_last || !seen.insert(row.unit).second) {
            return false;
        }
        if (place < latest) {
            m_trial.maybeSenseless(); // rows named in another order than they stood
        }
        latest = place;
    }
    return true;
}

void Regrouping::keepFixed() {
    for (std::size_t place = m_first; place <= m_last; ++place) {
        const Row& old = m_trial.before().rows.at(place);
        if (!anyFixed(m_trial.before(), place)) {
            continue;
        }
        const Realign::Row* row = named(old.id);
        bool kept = row != nullptr;
        for (std::size_t column = 0; kept && column < old.cells.size(); ++column) {
            kept = (column != 0 && !old.cells.at(column).fixed()) ||
                   row->cells.at(column) == idsOf(old.cells.at(column).segments);
        }
        if (!kept) {
            m_trial.object(Why::Fixed);
            m_trial.maybeSenseless();
        }
    }
}

void Regrouping::lookForOddities() {
    std::size_t latest = 0;
    for (const Realign::Row& row : m_edit.rows) {
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const Ids& ids) { return ids.empty(); });
        bool ordered = true;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Ids& ids = row.cells.at(column);
            ordered = ordered && std::is_sorted(ids.begin(), ids.end(), [&](SegmentId one, SegmentId other) {
                          return m_trial.before().reading(column, one) < m_trial.before().reading(column, other);
                      });
        }
        for (const SegmentId id : row.cells.front()) {
            const std::size_t place = m_trial.before().reading(0, id);
            ordered = ordered && place >= latest;
            latest = place;
        }
        bool noBeads = row.beads.size() + 1 != row.cells.size();
        for (std::size_t column = 1; column <= row.beads.size(); ++column) {
            const bool any = !row.cells.front().empty() || !row.cells.at(column).empty();
            noBeads = noBeads || (any && row.beads.at(column - 1).empty());
        }
        m_allBeads = m_allBeads && !noBeads; // or else all may be computed, as after any other edit
        if (!ordered || noBeads || (empty && row.unit == 0)) {
            m_trial.maybeSenseless();
        }
    }
    if (m_edit.rows.empty()) {
        m_trial.maybeSenseless();
    }
}

Cell Regrouping::emptied(const Realign::Row& row, std::size_t column) const {
    Cell cell;
    clear(cell, column);
    for (std::size_t place = m_first; place <= m_last; ++place) {
        const Cell& was = m_trial.before().cell(place, column);
        if (!was.empty()) {
            continue;
        }
        if (m_trial.before().rows.at(place).id == row.unit) {
            Cell kept = was;
            if (!kept.fixed()) {
                kept.open.states = {kept.state, cell.state};
                kept.open.reasons = {kept.reason, ""};
            }
            return kept;
        }
        // One empty cell is like another, so it may be taken for any of them.
        cell.open.states.push_back(was.state);
        cell.open.reasons.push_back(was.reason);
    }
    cell.open.states.push_back(cell.state);
    cell.open.reasons.emplace_back();
    return cell;
}

Cell Regrouping::mixed(const Realign::Row& row, std::size_t column, std::vector<Segment> segments) const {
    Cell cell;
    clear(cell, column);
    const Ids ids = idsOf(segments);
    cell.segments = std::move(segments);
    if (column == 0) {
        return cell;
    }
    State parts = State::Approved;
    State withOwn = State::Approved;
    cell.open.reasons = {""};
    for (std::size_t place = m_first; place <= m_last; ++place) {
        const Cell& was = m_trial.before().cell(place, column);
        const bool gives = std::any_of(was.segments.begin(), was.segments.end(), [&](const Segment& segment) {
            return std::find(ids.begin(), ids.end(), segment.id) != ids.end();
        });
        const bool own = m_trial.before().rows.at(place).id == row.unit && !was.empty();
        parts = gives ? lowest(parts, was.state) : parts;
        withOwn = gives || own ? lowest(withOwn, was.state) : withOwn;
        if (gives || own) {
            cell.open.reasons.push_back(was.reason);
            cell.kept.insert(cell.kept.end(), was.kept.begin(), was.kept.end());
        }
    }
    cell.state = parts;
    cell.open.states = {parts, withOwn};
    return cell;
}

Cell Regrouping::regrouped(const Realign::Row& row, std::size_t column) const {
    if (row.cells.at(column).empty()) {
        return emptied(row, column);
    }
    std::vector<Segment> segments;
    for (const SegmentId id : row.cells.at(column)) {
        const std::vector<Segment>& held =
            m_trial.before().cell(m_trial.before().rowHolding(column, id), column).segments;
        segments.push_back(*std::find_if(held.begin(), held.end(), [&](const Segment& one) { return one.id == id; }));
    }
    m_trial.before().sortByReading(column, segments);
    for (std::size_t place = m_first; place <= m_last; ++place) {
        const Cell& was = m_trial.before().cell(place, column);
        if (idsOf(was.segments) == idsOf(segments)) {
            Cell kept = was;
            kept.kept.push_back(std::nullopt);
            kept.open.carried = true;
            return kept;
        }
    }
    return mixed(row, column, std::move(segments));
}

UnitId Regrouping::followSource(const Row& old) const {
    const std::vector<Segment>& source = old.cells.front().segments;
    return m_trial.now.rows.at(source.empty() ? m_first : m_trial.now.rowHolding(0, source.front().id)).id;
}

void Regrouping::moveNotes() {
    std::vector<std::pair<Place, Place>> ways;
    for (std::size_t place = m_first; place <= m_last; ++place) {
        const Row& old = m_trial.before().rows.at(place);
        const bool stays = named(old.id) != nullptr;
        if (!stays) {
            ways.push_back({{old.id, std::nullopt, 0}, {followSource(old), std::nullopt, 0}});
        }
        for (std::size_t column = 0; column < old.cells.size(); ++column) {
            const Cell& cell = old.cells.at(column);
            const Place from{old.id, column, 0};
            if (!cell.empty()) {
                const std::size_t to = m_trial.now.rowHolding(column, cell.segments.front().id);
                ways.push_back({from, {m_trial.now.rows.at(to).id, column, 0}});
            } else {
                if (stays) { // an empty cell that is still there may keep what was said of it
                    mayCarryNotes(m_trial.now, from, from);
                }
                ways.push_back({from, {followSource(old), column, 0}});
            }
        }
    }
    // At once, so that none is carried twice.
    std::map<CommentId, Note> moved = m_trial.now.notes;
    for (const auto& [from, to] : ways) {
        Document one;
        one.notes = m_trial.now.notes;
        carryNotes(one, from, to);
        for (const auto& [id, note] : one.notes) {
            if (note.comment.unit != m_trial.now.notes.at(id).comment.unit) {
                moved.at(id) = note;
            }
        }
    }
    m_trial.now.notes = std::move(moved);
}

void Regrouping::run() {
    if (!shaped() || !sameSegments() || !namesFit()) {
        m_trial.senseless();
        // It looks as if worked out before something changed, and may leave out fixed cells besides.
        m_trial.mayObject(Why::Stale);
        m_trial.mayObject(Why::Fixed);
        return;
    }
    keepFixed();
    lookForOddities();
    if (m_trial.stopped() || m_edit.rows.empty()) {
        return;
    }
    std::vector<Row> rows;
    for (const Realign::Row& row : m_edit.rows) {
        Row& fresh = rows.emplace_back();
        fresh.id = row.unit == 0 ? m_trial.now.placeholder() : row.unit;
        for (std::size_t column = 0; column < m_trial.now.columns(); ++column) {
            Cell& cell = fresh.cells.emplace_back(regrouped(row, column));
            cell.open.beadsGiven = column != 0 && m_allBeads;
            cell.open.beadsOpen = column != 0 && !m_allBeads;
            if (cell.open.beadsGiven) {
                cell.beads = row.beads.at(column - 1);
            }
        }
    }
    const auto begin = m_trial.now.rows.begin();
    m_trial.now.rows.erase(begin + static_cast<std::ptrdiff_t>(m_first),
                           begin + static_cast<std::ptrdiff_t>(m_last) + 1);
    m_trial.now.rows.insert(m_trial.now.rows.begin() + static_cast<std::ptrdiff_t>(m_first), rows.begin(), rows.end());
    moveNotes();
}

} // namespace

void attempt(Trial& trial, const Realign& edit) {
    const auto first = trial.row(edit.first);
    const auto last = trial.row(edit.last);
    if (!first || !last || *first > *last || edit.document != trial.before().id) {
        trial.senseless();
        return;
    }
    Regrouping(trial, edit, *first, *last).run();
}

} // namespace quadrille::model
