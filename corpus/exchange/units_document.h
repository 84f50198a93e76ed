#pragma once

#include "corpus/exchange/import_report.h"
#include "corpus/format.h"
#include "corpus/intake.h"

namespace quadrille {

/// The document that a file with several languages makes whose units become rows, in their order. A language of ours is
/// one column whatever its region, unless a unit has texts in two regions of it. What a document has no place for is
/// reported. Throws as format.readUnits does, and when the file is larger than a document may be.
NewDocument unitsDocument(const Format& format, const std::filesystem::path& file, ImportReport& report,
                          const std::stop_token& stop = {});

} // namespace quadrille
