#pragma once

#include "alignment/aligner.h"
#include "corpus/document.h"

#include <span>
#include <vector>

namespace quadrille {

/// Segments as the aligner takes them, one for one: views into `segments`, which must outlive them.
std::vector<Sentence> sentencesOf(std::span<const Segment> segments);

} // namespace quadrille
