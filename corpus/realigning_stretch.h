#pragma once

#include "alignment/aligner.h"
#include "alignment/settled_pairs.h"
#include "alignment/units.h"
#include "corpus/realigning.h"
#include "dictionaries/glossary.h"
#include "dictionaries/language.h"

#include <functional>
#include <set>
#include <stop_token>
#include <vector>

namespace quadrille {

/// A row of the stretch that is not to be changed, or not wholly.
struct Block {
    std::size_t row = 0;
    Range source; ///< in the sequence of source segments
};

/// The stretch as sequences of segments, one for each column, without the rows that are set aside.
class Stretch {
public:
    Stretch(std::vector<Unit> units, std::vector<const Language*> languages, const Glossary& terms,
            const RealignScope& scope);

    RealignPlan plan(const std::stop_token& stop, const std::function<void(double)>& report);

private:
    struct Piece {
        const Segment* segment = nullptr;
        std::size_t row = 0;
    };
    /// What one sequence may be aligned with: from one fixed text to the next.
    struct Leg {
        Range source;
        Range target;
        std::vector<Block> blocks; ///< within it
    };

    void setCrossedAside();
    void collect();
    [[nodiscard]] bool isFixed(std::size_t row) const;
    [[nodiscard]] bool allFree() const;
    /// The beads of the source with every other column.
    [[nodiscard]] std::vector<std::vector<Bead>> alignColumns(const std::stop_token& stop,
                                                              const std::function<void(double)>& report) const;
    [[nodiscard]] std::vector<std::vector<Bead>> alignTogether(const std::stop_token& stop,
                                                               const std::function<void(double)>& report) const;
    [[nodiscard]] std::vector<Bead> alignColumn(std::size_t column, const std::stop_token& stop) const;
    [[nodiscard]] std::vector<Bead> keptBeads(std::size_t column) const;
    [[nodiscard]] std::vector<Leg> legs(std::size_t column, std::vector<Bead>& fixed) const;
    [[nodiscard]] std::vector<Bead> alignLeg(const Leg& leg, std::size_t column, const std::stop_token& stop) const;
    void separateBlock(std::vector<Bead>& beads, const Block& block, std::size_t column) const;
    [[nodiscard]] std::vector<Sentence> sentences(std::size_t column, Range range) const;
    [[nodiscard]] bool isFree(std::size_t column) const;
    [[nodiscard]] Realign::Row rowOf(const UnitRange& unit, const std::vector<std::vector<Bead>>& beads) const;
    [[nodiscard]] std::vector<CellBead> beadsIn(const UnitRange& unit, std::size_t column,
                                                const std::vector<Bead>& beads) const;
    [[nodiscard]] UnitId idFor(const UnitRange& unit, std::set<UnitId>& used) const;
    [[nodiscard]] Realign::Row asItIs(std::size_t row) const;
    void putAsideBack(std::vector<Realign::Row>& rows) const;
    [[nodiscard]] bool changes(const std::vector<Realign::Row>& rows) const;

    std::vector<Unit> m_units;
    std::vector<const Language*> m_languages;
    std::vector<SettledPairs> m_terms; ///< of the source with each column
    const RealignScope& m_scope;
    std::set<std::size_t> m_aside;            ///< rows
    std::vector<std::vector<Piece>> m_pieces; ///< by column
    std::vector<Block> m_blocks;
};

} // namespace quadrille
