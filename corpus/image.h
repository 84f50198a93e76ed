#pragma once

#include "corpus/edit.h"

#include <functional>
#include <map>

namespace quadrille {

/// A cell as it was before an edit.
struct CellImage {
    std::string tag; ///< of its column
    Cell cell;       ///< its revision is only kept for a cell that is gone
    /// For each segment the one that is read before it, 0 for the first of the text: where it belongs should it be
    /// gone.
    std::vector<SegmentId> readAfter;
    std::uint64_t now = 0; ///< fingerprint of the cell as the edit left it
};

/// A row as it was before an edit, as far as the edit changed it.
struct RowImage {
    UnitId unit = 0;
    bool existed = true;
    UnitId above = 0;  ///< the row above it then; 0 for the first
    bool there = true; ///< the edit left it there
    std::vector<CellImage> cells;
    std::optional<std::vector<Comment>> comments; ///< all of the row, when one was changed
    std::uint64_t commentsNow = 0;
};

/// Puts back what an edit changed.
struct Restore {
    DocumentId document = 0;
    std::vector<RowImage> rows;
};

/// Takes a language out again that was added.
struct RemoveLanguage {
    DocumentId document = 0;
    std::string tag;
    std::uint64_t now = 0; ///< fingerprint of its cells as the edit left them
};

/// What takes an edit back. The journal keeps it beside the edit.
using Inverse = std::variant<Restore, SwitchImport, RemoveLanguage, AddLanguage>;

std::string inverseToBytes(const Inverse& inverse);
/// Throws std::runtime_error, a full sentence, when the bytes are not what inverseToBytes gives.
Inverse inverseFromBytes(std::string_view bytes);

/// Goes through the rows an inverse restores without holding more than one, until `visit` says false; there are none
/// when it does something else. An act can change every row there is.
void visitRows(std::string_view inverse, const std::function<bool(const RowImage&)>& visit);

/// The first row an inverse restores, told by its first bytes (48 are enough); 0 when it restores none.
UnitId firstUnit(std::string_view beginning);

/// The same for edits, as the journal keeps them.
std::string editToBytes(const Edit& edit);
Edit editFromBytes(std::string_view bytes);

/// A number for all that is content in a cell: everything but its revision.
std::uint64_t fingerprint(const Cell& cell);
std::uint64_t fingerprint(const std::vector<Comment>& comments);
/// Of all cells of a column, in the order of the rows.
std::uint64_t fingerprint(const std::vector<AddLanguage::Row>& rows);

/// Adds what `later` changed to `earlier`, so that both are taken back as one.
void mergeInto(Restore& earlier, Restore later);

} // namespace quadrille
