#include "alignment/search.h"

#include "alignment/grid.h"
#include "alignment/lattice.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

/// Rows aligned at a time; of these the last are thrown away again, since what follows may change them.
constexpr std::size_t window = 1024;
constexpr std::size_t overlap = 128;

struct Window {
    std::size_t top;
    std::size_t bottom;
    bool last;
};

Window windowFrom(std::size_t top, std::size_t rows) {
    const bool last = top + window + overlap >= rows;
    return {top, last ? rows : top + window, last};
}

} // namespace

namespace {

/// Puts beads of sentences together until segments are whole.
class Whole {
public:
    explicit Whole(Found& found)
        : m_found(found) {}

    void add(const Bead& bead, const Grid& grid, const Lattice& lattice) {
        m_found.sentences.push_back(bead);
        m_least = std::min(m_least, bead.confidence);
        if (!grid.betweenSegments(bead.source.end, bead.target.end)) {
            return;
        }
        Bead whole{{m_begin.source, bead.source.end}, {m_begin.target, bead.target.end}, m_least};
        // A bead that began in the window before is as sure as its parts.
        if (lattice.holds(whole.source, whole.target)) {
            whole.confidence = lattice.probability(whole.source, whole.target);
        }
        m_found.segments.push_back(whole);
        m_begin = {bead.source.end, bead.target.end};
        m_least = 1;
    }

private:
    Found& m_found;
    Place m_begin;
    double m_least = 1;
};

/// Hands the beads of one window after another to `take`, with the window's grid and lattice.
template <typename Take>
void walk(const Evidence& evidence, const Band& band, const std::stop_token& stop, const Take& take) {
    Place at;
    for (;;) {
        const Window rows = windowFrom(at.source, evidence.source.size());
        const Band piece = band.part(rows.top, rows.bottom, at.target);
        Grid grid(evidence, piece, stop);
        const Lattice lattice(grid, evidence.model, rows.last ? Lattice::End::Corner : Lattice::End::LastRow, stop);
        std::vector<Bead> beads = lattice.best();
        while (!rows.last && beads.back().source.end > rows.bottom - overlap) {
            beads.pop_back();
        }
        take(beads, grid, lattice);
        if (rows.last) {
            return;
        }
        at = {beads.back().source.end, beads.back().target.end};
    }
}

} // namespace

Found search(const Evidence& evidence, const Band& band, const std::stop_token& stop) {
    Found found;
    Whole whole(found);
    walk(evidence, band, stop, [&](const std::vector<Bead>& beads, const Grid& grid, const Lattice& lattice) {
        for (const Bead& bead : beads) {
            whole.add(bead, grid, lattice);
        }
    });
    return found;
}

SentenceLinks linksBetween(const Evidence& evidence, const Band& band, const std::stop_token& stop) {
    SentenceLinks links(evidence.source.size(), evidence.target.size());
    walk(evidence, band, stop, [&](const std::vector<Bead>& beads, const Grid&, const Lattice& lattice) {
        if (!beads.empty()) {
            lattice.link({beads.front().source.begin, beads.back().source.end}, links);
        }
    });
    return links;
}

namespace {

/// Whether `groups` pair both whole texts in order, as an alignment does.
bool isAlignment(const Evidence& evidence, std::span<const Bead> groups) {
    Place at;
    for (const Bead& bead : groups) {
        if (bead.source.begin != at.source || bead.target.begin != at.target || bead.source.end < at.source ||
            bead.target.end < at.target) {
            return false;
        }
        at = {bead.source.end, bead.target.end};
    }
    return at.source == evidence.source.size() && at.target == evidence.target.size();
}

/// A bead too large for the lattice, or out of order: itself against nothing.
double alone(Grid& grid, const Bead& bead) {
    if (bead.source.empty() || bead.target.empty()) {
        return 0.5;
    }
    const double size = static_cast<double>(bead.source.size() + bead.target.size());
    return 1 / (1 + std::exp(size - 0.5 * grid.score(bead.source, bead.target)));
}

} // namespace

std::vector<Bead> rate(const Evidence& evidence, std::span<const Bead> groups, const std::stop_token& stop) {
    std::vector<Bead> rated(groups.begin(), groups.end());
    const bool ordered = isAlignment(evidence, groups);
    std::vector<Place> chain;
    for (const Bead& bead : groups) {
        chain.push_back({bead.source.begin, bead.target.begin});
    }
    const Band band =
        bandAlong(ordered ? chain : std::vector<Place>(), evidence.source.size(), evidence.target.size(), 12);
    std::size_t next = 0;
    while (next < rated.size()) {
        // A window begins and ends at borders of the groups, or holds everything when they are out of order.
        const Place at = ordered ? chain[next] : Place{};
        const Window rows = windowFrom(at.source, evidence.source.size());
        const Band piece = band.part(rows.top, rows.bottom, at.target);
        Grid grid(evidence, piece, stop);
        const Lattice lattice(grid, evidence.model, rows.last ? Lattice::End::Corner : Lattice::End::LastRow, stop);
        const std::size_t begin = next;
        for (; next < rated.size(); ++next) {
            Bead& bead = rated[next];
            const bool inside = rows.last || bead.source.end <= rows.bottom - overlap;
            if (!inside && next > begin) {
                break;
            }
            bead.confidence = inside && lattice.holds(bead.source, bead.target)
                                  ? lattice.probability(bead.source, bead.target)
                                  : alone(grid, bead);
        }
    }
    return rated;
}

} // namespace quadrille
