#pragma once

#include "alignment/bead.h"
#include "alignment/prepared_text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace quadrille {

/// How many segments a bead has on each side.
struct Shape {
    std::uint8_t source = 0;
    std::uint8_t target = 0;
};

/// The bead types that are tried, the two null beads first.
inline constexpr std::array<Shape, 8> shapes = {{{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}}};
inline constexpr std::size_t longestSide = 3;

/// What is assumed of the two texts together; estimated anew between passes where there is enough text.
struct Model {
    double ratio = 1.0;      ///< target letters for each source letter
    double variance = 1.2;   ///< of the target length, for each letter
    double sourceMean = 4.4; ///< of the logarithm of the length of a sentence, per side
    double sourceDeviation = 0.6;
    double targetMean = 4.4;
    double targetDeviation = 0.6;
    std::array<double, shapes.size()> priors = {0.04, 0.04, 0.85, 0.03, 0.03, 0.004, 0.003, 0.003};
    double gapGoesOn = 0.4;      ///< probability that a null bead is followed by another one of its side
    double paragraphKept = 0.95; ///< probability that a counterpart begins a paragraph when a segment does
    double sourceStarts = 0.3;   ///< part of the segments that begin a paragraph, per side
    double targetStarts = 0.3;
    double segmentKept = 0.85; ///< probability that a segment begins with a counterpart when one does on the other side
    double headingKept = 0.95;
    std::vector<double> trust; ///< per origin of word pairs: how often a word meets its counterpart
};

/// The first guess, from what is known of the languages and the texts' lengths.
Model firstModel(const PreparedText& source, const PreparedText& target);

} // namespace quadrille
