#pragma once

#include "corpus/exchange/byte_source.h"
#include "corpus/exchange/import_report.h"
#include "dictionaries/glossary.h"

namespace quadrille {

/// The concepts of a TBX file, of version 2 (martif) or 3 (tbx, in the style dca or dct): terms with their use,
/// definitions and notes. What a termbase of ours has no place for is reported. Throws std::runtime_error as readTmx()
/// does.
Glossary readTbx(ByteSource& source, ImportReport& report);

/// The concepts as TBX 3 (TBX-Basic, style dca).
std::string writeTbx(const Glossary& glossary);

} // namespace quadrille
