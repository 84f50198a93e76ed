#pragma once

#include "tests/corpus/model/dice.h"
#include "tests/corpus/sample.h"

namespace quadrille::model {

/// A sentence in the language of the column: English, Russian, Ukrainian, Latvian. Some have no-break spaces, one of
/// three apostrophes, accents as characters of their own, and U+FFFC.
std::string sentence(Dice& dice, std::size_t column);

/// About `units` units in four languages, some not 1:1, with marks and paragraphs.
NewDocument lighthouse(Dice& dice, std::size_t units);

/// A mark for each U+FFFC of the text.
std::vector<Mark> marksFor(Dice& dice, std::string_view text);

} // namespace quadrille::model
