#pragma once

#include <string>
#include <vector>

namespace quadrille::cli {

/// One row of a table: a label for the narrow first column, then a text per column.
struct TableRow {
    std::string label;
    std::vector<std::string> cells;
    bool ruleAbove = false;
};

/// Lays `rows` out side by side in `width` terminal columns under `titles`, wrapped at spaces, never at no-break
/// spaces. Characters are counted as a terminal draws them: a combining mark takes no room, a wide one two.
/// Control characters are shown as a dot, so that no text can steer the terminal.
std::string table(const std::vector<std::string>& titles, const std::vector<TableRow>& rows, int width);

} // namespace quadrille::cli
