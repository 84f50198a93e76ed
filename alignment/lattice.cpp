#include "alignment/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quadrille {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();
/// Words are not independent of each other, so their evidence added up is surer of itself than it should be.
constexpr double temper = 0.6;
constexpr double besideDeletion = 0.2;
/// Beads less likely than this link nothing.
constexpr double unlikely = 0.01;
/// More places than this in one bead are not looked through.
constexpr std::size_t largestBead = 400;
constexpr std::size_t noWay = static_cast<std::size_t>(-1);

double sumOfLogs(double a, double b) {
    if (a < b) {
        std::swap(a, b);
    }
    return b == never || a - b > 14 ? a : a + std::log1p(std::exp(b - a));
}

void heed(const std::stop_token& stop, std::size_t row) {
    if (row % 4 == 0 && stop.stop_requested()) {
        throw Cancelled();
    }
}

} // namespace

Lattice::State Lattice::stateAfter(std::size_t shape) {
    return shape == 0 ? AfterDeletion : shape == 1 ? AfterInsertion : AfterPair;
}

std::size_t Lattice::cell(std::size_t i, std::size_t j) const {
    return m_rows[i - m_band.first] + j - m_band.from(i);
}

std::size_t Lattice::back(std::size_t i, std::size_t j, std::size_t shape) const {
    const auto [n, m] = shapes[shape];
    return i >= n && j >= m && m_band.holds(i - n, j - m) ? cell(i - n, j - m) : noWay;
}

Lattice::Lattice(Grid& grid, const Model& model, End end, const std::stop_token& stop)
    : m_grid(grid)
    , m_band(grid.band()) {
    for (std::size_t i = m_band.first; i <= m_band.last(); ++i) {
        m_rows.push_back(m_cells);
        m_cells += m_band.to(i) - m_band.from(i);
    }
    setPriors(model);
    m_scores.assign(m_cells * shapes.size(), static_cast<float>(never));
    m_best.assign(m_cells * StateCount, never);
    m_alpha.assign(m_cells * StateCount, never);
    m_beta.assign(m_cells * StateCount, never);
    m_from.assign(m_cells * StateCount, 0);
    m_best[AfterPair] = m_alpha[AfterPair] = 0;
    for (std::size_t i = m_band.first; i <= m_band.last(); ++i) {
        heed(stop, i);
        scoreRow(i);
        for (std::size_t j = m_band.from(i); j < m_band.to(i); ++j) {
            for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                reach(i, j, shape);
            }
        }
    }
    m_total = never;
    const std::size_t last = m_band.last();
    const std::size_t corner = m_band.to(last) - 1;
    m_endColumn = corner;
    for (std::size_t j = end == End::Corner ? corner : m_band.from(last); j <= corner; ++j) {
        for (std::size_t state = 0; state < StateCount; ++state) {
            const std::size_t here = cell(last, j) * StateCount + state;
            m_beta[here] = 0;
            m_total = sumOfLogs(m_total, m_alpha[here]);
            if (m_best[here] > m_best[cell(last, m_endColumn) * StateCount + m_endState]) {
                m_endColumn = j;
                m_endState = state;
            }
        }
    }
    for (std::size_t i = last + 1; i-- > m_band.first;) {
        heed(stop, i);
        for (std::size_t j = m_band.to(i); j-- > m_band.from(i);) {
            for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
                leave(i, j, shape);
            }
        }
    }
}

void Lattice::setPriors(const Model& model) {
    for (std::size_t from = 0; from < StateCount; ++from) {
        const double goesOn = from == AfterPair ? 0 : model.gapGoesOn;
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            double p = model.priors[shape] * (1 - goesOn);
            p += from == AfterDeletion && shape == 0 ? goesOn : 0;
            p += from == AfterInsertion && shape == 1 ? goesOn : 0;
            // Two sentences that each have no counterpart, side by side, are more often a free translation.
            p *= from == AfterDeletion && shape == 1 ? besideDeletion : 1;
            m_prior[from][shape] = std::log(p);
        }
    }
}

double Lattice::prior(std::size_t from, std::size_t shape, std::size_t j) const {
    // Of the two orders of a deletion and an insertion side by side one is enough, unless a segment ends between them.
    const bool other = from == AfterInsertion && shape == 0 && !m_grid.continuesTarget(j);
    return other ? never : m_prior[from][shape];
}

void Lattice::scoreRow(std::size_t i) {
    for (std::size_t j = m_band.from(i); j < m_band.to(i); ++j) {
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            if (back(i, j, shape) != noWay) {
                const auto [n, m] = shapes[shape];
                m_scores[cell(i, j) * shapes.size() + shape] = static_cast<float>(m_grid.score({i - n, i}, {j - m, j}));
            }
        }
    }
}

void Lattice::reach(std::size_t i, std::size_t j, std::size_t shape) {
    const std::size_t there = back(i, j, shape);
    if (there == noWay) {
        return;
    }
    const std::size_t here = cell(i, j);
    const double score = m_scores[here * shapes.size() + shape];
    const std::size_t state = here * StateCount + stateAfter(shape);
    for (std::size_t from = 0; from < StateCount; ++from) {
        const double before = m_best[there * StateCount + from];
        if (before == never) {
            continue;
        }
        const double step = prior(from, shape, j) + score;
        if (before + step > m_best[state]) {
            m_best[state] = before + step;
            m_from[state] = static_cast<std::uint8_t>(shape * StateCount + from);
        }
        m_alpha[state] = sumOfLogs(m_alpha[state], m_alpha[there * StateCount + from] + temper * step);
    }
}

