#pragma once

#include "corpus/salvage.h"
#include "corpus/salvage/found_unit.h"
#include "corpus/salvage/found_units.h"

#include <functional>
#include <stop_token>

namespace quadrille {

/// Puts all that was found into the new, empty project `database`, in the caller's transaction, and says document by
/// document what is there and what is not. `progress` is told from 0 to 1. Throws Cancelled.
std::vector<SalvageReport::Document> rebuild(Finds& finds, SQLite::Database& database,
                                             const std::function<void(double done)>& progress,
                                             const std::stop_token& stop);

} // namespace quadrille
