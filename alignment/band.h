#pragma once

#include "alignment/bead.h"
#include "alignment/prepared_text.h"
#include "alignment/translations.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quadrille {

/// A place between segments: `source` of them lie before it in the one text, `target` in the other.
struct Place {
    std::size_t source = 0;
    std::size_t target = 0;
    bool operator==(const Place&) const = default;
};

/// The places an alignment may pass through. Row i, counted from `first`, has the columns begin[i] to end[i] (half
/// open). Columns of one row overlap those of the next.
struct Band {
    std::size_t first = 0;
    std::vector<std::size_t> begin;
    std::vector<std::size_t> end;

    [[nodiscard]] std::size_t last() const { return first + begin.size() - 1; } ///< the last row
    [[nodiscard]] std::size_t from(std::size_t row) const { return begin[row - first]; }
    [[nodiscard]] std::size_t to(std::size_t row) const { return end[row - first]; }
    [[nodiscard]] bool holds(std::size_t row, std::size_t column) const {
        return row >= first && row - first < begin.size() && column >= from(row) && column < to(row);
    }
    /// Rows `top` to `bottom`, both included, right of `column`.
    [[nodiscard]] Band part(std::size_t top, std::size_t bottom, std::size_t column) const;
};

/// The band around a way through the whole of both texts that is known to pass near `chain` (in order). Small
/// texts get all places. `margin`: columns kept on either side of what the chain says. Grows linearly with the texts.
Band bandAlong(std::span<const Place> chain, std::size_t sourceSize, std::size_t targetSize, std::size_t margin);

/// Places where sentences meet that share rare words, in order; those that contradict the others are left out.
std::vector<Place> anchors(const PreparedText& source, const PreparedText& target, const Translations& translations,
                           const std::stop_token& stop);

} // namespace quadrille
