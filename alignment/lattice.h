#pragma once

#include "alignment/grid.h"

#include <stop_token>
#include <vector>

namespace quadrille {

/// The best way through the grid, with the probability of each of its beads among all ways.
std::vector<Bead> bestPath(const Grid& grid, const Model& model, const std::stop_token& stop);

/// Log-probability of a bead of this shape by itself.
double priorOf(Shape shape, const Model& model);

} // namespace quadrille
