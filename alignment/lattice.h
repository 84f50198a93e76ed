#pragma once

#include "alignment/grid.h"
#include "alignment/sentence_links.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace quadrille {

/// All ways through a grid at once: the best of them, and how much of their common weight goes through a bead.
class Lattice {
public:
    /// Where a way may end: in the last corner only, or anywhere in the last row.
    enum class End { Corner, LastRow };

    /// Every way begins in the first corner. Borrows the grid. Throws Cancelled.
    Lattice(Grid& grid, const Model& model, End end, const std::stop_token& stop);

    /// The beads of the best way, in order, each with its probability.
    [[nodiscard]] std::vector<Bead> best() const;

    /// Adds what the beads that begin and end in `rows` say of sentences.
    void link(Range rows, SentenceLinks& links) const;

    /// Whether the bead lies inside and is small enough to be rated.
    [[nodiscard]] bool holds(Range source, Range target) const;

    /// The probability that what lies between the corners of a bead that holds() belongs together: that its segments
    /// cannot be parted before its end.
    [[nodiscard]] double probability(Range source, Range target) const;

private:
    /// What the bead before was: runs of sentences without a counterpart are likelier than their parts.
    enum State : std::uint8_t { AfterPair, AfterDeletion, AfterInsertion, StateCount };

    static State stateAfter(std::size_t shape);
    [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const;
    [[nodiscard]] std::size_t back(std::size_t i, std::size_t j, std::size_t shape) const;
    void setPriors(const Model& model);
    void scoreRow(std::size_t i);
    void reach(std::size_t i, std::size_t j, std::size_t shape);
    void leave(std::size_t i, std::size_t j, std::size_t shape);
    void gatherWays(std::size_t i, std::size_t j, Range source, Range target, std::vector<double>& ways) const;
    [[nodiscard]] double prior(std::size_t from, std::size_t shape, std::size_t j) const;
    [[nodiscard]] double posterior(std::size_t i, std::size_t j, std::size_t shape) const;

    Grid& m_grid;
    const Band& m_band;
    std::size_t m_cells = 0;
    std::vector<std::size_t> m_rows;
    double m_prior[StateCount][shapes.size()] = {};
    std::vector<float> m_scores;      ///< per cell and shape: the bead that ends there
    std::vector<double> m_best;       ///< per cell and state
    std::vector<double> m_alpha;      ///< logarithm of the sum over all ways that lead here
    std::vector<double> m_beta;       ///< the same from here on
    std::vector<std::uint8_t> m_from; ///< shape and state the best way came by
    double m_total = 0;
    std::size_t m_endColumn = 0;
    std::size_t m_endState = 0;
};

} // namespace quadrille
