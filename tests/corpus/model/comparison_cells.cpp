#include "tests/corpus/model/comparison.h"
#include "tests/corpus/model/print.h"

#include <algorithm>
#include <cmath>

namespace quadrille::model {

namespace {

/// Whether a cell gets another revision when only the gap after its last segment changes, or whether its first one
/// begins a paragraph.
constexpr bool seamsCount = false;

template <typename T>
bool isOneOf(const T& value, const T& shown, const std::vector<T>& others) {
    return others.empty() ? value == shown : std::find(others.begin(), others.end(), value) != others.end();
}

bool sameSegments(const std::vector<Segment>& some, const std::vector<Segment>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Segment& one, const Segment& other) {
                          return one.id == other.id && one.text == other.text && one.marks == other.marks;
                      });
}

/// The gaps between a cell's segments are part of what it reads as; the one after its last is not.
bool sameInnerGaps(const std::vector<Segment>& some, const std::vector<Segment>& others) {
    return some.empty() || std::equal(some.begin(), some.end() - 1, others.begin(), others.end() - 1,
                                      [](const Segment& one, const Segment& other) { return one.gap == other.gap; });
}

bool sameBeads(const std::vector<CellBead>& some, const std::vector<CellBead>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const CellBead& one, const CellBead& other) {
                          return one.source == other.source && one.target == other.target &&
                                 std::abs(one.confidence - other.confidence) < 1e-6;
                      });
}

