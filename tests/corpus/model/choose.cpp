#include "tests/corpus/model/choose.h"

#include "tests/corpus/model/sentences.h"
#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

Chooser::Spot Chooser::spot() {
    return {m_dice.below(m_document.rows.size()), m_dice.below(m_document.columns())};
}

Chooser::Spot Chooser::target() {
    return {m_dice.below(m_document.rows.size()), 1 + m_dice.below(m_document.columns() - 1)};
}

/// Mostly a free cell with enough segments, if chance finds one.
Chooser::Spot Chooser::filled(std::size_t leastSegments, bool sourceToo) {
    Spot found = sourceToo && m_dice.oneIn(4) ? Spot{spot().row, 0} : target();
    for (int i = 0; i < 40; ++i) {
        const bool open = !closed(m_document, found.row, found.column) || m_dice.oneIn(12);
        if (at(found).segments.size() >= leastSegments && open) {
            break;
        }
        found = sourceToo && m_dice.oneIn(4) ? Spot{spot().row, 0} : target();
    }
    return found;
}

std::int64_t Chooser::revision(const Spot& spot) {
    if (m_dice.oneIn(40)) {
        return at(spot).revision + (m_dice.oneIn(2) ? 1 : 7);
    }
    return m_dice.oneIn(2) ? anyRevision : at(spot).revision;
}

Edit Chooser::any() {
    using Make = Edit (Chooser::*)();
    static const std::vector<std::pair<Make, std::size_t>> makers = {
        {&Chooser::setText, 20},     {&Chooser::editSource, 6},    {&Chooser::setState, 14},
        {&Chooser::stillRight, 4},   {&Chooser::setLock, 7},       {&Chooser::splitSegment, 7},
        {&Chooser::joinSegments, 6}, {&Chooser::moveSegments, 8},  {&Chooser::unlink, 4},
        {&Chooser::shiftColumn, 6},  {&Chooser::insertUnit, 3},    {&Chooser::deleteUnit, 8},
        {&Chooser::mergeUnits, 5},   {&Chooser::splitUnit, 4},     {&Chooser::swapUnits, 3},
        {&Chooser::addComment, 5},   {&Chooser::answerComment, 2}, {&Chooser::resolveComment, 2},
        {&Chooser::realign, 6},      {&Chooser::resegment, 5}};
    std::vector<std::size_t> weights;
    for (const auto& [make, weight] : makers) {
        weights.push_back(weight);
    }
    Make make = makers.at(m_dice.weighed(weights)).first;
    if (m_document.rows.size() < 4 && m_dice.oneIn(3)) { // neither grow nor dwindle for ever
        make = &Chooser::insertUnit;
    } else if (m_document.rows.size() > 80 && m_dice.oneIn(4)) {
        make = m_dice.oneIn(2) ? &Chooser::mergeUnits : &Chooser::deleteUnit;
    }
    Edit edit = (this->*make)();
    if (m_dice.oneIn(14)) {
        spoil(m_dice, m_document, edit);
    }
    return edit;
}

Edit Chooser::light() {
    Edit edit = m_dice.oneIn(3) ? setLock() : setState();
    std::visit(
        [](auto& kind) {
            if constexpr (requires { kind.revision; }) {
                kind.revision = anyRevision;
            }
        },
        edit);
    return edit;
}

namespace {

std::size_t characterAt(Dice& dice, std::string_view text) {
    std::size_t at = dice.below(text.size() + 1);
    while (!atCharacter(text, at)) {
        --at;
    }
    return at;
}

/// The marks that are left when `text` is what is left.
void fitMarks(Dice& dice, std::string_view text, std::vector<Mark>& marks) {
    const std::size_t count = markCount(text);
    while (marks.size() > count) {
        marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(dice.below(marks.size())));
    }
    while (marks.size() < count) {
        marks.insert(marks.begin() + static_cast<std::ptrdiff_t>(dice.below(marks.size() + 1)),
                     Mark{"text", "", "\uFFFC"});
    }
}

} // namespace

/// A change of what the cell holds: what people do to texts.
std::string Chooser::retyped(const Spot& spot, std::vector<Mark>& marks) {
    static const std::vector<std::string> bits = {"\u00A0",  "\u2019", "'",   "\u02BC", "e\u0301",
                                                  ". ",      "\uFFFC", "\n",  "\n\n",   " x ",
                                                  "а\u0301", "ģ",      "? I", "\r\n",   "\u2028"};
    std::string text = at(spot).text();
    marks = at(spot).marks();
    const std::size_t place = characterAt(m_dice, text);
    const std::size_t other = characterAt(m_dice, text);
    const std::string fresh = sentence(m_dice, spot.column);
    switch (m_dice.below(text.empty() ? 3 : 14)) {
    case 0:
        text = fresh;
        break;
    case 1:
        text = fresh + " " + sentence(m_dice, spot.column);
        break;
    case 2:
        text += (text.empty() ? "" : " ") + fresh;
        break;
    case 3:
        text = fresh + " " + text;
        break;
    case 4:
        text.erase(std::min(place, other), std::max(place, other) - std::min(place, other));
        break;
    case 5:
        text = m_dice.oneIn(2) ? "" : m_dice.oneIn(2) ? " " : "\n";
        break;
    case 6:
        text += m_dice.oneIn(2) ? " " : "\n";
        break;
    case 7:
        text = " " + text;
        break;
    case 8:
        for (Mark& mark : marks) {
            mark.id += "1";
        }
        break;
    case 9:
        break; // nothing
    default:
        text.insert(place, m_dice.pick(bits));
    }
    fitMarks(m_dice, text, marks);
    return text;
}

