#pragma once

#include "alignment/break_rules.h"

#include <vector>

namespace quadrille {

struct Language;

/// What is in force for a text of `language`, said as rules of SRX that other programs understand: the words and rules
/// of `rules` first, then, unless those stand alone, what the language's tables know. Programs that only have rules
/// come close to segment() with them; it also looks at what the sentence has said so far, which no rule can.
std::vector<BreakRule> exportedRules(const Language& language, const SegmentationRules& rules = {});

} // namespace quadrille