void Lattice::leave(std::size_t i, std::size_t j, std::size_t shape) {
    const std::size_t there = back(i, j, shape);
    if (there == noWay) {
        return;
    }
    const std::size_t here = cell(i, j);
    const double after = m_beta[here * StateCount + stateAfter(shape)];
    if (after == never) {
        return;
    }
    const double score = m_scores[here * shapes.size() + shape];
    for (std::size_t from = 0; from < StateCount; ++from) {
        double& sum = m_beta[there * StateCount + from];
        sum = sumOfLogs(sum, after + temper * (prior(from, shape, j) + score));
    }
}

double Lattice::posterior(std::size_t i, std::size_t j, std::size_t shape) const {
    const std::size_t there = back(i, j, shape);
    if (there == noWay) {
        return 0;
    }
    const std::size_t here = cell(i, j);
    const double score = m_scores[here * shapes.size() + shape];
    double sum = never;
    for (std::size_t from = 0; from < StateCount; ++from) {
        sum = sumOfLogs(sum, m_alpha[there * StateCount + from] + temper * (prior(from, shape, j) + score));
    }
    return std::clamp(std::exp(sum + m_beta[here * StateCount + stateAfter(shape)] - m_total), 0.0, 1.0);
}

bool Lattice::holds(Range source, Range target) const {
    return m_band.holds(source.begin, target.begin) && m_band.holds(source.end, target.end) &&
           (source.size() + 1) * (target.size() + 1) <= largestBead;
}

/// Sums up in `ways`, for the place (i, j) of a bead, all ways from its beginning that part no segments before.
void Lattice::gatherWays(std::size_t i, std::size_t j, Range source, Range target, std::vector<double>& ways) const {
    const std::size_t columns = target.size() + 1;
    for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
        const auto [n, m] = shapes[shape];
        if (i < source.begin + n || j < target.begin + m || back(i, j, shape) == noWay) {
            continue;
        }
        const bool first = i - n == source.begin && j - m == target.begin;
        if (!first && m_grid.betweenSegments(i - n, j - m)) {
            continue;
        }
        const std::size_t there = ((i - n - source.begin) * columns + j - m - target.begin) * StateCount;
        double& sum = ways[((i - source.begin) * columns + j - target.begin) * StateCount + stateAfter(shape)];
        const double score = m_scores[cell(i, j) * shapes.size() + shape];
        for (std::size_t from = 0; from < StateCount; ++from) {
            sum = sumOfLogs(sum, ways[there + from] + temper * (prior(from, shape, j) + score));
        }
    }
}

double Lattice::probability(Range source, Range target) const {
    const std::size_t columns = target.size() + 1;
    std::vector<double> ways((source.size() + 1) * columns * StateCount, never);
    const std::size_t begin = cell(source.begin, target.begin) * StateCount;
    std::copy_n(m_alpha.begin() + static_cast<std::ptrdiff_t>(begin), std::size_t{StateCount}, ways.begin());
    for (std::size_t i = source.begin; i <= source.end; ++i) {
        for (std::size_t j = target.begin; j <= target.end; ++j) {
            gatherWays(i, j, source, target, ways);
        }
    }
    double sum = never;
    const std::size_t end = cell(source.end, target.end) * StateCount;
    for (std::size_t state = 0; state < StateCount; ++state) {
        sum = sumOfLogs(sum, ways[ways.size() - StateCount + state] + m_beta[end + state]);
    }
    return std::clamp(std::exp(sum - m_total), 0.0, 1.0);
}

void Lattice::link(Range rows, SentenceLinks& links) const {
    for (std::size_t i = rows.begin; i <= rows.end; ++i) {
        for (std::size_t j = m_band.from(i); j < m_band.to(i); ++j) {
            const std::size_t here = cell(i, j) * StateCount + AfterPair;
            if (std::exp(m_alpha[here] + m_beta[here] - m_total) < unlikely) {
                continue;
            }
            for (std::size_t shape = 2; shape < shapes.size(); ++shape) {
                const auto [n, m] = shapes[shape];
                const double p = i >= rows.begin + n && j >= m ? posterior(i, j, shape) : 0;
                for (std::size_t k = 0; p >= unlikely && k < std::size_t{n} * m; ++k) {
                    links.add(i - n + k / m, j - m + k % m, p);
                }
            }
        }
    }
}

std::vector<Bead> Lattice::best() const {
    std::vector<Bead> beads;
    std::size_t i = m_band.last();
    std::size_t j = m_endColumn;
    std::size_t state = m_endState;
    while (i > m_band.first || j > m_band.from(m_band.first)) {
        const std::uint8_t from = m_from[cell(i, j) * StateCount + state];
        const std::size_t shape = from / StateCount;
        const auto [n, m] = shapes[shape];
        beads.push_back({{i - n, i}, {j - m, j}, posterior(i, j, shape)});
        state = from % StateCount;
        i -= n;
        j -= m;
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
}

} // namespace quadrille
