#include "tests/corpus/model/comparison.h"

#include "tests/corpus/model/print.h"
#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

void Comparison::differ(const Spot& spot, const std::string& what) {
    differ("row " + std::to_string(spot.row) + " (unit " + shortId(m_seen.units.at(spot.row).id) + "), column " +
           std::to_string(spot.column) + ": " + what);
}

const Cell* Comparison::was(const Spot& spot) const {
    const std::size_t row = m_before.rowOf(m_after.rows.at(spot.row).id);
    return row == m_before.rows.size() ? nullptr : &m_before.cell(row, spot.column);
}

std::int64_t Comparison::named(std::int64_t id) const {
    const auto found = m_names.find(id);
    return found == m_names.end() ? id : found->second;
}

bool Comparison::nameRows() {
    if (m_after.rows.size() != m_seen.units.size()) {
        differ(std::to_string(m_after.rows.size()) + " rows were expected, there are " +
               std::to_string(m_seen.units.size()));
        return false;
    }
    for (std::size_t place = 0; place < m_after.rows.size(); ++place) {
        const UnitId found = m_seen.units.at(place).id;
        UnitId& id = m_after.rows.at(place).id;
        if (id < 0 && m_before.rowOf(found) == m_before.rows.size()) {
            m_names[id] = found;
            id = found;
        } else if (id != found) {
            differ("row " + std::to_string(place) + " is unit " + shortId(found) + ", not " +
                   (id < 0 ? "a new one" : shortId(id)));
            return false;
        }
    }
    return true;
}

void Comparison::nameSegment(const Spot& spot, Segment& predicted, const Segment& found) {
    const bool isNew = m_before.rowHolding(spot.column, found.id) == m_before.rows.size() && found.id > 0;
    if (predicted.id < 0 && isNew) {
        m_names[predicted.id] = found.id;
        if (m_after.flagsOpen.count(predicted.id) != 0) {
            m_after.flagsOpen.insert(found.id);
        }
        predicted.id = found.id;
    } else if (predicted.id != found.id) {
        differ(spot, "segment " + shortId(found.id) + " where " +
                         (predicted.id < 0 ? "a new one" : shortId(predicted.id)) + " was expected");
    }
}

bool Comparison::nameSegments() {
    for (std::size_t row = 0; row < m_after.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_after.columns(); ++column) {
            const Spot spot{row, column};
            Cell& cell = m_after.cell(row, column);
            if (cell.open.typing) {
                continue;
            }
            if (cell.segments.size() != seen(spot).segments.size()) {
                differ(spot,
                       "segments " + print(cell.segments) + " were expected, there are " + print(seen(spot).segments));
                continue;
            }
            for (std::size_t i = 0; i < cell.segments.size(); ++i) {
                nameSegment(spot, cell.segments.at(i), seen(spot).segments.at(i));
            }
        }
    }
    for (std::vector<SegmentId>& order : m_after.order) {
        for (SegmentId& id : order) {
            id = named(id);
        }
    }
    return m_differences.empty();
}

const Segment* Comparison::segment(std::size_t column, SegmentId id) const {
    for (const Unit& unit : m_seen.units) {
        for (const Segment& one : unit.cells.at(column).segments) {
            if (one.id == id) {
                return &one;
            }
        }
    }
    return nullptr;
}

/// What a language reads without anything typed into it: what was predicted.
void Comparison::checkPlain(std::size_t column) {
    std::map<SegmentId, const Segment*> held;
    for (const Unit& unit : m_seen.units) {
        for (const Segment& one : unit.cells.at(column).segments) {
            held[one.id] = &one;
        }
    }
    std::string text = m_before.leads.at(column);
    for (const SegmentId id : m_after.order.at(column)) {
        const Segment* one = held[id];
        text += one == nullptr ? "(segment gone)" : one->text + one->gap;
    }
    if (text != m_seen.texts.at(column)) {
        differ("column " + std::to_string(column) + " should read " + readable(text) + " but reads " +
               readable(m_seen.texts.at(column)));
    }
}

