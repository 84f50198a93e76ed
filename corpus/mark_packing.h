#pragma once

#include "corpus/bytes.h"
#include "corpus/document.h"

namespace quadrille {

/// Writes how many marks there are, and each with its kind, id and original bytes.
void packMarks(ByteWriter& out, const std::vector<Mark>& marks);

/// Reads them again. Throws as ByteReader does.
std::vector<Mark> unpackMarks(ByteReader& in);

} // namespace quadrille
