#pragma once

#include "alignment/candidates.h"

#include <string_view>

namespace quadrille {

/// Whether the sentence that begins at `begin` ends at `candidate`, by the tables and habits of `language`; `web` as
/// in SegmentationOptions. Looks
/// at a few words on either side at most.
bool endsSentence(std::string_view paragraph, std::size_t begin, const Candidate& candidate, const Language& language,
                  bool web = false);

} // namespace quadrille
