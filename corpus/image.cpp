#include "corpus/image.h"

#include "corpus/bytes.h"
#include "corpus/hash.h"

#include <algorithm>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace quadrille {

namespace {

// One list of members for both directions: Writing hands each value on, Reading fills it. So what is written and what
// is read cannot drift apart.

class Writing {
public:
    void operator()(const std::string& value) { m_out.text(value); }
    void operator()(double value) { m_out.real(value); }
    template <typename Number>
    std::enable_if_t<std::is_integral_v<Number> || std::is_enum_v<Number>> operator()(const Number& value) {
        m_out.signedNumber(static_cast<std::int64_t>(value));
    }
    template <typename Value, typename Each>
    void items(const std::vector<Value>& list, Each eachOf) {
        m_out.number(list.size());
        for (const Value& value : list) {
            eachOf(value);
        }
    }
    template <typename Value>
    bool holds(const std::optional<Value>& value) {
        m_out.number(value ? 1 : 0);
        return value.has_value();
    }
    ByteWriter& out() { return m_out; }

private:
    ByteWriter m_out;
};

class Reading {
public:
    explicit Reading(std::string_view bytes)
        : m_in(bytes) {}
    void operator()(std::string& value) { value = m_in.text(); }
    void operator()(double& value) { value = m_in.real(); }
    template <typename Number>
    std::enable_if_t<std::is_integral_v<Number>> operator()(Number& value) {
        value = static_cast<Number>(m_in.signedNumber());
    }
    void operator()(State& value) { value = oneOf<State>(State::Approved); }
    void operator()(Role& value) { value = oneOf<Role>(Role::Reviewer); }
    void operator()(Direction& value) { value = oneOf<Direction>(Direction::Down); }
    // One by one: a count that is a lie then costs no more memory than there are bytes for.
    template <typename Value, typename Each>
    void items(std::vector<Value>& list, Each eachOf) {
        list.clear();
        for (std::size_t left = m_in.count(); left > 0; --left) {
            eachOf(list.emplace_back());
        }
    }
    template <typename Value>
    bool holds(std::optional<Value>& value) {
        value.reset();
        if (m_in.number() != 0) {
            value.emplace();
        }
        return value.has_value();
    }
    ByteReader& in() { return m_in; }

private:
    template <typename Enum>
    Enum oneOf(Enum last) {
        const std::int64_t value = m_in.signedNumber();
        if (value < 0 || value > static_cast<std::int64_t>(last)) {
            throw std::runtime_error(
                "The project's journal is damaged: an entry holds what cannot be. Take a backup of "
                "the project, or go back to an earlier copy.");
        }
        return static_cast<Enum>(value);
    }
    ByteReader m_in;
};

// A member list is a function template `fields(io, value)`; `value` is const when it is written.

template <typename Io, typename Value>
void each(Io& io, Value& list);

#define QUADRILLE_FIELDS(Type, ...)                                                                                    \
    template <typename Io, typename Value>                                                                             \
    std::enable_if_t<std::is_same_v<std::remove_const_t<Value>, Type>> fields(Io& io, Value& v) {                      \
        __VA_ARGS__                                                                                                    \
    }

template <typename Io, typename Value>
std::enable_if_t<std::is_arithmetic_v<Value> || std::is_same_v<std::remove_const_t<Value>, std::string>>
fields(Io& io, Value& v) {
    io(v);
}

QUADRILLE_FIELDS(Mark, io(v.kind); io(v.id); io(v.original);)
QUADRILLE_FIELDS(Segment, io(v.id); io(v.text); io(v.gap); io(v.startsParagraph); io(v.heading); each(io, v.marks);)
QUADRILLE_FIELDS(CellBead, each(io, v.source); each(io, v.target); io(v.confidence);)
QUADRILLE_FIELDS(
    Cell, each(io, v.segments); io(v.state); io(v.locked); io(v.changedBy); io(v.changedAt); io(v.createdAt);
    io(v.reason); if (io.holds(v.earlier)) { io(*v.earlier); } io(v.earlierSource); io(v.history); each(io, v.beads);)
QUADRILLE_FIELDS(
    Comment, io(v.id); io(v.unit); if (io.holds(v.column)) { io(*v.column); } io(v.segment); io(v.begin); io(v.end);
    io(v.answers); io(v.kind); io(v.severity); io(v.who); io(v.role); io(v.at); io(v.resolvedBy); io(v.resolvedAt);
    io(v.text);)
QUADRILLE_FIELDS(CellImage, io(v.tag); fields(io, v.cell); io(v.cell.revision); each(io, v.readAfter); io(v.now);)
QUADRILLE_FIELDS(
    RowImage, io(v.unit); io(v.existed); io(v.above); io(v.there); each(io, v.cells);
    if (io.holds(v.comments)) { each(io, *v.comments); } io(v.commentsNow);)
QUADRILLE_FIELDS(Restore, io(v.document); each(io, v.rows);)

QUADRILLE_FIELDS(SetText, io(v.unit); io(v.column); io(v.text); each(io, v.marks); io(v.revision);)
QUADRILLE_FIELDS(SetState, io(v.unit); io(v.column); io(v.state); io(v.reason); io(v.revision);)
QUADRILLE_FIELDS(StillRight, io(v.unit); io(v.column); io(v.revision);)
QUADRILLE_FIELDS(SetLock, io(v.unit); io(v.column); io(v.locked); io(v.revision);)
QUADRILLE_FIELDS(SplitSegment, io(v.unit); io(v.column); io(v.segment); io(v.at); io(v.revision);)
QUADRILLE_FIELDS(JoinSegments, io(v.unit); io(v.column); io(v.segment); io(v.revision);)
QUADRILLE_FIELDS(MoveSegments, io(v.unit); io(v.column); io(v.direction); io(v.count); io(v.revision);)
QUADRILLE_FIELDS(Unlink, io(v.unit); io(v.column); io(v.first); io(v.count); io(v.revision);)
QUADRILLE_FIELDS(ShiftColumn, io(v.unit); io(v.column); io(v.direction); io(v.join); io(v.revision);)
QUADRILLE_FIELDS(InsertUnit, io(v.unit); io(v.side);)
QUADRILLE_FIELDS(DeleteUnit, io(v.unit);)
QUADRILLE_FIELDS(MergeUnits, io(v.unit);)
QUADRILLE_FIELDS(SplitUnit, io(v.unit); each(io, v.stay);)
QUADRILLE_FIELDS(SwapUnits, io(v.unit); each(io, v.columns);)
QUADRILLE_FIELDS(std::vector<SegmentId>, each(io, v);)
QUADRILLE_FIELDS(std::vector<CellBead>, each(io, v);)
QUADRILLE_FIELDS(Realign::Row, io(v.unit); each(io, v.cells); each(io, v.beads);)
QUADRILLE_FIELDS(Realign, io(v.document); io(v.first); io(v.last); each(io, v.rows);)
QUADRILLE_FIELDS(Resegment::Row, io(v.unit); each(io, v.segments);)
QUADRILLE_FIELDS(Resegment, io(v.document); io(v.column); each(io, v.rows);)
QUADRILLE_FIELDS(EditSource, io(v.unit); io(v.text); each(io, v.marks); io(v.reopen); io(v.revision);)
QUADRILLE_FIELDS(
    AddComment, io(v.unit); if (io.holds(v.column)) { io(*v.column); } io(v.segment); io(v.begin); io(v.end);
    io(v.kind); io(v.severity); io(v.text);)
QUADRILLE_FIELDS(AnswerComment, io(v.comment); io(v.text);)
QUADRILLE_FIELDS(ResolveComment, io(v.comment); io(v.resolved);)
QUADRILLE_FIELDS(SwitchImport, io(v.document); io(v.on);)

QUADRILLE_FIELDS(NewColumn, io(v.tag); io(v.fileName); io(v.encoding); io(v.byteOrderMark); io(v.lead);
                 each(io, v.segments); io(v.original);)
QUADRILLE_FIELDS(AddLanguage::Row, io(v.unit); fields(io, v.cell);)
QUADRILLE_FIELDS(AddLanguage, io(v.document); fields(io, v.head); each(io, v.rows);)
QUADRILLE_FIELDS(RemoveLanguage, io(v.document); io(v.tag); io(v.now);)

#undef QUADRILLE_FIELDS

template <typename Io, typename Value>
void each(Io& io, Value& list) {
    io.items(list, [&](auto& value) { fields(io, value); });
}

template <typename Variant>
std::string variantToBytes(const Variant& value) {
    Writing io;
    io.out().number(value.index());
    std::visit([&](const auto& alternative) { fields(io, alternative); }, value);
    return io.out().take();
}

template <typename Variant, std::size_t Index = 0>
Variant variantFromBytes(std::size_t index, Reading& io) {
    if constexpr (Index < std::variant_size_v<Variant>) {
        if (index == Index) {
            std::variant_alternative_t<Index, Variant> alternative;
            fields(io, alternative);
            return alternative;
        }
        return variantFromBytes<Variant, Index + 1>(index, io);
    } else {
        throw std::runtime_error("The project's journal is damaged: an entry is of no known kind. Take a backup of the "
                                 "project, or go back to an earlier copy.");
    }
}

template <typename Variant>
Variant variantOf(std::string_view bytes) {
    Reading io(bytes);
    const auto index = static_cast<std::size_t>(io.in().number());
    return variantFromBytes<Variant>(index, io);
}

template <typename Value>
std::uint64_t hashOf(const Value& value) {
    Writing io;
    fields(io, value);
    return hash(io.out().bytes());
}

} // namespace