std::vector<SegmentId> sortedIds(const std::vector<Segment>& segments) {
    std::vector<SegmentId> ids;
    for (const Segment& segment : segments) {
        ids.push_back(segment.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

void Comparison::checkSegments(const Spot& spot) {
    const Cell& cell = m_after.cell(spot.row, spot.column);
    const std::vector<Segment>& now = seen(spot).segments;
    for (std::size_t i = 0; i < now.size(); ++i) {
        // Of a cell typed into, the old ones that must be as they were.
        const auto expected = std::find_if(cell.segments.begin(), cell.segments.end(),
                                           [&](const Segment& one) { return one.id == now.at(i).id; });
        if (expected == cell.segments.end() || m_cut.count(expected->id) != 0) {
            continue;
        }
        const bool flagsOpen = m_after.flagsOpen.count(expected->id) != 0;
        const bool seam = m_seams.count(expected->id) != 0;
        // Inside a cell typed into, the gaps are part of what was typed.
        const bool gapTyped = cell.open.typing && i + 1 < now.size();
        const bool typedBefore = cell.open.typing && i > 0;
        const bool same =
            expected->text == now.at(i).text && expected->marks == now.at(i).marks &&
            (seam || gapTyped || expected->gap == now.at(i).gap) &&
            (seam || typedBefore || flagsOpen || expected->startsParagraph == now.at(i).startsParagraph) &&
            (flagsOpen || expected->heading == now.at(i).heading);
        if (!same) {
            differ(spot, "segment " + print(*expected) + " was expected, there is " + print(now.at(i)));
        }
    }
}

void Comparison::checkState(const Spot& spot) {
    const Cell& cell = m_after.cell(spot.row, spot.column);
    const quadrille::Cell& now = seen(spot);
    if (!isOneOf(now.state, cell.state, cell.open.states)) {
        differ(spot, std::string("state ") + stateName(cell.state) + " was expected, it is " + stateName(now.state));
    }
    if (now.locked != cell.locked) {
        differ(spot, now.locked ? "is locked" : "is not locked");
    }
    if (!isOneOf(now.reason, cell.reason, cell.open.reasons)) {
        differ(spot, "reason " + readable(cell.reason) + " was expected, it is " + readable(now.reason));
    }
}

/// What is kept from before an edit of the source; what was left open is settled.
void Comparison::checkKept(const Spot& spot) {
    Cell& cell = m_after.cell(spot.row, spot.column);
    const quadrille::Cell& now = seen(spot);
    std::string expected;
    for (const std::optional<Kept>& kept : cell.kept) {
        const bool same = kept ? now.earlier == kept->state && now.earlierSource == kept->source
                               : !now.earlier && now.earlierSource.empty();
        if (same) {
            cell.kept = {std::optional<Kept>(kept)};
            return;
        }
        expected += kept ? std::string(" ") + stateName(kept->state) + " beside " + readable(kept->source) : " nothing";
    }
    differ(spot, "kept from before an edit of the source should be" + expected + ", but is " +
                     (now.earlier ? stateName(*now.earlier) + (" beside " + readable(now.earlierSource)) : "nothing"));
}

bool Comparison::sameText(const Spot& spot) const {
    const Cell* before = was(spot);
    return before != nullptr && sameSegments(before->segments, seen(spot).segments);
}

bool Comparison::untouched(const Spot& spot) const {
    const Cell* before = was(spot);
    const quadrille::Cell& now = seen(spot);
    return sameText(spot) && before->state == now.state && before->locked == now.locked &&
           before->reason == now.reason && before->changedBy == m_after.cell(spot.row, spot.column).changedBy;
}

/// Who changed a cell, and when.
void Comparison::checkWork(const Spot& spot) {
    const Cell* before = was(spot);
    const Cell& cell = m_after.cell(spot.row, spot.column);
    const quadrille::Cell& now = seen(spot);
    const bool sameWork =
        now.changedBy == cell.changedBy && now.changedAt == cell.changedAt && now.createdAt == cell.createdAt;
    if (untouched(spot) && !cell.open.typing && !cell.open.touched) {
        if (!sameWork) {
            differ(spot, "is as it was, but changed by " + now.changedBy + " instead of " + cell.changedBy);
        }
        const bool sameLinks = sameText({spot.row, 0}) && sameBeads(before->beads, now.beads);
        const bool seam = seamsCount && std::any_of(now.segments.begin(), now.segments.end(),
                                                    [&](const Segment& one) { return m_seams.count(one.id) != 0; });
        const bool sameReading = sameInnerGaps(before->segments, now.segments);
        if (now.revision != before->revision && sameLinks && sameReading && !seam && !cell.open.carried) {
            differ(spot, "is as it was, but has another revision");
        }
        return;
    }
    const bool sameState = now.state == cell.state && now.reason == cell.reason && now.locked == cell.locked;
    if (cell.open.carried && sameState && !sameWork) {
        differ(spot, "came from another row, but is changed by " + now.changedBy + " instead of " + cell.changedBy);
    }
    if (cell.open.typing && !now.segments.empty() &&
        (now.changedBy != m_author.name || now.changedAt == 0 || now.createdAt == 0)) {
        differ(spot, "was typed by " + m_author.name + ", but is changed by \"" + now.changedBy + "\"");
    }
    std::set<std::string> known = {m_author.name, ""};
    for (const Row& row : m_before.rows) {
        known.insert(row.cells.at(spot.column).changedBy);
    }
    if (known.count(now.changedBy) == 0) {
        differ(spot, "is changed by " + now.changedBy);
    }
}

void Comparison::checkBeads(const Spot& spot) {
    const Cell& cell = m_after.cell(spot.row, spot.column);
    const quadrille::Cell& now = seen(spot);
    if (spot.column == 0) {
        if (!now.beads.empty()) {
            differ(spot, "the source has beads");
        }
        return;
    }
    std::vector<SegmentId> sources;
    std::vector<SegmentId> targets;
    for (const CellBead& bead : now.beads) {
        sources.insert(sources.end(), bead.source.begin(), bead.source.end());
        targets.insert(targets.end(), bead.target.begin(), bead.target.end());
        if ((bead.source.empty() && bead.target.empty()) || !(bead.confidence >= 0 && bead.confidence <= 1)) {
            differ(spot, "no good bead in " + print(now.beads));
        }
    }
    std::sort(sources.begin(), sources.end());
    std::sort(targets.begin(), targets.end());
    if (sources != sortedIds(seen({spot.row, 0}).segments) || targets != sortedIds(now.segments)) {
        differ(spot, "beads do not cover source and cell: " + print(now.beads));
    }
    const bool same = sameText(spot) && sameText({spot.row, 0});
    const std::vector<CellBead>& expected = cell.open.beadsGiven || !same ? cell.beads : was(spot)->beads;
    if ((cell.open.beadsGiven || (same && !cell.open.beadsOpen)) && !sameBeads(expected, now.beads)) {
        differ(spot, "beads " + print(expected) + " were expected, there are " + print(now.beads));
    }
}

void Comparison::checkCells() {
    for (std::size_t row = 0; row < m_after.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_after.columns(); ++column) {
            const Spot spot{row, column};
            checkSegments(spot);
            checkState(spot);
            checkKept(spot);
            checkWork(spot);
            checkBeads(spot);
        }
    }
    for (std::size_t row = 0; row < m_after.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_after.columns(); ++column) {
            Cell& cell = m_after.cell(row, column);
            const quadrille::Cell& now = seen({row, column});
            cell.segments = now.segments;
            cell.state = now.state;
            cell.reason = now.reason;
            cell.beads = now.beads;
            cell.revision = now.revision;
            cell.changedBy = now.changedBy;
            cell.changedAt = now.changedAt;
            cell.createdAt = now.createdAt;
            cell.open = {};
        }
    }
}

} // namespace quadrille::model
