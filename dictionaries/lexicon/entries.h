#pragma once

#include "dictionaries/lexicon.h"

namespace quadrille::entries {

/// One collection for each file of this folder; lexicon.cpp lists them.
extern const WordPairTable cldr;
extern const WordPairTable written;

} // namespace quadrille::entries
