#include "corpus/spares.h"

#include "corpus/bytes.h"
#include "corpus/hash.h"
#include "corpus/mark_packing.h"

#include <array>
#include <stdexcept>

namespace quadrille {

namespace {

// The first byte: what it is a spare of, in this way of packing.
constexpr char unitSign = '\xA1';
constexpr char documentSign = '\xA2';
constexpr std::size_t checksumSize = 4;

std::string checksumOf(std::int64_t id, std::string_view bytes) {
    std::array<char, 8> key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
        key.at(i) = static_cast<char>(static_cast<std::uint64_t>(id) >> (8 * i));
    }
    std::uint64_t sum = hash(bytes, hash({key.data(), key.size()}));
    sum ^= sum >> 32U;
    std::string text;
    for (std::size_t i = 0; i < checksumSize; ++i) {
        text += static_cast<char>(sum >> (8 * i));
    }
    return text;
}

std::string sealed(std::int64_t id, char sign, const std::string& content) {
    const std::string bytes = sign + content;
    return bytes + checksumOf(id, bytes);
}

/// What stands between sign and checksum, when both are right.
std::optional<std::string_view> opened(std::int64_t id, char sign, std::string_view bytes) {
    if (bytes.size() < 1 + checksumSize || bytes.front() != sign) {
        return std::nullopt;
    }
    const std::string_view content = bytes.substr(0, bytes.size() - checksumSize);
    if (bytes.substr(content.size()) != checksumOf(id, content)) {
        return std::nullopt;
    }
    return content.substr(1);
}

void packSegment(ByteWriter& out, UnitId unit, const Segment& segment) {
    out.signedNumber(segment.id - unit);
    out.number((segment.startsParagraph ? 1U : 0U) | (segment.heading ? 2U : 0U));
    out.text(segment.text);
    out.text(segment.gap);
    packMarks(out, segment.marks);
}

Segment unpackSegment(ByteReader& in, UnitId unit) {
    Segment segment;
    segment.id = unit + in.signedNumber();
    const std::uint64_t flags = in.number();
    segment.startsParagraph = (flags & 1U) != 0;
    segment.heading = (flags & 2U) != 0;
    segment.text = in.text();
    segment.gap = in.text();
    segment.marks = unpackMarks(in);
    return segment;
}

UnitSpare unpackUnit(ByteReader& in, UnitId unit) {
    UnitSpare spare;
    spare.document = static_cast<DocumentId>(in.number());
    for (std::size_t cells = in.count(); cells > 0; --cells) {
        UnitSpare::Part& cell = spare.cells.emplace_back();
        cell.column = static_cast<std::int64_t>(in.number());
        const std::uint64_t state = in.number();
        cell.state = static_cast<State>(state & 7U);
        cell.locked = (state & 8U) != 0;
        for (std::size_t segments = in.count(); segments > 0; --segments) {
            cell.segments.push_back(unpackSegment(in, unit));
        }
    }
    return spare;
}

DocumentSpare unpackDocument(ByteReader& in) {
    DocumentSpare spare;
    spare.name = in.text();
    for (std::size_t columns = in.count(); columns > 0; --columns) {
        DocumentSpare::Column& column = spare.columns.emplace_back();
        column.id = static_cast<std::int64_t>(in.number());
        column.tag = in.text();
        column.lead = in.text();
        column.fileName = in.text();
        column.encoding = in.text();
        column.byteOrderMark = in.number() != 0;
    }
    return spare;
}

/// What `unpack` makes of the bytes, unless they are not of that form.
template <typename Unpack>
auto whole(std::optional<std::string_view> content, Unpack unpack)
    -> std::optional<decltype(unpack(std::declval<ByteReader&>()))> {
    if (!content) {
        return std::nullopt;
    }
    try {
        ByteReader in(*content);
        auto spare = unpack(in);
        return in.atEnd() ? std::optional(std::move(spare)) : std::nullopt;
    } catch (const std::runtime_error&) {
        return std::nullopt; // the caller is told so, and has the rows
    }
}

} // namespace

std::string packSpare(UnitId unit, const UnitSpare& spare) {
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(spare.document));
    out.number(spare.cells.size());
    for (const UnitSpare::Part& cell : spare.cells) {
        out.number(static_cast<std::uint64_t>(cell.column));
        out.number(static_cast<std::uint64_t>(cell.state) | (cell.locked ? 8U : 0U));
        out.number(cell.segments.size());
        for (const Segment& segment : cell.segments) {
            packSegment(out, unit, segment);
        }
    }
    return sealed(unit, unitSign, out.bytes());
}

std::string packSpare(DocumentId document, const DocumentSpare& spare) {
    ByteWriter out;
    out.text(spare.name);
    out.number(spare.columns.size());
    for (const DocumentSpare::Column& column : spare.columns) {
        out.number(static_cast<std::uint64_t>(column.id));
        out.text(column.tag);
        out.text(column.lead);
        out.text(column.fileName);
        out.text(column.encoding);
        out.number(column.byteOrderMark ? 1 : 0);
    }
    return sealed(document, documentSign, out.bytes());
}

std::optional<UnitSpare> unpackUnitSpare(UnitId unit, std::string_view bytes) {
    return whole(opened(unit, unitSign, bytes), [unit](ByteReader& in) { return unpackUnit(in, unit); });
}

std::optional<DocumentSpare> unpackDocumentSpare(DocumentId document, std::string_view bytes) {
    return whole(opened(document, documentSign, bytes), [](ByteReader& in) { return unpackDocument(in); });
}

} // namespace quadrille
