#pragma once

#include "alignment/candidates.h"

#include <string_view>

namespace quadrille {

/// Reads on from the first mark of a group at `at`: the marks, the quotes and brackets that close behind them, and
/// what after a space still belongs to the sentence before: emoji, smileys, footnote marks, marks and quotes that stand
/// apart ("word ! ) ."). Says where the last group of marks begins and where the sentence would end.
Candidate readEnd(std::string_view text, std::size_t at, const Language& language);

/// Bytes of the smiley at `at` (":-)", ";)", "=D"), 0 when there is none.
std::size_t smiley(std::string_view text, std::size_t at);

/// The first place at or behind `at` that is no white space.
std::size_t skipSpaces(std::string_view text, std::size_t at);

} // namespace quadrille
