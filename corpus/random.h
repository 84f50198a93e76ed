#pragma once

#include <cstdint>
#include <string>

namespace quadrille {

/// A random number for a desk, 1 to 2^31 - 1.
std::int64_t randomDesk();

/// Sixteen random bytes: the id of one act in the journal.
std::string randomAct();

/// Twelve random lower-case letters and digits, for the name of a file that is to exist for a moment.
std::string randomLetters();

} // namespace quadrille
