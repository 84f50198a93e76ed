// Cutting a stretch of rows at what is fixed in it, and aligning what lies between.
#include "corpus/realigning_stretch.h"

#include "alignment/joint_aligner.h"

#include <algorithm>

namespace quadrille {

namespace {

bool crossesFixed(const Unit& unit) {
    return unit.crossed &&
           std::any_of(unit.cells.begin(), unit.cells.end(), [](const Cell& cell) { return cell.fixed(); });
}

} // namespace

Stretch::Stretch(std::vector<Unit> units, std::vector<const Language*> languages, const Glossary& terms,
                 const RealignScope& scope)
    : m_units(std::move(units))
    , m_languages(std::move(languages))
    , m_scope(scope)
    , m_pieces(m_languages.size()) {
    for (const Language* language : m_languages) {
        m_terms.emplace_back(wordPairs(terms, *m_languages[0], *language), *m_languages[0], *language);
    }
    setCrossedAside();
    collect();
}

bool Stretch::isFixed(std::size_t row) const {
    const std::vector<Cell>& cells = m_units[row].cells;
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.fixed(); });
}

void Stretch::setCrossedAside() {
    for (std::size_t row = 0; row < m_units.size(); ++row) {
        if (crossesFixed(m_units[row])) {
            m_aside.insert(row);
        }
    }
}

void Stretch::collect() {
    for (std::size_t row = 0; row < m_units.size(); ++row) {
        if (m_aside.contains(row)) {
            continue;
        }
        const std::size_t begin = m_pieces[0].size();
        for (std::size_t column = 0; column < m_pieces.size(); ++column) {
            for (const Segment& segment : m_units[row].cells[column].segments) {
                m_pieces[column].push_back({&segment, row});
            }
        }
        if (isFixed(row)) {
            m_blocks.push_back({row, {begin, m_pieces[0].size()}});
        }
    }
}

bool Stretch::isFree(std::size_t column) const {
    return m_scope.columns.empty() ||
           std::find(m_scope.columns.begin(), m_scope.columns.end(), column) != m_scope.columns.end();
}

std::vector<Sentence> Stretch::sentences(std::size_t column, Range range) const {
    std::vector<Sentence> all;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Segment& segment = *m_pieces[column][i].segment;
        all.push_back({segment.text, segment.startsParagraph, segment.heading});
    }
    return all;
}

// A language that is not asked about keeps to its source segments as it does now.
std::vector<Bead> Stretch::keptBeads(std::size_t column) const {
    std::vector<Bead> beads;
    std::size_t source = 0;
    std::size_t target = 0;
    for (std::size_t row = 0; row < m_units.size(); ++row) {
        if (m_aside.contains(row)) {
            continue;
        }
        for (const CellBead& bead : m_units[row].cells[column].beads) {
            beads.push_back(
                {{source, source + bead.source.size()}, {target, target + bead.target.size()}, bead.confidence});
            source += bead.source.size();
            target += bead.target.size();
        }
    }
    return beads;
}

/// Cuts the sequences at the rows whose cell in this column is fixed; the beads of those are put into `fixed`.
std::vector<Stretch::Leg> Stretch::legs(std::size_t column, std::vector<Bead>& fixed) const {
    std::vector<Leg> legs(1);
    std::size_t target = 0;
    const auto closeAt = [&](std::size_t source, std::size_t reached) {
        legs.back().source.end = source;
        legs.back().target.end = reached;
    };
    for (const Block& block : m_blocks) {
        const Cell& cell = m_units[block.row].cells[column];
        if (!cell.fixed()) {
            legs.back().blocks.push_back(block);
            continue;
        }
        while (target < m_pieces[column].size() && m_pieces[column][target].row < block.row) {
            ++target;
        }
        closeAt(block.source.begin, target);
        const std::size_t after = target + cell.segments.size();
        fixed.push_back({block.source, {target, after}, 1});
        legs.emplace_back();
        legs.back().source.begin = block.source.end;
        legs.back().target.begin = after;
        target = after;
    }
    closeAt(m_pieces[0].size(), m_pieces[column].size());
    return legs;
}

