#pragma once

#include "alignment/bead.h"
#include "alignment/sentence_links.h"

#include <vector>

namespace quadrille {

/// What a third text, and a fourth, tell about the alignment of two: a sentence whose counterpart there is the
/// counterpart of a sentence here most likely belongs to it.
class Routes {
public:
    /// The third text, linked with both.
    void add(const SentenceLinks& sourceToThird, const SentenceLinks& thirdToTarget);

    /// Log-likelihood ratio of a bead of sentences, in nats; one side may be empty.
    [[nodiscard]] double score(Range source, Range target) const;

private:
    struct Route {
        SentenceLinks links;            ///< by way of the third text
        std::vector<float> sourceKnown; ///< per sentence: the probability that the third text has it
        std::vector<float> targetKnown;
    };
    static double score(const Route& route, Range source, Range target);

    std::vector<Route> m_routes;
};

} // namespace quadrille
