#pragma once

#include "alignment/segmenter.h"

#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// A text without its inline marks (U+FFFC), which segmentation must not see, and the way back.
class WithoutMarks {
public:
    explicit WithoutMarks(std::string_view text);

    [[nodiscard]] static bool needed(std::string_view text);
    [[nodiscard]] std::string_view text() const { return m_text; }

    /// Spans of the bare text become spans of the whole one. A mark belongs to the segment it touches; where it
    /// stands between two, to the one before; where it touches none, to the one that follows.
    [[nodiscard]] std::vector<SegmentSpan> restored(const std::vector<SegmentSpan>& bare) const;

private:
    std::string_view m_whole;
    std::string m_text;
    std::vector<std::size_t> m_marks; ///< where in the bare text each mark stood, in order
};

} // namespace quadrille
