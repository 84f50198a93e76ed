#include "alignment/band.h"

#include <algorithm>

namespace quadrille {
namespace {

/// Up to so many places, all of them are looked at.
constexpr std::size_t smallArea = 40'000;
/// Where the chain says nothing for long, the band is at most so wide.
constexpr std::size_t widest = 360;

void widen(Band& band, std::size_t row, std::size_t from, std::size_t to) {
    band.begin[row] = std::min(band.begin[row], from);
    band.end[row] = std::max(band.end[row], to);
}

void bridge(Band& band, Place a, Place b, std::size_t columns, std::size_t margin) {
    const std::size_t wide = b.target - a.target;
    const double slope = static_cast<double>(wide) / static_cast<double>(std::max<std::size_t>(1, b.source - a.source));
    const std::size_t half = std::max(widest / 2, static_cast<std::size_t>(2 * slope) + 1);
    for (std::size_t row = a.source; row <= b.source; ++row) {
        std::size_t from = a.target;
        std::size_t to = b.target;
        if (wide > widest) {
            const std::size_t middle = a.target + static_cast<std::size_t>(slope * static_cast<double>(row - a.source));
            from = std::max(from, middle > half ? middle - half : 0);
            to = std::min(to, middle + half);
        }
        widen(band, row, from > margin ? from - margin : 0, std::min(columns, to + margin) + 1);
    }
}

} // namespace

Band Band::part(std::size_t top, std::size_t bottom, std::size_t column) const {
    Band piece;
    piece.first = top;
    for (std::size_t row = top; row <= bottom; ++row) {
        piece.begin.push_back(std::max(from(row), column));
        piece.end.push_back(std::max(to(row), column + 1));
    }
    return piece;
}

Band bandAlong(std::span<const Place> chain, std::size_t sourceSize, std::size_t targetSize, std::size_t margin) {
    Band band;
    if ((sourceSize + 1) * (targetSize + 1) <= smallArea) {
        band.begin.assign(sourceSize + 1, 0);
        band.end.assign(sourceSize + 1, targetSize + 1);
        return band;
    }
    band.begin.assign(sourceSize + 1, targetSize);
    band.end.assign(sourceSize + 1, 0);
    Place before;
    for (const Place& place : chain) {
        bridge(band, before, place, targetSize, margin);
        before = place;
    }
    bridge(band, before, {sourceSize, targetSize}, targetSize, margin);
    widen(band, 0, 0, 1);
    widen(band, sourceSize, targetSize, targetSize + 1);
    // Neither side of the band ever steps back, and the corners are in it.
    for (std::size_t row = sourceSize; row-- > 0;) {
        band.begin[row] = std::min(band.begin[row], band.begin[row + 1]);
    }
    for (std::size_t row = 1; row <= sourceSize; ++row) {
        band.end[row] = std::max(band.end[row], band.end[row - 1]);
    }
    return band;
}

} // namespace quadrille
