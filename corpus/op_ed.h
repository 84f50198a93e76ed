#pragma once

#include "corpus/intake.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// A text that comes with the program.
struct SampleText {
    std::string_view tag;
    std::string_view text; ///< UTF-8, one paragraph or heading a line
};

/// The op-ed in English, Russian, Ukrainian and Latvian.
std::vector<SampleText> opEd();

/// The same as a document called "Op-ed", segmented and aligned. Throws Cancelled when `stop` asks. Any thread.
NewDocument opEdDocument(const std::stop_token& stop = {});

} // namespace quadrille
