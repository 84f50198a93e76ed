#pragma once

#include "corpus/exchange/byte_source.h"
#include "corpus/exchange/import_report.h"
#include "corpus/exchange/memory_unit.h"

#include <functional>
#include <stop_token>

namespace quadrille {

/// Takes what a file with several languages holds, in the file's order.
struct UnitTaker {
    /// Once, before the first unit; empty for a file without a header.
    std::function<void(const MemoryHeader&)> header;
    /// `line` is where it begins. It may be moved from.
    std::function<void(MemoryUnit& unit, std::uint64_t line)> unit;
    std::function<void(double done)> progress = {}; ///< may be empty
};

} // namespace quadrille
