#pragma once

#include "corpus/document.h"

#include <string>
#include <vector>

namespace quadrille {

/// A rule that one cell breaks.
struct CellFault {
    std::size_t column = 0;
    std::string what; ///< "a link holds a segment of another row"; no full stop
};

/// What is wrong with one unit by itself: beads that do not cover its cells, marks that do not fit the text, states
/// that do not fit an empty or a filled cell, bytes that are no text.
std::vector<CellFault> faultsOf(const Unit& unit);

} // namespace quadrille
