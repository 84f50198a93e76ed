#include "alignment/units.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace quadrille {
namespace {

[[noreturn]] void refuse(std::size_t target, const char* side, std::size_t segment) {
    throw std::invalid_argument("The beads of target " + std::to_string(target + 1) + " leave out or repeat " + side +
                                " segment " + std::to_string(segment) + ", so they cannot be joined to units.");
}

void check(std::size_t sourceSize, std::size_t target, const std::vector<Bead>& beads) {
    std::size_t source = 0;
    std::size_t other = 0;
    for (const Bead& bead : beads) {
        if (bead.source.begin != source || bead.source.end < source) {
            refuse(target, "source", source);
        }
        if (bead.target.begin != other || bead.target.end < other) {
            refuse(target, "target", other);
        }
        source = bead.source.end;
        other = bead.target.end;
    }
    if (source != sourceSize) {
        refuse(target, "source", source);
    }
}

/// Places where a unit may end: after source segment k every target has a bead boundary.
std::vector<bool> commonBoundaries(std::size_t sourceSize, std::span<const std::vector<Bead>> beads) {
    std::vector<bool> common(sourceSize + 1, true);
    for (const std::vector<Bead>& one : beads) {
        for (const Bead& bead : one) {
            for (std::size_t inner = bead.source.begin + 1; inner < bead.source.end; ++inner) {
                common[inner] = false;
            }
        }
    }
    return common;
}

/// Walks all targets' beads in step with the source.
class Join {
public:
    Join(std::size_t sourceSize, std::span<const std::vector<Bead>> beads)
        : m_beads(beads)
        , m_next(beads.size(), 0)
        , m_place(beads.size() + 1, 0)
        , m_common(commonBoundaries(sourceSize, beads)) {}

    std::vector<UnitRange> units() {
        insertions();
        for (std::size_t at = 0; at + 1 < m_common.size();) {
            std::size_t end = at + 1;
            while (!m_common[end]) {
                ++end;
            }
            linked(end);
            insertions();
            at = end;
        }
        return std::move(m_units);
    }

private:
    [[nodiscard]] UnitRange blank() const {
        UnitRange unit;
        for (const std::size_t place : m_place) {
            unit.columns.push_back({place, place});
        }
        unit.confidence = 1;
        return unit;
    }

    void take(UnitRange& unit, std::size_t target) {
        const Bead& bead = m_beads[target][m_next[target]++];
        unit.columns[target + 1].end = bead.target.end;
        unit.confidence = std::min(unit.confidence, bead.confidence);
        m_place[target + 1] = bead.target.end;
    }

    [[nodiscard]] bool insertionWaits(std::size_t target) const {
        return m_next[target] < m_beads[target].size() && m_beads[target][m_next[target]].source.empty();
    }

    /// Insertions before the next source segment: the k-th ones of all targets stand side by side.
    void insertions() {
        for (;;) {
            UnitRange unit = blank();
            bool any = false;
            for (std::size_t target = 0; target < m_beads.size(); ++target) {
                if (insertionWaits(target)) {
                    take(unit, target);
                    any = true;
                }
            }
            if (!any) {
                return;
            }
            m_units.push_back(std::move(unit));
        }
    }

    /// The source up to `end`, with every bead that touches it.
    void linked(std::size_t end) {
        UnitRange unit = blank();
        unit.columns[0].end = end;
        for (std::size_t target = 0; target < m_beads.size(); ++target) {
            while (m_next[target] < m_beads[target].size() && m_beads[target][m_next[target]].source.end <= end &&
                   !(insertionWaits(target) && m_beads[target][m_next[target]].source.begin == end)) {
                take(unit, target);
            }
        }
        m_place[0] = end;
        m_units.push_back(std::move(unit));
    }

    std::span<const std::vector<Bead>> m_beads;
    std::vector<std::size_t> m_next;  ///< per target: its first bead not taken yet
    std::vector<std::size_t> m_place; ///< per column: its first segment not taken yet
    std::vector<bool> m_common;
    std::vector<UnitRange> m_units;
};

} // namespace

std::vector<UnitRange> joinToUnits(std::size_t sourceSize, std::span<const std::vector<Bead>> beads) {
    for (std::size_t target = 0; target < beads.size(); ++target) {
        check(sourceSize, target, beads[target]);
    }
    return Join(sourceSize, beads).units();
}

} // namespace quadrille