Edit Chooser::setText() {
    SetText edit;
    Spot where = filled(m_dice.oneIn(4) ? 0 : 1 + m_dice.below(2), false);
    if (m_dice.oneIn(8)) {
        where = target();
    }
    edit.unit = unit(where);
    edit.column = where.column;
    edit.text = retyped(where, edit.marks);
    edit.revision = revision(where);
    return edit;
}

Edit Chooser::editSource() {
    EditSource edit;
    const Spot where{m_dice.below(m_document.rows.size()), 0};
    edit.unit = unit(where);
    edit.text = retyped(where, edit.marks);
    edit.reopen = m_dice.oneIn(2);
    edit.revision = revision(where);
    return edit;
}

Edit Chooser::setState() {
    Spot where = target();
    // Approved cells are left again more often than they are made, or soon nothing could change any more.
    for (int i = 0; i < 12 && at(where).state != State::Approved && m_dice.oneIn(2); ++i) {
        where = target();
    }
    SetState edit;
    edit.unit = unit(where);
    edit.column = where.column;
    if (at(where).empty()) {
        edit.state = static_cast<State>(m_dice.weighed({6, 1, 4, 1, 1}));
    } else {
        edit.state = static_cast<State>(m_dice.weighed({1, 7, 7, 4, 3}));
    }
    if (edit.state == State::Rejected || m_dice.oneIn(8)) {
        edit.reason = m_dice.oneIn(2) ? "says more than the source" : "";
    }
    edit.revision = revision(where);
    return edit;
}

Edit Chooser::stillRight() {
    Spot where = target();
    for (int i = 0; i < 200 && at(where).reason != sourceChanged; ++i) {
        where = target();
    }
    return StillRight{unit(where), where.column, revision(where)};
}

Edit Chooser::setLock() {
    Spot where = spot();
    for (int i = 0; i < 60 && !at(where).locked; ++i) {
        where = spot();
    }
    if (m_dice.oneIn(3)) {
        where = m_dice.oneIn(5) ? spot() : target();
    }
    return SetLock{unit(where), where.column, m_dice.oneIn(12) ? at(where).locked : !at(where).locked, revision(where)};
}

Edit Chooser::splitSegment() {
    const Spot where = filled(1, true);
    SplitSegment edit;
    edit.unit = unit(where);
    edit.column = where.column;
    edit.revision = revision(where);
    if (at(where).empty()) {
        return edit;
    }
    const Segment& segment = m_dice.pick(at(where).segments);
    edit.segment = segment.id;
    edit.at = m_dice.oneIn(25) ? m_dice.below(segment.text.size() + 3) : characterAt(m_dice, segment.text);
    const auto space = segment.text.find(' ', edit.at);
    if (space != std::string::npos && m_dice.oneIn(2)) {
        edit.at = space + m_dice.below(2);
    }
    return edit;
}

Edit Chooser::joinSegments() {
    const Spot where = filled(m_dice.oneIn(10) ? 1 : 2, true);
    const Cell& cell = at(where);
    const std::size_t place =
        m_dice.below(m_dice.oneIn(10) ? cell.segments.size() : std::max<std::size_t>(cell.segments.size(), 1) - 1);
    return JoinSegments{unit(where), where.column, cell.empty() ? 0 : cell.segments.at(place).id, revision(where)};
}

Edit Chooser::moveSegments() {
    const Spot where = filled(m_dice.oneIn(3) ? 2 : 1, true);
    const Direction direction = m_dice.oneIn(2) ? Direction::Up : Direction::Down;
    const std::size_t most = at(where).segments.size();
    const std::size_t count =
        m_dice.oneIn(20) ? m_dice.below(most + 3) : 1 + m_dice.below(std::max<std::size_t>(most, 1));
    return MoveSegments{unit(where), where.column, direction, count, revision(where)};
}

Edit Chooser::unlink() {
    const Spot where = filled(m_dice.oneIn(2) ? 2 : 1, m_dice.oneIn(20));
    const std::vector<Segment>& segments = at(where).segments;
    const std::size_t first = m_dice.below(segments.size());
    const std::size_t count =
        1 + m_dice.below(segments.size() - std::min(first, segments.size()) + (m_dice.oneIn(10) ? 1 : 0));
    return Unlink{unit(where), where.column, segments.empty() ? 0 : segments.at(first).id, count, revision(where)};
}

