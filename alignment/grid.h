#pragma once

#include "alignment/band.h"
#include "alignment/features.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace quadrille {

/// Scores beads inside a band. What single pairs of sentences have in common is worked out once and then reused for
/// every bead they are part of.
class Grid {
public:
    /// Borrows everything but the stop token. Throws Cancelled.
    Grid(const PreparedText& source, const PreparedText& target, const Translations& translations, const Model& model,
         const Band& band, const std::stop_token& stop);

    /// Log-likelihood ratio of the bead, priors left out; 0 for a bead with an empty side.
    [[nodiscard]] double score(Range source, Range target);
    [[nodiscard]] const Band& band() const { return m_band; }

private:
    /// Token `source` of one sentence may stand for token `target` of the other.
    struct Meeting {
        std::uint16_t source;
        std::uint16_t target;
        float forward;
        float backward;
    };
    /// What one token of a bead has got together.
    struct Sum {
        std::uint32_t type;
        std::size_t place; ///< the sentence and the token in it, as one number
        float weight;
    };

    void meet(std::size_t i);
    void meet(std::size_t i, std::size_t j);
    [[nodiscard]] std::span<const Meeting> meetings(std::size_t i, std::size_t j) const;
    [[nodiscard]] double words(Range source, Range target);
    void gather(Range source, Range target, bool forward);

    const PreparedText& m_source;
    const PreparedText& m_target;
    const Translations& m_translations;
    const Model& m_model;
    const Band& m_band;
    std::vector<std::size_t> m_rows;   ///< per row: its first cell
    std::vector<std::size_t> m_begins; ///< per cell: its first meeting
    std::vector<Meeting> m_meetings;
    std::vector<char> m_seen; ///< per target type: whether the sentence in hand has anything for it
    std::vector<Sum> m_sums;
};

} // namespace quadrille
