#pragma once

#include "alignment/prepared_text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quadrille {

/// Which words of one text may stand for which of the other, with the probability of each, both ways.
class Translations {
public:
    /// One possible counterpart: `forward` is the probability of the target word given the source word,
    /// `backward` that of the source word given the target word.
    struct Link {
        std::uint32_t source = 0;
        std::uint32_t target = 0;
        float forward = 0;
        float backward = 0;
    };

    /// `trust`: how often, 0 to 1, a word linked so really meets its counterpart in a translation.
    void add(std::size_t source, std::size_t target, double weight, double trust);

    /// Call once after the last add(). `sourceTypes`, `targetTypes`: how many types each text has.
    void finish(std::size_t sourceTypes, std::size_t targetTypes);

    /// Counterparts of a source type.
    [[nodiscard]] std::span<const Link> of(std::uint32_t source) const {
        return {m_links.data() + m_begins[source], m_links.data() + m_begins[source + 1]};
    }
    /// 0 for a word without any counterpart.
    [[nodiscard]] double sourceTrust(std::uint32_t type) const { return m_sourceTrust[type]; }
    [[nodiscard]] double targetTrust(std::uint32_t type) const { return m_targetTrust[type]; }

private:
    std::vector<Link> m_links;
    std::vector<float> m_trust; ///< per link while they are gathered
    std::vector<std::size_t> m_begins;
    std::vector<float> m_sourceTrust;
    std::vector<float> m_targetTrust;
};

} // namespace quadrille