std::string inverseToBytes(const Inverse& inverse) {
    return variantToBytes(inverse);
}

Inverse inverseFromBytes(std::string_view bytes) {
    return variantOf<Inverse>(bytes);
}

namespace {

/// Whether an inverse whose bytes begin here restores rows; `io` stands before how many there are then.
bool beginsRestore(Reading& io) {
    if (io.in().number() != Inverse(Restore()).index()) {
        return false;
    }
    DocumentId document = 0;
    io(document);
    return true;
}

} // namespace

void visitRows(std::string_view inverse, const std::function<bool(const RowImage&)>& visit) {
    Reading io(inverse);
    if (!beginsRestore(io)) {
        return;
    }
    RowImage row;
    for (std::size_t left = io.in().count(); left > 0; --left) {
        fields(io, row);
        if (!visit(row)) {
            return;
        }
    }
}

UnitId firstUnit(std::string_view beginning) {
    Reading io(beginning);
    UnitId unit = 0;
    if (beginsRestore(io) && io.in().number() > 0) {
        io(unit);
    }
    return unit;
}

std::string editToBytes(const Edit& edit) {
    return variantToBytes(edit);
}

Edit editFromBytes(std::string_view bytes) {
    return variantOf<Edit>(bytes);
}

std::uint64_t fingerprint(const Cell& cell) {
    return hashOf(cell);
}

