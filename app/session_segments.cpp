// The segments of the active cell: which one is chosen, and what is done with it.
#include "app/session.h"
#include "app/text.h"

#include <algorithm>

namespace quadrille {

int Session::segment() const {
    const Cell* cell = m_segment == 0 ? nullptr : activeCell();
    if (!cell) {
        return -1;
    }
    const auto found = std::find_if(cell->segments.begin(), cell->segments.end(),
                                    [&](const Segment& one) { return one.id == m_segment; });
    return found == cell->segments.end() ? -1 : static_cast<int>(found - cell->segments.begin());
}

void Session::choose(SegmentId segment) {
    if (segment != m_segment) {
        m_segment = segment;
        emit segmentChanged();
    }
}

void Session::goToSegment(int row, int column, int segment) {
    goTo(row, column);
    const Cell* cell = activeCell();
    const bool there = cell && segment >= 0 && static_cast<std::size_t>(segment) < cell->segments.size();
    choose(there ? cell->segments[static_cast<std::size_t>(segment)].id : 0);
}

void Session::moveInCell(int direction) {
    const Cell* cell = activeCell();
    const int count = cell ? static_cast<int>(cell->segments.size()) : 0;
    const int places = count + 1; // the first one of these is the whole cell
    goToSegment(m_row, m_column, (segment() + 1 + direction + places) % places - 1);
}

void Session::moveSegment(int direction) {
    flush();
    const int row = m_row + direction;
    const bool down = direction > 0;
    const int chosen = segment();
    const SegmentId goes = chosen < 0 ? 0 : m_segment;
    const int count = chosen < 0 ? 1 : down ? static_cast<int>(activeCell()->segments.size()) - chosen : chosen + 1;
    act(MoveSegments{activeUnit(), static_cast<std::size_t>(m_column), down ? Direction::Down : Direction::Up,
                     static_cast<std::size_t>(count)},
        [this, row, goes](const Writing::Outcome& outcome) {
            if (outcome.applied) {
                goTo(row, m_column);
                choose(goes);
            } else {
                complain(outcome.sentence);
            }
        });
}

std::optional<std::pair<std::size_t, std::size_t>> Session::segmentAt(int at) const {
    const Cell* cell = activeCell();
    if (!cell || cell->segments.empty()) {
        return std::nullopt;
    }
    std::size_t byte = toUtf8Offset(toQt(cell->text()), at);
    for (std::size_t n = 0; n < cell->segments.size(); ++n) {
        const Segment& segment = cell->segments[n];
        if (byte < segment.text.size() + segment.gap.size() || n + 1 == cell->segments.size()) {
            return std::pair(n, std::min(byte, segment.text.size()));
        }
        byte -= segment.text.size() + segment.gap.size();
    }
    return std::nullopt;
}

void Session::joinSegments(int at) {
    flush();
    const auto place = segmentAt(at);
    const Cell* cell = activeCell();
    if (!place || cell->segments.size() < 2) {
        tell(tr("This cell has one segment; there is nothing to join it with."));
        return;
    }
    const int chosen = segment();
    const std::size_t n =
        chosen >= 0 ? static_cast<std::size_t>(chosen) : std::min(place->first, cell->segments.size() - 2);
    act(JoinSegments{activeUnit(), static_cast<std::size_t>(m_column), cell->segments[n].id});
}

void Session::splitSegment(int at) {
    flush();
    if (const auto place = segmentAt(at)) {
        act(SplitSegment{activeUnit(), static_cast<std::size_t>(m_column), activeCell()->segments[place->first].id,
                         place->second});
    }
}

void Session::splitRow(int at) {
    const Unit* unit = m_units.unit(m_row);
    const auto place = segmentAt(at);
    if (!unit || !place) {
        return;
    }
    SplitUnit edit{activeUnit(), {}};
    for (const Cell& cell : unit->cells) {
        edit.stay.push_back(std::min(cell.segments.size(), std::max<std::size_t>(place->first, 1)));
    }
    act(std::move(edit));
}

void Session::unlink() {
    const Cell* cell = activeCell();
    if (cell && !cell->segments.empty()) {
        act(Unlink{activeUnit(), static_cast<std::size_t>(m_column),
                   segment() < 0 ? cell->segments.back().id : m_segment, 1});
    }
}

} // namespace quadrille
