#include "corpus/links.h"

#include "alignment/aligner.h"
#include "corpus/sentences.h"

namespace quadrille {

namespace {

/// The groups within one unit. Nothing opposite: each segment by itself. One segment opposite: one group. Else what the
/// aligner makes of it.
std::vector<Bead> groups(const std::vector<Sentence>& source, const Language& sourceLanguage,
                         const std::vector<Sentence>& target, const Language& targetLanguage) {
    std::vector<Bead> beads;
    if (source.empty() || target.empty()) {
        for (std::size_t i = 0; i < source.size(); ++i) {
            beads.push_back({{i, i + 1}, {0, 0}, 0});
        }
        for (std::size_t i = 0; i < target.size(); ++i) {
            beads.push_back({{0, 0}, {i, i + 1}, 0});
        }
    } else if (source.size() == 1 || target.size() == 1) {
        beads.push_back({{0, source.size()}, {0, target.size()}, 0});
    } else {
        beads = align(source, sourceLanguage, target, targetLanguage);
    }
    return beads;
}

std::vector<SegmentId> idsIn(const Cell& cell, Range range, std::size_t first) {
    std::vector<SegmentId> ids;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        ids.push_back(cell.segments[i - first].id);
    }
    return ids;
}

} // namespace

void link(std::span<const Pairing> pairings, const Language& source, const Language& target) {
    std::vector<Sentence> ours;
    std::vector<Sentence> theirs;
    std::vector<Bead> all;
    std::vector<std::size_t> counts;
    for (const Pairing& pairing : pairings) {
        const std::vector<Sentence> left = sentencesOf(pairing.source->segments);
        const std::vector<Sentence> right = sentencesOf(pairing.target->segments);
        const std::vector<Bead> beads = groups(left, source, right, target);
        for (Bead bead : beads) {
            bead.source = {bead.source.begin + ours.size(), bead.source.end + ours.size()};
            bead.target = {bead.target.begin + theirs.size(), bead.target.end + theirs.size()};
            all.push_back(bead);
        }
        counts.push_back(beads.size());
        ours.insert(ours.end(), left.begin(), left.end());
        theirs.insert(theirs.end(), right.begin(), right.end());
    }
    all = score(ours, source, theirs, target, all);
    std::size_t next = 0;
    std::size_t firstOurs = 0;
    std::size_t firstTheirs = 0;
    for (std::size_t i = 0; i < pairings.size(); ++i) {
        const Pairing& pairing = pairings[i];
        pairing.target->beads.clear();
        for (std::size_t k = 0; k < counts[i]; ++k, ++next) {
            pairing.target->beads.push_back({idsIn(*pairing.source, all[next].source, firstOurs),
                                             idsIn(*pairing.target, all[next].target, firstTheirs),
                                             all[next].confidence});
        }
        firstOurs += pairing.source->segments.size();
        firstTheirs += pairing.target->segments.size();
    }
}

} // namespace quadrille
