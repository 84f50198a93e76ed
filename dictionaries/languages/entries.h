#pragma once

#include "dictionaries/language.h"

namespace quadrille::entries {

/// One function for each file of this folder; language.cpp lists them.
Language en();
Language ru();
Language uk();
Language lv();

} // namespace quadrille::entries
