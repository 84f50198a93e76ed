#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quadrille {

/// How likely it is that two sentences of two texts lie in one bead; unlikely pairs are left out.
class SentenceLinks {
public:
    struct Link {
        std::uint32_t other = 0;
        float probability = 0;
    };
    using Rows = std::vector<std::vector<Link>>; ///< per sentence its links, ordered by the other sentence

    SentenceLinks() = default;
    SentenceLinks(std::size_t sources, std::size_t targets)
        : m_sources(sources)
        , m_targets(targets) {}

    /// Adds to what is known of the pair already.
    void add(std::size_t source, std::size_t target, double probability);

    [[nodiscard]] const Rows& ofSources() const { return m_sources; }
    [[nodiscard]] const Rows& ofTargets() const { return m_targets; }
    /// The same, seen from the other text.
    [[nodiscard]] SentenceLinks turned() const;

private:
    static void add(std::vector<Link>& row, std::size_t other, double probability);

    Rows m_sources;
    Rows m_targets;
};

/// The probability that a sentence has any counterpart at all.
float linked(const std::vector<SentenceLinks::Link>& row);

} // namespace quadrille
