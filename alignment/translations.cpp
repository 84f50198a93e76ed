#include "alignment/translations.h"

#include <algorithm>
#include <numeric>

namespace quadrille {

void Translations::add(std::size_t source, std::size_t target, double weight, double trust) {
    m_links.push_back({static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target),
                       static_cast<float>(weight), static_cast<float>(weight)});
    m_trust.push_back(static_cast<float>(trust));
}

void Translations::finish(std::size_t sourceTypes, std::size_t targetTypes) {
    m_sourceTrust.assign(sourceTypes, 0);
    m_targetTrust.assign(targetTypes, 0);
    for (std::size_t k = 0; k < m_links.size(); ++k) {
        float& source = m_sourceTrust[m_links[k].source];
        float& target = m_targetTrust[m_links[k].target];
        source = std::max(source, m_trust[k]);
        target = std::max(target, m_trust[k]);
    }
    std::sort(m_links.begin(), m_links.end(), [](const Link& a, const Link& b) {
        return a.source != b.source ? a.source < b.source
               : a.target != b.target ? a.target < b.target
                                      : a.forward > b.forward;
    });
    // Two features may know the same pair; the surer one counts.
    m_links.erase(std::unique(m_links.begin(), m_links.end(),
                              [](const Link& a, const Link& b) { return a.source == b.source && a.target == b.target; }),
                  m_links.end());
    std::vector<float> sourceSum(sourceTypes, 0);
    std::vector<float> targetSum(targetTypes, 0);
    for (const Link& link : m_links) {
        sourceSum[link.source] += link.forward;
        targetSum[link.target] += link.backward;
    }
    m_begins.assign(sourceTypes + 1, 0);
    for (Link& link : m_links) {
        link.forward /= std::max(1.0F, sourceSum[link.source]);
        link.backward /= std::max(1.0F, targetSum[link.target]);
        ++m_begins[link.source + 1];
    }
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
}

} // namespace quadrille
