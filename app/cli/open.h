#pragma once

#include <string>

namespace quadrille::cli {

/// `quadrille` without a verb: opens the window on `project`, or on the op-ed when it is empty. Without a display
/// it says so, prints the aligned units as a table, and for the op-ed also writes project and TMX and says where.
/// Returns the exit code; throws as the verbs do.
int openWindow(const std::string& project);

} // namespace quadrille::cli
