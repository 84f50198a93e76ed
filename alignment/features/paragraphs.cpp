#include "alignment/features/entries.h"

#include <cmath>

namespace quadrille {
namespace {

/// Paragraph beginnings inside a bead, not at its first segment.
int innerStarts(const PreparedText& text, Range range) {
    int count = 0;
    for (std::size_t k = range.begin + 1; k < range.end; ++k) {
        count += text.startsParagraph(k) ? 1 : 0;
    }
    return count;
}

double score(const BeadView& bead) {
    const bool source = bead.source.startsParagraph(bead.sourceRange.begin);
    const bool target = bead.target.startsParagraph(bead.targetRange.begin);
    const int inner = innerStarts(bead.source, bead.sourceRange) + innerStarts(bead.target, bead.targetRange);
    const double kept = bead.model.paragraphKept;
    const double p = std::sqrt(bead.model.sourceStarts * bead.model.targetStarts);
    const double lost = std::log((1 - kept) / (1 - p));
    double ratio = inner * std::log(1 - kept);
    if (source && target) {
        ratio += std::log(kept / p);
    } else if (source || target) {
        ratio += lost;
    } else {
        // The rest of the table, so that it is one distribution.
        const double both = std::max((1 - 2 * p + p * kept) / ((1 - p) * (1 - p)), 1.0);
        ratio += std::log(std::min(both, 1 / (1 - p)));
    }
    return ratio;
}

} // namespace

const Feature entries::paragraphs = {"paragraphs", nullptr, score, 0};

} // namespace quadrille
