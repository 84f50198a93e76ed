#pragma once

#include "tests/corpus/model/seen.h"

namespace quadrille::model {

/// Holds what a document has become against what was predicted, `after`, gives the new things their ids and settles
/// what was left open. The differences, as sentences; none: they agree.
std::vector<std::string> settle(const Document& before, Document& after, const Seen& seen, const Author& author);

/// Whether a segment that lies in the common beginning or end stays, even when no sentence ends there any more.
inline constexpr bool boundariesStand = true;

/// What must still be there of the segments of a cell in which another text was typed.
struct Survivor {
    SegmentId id = 0;
    bool whole = false;     ///< with the same text
    std::string beginsWith; ///< else its text at least begins and ends with these, white space not counting
    std::string endsWith;
};

/// The segments that lie in the common beginning and end of old and new text. Where the two could overlap, the longest
/// beginning is taken first, or else the longest end.
std::vector<Survivor> survivors(const Cell& old, const Open::Typing& typing, bool beginningFirst);

/// The order in which a language is read after something was typed into a cell: `others`, as they were, with the cell's
/// segments among them, so that the whole text comes out. Empty if there is none.
struct Reading {
    std::string text; ///< of the language, without the lead
    std::vector<Segment> others;
    std::vector<Segment> cell;
    std::vector<std::pair<std::size_t, std::size_t>> bounds; ///< of each of the cell: how many of the others before it
    /// The places of the cell's segments: how many of the others stand before each.
    [[nodiscard]] std::optional<std::vector<std::size_t>> places() const;
};

} // namespace quadrille::model
