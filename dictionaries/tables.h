#pragma once

#include "dictionaries/language.h"

#include <string_view>

namespace quadrille {

/// Reads a table of languages/: lines of `word TAB kind TAB what it stands for`, "#" begins a comment line.
/// Kinds are never, end, number, word, name; rows of kind `initial` are put into `language.initials`.
/// Throws std::invalid_argument with the line when a kind is unknown.
void readAbbreviations(std::string_view table, Language& language);

/// Reads a table of one word a line ("#" begins a comment line); the words come back folded.
WordSet readWords(std::string_view table);

/// Reads a table of endings (`ending TAB round TAB what stands in its place`, "#" begins a comment line) into
/// `language.endings`. Throws std::invalid_argument with the line when a round is no figure.
void readEndings(std::string_view table, Language& language);

} // namespace quadrille
