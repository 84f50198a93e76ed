#pragma once

#include "corpus/draft.h"

namespace quadrille {

/// Two cells of a column change places, with state, lock, comments and history. Beads are not theirs: they are computed
/// anew.
void exchangeCells(Draft& draft, UnitId a, UnitId b, std::size_t column);

/// Adds all segments of a cell, and its comments, to another one; the first is left slack.
void joinCells(Draft& draft, UnitId from, UnitId to, std::size_t column);

} // namespace quadrille