namespace {

/// Where the text around a change reads as one sentence, or begins or ends with white space, its old segments may come
/// to nothing although they lie in the common beginning or end.
bool mayGoUnder(const Segment& old, const std::vector<Segment>& now) {
    const std::string_view text = trimmed(old.text);
    return !boundariesStand && std::any_of(now.begin(), now.end(), [&](const Segment& one) {
        return one.text.find(text) != std::string::npos && (one.text.size() > text.size() || text != old.text);
    });
}

} // namespace

/// Checks what must have outlived a typing, and where it lies now.
void Comparison::checkSurvivors(const Spot& spot) {
    const Cell& old = m_after.cell(spot.row, spot.column);
    const std::vector<Segment>& now = seen(spot).segments;
    std::string missing;
    for (const bool beginningFirst : {true, false}) {
        std::set<SegmentId> whole;
        std::string lost;
        for (const Survivor& survivor : survivors(old, *old.open.typing, beginningFirst)) {
            const auto found =
                std::find_if(now.begin(), now.end(), [&](const Segment& one) { return one.id == survivor.id; });
            const auto& segments = old.segments;
            const auto before = std::find_if(segments.begin(), segments.end(),
                                             [&](const Segment& one) { return one.id == survivor.id; });
            const bool kept = found != now.end() && (!survivor.whole || found->text == before->text) &&
                              trimmed(found->text).starts_with(survivor.beginsWith) &&
                              trimmed(found->text).ends_with(survivor.endsWith);
            lost += kept || mayGoUnder(*before, now) ? "" : " " + print(*before);
            if (kept && survivor.whole) {
                whole.insert(survivor.id);
            }
        }
        if (lost.empty()) {
            for (const Segment& one : old.segments) {
                if (whole.count(one.id) == 0) {
                    m_cut.insert(one.id);
                }
            }
            return;
        }
        missing = missing.empty() ? lost : missing;
    }
    differ(spot, "what the typed text leaves alone is not as it was:" + missing + "; now " + print(now));
}

void Comparison::checkTyped(const Spot& spot) {
    const Cell& old = m_after.cell(spot.row, spot.column);
    const quadrille::Cell& now = seen(spot);
    const std::string& typed = old.open.typing->text;
    if (now.text() != typed) {
        differ(spot, "typed " + readable(typed) + ", now reads " + readable(now.text()));
    }
    Cell found;
    found.segments = now.segments;
    if (found.marks() != old.open.typing->marks) {
        differ(spot, "the marks typed are not those that are there: " + print(now.segments));
    }
    std::size_t last = 0;
    for (const Segment& one : now.segments) {
        const auto before = std::find_if(old.segments.begin(), old.segments.end(),
                                         [&](const Segment& other) { return other.id == one.id; });
        const auto place = static_cast<std::size_t>(before - old.segments.begin()) + 1;
        if (before != old.segments.end() && place <= last) {
            differ(spot, "old segments in another order: " + print(now.segments));
        }
        last = before == old.segments.end() ? last : place;
        if (before == old.segments.end() &&
            (one.id <= 0 || m_before.rowHolding(spot.column, one.id) != m_before.rows.size())) {
            differ(spot, "segment " + shortId(one.id) + " belongs elsewhere");
        }
        // White space typed for itself may have become a segment, and stays one when more is typed around it.
        const bool wasThere = before != old.segments.end() && before->text == one.text;
        const bool blank =
            isBlank(one.text) && !wasThere && trimmed(typed) == typed && trimmed(old.text()) == old.text();
        if (one.text.empty() || blank || !isBlank(one.gap) || markCount(one.text) != one.marks.size()) {
            differ(spot, "no good segment: " + print(one));
        }
    }
    checkSurvivors(spot);
}

