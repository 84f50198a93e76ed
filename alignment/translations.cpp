#include "alignment/translations.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quadrille {

void Translations::add(std::size_t source, std::size_t target, double forward, double backward, std::size_t origin) {
    m_links.push_back({static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target),
                       static_cast<float>(forward), static_cast<float>(backward), static_cast<std::uint32_t>(origin)});
}

namespace {

std::vector<double> absences(const PreparedText& text, const std::vector<float>& trust) {
    std::vector<double> sums;
    sums.reserve(text.size());
    for (std::size_t k = 0; k < text.size(); ++k) {
        double sum = 0;
        for (const std::uint32_t type : text.tokens(k)) {
            sum += trust[type] > 0 ? std::log(1 - static_cast<double>(trust[type])) : 0;
        }
        sums.push_back(sum);
    }
    return sums;
}

} // namespace

void Translations::finish(const PreparedText& source, const PreparedText& target, std::span<const double> trust) {
    const std::size_t sourceTypes = source.types().size();
    const std::size_t targetTypes = target.types().size();
    std::sort(m_links.begin(), m_links.end(), [](const Link& a, const Link& b) {
        return a.source != b.source   ? a.source < b.source
               : a.target != b.target ? a.target < b.target
                                      : a.forward + a.backward > b.forward + b.backward;
    });
    // Two kinds of evidence may know the same pair; the stronger one counts.
    m_links.erase(
        std::unique(m_links.begin(), m_links.end(),
                    [](const Link& a, const Link& b) { return a.source == b.source && a.target == b.target; }),
        m_links.end());
    m_sourceTrust.assign(sourceTypes, 0);
    m_targetTrust.assign(targetTypes, 0);
    m_sourceOrigin.assign(sourceTypes, 0);
    m_targetOrigin.assign(targetTypes, 0);
    settle(trust);
    m_sourceAbsence = absences(source, m_sourceTrust);
    m_targetAbsence = absences(target, m_targetTrust);
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

void Translations::settle(std::span<const double> trust) {
    for (const Link& link : m_links) {
        // An unsure counterpart is met less often, so that missing it says less.
        const float sure = std::sqrt((link.forward + link.backward) / 2);
        const float value = sure * static_cast<float>(trust[link.origin]);
        if (value > m_sourceTrust[link.source]) {
            m_sourceTrust[link.source] = value;
            m_sourceOrigin[link.source] = link.origin;
        }
        if (value > m_targetTrust[link.target]) {
            m_targetTrust[link.target] = value;
            m_targetOrigin[link.target] = link.origin;
        }
    }
}

const Translations::Link* Translations::between(std::uint32_t source, std::uint32_t target) const {
    const auto links = of(source);
    const auto found = std::lower_bound(links.begin(), links.end(), target,
                                        [](const Link& one, std::uint32_t type) { return one.target < type; });
    return found != links.end() && found->target == target ? &*found : nullptr;
}

} // namespace quadrille
