#pragma once

#include "corpus/document.h"
#include "dictionaries/language.h"

#include <span>

namespace quadrille {

/// The cells of one unit and pair whose beads are to be computed.
struct Pairing {
    const Cell* source = nullptr;
    Cell* target = nullptr; ///< gets the beads
};

/// Computes the beads of units (in the order in which they stand) from their segments: what a person put into one row
/// corresponds, in the smallest groups that can be told apart.
void link(std::span<const Pairing> pairings, const Language& source, const Language& target);

} // namespace quadrille