Reading Comparison::reading(const Spot& spot) const {
    const Cell& old = m_after.cell(spot.row, spot.column);
    Reading reading;
    reading.cell = seen(spot).segments;
    std::map<SegmentId, std::size_t> place; // of the cell's old segments, among the others
    for (const SegmentId id : m_before.order.at(spot.column)) {
        const bool own =
            std::any_of(old.segments.begin(), old.segments.end(), [&](const Segment& one) { return one.id == id; });
        if (own) {
            place[id] = reading.others.size();
        } else if (const Segment* one = segment(spot.column, id)) {
            reading.others.push_back(*one);
        }
    }
    std::size_t begin = 0;
    if (old.empty()) { // after the previous cell that is not empty
        std::size_t row = spot.row;
        while (row > 0 && m_after.cell(row - 1, spot.column).empty()) {
            --row;
        }
        begin = row == 0 ? 0 : m_before.reading(spot.column, m_after.cell(row - 1, spot.column).segments.back().id) + 1;
    } else {
        begin = place[old.segments.front().id];
    }
    const std::size_t end = old.empty() ? begin : place[old.segments.back().id];
    reading.bounds.assign(reading.cell.size(), {begin, end});
    for (std::size_t i = 0; i < reading.cell.size(); ++i) {
        const auto kept = place.find(reading.cell.at(i).id);
        if (kept != place.end()) {
            reading.bounds.at(i) = {kept->second, kept->second};
        }
    }
    return reading;
}

/// Finds the order in which the language is read now.
void Comparison::readTyped(std::size_t row, std::size_t column) {
    const Spot spot{row, column};
    Reading reading = this->reading(spot);
    std::size_t length = 0;
    for (const auto* list : {&reading.others, &reading.cell}) {
        for (const Segment& one : *list) {
            length += one.text.size() + one.gap.size();
        }
    }
    const std::string& text = m_seen.texts.at(column);
    const std::size_t lead = text.size() - std::min(text.size(), length);
    reading.text = text.substr(lead);
    const auto places = reading.places();
    if (!places) {
        differ(spot, "the language does not read as its segments do, in their old order: " + readable(text));
        return;
    }
    std::vector<SegmentId> order;
    std::size_t own = 0;
    for (std::size_t i = 0; i <= reading.others.size(); ++i) {
        while (own < places->size() && places->at(own) == i) {
            order.push_back(reading.cell.at(own++).id);
        }
        if (i < reading.others.size()) {
            order.push_back(reading.others.at(i).id);
        }
    }
    findSeams(spot, order);
    const bool atBegin = m_seams.count(0) != 0;
    if (text.substr(0, lead) != m_before.leads.at(column) && (!atBegin || !isBlank(text.substr(0, lead)))) {
        differ(spot, "before the first segment stands " + readable(text.substr(0, lead)));
    }
    m_after.leads.at(column) = text.substr(0, lead);
    m_after.order.at(column) = order;
}

/// The neighbours of what was cut, in the old order and the new, and 0 for the beginning of the text.
void Comparison::findSeams(const Spot& spot, const std::vector<SegmentId>& order) {
    std::set<SegmentId> changed = m_cut;
    for (const Segment& one : seen(spot).segments) {
        const Segment* before = nullptr;
        for (const Segment& old : m_after.cell(spot.row, spot.column).segments) {
            before = old.id == one.id && m_cut.count(old.id) == 0 ? &old : before;
        }
        if (before == nullptr) {
            changed.insert(one.id);
        }
    }
    for (const auto& list : {m_before.order.at(spot.column), order}) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (changed.count(list.at(i)) == 0) {
                continue;
            }
            m_seams.insert(list.at(i));
            m_seams.insert(i == 0 ? 0 : list.at(i - 1));
            if (i + 1 < list.size()) {
                m_seams.insert(list.at(i + 1));
            }
        }
    }
}

void Comparison::checkReading() {
    for (std::size_t column = 0; column < m_after.columns(); ++column) {
        std::optional<std::size_t> typed;
        for (std::size_t row = 0; row < m_after.rows.size(); ++row) {
            if (m_after.cell(row, column).open.typing) {
                typed = row;
            }
        }
        if (typed) {
            checkTyped({*typed, column});
            readTyped(*typed, column);
            checkGaps(column);
        } else {
            checkPlain(column);
        }
    }
}

