#pragma once

#include "corpus/intake.h"

#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// The beads that a table says, by target, for the texts of `columns` (the source first). A line has the numbers of the
/// source's segments, from 0 and parted by commas, and those of each target, in fields parted by tabs, and may have a
/// confidence, 0 to 1, in one more; with several targets it says a unit. Lines are in reading order and hold every
/// segment once; empty ones do not count. Where a confidence is missing all are worked out from the texts. Throws
/// std::runtime_error with `name` and the line. Throws Cancelled.
std::vector<std::vector<Bead>> readBeads(std::string_view table, const std::string& name,
                                         const std::vector<NewColumn>& columns, const std::stop_token& stop = {});

/// The first target's beads as hunalign writes a ladder: a line for each bead with where it begins, from 0, in the
/// source and in the target and with its confidence, and a last line with the ends.
std::string ladder(const NewDocument& document);

/// The same as an alignment file of InterText: links of elements numbered "paragraph:sentence" from 1, those of the
/// target (toDoc) before those of the source (fromDoc).
std::string interText(const NewDocument& document);

} // namespace quadrille
