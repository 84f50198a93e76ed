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
        std::uint32_t origin = 0; ///< which kind of evidence it rests on
    };

    /// Says that words of type `source` may stand for words of type `target`, 0 < weight <= 1.
    void add(std::size_t source, std::size_t target, double weight, std::size_t origin) {
        add(source, target, weight, weight, origin);
    }
    void add(std::size_t source, std::size_t target, double forward, double backward, std::size_t origin);

    /// Call once after the last add(). `trust`: for each origin how often, 0 to 1, a word that has such a counterpart
    /// really meets it in a translation.
    void finish(const PreparedText& source, const PreparedText& target, std::span<const double> trust);

    /// Counterparts of a source type, ordered by target type.
    [[nodiscard]] std::span<const Link> of(std::uint32_t source) const {
        return {m_links.data() + m_begins[source], m_links.data() + m_begins[source + 1]};
    }
    /// The one counterpart `target` of `source`; null when it is none.
    [[nodiscard]] const Link* between(std::uint32_t source, std::uint32_t target) const;

    /// Trust in the best evidence a word has; 0 for a word without any counterpart.
    [[nodiscard]] double sourceTrust(std::uint32_t type) const { return m_sourceTrust[type]; }
    [[nodiscard]] double targetTrust(std::uint32_t type) const { return m_targetTrust[type]; }
    /// Log-likelihood ratio of all linked words of a sentence missing their counterparts, in nats.
    [[nodiscard]] double sourceAbsence(std::size_t sentence) const { return m_sourceAbsence[sentence]; }
    [[nodiscard]] double targetAbsence(std::size_t sentence) const { return m_targetAbsence[sentence]; }
    /// The origin of that evidence.
    [[nodiscard]] std::uint32_t sourceOrigin(std::uint32_t type) const { return m_sourceOrigin[type]; }
    [[nodiscard]] std::uint32_t targetOrigin(std::uint32_t type) const { return m_targetOrigin[type]; }

private:
    void settle(std::span<const double> trust);

    std::vector<Link> m_links;
    std::vector<std::size_t> m_begins;
    std::vector<float> m_sourceTrust;
    std::vector<float> m_targetTrust;
    std::vector<std::uint32_t> m_sourceOrigin;
    std::vector<std::uint32_t> m_targetOrigin;
    std::vector<double> m_sourceAbsence;
    std::vector<double> m_targetAbsence;
};

} // namespace quadrille
