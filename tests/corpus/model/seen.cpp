#include "tests/corpus/model/seen.h"

#include "corpus/project.h"

#include <algorithm>
#include <tuple>

namespace quadrille::model {

Seen look(const Project& project, DocumentId document) {
    Seen seen;
    seen.id = document;
    seen.outline = project.outline(document);
    seen.units = project.units(document, seen.outline.units);
    for (const UnitId unit : seen.outline.units) {
        const std::vector<Comment> comments = project.comments(unit);
        seen.comments.insert(seen.comments.end(), comments.begin(), comments.end());
    }
    std::sort(seen.comments.begin(), seen.comments.end(),
              [](const Comment& one, const Comment& other) { return one.id < other.id; });
    for (std::size_t column = 0; column < seen.outline.columns; ++column) {
        seen.texts.push_back(project.text(document, column));
    }
    return seen;
}

Document copyOf(const Seen& seen) {
    Document document;
    document.id = seen.id;
    document.order.resize(seen.outline.columns);
    std::vector<std::size_t> sizes(seen.outline.columns, 0);
    for (const Unit& unit : seen.units) {
        Row& row = document.rows.emplace_back();
        row.id = unit.id;
        row.crossed = unit.crossed;
        for (std::size_t column = 0; column < unit.cells.size(); ++column) {
            const quadrille::Cell& from = unit.cells.at(column);
            Cell& cell = row.cells.emplace_back();
            cell.segments = from.segments;
            cell.state = from.state;
            cell.locked = from.locked;
            cell.reason = from.reason;
            cell.beads = from.beads;
            cell.revision = from.revision;
            cell.changedBy = from.changedBy;
            cell.changedAt = from.changedAt;
            cell.createdAt = from.createdAt;
            for (const Segment& segment : from.segments) {
                document.order.at(column).push_back(segment.id);
                sizes.at(column) += segment.text.size() + segment.gap.size();
            }
        }
    }
    for (std::size_t column = 0; column < sizes.size(); ++column) {
        const std::string& text = seen.texts.at(column);
        document.leads.push_back(text.substr(0, text.size() - std::min(text.size(), sizes.at(column))));
    }
    for (const Comment& comment : seen.comments) {
        document.notes[comment.id].comment = comment;
    }
    return document;
}

namespace {

bool same(const Segment& one, const Segment& other);
bool same(const CellBead& one, const CellBead& other);
bool same(const quadrille::Cell& one, const quadrille::Cell& other);
bool same(const Unit& one, const Unit& other);
bool same(const Comment& one, const Comment& other);

template <typename T>
bool sameAll(const std::vector<T>& some, const std::vector<T>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const T& one, const T& other) { return same(one, other); });
}

bool same(const Segment& one, const Segment& other) {
    return std::tie(one.id, one.text, one.gap, one.startsParagraph, one.heading, one.marks) ==
           std::tie(other.id, other.text, other.gap, other.startsParagraph, other.heading, other.marks);
}

bool same(const CellBead& one, const CellBead& other) {
    return std::tie(one.source, one.target, one.confidence) == std::tie(other.source, other.target, other.confidence);
}

bool same(const quadrille::Cell& one, const quadrille::Cell& other) {
    return std::tie(one.state, one.locked, one.reason, one.earlier, one.earlierSource) ==
               std::tie(other.state, other.locked, other.reason, other.earlier, other.earlierSource) &&
           sameAll(one.segments, other.segments) && sameAll(one.beads, other.beads);
}

bool same(const Unit& one, const Unit& other) {
    return one.id == other.id && one.crossed == other.crossed && sameAll(one.cells, other.cells);
}

bool sameButCrossed(Unit one, const Unit& other) {
    one.crossed = crossedCounts ? one.crossed : other.crossed;
    return same(one, other);
}

bool same(const Comment& one, const Comment& other) {
    return std::tie(one.id, one.unit, one.column, one.segment, one.begin, one.end, one.answers, one.kind, one.severity,
                    one.who, one.role, one.text, one.resolvedBy) ==
               std::tie(other.id, other.unit, other.column, other.segment, other.begin, other.end, other.answers,
                        other.kind, other.severity, other.who, other.role, other.text, other.resolvedBy) &&
           (one.resolvedAt == 0) == (other.resolvedAt == 0);
}

std::vector<Comment> commentsOf(const Seen& seen, UnitId unit) {
    std::vector<Comment> comments;
    std::copy_if(seen.comments.begin(), seen.comments.end(), std::back_inserter(comments),
                 [&](const Comment& comment) { return comment.unit == unit; });
    return comments;
}

} // namespace

bool differs(const Seen& one, const Seen& other) {
    return one.texts != other.texts || one.outline.units != other.outline.units || !sameAll(one.units, other.units) ||
           !sameAll(one.comments, other.comments);
}

std::set<UnitId> changedUnits(const Seen& before, const Seen& after) {
    std::map<UnitId, const Unit*> were;
    std::set<UnitId> changed;
    for (const Unit& unit : before.units) {
        were[unit.id] = &unit;
        changed.insert(unit.id);
    }
    for (const Unit& unit : after.units) {
        const auto was = were.find(unit.id);
        const bool untouched = was != were.end() && sameButCrossed(*was->second, unit) &&
                               sameAll(commentsOf(before, unit.id), commentsOf(after, unit.id));
        if (untouched) {
            changed.erase(unit.id);
        } else {
            changed.insert(unit.id);
        }
    }
    return changed;
}

} // namespace quadrille::model
