#pragma once

#include "alignment/features.h"

#include <vector>

namespace quadrille {

/// The places (i, j) an alignment may pass through: row i, from 0 to the number of source segments, has columns
/// begin[i] to end[i] (half open).
struct Band {
    std::vector<std::size_t> begin;
    std::vector<std::size_t> end;
    [[nodiscard]] bool holds(std::size_t i, std::size_t j) const { return j >= begin[i] && j < end[i]; }
    [[nodiscard]] static Band whole(std::size_t sourceSize, std::size_t targetSize);
};

/// Scores beads inside a band. What single sentence pairs have in common is worked out once and then reused for
/// every bead they are part of.
class Grid {
public:
    Grid(const PreparedText& source, const PreparedText& target, const Translations& translations, const Model& model,
         const Band& band, const std::stop_token& stop);

    /// Log-likelihood ratio of the bead, priors left out; 0 for a bead with an empty side.
    [[nodiscard]] double score(Range source, Range target) const;
    [[nodiscard]] const Band& band() const { return m_band; }

private:
    /// Token `source` of one sentence may stand for token `target` of the other.
    struct Meeting {
        std::uint16_t source;
        std::uint16_t target;
        float forward;
        float backward;
    };
    struct Absence {
        double source = 0; ///< log-likelihood ratio of every linked word of the sentence missing its counterpart
        double target = 0;
    };

    void meet(std::size_t i, std::vector<float>& forward);
    [[nodiscard]] std::span<const Meeting> meetings(std::size_t i, std::size_t j) const;
    [[nodiscard]] double words(Range source, Range target) const;

    const PreparedText& m_source;
    const PreparedText& m_target;
    const Translations& m_translations;
    const Model& m_model;
    const Band& m_band;
    std::vector<double> m_sourceAbsence;
    std::vector<double> m_targetAbsence;
    std::vector<std::size_t> m_rows;   ///< per row: its first cell
    std::vector<std::size_t> m_begins; ///< per cell: its first meeting
    std::vector<Meeting> m_meetings;
};

} // namespace quadrille
