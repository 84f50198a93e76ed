#pragma once

#include "alignment/band.h"
#include "alignment/features.h"
#include "alignment/search.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace quadrille {

/// Scores beads inside a band. What single pairs of sentences have in common is worked out once and then reused for
/// every bead they are part of.
class Grid {
public:
    /// Borrows everything but the stop token. Throws Cancelled.
    Grid(const Evidence& evidence, const Band& band, const std::stop_token& stop);

    /// Log-likelihood ratio of the bead, priors left out; of a bead with an empty side only what its place tells.
    [[nodiscard]] double score(Range source, Range target);
    [[nodiscard]] const Band& band() const { return m_band; }
    /// Whether no segment of either text goes on across the place.
    [[nodiscard]] bool betweenSegments(std::size_t i, std::size_t j) const {
        return m_source.opensSegment(i) && m_target.opensSegment(j);
    }
    /// Whether the segment of the sentence before the place has others before that.
    [[nodiscard]] bool continuesTarget(std::size_t j) const { return j > 0 && !m_target.opensSegment(j - 1); }

private:
    /// Token `source` of one sentence may stand for token `target` of the other.
    struct Meeting {
        std::uint16_t source;
        std::uint16_t target;
        float forward;
        float backward;
    };
    /// A meeting in a bead. Tokens are numbered through the whole of each side.
    struct Met {
        std::uint32_t source;
        std::uint32_t target;
        std::uint32_t sourceType;
        std::uint32_t targetType;
        float forward;
        float backward;
    };
    struct Tokens {
        std::size_t source = 0;
        std::size_t target = 0;
    };
    /// The logarithm of a product whose factors are 1 and more.
    class Product;

    [[nodiscard]] double place(Range source, Range target) const;
    void meet(std::size_t i);
    void meet(std::size_t i, std::size_t j);
    [[nodiscard]] std::span<const Meeting> meetings(std::size_t i, std::size_t j) const;
    [[nodiscard]] double words(Range source, Range target);
    void gather(Range source, Range target);
    /// How well the tokens of one side are explained by those of the other one, in nats; the members of a Met say
    /// which side is which.
    template <std::uint32_t Met::*Token, std::uint32_t Met::*By, float Met::*Weight, std::uint32_t Met::*Type>
    [[nodiscard]] double explained(std::size_t tokens, std::size_t others, const std::vector<float>& gain);
    [[nodiscard]] float share(std::uint32_t token, std::uint32_t by, float weight);

    const PreparedText& m_source;
    const PreparedText& m_target;
    const Translations& m_translations;
    const Model& m_model;
    const Routes* m_routes;
    const Band& m_band;
    std::vector<std::size_t> m_rows;   ///< per row: its first cell
    std::vector<std::size_t> m_begins; ///< per cell: its first meeting
    std::vector<Meeting> m_meetings;
    std::vector<char> m_seen;        ///< per target type: whether the sentence in hand has anything for it
    std::vector<float> m_sourceGain; ///< per type: what it gains from a counterpart that is sure
    std::vector<float> m_targetGain;
    std::vector<Met> m_met;             ///< the bead's
    std::vector<std::uint64_t> m_order; ///< their numbers, the surest first, below bits to sort by
    std::vector<float> m_weights;       ///< per token to explain: what explains it, added up
    std::vector<std::uint8_t> m_taken;  ///< per token of the other side: whether it explains one already
};

} // namespace quadrille
