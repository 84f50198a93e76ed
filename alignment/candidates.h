#pragma once

#include "alignment/segmenter.h"

#include <string_view>
#include <vector>

namespace quadrille {

/// What stands at the end of what may be a sentence.
enum class MarkKind {
    Stop,     ///< one full stop: may also be an abbreviation, an initial, an ordinal
    Ellipsis, ///< "…", "..."
    Strong,   ///< "!", "?", "?!", "!..", and the full stops of scripts that have a sign of their own for them
    Dash,     ///< a dash between spaces: speech may be broken off there
    Offered   ///< none of these, and there is no doubt: ICU breaks here, or a text of the web does
};

/// A place where a sentence may end.
struct Candidate {
    std::size_t mark = 0; ///< where the last group of marks begins
    std::size_t end = 0;  ///< where the sentence would end: after marks, closing quotes and brackets, emoji
    std::size_t next = 0; ///< where the next one would begin; always inside the text
    MarkKind kind = MarkKind::Stop;
    bool closed = false; ///< a closing quote or bracket stands behind the marks
};

/// Every place in `paragraph` where a sentence may end, in order. The end of the paragraph is none. `web` as in
/// SegmentationOptions.
std::vector<Candidate> candidates(std::string_view paragraph, const Language& language, bool web = false);

/// Whether `c` is white space between segments.
bool isSpace(char32_t c);

} // namespace quadrille
