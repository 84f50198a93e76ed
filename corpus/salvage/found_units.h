#pragma once

#include "corpus/salvage/found_documents.h"

#include <vector>

namespace quadrille {

/// A unit of which anything was found, and where it stands.
struct FoundUnit {
    std::int64_t id = 0;
    std::int64_t rank = 0;
};

/// Gathers from all finds which units there were; to be called once, before the others.
void gatherUnits(Finds& finds, const std::vector<FoundDocument>& documents);

/// The units of a document in order, with ranks that rise. One whose own rank is lost stands after the unit that is
/// read before it.
std::vector<FoundUnit> orderUnits(Finds& finds, const FoundDocument& document);

} // namespace quadrille
