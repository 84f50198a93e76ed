#pragma once

#include <filesystem>

namespace quadrille::cli {

/// The folder for the person's own data: $XDG_DATA_HOME/quadrille, or ~/.local/share/quadrille. It is made when it
/// is missing. Throws std::runtime_error when neither place is known or it cannot be made.
std::filesystem::path dataFolder();

/// Where a program of that name lies: beside this one, or on the search path. Empty when it is nowhere.
std::filesystem::path programBeside(const char* name);

/// Whether a window can be shown: a Wayland or X display is named and, where it is a local one, answers.
bool hasDisplay();

/// Columns of the terminal on standard output; 120 when it is none.
int terminalWidth();

} // namespace quadrille::cli
