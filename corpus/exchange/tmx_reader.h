#pragma once

#include "corpus/exchange/unit_taker.h"

namespace quadrille {

/// Reads TMX 1.1 to 1.4b of any size, packed with gzip or not. What is odd or left out is noted in `report`, whose
/// counts are the caller's. Throws std::runtime_error, a full sentence with name, line and column, for a file that is
/// no TMX, not well-formed or built to do harm; Cancelled when `stop` asks.
void readTmx(ByteSource& source, const UnitTaker& taker, ImportReport& report, const std::stop_token& stop = {});

} // namespace quadrille