std::string Comparison::gapBefore(std::size_t column, SegmentId id) const {
    const std::size_t row = m_before.rowHolding(column, id);
    if (row == m_before.rows.size()) {
        return " ";
    }
    const std::vector<Segment>& held = m_before.cell(row, column).segments;
    return std::find_if(held.begin(), held.end(), [&](const Segment& one) { return one.id == id; })->gap;
}

/// Where two cells have come to touch, something stands between their texts.
void Comparison::checkGaps(std::size_t column) {
    const std::vector<SegmentId>& order = m_after.order.at(column);
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        if (m_seams.count(order.at(i)) == 0 || m_seams.count(order.at(i + 1)) == 0) {
            continue;
        }
        const Segment* one = segment(column, order.at(i));
        const auto holds = [&](SegmentId id, const Unit& unit) {
            const auto& held = unit.cells.at(column).segments;
            return std::any_of(held.begin(), held.end(), [&](const Segment& each) { return each.id == id; });
        };
        const bool sameCell = std::any_of(m_seen.units.begin(), m_seen.units.end(), [&](const Unit& unit) {
            return holds(order.at(i), unit) && holds(order.at(i + 1), unit);
        });
        // A split inside a word leaves nothing between its parts, wherever they go.
        const std::vector<SegmentId>& old = m_before.order.at(column);
        const auto was = std::find(old.begin(), old.end(), order.at(i));
        const auto next = std::find(old.begin(), old.end(), order.at(i + 1));
        const bool torn = (was != old.end() && was + 1 != old.end() && gapBefore(column, order.at(i)).empty()) ||
                          (next != old.end() && next != old.begin() && gapBefore(column, *(next - 1)).empty());
        if (one != nullptr && one->gap.empty() && !sameCell && !torn) {
            differ("column " + std::to_string(column) + ": nothing stands between " + print(*one) + " and segment " +
                   shortId(order.at(i + 1)) + " of another cell");
        }
    }
}

void Comparison::checkCrossings() {
    const std::vector<bool> crossed = crossings(m_after);
    for (std::size_t row = 0; row < crossed.size(); ++row) {
        if (crossed.at(row) != m_seen.units.at(row).crossed) {
            differ("row " + std::to_string(row) + " (unit " + shortId(m_seen.units.at(row).id) +
                   (crossed.at(row) ? ") is not marked as crossed, but is" : ") is marked as crossed, but is not"));
        }
        m_after.rows.at(row).crossed = crossed.at(row);
    }
}

void Comparison::checkOutline() {
    const Outline& outline = m_seen.outline;
    if (outline.columns != m_after.columns() || outline.paragraphs.size() != m_after.rows.size() ||
        outline.cells.size() != m_after.rows.size() * m_after.columns()) {
        differ("the outline has another size");
        return;
    }
    for (std::size_t row = 0; row < m_after.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_after.columns(); ++column) {
            const CellHead& head = outline.cell(row, column);
            const quadrille::Cell& cell = seen({row, column});
            double least = 1;
            for (const CellBead& bead : cell.beads) {
                least = std::min(least, bead.confidence);
            }
            const double off = least * 100 - head.confidence;
            if (head.state != cell.state || head.locked != cell.locked || off > 1 || off < -1) {
                differ({row, column}, "the outline says another state, lock or confidence");
            }
        }
    }
}

std::vector<std::string> settle(const Document& before, Document& after, const Seen& seen, const Author& author) {
    Comparison comparison(before, after, seen, author);
    if (comparison.nameRows() && comparison.nameSegments()) {
        comparison.checkReading();
        comparison.checkCells();
        comparison.checkCrossings();
        comparison.checkOutline();
        comparison.checkNotes();
        after.flagsOpen.clear();
    }
    return comparison.differences();
}

} // namespace quadrille::model
