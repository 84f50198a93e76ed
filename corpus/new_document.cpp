#include "corpus/adding.h"
#include "corpus/utf8.h"

#include <fmt/format.h>

#include <set>
#include <stdexcept>

namespace quadrille {

namespace {

[[noreturn]] void refuse(const NewDocument& document, const std::string& why) {
    throw std::invalid_argument(fmt::format("The document \"{}\" cannot be added: {}.", document.name, why));
}

void requireColumns(const NewDocument& document) {
    if (document.columns.empty() || document.beads.size() + 1 != document.columns.size()) {
        refuse(document, "its alignments do not match its languages");
    }
    std::set<std::string> tags;
    for (const NewColumn& column : document.columns) {
        if (column.tag.empty() || !tags.insert(column.tag).second) {
            refuse(document, fmt::format("the language \"{}\" comes more than once or has no name", column.tag));
        }
    }
}

void requireTexts(const NewDocument& document, const NewColumn& column) {
    bool valid = isUtf8(document.name) && isUtf8(column.lead) && isUtf8(column.fileName);
    for (const Segment& segment : column.segments) {
        valid = valid && isUtf8(segment.text) && isUtf8(segment.gap);
        if (countMarkSigns(segment.text) != segment.marks.size() || countMarkSigns(segment.gap) != 0) {
            refuse(document, fmt::format("a segment of its {} text has other marks than it says", column.tag));
        }
    }
    if (!valid || countMarkSigns(column.lead) != 0) {
        refuse(document, fmt::format("its {} text is not well-formed", column.tag));
    }
}

void requireUnits(const NewDocument& document) {
    std::vector<std::size_t> reached(document.columns.size());
    for (const UnitRange& unit : document.units) {
        if (unit.columns.size() != document.columns.size()) {
            refuse(document, "a unit has another number of languages than the document");
        }
        for (std::size_t column = 0; column < unit.columns.size(); ++column) {
            const Range range = unit.columns[column];
            if (range.end < range.begin || (!range.empty() && range.begin != reached[column])) {
                refuse(document, fmt::format("its units leave out or repeat a segment of the {} text",
                                             document.columns[column].tag));
            }
            reached[column] = range.empty() ? reached[column] : range.end;
        }
    }
    for (std::size_t column = 0; column < reached.size(); ++column) {
        if (reached[column] != document.columns[column].segments.size()) {
            refuse(document, fmt::format("its units leave out a segment of the {} text", document.columns[column].tag));
        }
    }
}

// What a file says of cells and rows must be of those that are there.
void requireCells(const NewDocument& document) {
    const std::size_t units = document.units.size();
    if ((!document.cells.empty() && document.cells.size() != units) ||
        (!document.notes.empty() && document.notes.size() != units)) {
        refuse(document, "it says something of other rows than it has");
    }
    for (std::size_t row = 0; row < document.cells.size(); ++row) {
        if (document.cells[row].size() != document.columns.size()) {
            refuse(document, "it says something of other cells than a unit has");
        }
        for (std::size_t column = 1; column < document.columns.size(); ++column) {
            const bool empty = document.units[row].columns[column].empty();
            if (empty != (document.cells[row][column].state == State::Initial)) {
                refuse(document, "a cell without text has a state, or one with text has none");
            }
        }
    }
    for (const auto& ofUnit : document.notes) {
        for (const std::string& note : ofUnit) {
            if (!isUtf8(note)) {
                refuse(document, "a note is not well-formed");
            }
        }
    }
}

bool follows(Range range, std::size_t& reached) {
    if (range.empty()) {
        return range.begin == range.end;
    }
    const bool next = range.begin == reached && range.end > range.begin;
    reached = range.end;
    return next;
}

} // namespace

void requireWhole(const NewDocument& document) {
    requireColumns(document);
    for (const NewColumn& column : document.columns) {
        requireTexts(document, column);
    }
    requireUnits(document);
    requireCells(document);
}

std::vector<Range> beadsOfUnits(const NewDocument& document, std::size_t target) {
    const std::vector<Bead>& beads = document.beads[target];
    const std::string& tag = document.columns[target + 1].tag;
    std::vector<Range> ofUnits;
    ofUnits.reserve(document.units.size());
    std::size_t next = 0;
    std::size_t source = 0;
    std::size_t other = 0;
    for (const UnitRange& unit : document.units) {
        const std::size_t first = next;
        const std::size_t sourceEnd = unit.columns[0].empty() ? source : unit.columns[0].end;
        const std::size_t otherEnd = unit.columns[target + 1].empty() ? other : unit.columns[target + 1].end;
        while (next < beads.size() && (source < sourceEnd || other < otherEnd)) {
            if (!follows(beads[next].source, source) || !follows(beads[next].target, other)) {
                refuse(document, fmt::format("its alignment with {} leaves out or repeats a segment", tag));
            }
            ++next;
        }
        if (source != sourceEnd || other != otherEnd) {
            refuse(document, fmt::format("its alignment with {} crosses a unit", tag));
        }
        ofUnits.push_back({first, next});
    }
    if (next != beads.size()) {
        refuse(document, fmt::format("its alignment with {} has too many links", tag));
    }
    return ofUnits;
}

} // namespace quadrille
