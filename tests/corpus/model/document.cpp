#include "tests/corpus/model/model.h"

#include <algorithm>

namespace quadrille::model {

std::string Cell::text() const {
    std::string text;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        text += segments.at(i).text;
        if (i + 1 < segments.size()) {
            text += segments.at(i).gap;
        }
    }
    return text;
}

std::vector<Mark> Cell::marks() const {
    std::vector<Mark> marks;
    for (const Segment& segment : segments) {
        marks.insert(marks.end(), segment.marks.begin(), segment.marks.end());
    }
    return marks;
}

std::size_t Document::rowOf(UnitId unit) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == unit; });
    return static_cast<std::size_t>(found - rows.begin());
}

std::size_t Document::reading(std::size_t column, SegmentId segment) const {
    const std::vector<SegmentId>& ids = order.at(column);
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), segment) - ids.begin());
}

void Document::sortByReading(std::size_t column, std::vector<Segment>& segments) const {
    std::sort(segments.begin(), segments.end(), [&](const Segment& one, const Segment& other) {
        return reading(column, one.id) < reading(column, other.id);
    });
}

std::size_t Document::rowHolding(std::size_t column, SegmentId segment) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
        const std::vector<Segment>& held = row.cells.at(column).segments;
        return std::any_of(held.begin(), held.end(), [&](const Segment& one) { return one.id == segment; });
    });
    return static_cast<std::size_t>(found - rows.begin());
}

Row& Document::putRow(std::size_t row) {
    Row fresh;
    fresh.id = placeholder();
    fresh.cells.resize(columns());
    fresh.cells.front().state = State::Translated;
    return *rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row), std::move(fresh));
}

bool slack(const Document& document, std::size_t row, std::size_t column) {
    const Cell& cell = document.cell(row, column);
    const bool initial = column == 0 ? emptySourceIsSlack : cell.state == State::Initial;
    return cell.empty() && !cell.locked && initial;
}

bool anyFixed(const Document& document, std::size_t row) {
    const std::vector<Cell>& cells = document.rows.at(row).cells;
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.fixed(); });
}

bool closed(const Document& document, std::size_t row, std::size_t column) {
    return column == 0 ? anyFixed(document, row) : document.cell(row, column).fixed();
}

namespace {

/// The rows of a column's segments, as they are read.
std::vector<std::size_t> rowsAsRead(const Document& document, std::size_t column) {
    std::map<SegmentId, std::size_t> rows;
    for (std::size_t row = 0; row < document.rows.size(); ++row) {
        for (const Segment& segment : document.cell(row, column).segments) {
            rows[segment.id] = row;
        }
    }
    std::vector<std::size_t> read;
    for (const SegmentId id : document.order.at(column)) {
        read.push_back(rows.at(id));
    }
    return read;
}

} // namespace

std::vector<bool> crossings(const Document& document) {
    std::vector<bool> crossed(document.rows.size(), false);
    for (std::size_t column = 0; column < document.columns(); ++column) {
        const std::vector<std::size_t> read = rowsAsRead(document, column);
        for (std::size_t first = 0; first < read.size(); ++first) {
            const std::size_t end = everyCrossing ? read.size() : std::min(first + 2, read.size());
            for (std::size_t later = first + 1; later < end; ++later) {
                if (read.at(later) < read.at(first)) {
                    crossed.at(read.at(first)) = true;
                    crossed.at(read.at(later)) = true;
                }
            }
        }
    }
    return crossed;
}

State lowest(State one, State other) {
    const auto height = [](State state) {
        switch (state) {
        case State::Rejected:
            return 0;
        case State::Draft:
            return 1;
        case State::Translated:
            return 2;
        default:
            return 3;
        }
    };
    return height(one) <= height(other) ? one : other;
}

} // namespace quadrille::model
