#include "alignment/features/entries.h"

#include <cmath>

namespace quadrille {
namespace {

bool any(const PreparedText& text, Range range) {
    for (std::size_t k = range.begin; k < range.end; ++k) {
        if (text.heading(k)) {
            return true;
        }
    }
    return false;
}

double score(const BeadView& bead) {
    const bool source = any(bead.source, bead.sourceRange);
    const bool target = any(bead.target, bead.targetRange);
    if (source != target || ((source || target) && bead.sourceRange.size() + bead.targetRange.size() > 2)) {
        return std::log(1 - bead.model.headingKept);
    }
    return source ? 1.5 : 0;
}

} // namespace

const Feature entries::headings = {"headings", nullptr, score, 0};

} // namespace quadrille
