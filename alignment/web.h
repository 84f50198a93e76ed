#pragma once

#include "alignment/candidates.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// Adds the places where mail, chat and comments part sentences without a mark: around a line of asterisks, around
/// "08/17/2000 11:21 AM", behind a smiley and behind the words that close a letter. `found` stays in order.
void findWebBreaks(std::string_view text, const Language& language, std::vector<Candidate>& found);

} // namespace quadrille
