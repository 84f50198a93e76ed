#include "alignment/features/entries.h"

#include <cmath>

namespace quadrille {
namespace {

constexpr double twoPi = 6.283185307179586;

double logNormal(double x, double mean, double variance) {
    return -0.5 * std::log(twoPi * variance) - (x - mean) * (x - mean) / (2 * variance);
}

/// How likely a sentence of `length` letters is by itself: lengths are normal on the logarithmic scale.
double background(double length, double mean, double deviation) {
    const double x = std::log(length);
    return logNormal(x, mean, deviation * deviation) - x;
}

/// `length` given a counterpart of `expected` letters. A few translations are much freer than the rest.
double given(double length, double expected, double variance) {
    constexpr double free = 0.05;
    const double spread = variance * (expected + 4);
    const double close = logNormal(length, expected, spread);
    const double loose = logNormal(length, expected, 16 * spread);
    const double top = std::max(close, loose);
    return top + std::log((1 - free) * std::exp(close - top) + free * std::exp(loose - top));
}

/// What it costs to see one thought as several sentences: the total is then cut at any place, and the background
/// had to explain each part.
double split(const PreparedText& text, Range range, double mean, double deviation, double& total) {
    double parts = 0;
    total = 0;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        total += text.length(k);
        parts += background(text.length(k), mean, deviation);
    }
    double ways = 0;
    for (std::size_t k = 1; k < range.size(); ++k) {
        ways += std::log(static_cast<double>(k) / total);
    }
    return range.size() < 2 ? 0 : background(total, mean, deviation) + ways - parts;
}

double score(const BeadView& bead) {
    const Model& model = bead.model;
    double source = 0;
    double target = 0;
    const double splits =
        split(bead.source, bead.sourceRange, model.sourceMean, model.sourceDeviation, source) +
        split(bead.target, bead.targetRange, model.targetMean, model.targetDeviation, target);
    // Both ways, so that it does not matter which text is called the source.
    const double there = given(target, source * model.ratio, model.variance) -
                         background(target, model.targetMean, model.targetDeviation);
    const double back = given(source, target / model.ratio, model.variance / model.ratio) -
                        background(source, model.sourceMean, model.sourceDeviation);
    return splits + (there + back) / 2;
}

} // namespace

const Feature entries::lengths = {"lengths", nullptr, score, 0};

} // namespace quadrille
