#pragma once

namespace quadrille {

/// What to tell a person of a bead that the search gives `probability`: the part of such beads that is right. The
/// words of a sentence hang together, so the search is too sure at both ends; and one bead in a thousand is wrong
/// whatever it thinks, where two sentences say nearly the same. Grows with `probability`.
double confidenceOf(double probability);

} // namespace quadrille