std::uint64_t fingerprint(const std::vector<Comment>& comments) {
    Writing io;
    each(io, comments);
    return hash(io.out().bytes());
}

std::uint64_t fingerprint(const std::vector<AddLanguage::Row>& rows) {
    std::uint64_t sum = hashBegin;
    for (const AddLanguage::Row& row : rows) {
        Writing io;
        fields(io, row);
        sum = hash(io.out().bytes(), sum);
    }
    return sum;
}

namespace {

void mergeRow(RowImage& earlier, RowImage&& later) {
    earlier.there = later.there;
    for (CellImage& cell : later.cells) {
        const auto same = std::find_if(earlier.cells.begin(), earlier.cells.end(),
                                       [&](const CellImage& image) { return image.tag == cell.tag; });
        if (same == earlier.cells.end()) {
            earlier.cells.push_back(std::move(cell));
        } else {
            same->now = cell.now;
        }
    }
    if (later.comments) {
        earlier.commentsNow = later.commentsNow;
        if (!earlier.comments) {
            earlier.comments = std::move(later.comments);
        }
    }
}

} // namespace

void mergeInto(Restore& earlier, Restore later) {
    std::map<UnitId, std::size_t> places;
    for (std::size_t i = 0; i < earlier.rows.size(); ++i) {
        places[earlier.rows[i].unit] = i;
    }
    for (RowImage& row : later.rows) {
        const auto place = places.find(row.unit);
        if (place == places.end()) {
            earlier.rows.push_back(std::move(row));
        } else {
            mergeRow(earlier.rows[place->second], std::move(row));
        }
    }
}

} // namespace quadrille
