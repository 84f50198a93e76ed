#include "alignment/features/entries.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

const double logTwoPi = std::log(6.283185307179586);

/// One side of a bead: its letters together, and their logarithm.
struct Side {
    double total = 0;
    double logarithm = 0;
    double alone = 0; ///< log-likelihood of its sentences standing by themselves
    double whole = 0; ///< of one sentence of that total
    double split = 0; ///< what it costs to see one thought as several sentences
};

/// How likely a sentence is by itself, from the logarithm of its letters: lengths are normal on that scale. Headings
/// and exclamations are not of that kind and may have any length; without them "Oh, no." would be a wonder.
double background(double logarithm, double mean, double deviation) {
    static const double logUsual = std::log(0.85);
    static const double logOdd = std::log(0.15 / 7); // spread over seven powers of e, 1 to 1,100 letters
    const double off = (logarithm - mean) / deviation;
    const double usual = logUsual - 0.5 * (logTwoPi + off * off) - std::log(deviation);
    const double more = std::max(usual, logOdd);
    return more + std::log1p(std::exp(std::min(usual, logOdd) - more)) - logarithm;
}

Side sideOf(const PreparedText& text, Range range, double mean, double deviation) {
    Side side;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        side.total += text.length(k);
        side.alone += background(text.logLength(k), mean, deviation);
    }
    side.logarithm = range.size() == 1 ? text.logLength(range.begin) : std::log(side.total);
    side.whole = range.size() == 1 ? side.alone : background(side.logarithm, mean, deviation);
    if (range.size() > 1) {
        // The total may be cut anywhere; the background had to explain each part.
        const double ways = range.size() == 2 ? 0 : std::log(static_cast<double>(range.size() - 1));
        side.split = side.whole + ways - static_cast<double>(range.size() - 1) * side.logarithm - side.alone;
    }
    return side;
}

/// `length` given a counterpart of `expected` letters. A few translations are much freer than the rest.
double given(double length, double expected, double variance) {
    constexpr double logClose = -0.05; // of 95 in 100
    constexpr double logFree = -3.0;   // of 5 in 100
    constexpr double freer = 16;
    const double spread = variance * (expected + 4);
    const double off = (length - expected) * (length - expected) / (2 * spread);
    const double norm = -0.5 * (logTwoPi + std::log(spread));
    return norm + std::max(logClose - off, logFree - off / freer - std::log(freer) / 2);
}

double score(const BeadView& bead) {
    const Model& model = bead.model;
    const Side source = sideOf(bead.source, bead.sourceRange, model.sourceMean, model.sourceDeviation);
    const Side target = sideOf(bead.target, bead.targetRange, model.targetMean, model.targetDeviation);
    // Both ways, so that it does not matter which text is called the source.
    const double there = given(target.total, source.total * model.ratio, model.variance) - target.whole;
    const double back = given(source.total, target.total / model.ratio, model.variance / model.ratio) - source.whole;
    return source.split + target.split + (there + back) / 2;
}

} // namespace

const Feature entries::lengths = {"lengths", nullptr, score, 0};

} // namespace quadrille
