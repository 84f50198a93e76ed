#include "alignment/model.h"

#include "alignment/features.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

void lengthsOf(const PreparedText& text, double& mean, double& deviation) {
    double sum = 0;
    double squares = 0;
    const auto count = static_cast<double>(text.size());
    for (std::size_t k = 0; k < text.size(); ++k) {
        const double value = std::log(text.length(k));
        sum += value;
        squares += value * value;
    }
    // Ten sentences' worth of what is usual, so that a handful of them says little.
    constexpr double weight = 10;
    const double before = mean;
    mean = (sum + weight * before) / (count + weight);
    const double spread =
        (squares + weight * (before * before + deviation * deviation)) / (count + weight) - mean * mean;
    deviation = std::sqrt(std::max(spread, 0.05));
}

double startsOf(const PreparedText& text) {
    double count = 1;
    for (std::size_t k = 0; k < text.size(); ++k) {
        count += text.startsParagraph(k) ? 1 : 0;
    }
    return std::min(0.98, count / (static_cast<double>(text.size()) + 2));
}

} // namespace

Model firstModel(const PreparedText& source, const PreparedText& target) {
    Model model;
    lengthsOf(source, model.sourceMean, model.sourceDeviation);
    lengthsOf(target, model.targetMean, model.targetDeviation);
    model.sourceStarts = startsOf(source);
    model.targetStarts = startsOf(target);
    model.ratio = target.language().letters / source.language().letters;
    for (const Feature& feature : features()) {
        model.trust.push_back(feature.trust);
    }
    model.trust.push_back(0.5); // what was learnt
    model.trust.push_back(0.8); // terms
    return model;
}

} // namespace quadrille
