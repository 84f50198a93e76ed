#include "alignment/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quadrille {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();
/// Words are not independent, so sums of their evidence are surer than they should be.
constexpr double temper = 0.5;

double sumOfLogs(double a, double b) {
    if (a < b) {
        std::swap(a, b);
    }
    return b == never ? a : a + std::log1p(std::exp(b - a));
}

/// What the bead before was: runs of sentences without a counterpart are likelier than their parts.
enum State : std::uint8_t { AfterPair, AfterDeletion, AfterInsertion, StateCount };

State stateAfter(std::size_t shape) { return shape == 0 ? AfterDeletion : shape == 1 ? AfterInsertion : AfterPair; }

class Lattice {
public:
    Lattice(const Grid& grid, const Model& model)
        : m_grid(grid)
        , m_band(grid.band()) {
        for (std::size_t i = 0; i < m_band.begin.size(); ++i) {
            m_rows.push_back(m_cells);
            m_cells += m_band.end[i] - m_band.begin[i];
        }
        for (std::size_t from = 0; from < StateCount; ++from) {
            const double goesOn = from == AfterPair ? 0 : model.gapGoesOn;
            for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                double p = model.priors[shape] * (1 - goesOn);
                p += from == AfterDeletion && shape == 0 ? goesOn : 0;
                p += from == AfterInsertion && shape == 1 ? goesOn : 0;
                // Of the two orders of a deletion and an insertion side by side one is enough.
                m_prior[from][shape] = from == AfterInsertion && shape == 0 ? never : std::log(p);
            }
        }
        m_scores.assign(m_cells * shapes.size(), never);
    }

    std::vector<Bead> best(const std::stop_token& stop) {
        scoreAll(stop);
        forward(stop);
        backward(stop);
        return path();
    }

private:
    [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const { return m_rows[i] + j - m_band.begin[i]; }
    [[nodiscard]] double prior(std::size_t from, std::size_t shape) const { return m_prior[from][shape]; }

    /// The score of every bead, kept at the cell where it ends.
    void scoreAll(const std::stop_token& stop) {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i % 8 == 0 && stop.stop_requested()) {
                throw Cancelled();
            }
            for (std::size_t j = m_band.begin[i]; j < m_band.end[i]; ++j) {
                for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                    const auto [n, m] = shapes[shape];
                    if (i >= n && j >= m && m_band.holds(i - n, j - m)) {
                        m_scores[cell(i, j) * shapes.size() + shape] = m_grid.score({i - n, i}, {j - m, j});
                    }
                }
            }
        }
    }

    void forward(const std::stop_token& stop) {
        m_best.assign(m_cells * StateCount, never);
        m_from.assign(m_cells * StateCount, 0);
        m_alpha.assign(m_cells * StateCount, never);
        m_best[AfterPair] = m_alpha[AfterPair] = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i % 16 == 0 && stop.stop_requested()) {
                throw Cancelled();
            }
            for (std::size_t j = m_band.begin[i]; j < m_band.end[i]; ++j) {
                for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                    reach(i, j, shape);
                }
            }
        }
    }

    void reach(std::size_t i, std::size_t j, std::size_t shape) {
        const std::size_t here = cell(i, j);
        const double score = m_scores[here * shapes.size() + shape];
        if (score == never) {
            return;
        }
        const std::size_t there = cell(i - shapes[shape].source, j - shapes[shape].target);
        const std::size_t state = here * StateCount + stateAfter(shape);
        for (std::size_t from = 0; from < StateCount; ++from) {
            const double step = prior(from, shape) + score;
            const double value = m_best[there * StateCount + from] + step;
            if (value > m_best[state]) {
                m_best[state] = value;
                m_from[state] = static_cast<std::uint8_t>(shape * StateCount + from);
            }
            m_alpha[state] = sumOfLogs(m_alpha[state], m_alpha[there * StateCount + from] + temper * step);
        }
    }

    void backward(const std::stop_token& stop) {
        m_beta.assign(m_cells * StateCount, never);
        for (std::size_t state = 0; state < StateCount; ++state) {
            m_beta[(m_cells - 1) * StateCount + state] = 0;
        }
        for (std::size_t i = m_rows.size(); i-- > 0;) {
            if (i % 16 == 0 && stop.stop_requested()) {
                throw Cancelled();
            }
            for (std::size_t j = m_band.end[i]; j-- > m_band.begin[i];) {
                for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                    leave(i, j, shape);
                }
            }
        }
    }

    /// Hands the backward sum of (i, j) to the cell before a bead of `shape`.
    void leave(std::size_t i, std::size_t j, std::size_t shape) {
        const std::size_t here = cell(i, j);
        const double score = m_scores[here * shapes.size() + shape];
        if (score == never) {
            return;
        }
        const std::size_t there = cell(i - shapes[shape].source, j - shapes[shape].target);
        const double after = m_beta[here * StateCount + stateAfter(shape)];
        for (std::size_t from = 0; from < StateCount; ++from) {
            double& sum = m_beta[there * StateCount + from];
            sum = sumOfLogs(sum, after + temper * (prior(from, shape) + score));
        }
    }

    [[nodiscard]] double posterior(std::size_t i, std::size_t j, std::size_t shape, double total) const {
        const std::size_t here = cell(i, j);
        const std::size_t there = cell(i - shapes[shape].source, j - shapes[shape].target);
        const double score = m_scores[here * shapes.size() + shape];
        double sum = never;
        for (std::size_t from = 0; from < StateCount; ++from) {
            sum = sumOfLogs(sum, m_alpha[there * StateCount + from] + temper * (prior(from, shape) + score));
        }
        return std::clamp(std::exp(sum + m_beta[here * StateCount + stateAfter(shape)] - total), 0.0, 1.0);
    }

    [[nodiscard]] std::vector<Bead> path() const {
        std::size_t i = m_rows.size() - 1;
        std::size_t j = m_band.end[i] - 1;
        const std::size_t last = cell(i, j) * StateCount;
        std::size_t state = 0;
        double total = never;
        for (std::size_t k = 0; k < StateCount; ++k) {
            state = m_best[last + k] > m_best[last + state] ? k : state;
            total = sumOfLogs(total, m_alpha[last + k]);
        }
        std::vector<Bead> beads;
        while (i > 0 || j > 0) {
            const std::uint8_t from = m_from[cell(i, j) * StateCount + state];
            const std::size_t shape = from / StateCount;
            const auto [n, m] = shapes[shape];
            beads.push_back({{i - n, i}, {j - m, j}, posterior(i, j, shape, total)});
            state = from % StateCount;
            i -= n;
            j -= m;
        }
        std::reverse(beads.begin(), beads.end());
        return beads;
    }

    const Grid& m_grid;
    const Band& m_band;
    std::size_t m_cells = 0;
    std::vector<std::size_t> m_rows;
    double m_prior[StateCount][shapes.size()] = {};
    std::vector<double> m_scores;
    std::vector<double> m_best;
    std::vector<double> m_alpha;
    std::vector<double> m_beta;
    std::vector<std::uint8_t> m_from;
};

} // namespace

double priorOf(Shape shape, const Model& model) {
    for (std::size_t k = 0; k < shapes.size(); ++k) {
        if (shapes[k].source == shape.source && shapes[k].target == shape.target) {
            return std::log(model.priors[k]);
        }
    }
    return std::log(0.001) - shape.source - shape.target;
}

std::vector<Bead> bestPath(const Grid& grid, const Model& model, const std::stop_token& stop) {
    return Lattice(grid, model).best(stop);
}

} // namespace quadrille
