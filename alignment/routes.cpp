#include "alignment/routes.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

using Row = std::vector<SentenceLinks::Link>;

/// How much of a row's probability lies in `range`.
float within(const Row& row, Range range) {
    float sum = 0;
    for (const SentenceLinks::Link& link : row) {
        sum += link.other >= range.begin && link.other < range.end ? link.probability : 0;
    }
    return sum;
}

/// What a sentence says against its bead. The third text knows it with the probability `known`, and says that
/// `inside` of its counterpart lies in the bead. Only what contradicts counts: two routes that agree often agree in
/// an error, since all pairs see the same sentences.
double against(float known, float inside) {
    constexpr double mistaken = 0.05; // how often a route leads astray that is sure of itself
    return std::log(1 - (1 - mistaken) * static_cast<double>(std::clamp(known - inside, 0.0F, 1.0F))) / 2;
}

} // namespace

void Routes::add(const SentenceLinks& sourceToThird, const SentenceLinks& thirdToTarget) {
    const SentenceLinks::Rows& left = sourceToThird.ofSources();
    const SentenceLinks::Rows& right = thirdToTarget.ofTargets();
    Route route{SentenceLinks(left.size(), right.size()), {}, {}};
    for (std::size_t i = 0; i < left.size(); ++i) {
        route.sourceKnown.push_back(linked(left[i]));
        for (const SentenceLinks::Link& there : left[i]) {
            for (const SentenceLinks::Link& here : thirdToTarget.ofSources()[there.other]) {
                route.links.add(i, here.other, there.probability * here.probability);
            }
        }
    }
    for (const Row& row : right) {
        route.targetKnown.push_back(linked(row));
    }
    m_routes.push_back(std::move(route));
}

double Routes::score(const Route& route, Range source, Range target) {
    double sum = 0;
    for (std::size_t i = source.begin; i < source.end; ++i) {
        const Row& row = route.links.ofSources()[i];
        sum += target.empty() ? against(linked(row), 0) : against(route.sourceKnown[i], within(row, target));
    }
    for (std::size_t j = target.begin; j < target.end; ++j) {
        const Row& row = route.links.ofTargets()[j];
        sum += source.empty() ? against(linked(row), 0) : against(route.targetKnown[j], within(row, source));
    }
    return sum;
}

double Routes::score(Range source, Range target) const {
    double sum = 0;
    for (const Route& route : m_routes) {
        sum += score(route, source, target);
    }
    return sum;
}

} // namespace quadrille
