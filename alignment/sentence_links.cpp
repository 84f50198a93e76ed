#include "alignment/sentence_links.h"

#include <algorithm>
#include <utility>

namespace quadrille {

void SentenceLinks::add(std::vector<Link>& row, std::size_t other, double probability) {
    const auto place = std::lower_bound(row.begin(), row.end(), other,
                                        [](const Link& link, std::size_t sentence) { return link.other < sentence; });
    if (place != row.end() && place->other == other) {
        place->probability = std::min(1.0F, place->probability + static_cast<float>(probability));
    } else {
        row.insert(place, {static_cast<std::uint32_t>(other), static_cast<float>(probability)});
    }
}

void SentenceLinks::add(std::size_t source, std::size_t target, double probability) {
    add(m_sources[source], target, probability);
    add(m_targets[target], source, probability);
}

SentenceLinks SentenceLinks::turned() const {
    SentenceLinks other(*this);
    std::swap(other.m_sources, other.m_targets);
    return other;
}

float linked(const std::vector<SentenceLinks::Link>& row) {
    float sum = 0;
    for (const SentenceLinks::Link& link : row) {
        sum += link.probability;
    }
    return std::min(1.0F, sum);
}

} // namespace quadrille
