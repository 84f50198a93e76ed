#pragma once

#include "alignment/features.h"

namespace quadrille::entries {

/// One feature for each file of this folder; features.cpp lists them.
extern const Feature lengths;
extern const Feature paragraphs;
extern const Feature headings;
extern const Feature numbers;
extern const Feature names;
extern const Feature words;
extern const Feature punctuation;

} // namespace quadrille::entries