Edit Chooser::shiftColumn() {
    Spot where = m_dice.oneIn(8) ? Spot{spot().row, 0} : target();
    const Direction direction = m_dice.oneIn(2) ? Direction::Up : Direction::Down;
    // Pulling up needs something empty.
    for (int i = 0; i < 60 && direction == Direction::Up && !at(where).empty(); ++i) {
        where = m_dice.oneIn(8) ? Spot{spot().row, 0} : target();
    }
    return ShiftColumn{unit(where), where.column, direction, m_dice.oneIn(3), revision(where)};
}

Edit Chooser::insertUnit() {
    return InsertUnit{unit(spot()), m_dice.oneIn(2) ? Direction::Up : Direction::Down};
}

Edit Chooser::deleteUnit() {
    const auto isEmpty = [](const Row& row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.empty(); });
    };
    std::vector<UnitId> empty;
    for (const Row& row : m_document.rows) {
        if (isEmpty(row)) {
            empty.push_back(row.id);
        }
    }
    return DeleteUnit{empty.empty() || m_dice.oneIn(8) ? unit(spot()) : m_dice.pick(empty)};
}

Edit Chooser::mergeUnits() {
    std::size_t row = spot().row;
    for (int i = 0; i < 30; ++i) {
        const bool open =
            !anyFixed(m_document, row) && row + 1 < m_document.rows.size() && !anyFixed(m_document, row + 1);
        if (open) {
            break;
        }
        row = spot().row;
    }
    return MergeUnits{m_document.rows.at(row).id};
}

Edit Chooser::splitUnit() {
    std::size_t row = spot().row;
    for (int i = 0; i < 30 && anyFixed(m_document, row); ++i) {
        row = spot().row;
    }
    SplitUnit edit;
    edit.unit = m_document.rows.at(row).id;
    for (const Cell& cell : m_document.rows.at(row).cells) {
        edit.stay.push_back(m_dice.below(cell.segments.size() + 1));
    }
    return edit;
}

Edit Chooser::swapUnits() {
    SwapUnits edit;
    edit.unit = unit(spot());
    for (std::size_t column = 1; column < m_document.columns(); ++column) {
        if (m_dice.oneIn(2)) {
            edit.columns.push_back(column);
        }
    }
    return edit;
}

Edit Chooser::realign() {
    const std::size_t first = spot().row;
    const std::size_t last = std::min(first + m_dice.below(5), m_document.rows.size() - 1);
    return regroup(m_dice, m_document, first, last);
}

Edit Chooser::resegment() {
    for (int i = 0; i < 40; ++i) {
        const Spot where = m_dice.oneIn(3) ? Spot{spot().row, 0} : target();
        const std::size_t last = std::min(where.row + m_dice.below(4), m_document.rows.size() - 1);
        Resegment edit = recut(m_dice, m_document, where.column, where.row, last);
        if (!edit.rows.empty()) {
            return edit;
        }
    }
    return stillRight();
}

Edit Chooser::addComment() {
    const Spot where = spot();
    AddComment edit;
    edit.unit = unit(where);
    edit.text = m_dice.oneIn(2) ? "Is this the word the glossary has?" : "Лучше проще.";
    edit.kind = m_dice.oneIn(2) ? "style" : "";
    edit.severity = m_dice.oneIn(3) ? "minor" : "";
    if (m_dice.oneIn(4)) {
        return edit;
    }
    edit.column = where.column;
    if (at(where).empty() || m_dice.oneIn(3)) {
        return edit;
    }
    const Segment& segment = m_dice.pick(at(where).segments);
    edit.segment = segment.id;
    if (m_dice.oneIn(2)) {
        const std::size_t one = characterAt(m_dice, segment.text);
        const std::size_t other = characterAt(m_dice, segment.text);
        edit.begin = std::min(one, other);
        edit.end = std::max(one, other);
    }
    return edit;
}

Edit Chooser::answerComment() {
    std::vector<CommentId> roots;
    for (const auto& [id, note] : m_document.notes) {
        if (note.comment.answers == 0 || m_dice.oneIn(20)) {
            roots.push_back(id);
        }
    }
    return AnswerComment{roots.empty() ? 0 : m_dice.pick(roots), "It is now."};
}

Edit Chooser::resolveComment() {
    std::vector<CommentId> roots;
    for (const auto& [id, note] : m_document.notes) {
        if (note.comment.answers == 0 || m_dice.oneIn(20)) {
            roots.push_back(id);
        }
    }
    return ResolveComment{roots.empty() ? 0 : m_dice.pick(roots), !m_dice.oneIn(3)};
}

} // namespace quadrille::model
