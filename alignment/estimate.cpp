#include "alignment/estimate.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

double lengthOf(const PreparedText& text, Range range) {
    double sum = 0;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        sum += text.length(k);
    }
    return sum;
}

/// How much longer one text is, and how closely lengths follow each other; pseudo-letters and pseudo-beads keep a
/// handful of beads from saying too much.
void estimateLengths(const Evidence& evidence, std::span<const Bead> beads, Model& model) {
    constexpr double letters = 1500;
    constexpr double pairs = 30;
    const Model first = firstModel(evidence.source, evidence.target);
    double source = letters;
    double target = letters * first.ratio;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            source += bead.confidence * lengthOf(evidence.source, bead.source);
            target += bead.confidence * lengthOf(evidence.target, bead.target);
        }
    }
    model.ratio = target / source;
    double weight = pairs;
    double squares = pairs * first.variance;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            const double expected = model.ratio * lengthOf(evidence.source, bead.source);
            const double off = lengthOf(evidence.target, bead.target) - expected;
            // The few very free translations have a spread of their own.
            squares += bead.confidence * std::min(off * off / (expected + 4), 9 * first.variance);
            weight += bead.confidence;
        }
    }
    model.variance = std::max(0.2, squares / weight);
}

std::size_t shapeOf(const Bead& bead) {
    for (std::size_t k = 0; k < shapes.size(); ++k) {
        if (shapes[k].source == bead.source.size() && shapes[k].target == bead.target.size()) {
            return k;
        }
    }
    return shapes.size();
}

void estimatePriors(std::span<const Bead> beads, Model& model) {
    constexpr double pseudo = 40;
    const Model first;
    std::array<double, shapes.size()> counts = first.priors;
    for (double& count : counts) {
        count *= pseudo;
    }
    double goesOn = first.gapGoesOn * 10;
    double gaps = 10;
    std::size_t before = shapes.size();
    for (const Bead& bead : beads) {
        const std::size_t shape = shapeOf(bead);
        if (before < 2) {
            gaps += 1;
            goesOn += shape == before ? 1 : 0;
        }
        if (shape < shapes.size() && (shape > 1 || shape != before)) {
            counts[shape] += bead.confidence;
        }
        before = shape;
    }
    double sum = 0;
    for (const double count : counts) {
        sum += count;
    }
    for (std::size_t k = 0; k < shapes.size(); ++k) {
        model.priors[k] = counts[k] / sum;
    }
    model.gapGoesOn = std::min(0.9, goesOn / gaps);
}

struct Met {
    double met = 0;
    double all = 0;
};

/// Counts for every origin how many words of the bead that have a counterpart meet one.
void countMet(const Evidence& evidence, const Bead& bead, std::vector<Met>& counts) {
    const Translations& translations = evidence.translations;
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
        source.insert(source.end(), evidence.source.tokens(i).begin(), evidence.source.tokens(i).end());
    }
    for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) {
        target.insert(target.end(), evidence.target.tokens(j).begin(), evidence.target.tokens(j).end());
    }
    std::vector<bool> met(target.size(), false);
    for (const std::uint32_t e : source) {
        bool any = false;
        for (std::size_t f = 0; translations.sourceTrust(e) > 0 && f < target.size(); ++f) {
            if (translations.between(e, target[f]) != nullptr) {
                any = met[f] = true;
            }
        }
        if (translations.sourceTrust(e) > 0) {
            Met& count = counts[translations.sourceOrigin(e)];
            count.all += bead.confidence;
            count.met += any ? bead.confidence : 0;
        }
    }
    for (std::size_t f = 0; f < target.size(); ++f) {
        if (translations.targetTrust(target[f]) > 0) {
            Met& count = counts[translations.targetOrigin(target[f])];
            count.all += bead.confidence;
            count.met += met[f] ? bead.confidence : 0;
        }
    }
}

void estimateTrust(const Evidence& evidence, std::span<const Bead> beads, Model& model) {
    constexpr double pseudo = 40;
    constexpr std::size_t enough = 3000; // more beads would not change the verdict
    std::vector<Met> counts(model.trust.size());
    for (std::size_t k = 0; k < beads.size(); k += 1 + beads.size() / enough) {
        if (!beads[k].source.empty() && !beads[k].target.empty()) {
            countMet(evidence, beads[k], counts);
        }
    }
    const Model first = firstModel(evidence.source, evidence.target);
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const double trust = (counts[k].met + pseudo * first.trust[k]) / (counts[k].all + pseudo);
        model.trust[k] = first.trust[k] > 0 ? std::clamp(trust, 0.02, 0.95) : 0;
    }
}

/// Of the beads whose one side begins a paragraph, how many begin one on the other side too.
double estimateKept(std::span<const Bead> beads, double first, const PreparedText& source, const PreparedText& target,
                    bool (PreparedText::*marked)(std::size_t) const) {
    constexpr double pseudo = 12;
    double kept = pseudo * first;
    double all = pseudo;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            const bool left = (source.*marked)(bead.source.begin);
            const bool right = (target.*marked)(bead.target.begin);
            all += left || right ? bead.confidence : 0;
            kept += left && right ? bead.confidence : 0;
        }
    }
    return std::clamp(kept / all, 0.05, 0.99);
}

bool tells(const TokenType& type) {
    return type.kind == TokenKind::Word && !type.common;
}

void relateTerms(const PreparedText& source, const PreparedText& target, const SettledPairs& terms,
                 Translations& translations) {
    for (std::size_t left = 0; left < source.types().size(); ++left) {
        const TokenType& type = source.types()[left];
        if (!tells(type)) {
            continue;
        }
        for (const SettledPairs::Counterpart& counterpart : terms.of(type.key)) {
            const std::size_t right = target.find(counterpart.stem);
            if (right < target.types().size() && tells(target.types()[right])) {
                translations.add(left, right, counterpart.weight, termsOrigin());
            }
        }
    }
}

} // namespace

Translations relate(const PreparedText& source, const PreparedText& target, const SettledPairs* terms) {
    Translations translations;
    for (std::size_t k = 0; k < features().size(); ++k) {
        if (features()[k].relate != nullptr) {
            features()[k].relate(source, target, k, translations);
        }
    }
    if (terms != nullptr) {
        relateTerms(source, target, *terms, translations);
    }
    return translations;
}

Model estimated(const Evidence& evidence, std::span<const Bead> beads) {
    Model model = evidence.model;
    estimateLengths(evidence, beads, model);
    estimatePriors(beads, model);
    estimateTrust(evidence, beads, model);
    const Model first;
    model.paragraphKept =
        estimateKept(beads, first.paragraphKept, evidence.source, evidence.target, &PreparedText::startsParagraph);
    model.segmentKept = std::max(
        0.5, estimateKept(beads, first.segmentKept, evidence.source, evidence.target, &PreparedText::opensSegment));
    return model;
}

} // namespace quadrille