/// Aligns what lies between two fixed texts. A block goes in as one sentence, so that it is not split.
std::vector<Bead> Stretch::alignLeg(const Leg& leg, std::size_t column, const std::stop_token& stop) const {
    std::vector<Sentence> source;
    std::vector<std::size_t> begins; // of each sentence, in source segments
    std::vector<std::string> joined;
    joined.reserve(leg.blocks.size()); // sentences borrow from it
    auto block = leg.blocks.begin();
    for (std::size_t i = leg.source.begin; i < leg.source.end;) {
        while (block != leg.blocks.end() && block->source.empty()) {
            ++block;
        }
        const bool atBlock = block != leg.blocks.end() && block->source.begin == i;
        const Range range = atBlock ? block->source : Range{i, i + 1};
        const std::vector<Sentence> parts = sentences(0, range);
        source.push_back(parts.front());
        if (parts.size() > 1) {
            joined.emplace_back();
            for (const Sentence& part : parts) {
                joined.back() += (joined.back().empty() ? "" : " ") + std::string(part.text);
            }
            source.back().text = joined.back();
        }
        begins.push_back(i);
        i = range.end;
        block += atBlock ? 1 : 0;
    }
    begins.push_back(leg.source.end);
    std::vector<Bead> beads =
        align(source, *m_languages[0], sentences(column, leg.target), *m_languages[column], stop, &m_terms[column]);
    for (Bead& bead : beads) {
        bead.source = {begins[bead.source.begin], begins[bead.source.end]};
        bead.target = {bead.target.begin + leg.target.begin, bead.target.end + leg.target.begin};
    }
    for (const Block& each : leg.blocks) {
        separateBlock(beads, each, column);
    }
    return beads;
}

/// A bead that joins a block with its neighbours is taken apart: of all ways to share the target segments out between
/// what stands before, the block, and what stands after, the likeliest.
void Stretch::separateBlock(std::vector<Bead>& beads, const Block& block, std::size_t column) const {
    const auto bead = std::find_if(beads.begin(), beads.end(), [&](const Bead& candidate) {
        return candidate.source.begin <= block.source.begin && block.source.end <= candidate.source.end &&
               !block.source.empty();
    });
    if (bead == beads.end() || bead->source == block.source) {
        return;
    }
    const Bead whole = *bead;
    const std::vector<Sentence> ours = sentences(0, whole.source);
    const std::vector<Sentence> theirs = sentences(column, whole.target);
    std::vector<Bead> best;
    double bestScore = -1;
    const std::size_t size = whole.target.size();
    for (std::size_t first = 0; first <= size; ++first) {
        for (std::size_t second = first; second <= size; ++second) {
            std::vector<Bead> parts;
            const auto add = [&](Range source, Range target) {
                if (!source.empty() || !target.empty()) {
                    parts.push_back({source, target, 0});
                }
            };
            const std::size_t begin = block.source.begin - whole.source.begin;
            const std::size_t end = block.source.end - whole.source.begin;
            add({0, begin}, {0, first});
            add({begin, end}, {first, second});
            add({end, whole.source.size()}, {second, size});
            parts = score(ours, *m_languages[0], theirs, *m_languages[column], parts);
            double sum = 0;
            for (const Bead& part : parts) {
                sum += part.confidence * static_cast<double>(part.source.size() + part.target.size());
            }
            if (sum > bestScore) {
                bestScore = sum;
                best = std::move(parts);
            }
        }
    }
    for (Bead& part : best) {
        part.source = {part.source.begin + whole.source.begin, part.source.end + whole.source.begin};
        part.target = {part.target.begin + whole.target.begin, part.target.end + whole.target.begin};
    }
    const auto at = beads.erase(bead);
    beads.insert(at, best.begin(), best.end());
}

std::vector<Bead> Stretch::alignColumn(std::size_t column, const std::stop_token& stop) const {
    std::vector<Bead> fixed;
    std::vector<Bead> beads;
    const std::vector<Leg> all = legs(column, fixed);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<Bead> free = alignLeg(all[i], column, stop);
        beads.insert(beads.end(), free.begin(), free.end());
        if (i < fixed.size() && !(fixed[i].source.empty() && fixed[i].target.empty())) {
            beads.push_back(fixed[i]);
        }
    }
    return beads;
}

bool Stretch::allFree() const {
    bool free = m_blocks.empty();
    for (std::size_t column = 1; column < m_pieces.size(); ++column) {
        free = free && isFree(column);
    }
    return free;
}

std::vector<std::vector<Bead>> Stretch::alignTogether(const std::stop_token& stop,
                                                      const std::function<void(double)>& report) const {
    std::vector<std::vector<Sentence>> segments;
    for (std::size_t column = 0; column < m_pieces.size(); ++column) {
        segments.push_back(sentences(column, {0, m_pieces[column].size()}));
    }
    std::vector<JointText> texts;
    for (std::size_t column = 0; column < m_pieces.size(); ++column) {
        texts.push_back({segments[column], m_languages[column], &m_terms[column]});
    }
    return alignJointly(texts, {1, report}, stop);
}

std::vector<std::vector<Bead>> Stretch::alignColumns(const std::stop_token& stop,
                                                     const std::function<void(double)>& report) const {
    if (allFree()) {
        return alignTogether(stop, report); // every language may say what it knows of the others
    }
    std::vector<std::vector<Bead>> beads;
    for (std::size_t column = 1; column < m_pieces.size(); ++column) {
        beads.push_back(isFree(column) ? alignColumn(column, stop) : keptBeads(column));
        if (report) {
            report(static_cast<double>(column) / static_cast<double>(m_pieces.size()));
        }
    }
    return beads;
}

} // namespace quadrille
