#pragma once

#include "corpus/intake.h"

namespace quadrille::cli {

/// readColumn(), which also takes the path "-" for standard input.
NewColumn readInput(const IntakeFile& file, const IntakeOptions& options);

} // namespace quadrille::cli
