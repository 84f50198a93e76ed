// The four languages of a document aligned together, against the same texts aligned pair by pair.

#include "tests/bench/joint_tier.h"

#include "alignment/joint_aligner.h"
#include "dictionaries/language.h"

#include <array>
#include <cstdio>
#include <thread>

namespace quadrille::bench {
namespace {

constexpr std::size_t languages = JointDocument::tags.size();

using Tallies = std::array<std::array<Tally, languages>, languages>;

/// The beads of text `from` with each of the others, at the other's place.
std::array<std::vector<Bead>, languages> together(const JointDocument& document, std::size_t from) {
    std::array<std::vector<Sentence>, languages> views;
    std::vector<JointText> texts;
    std::vector<std::size_t> order = {from};
    for (std::size_t k = 0; k < languages; ++k) {
        views[k] = document.texts[k].views();
        if (k != from) {
            order.push_back(k);
        }
    }
    for (const std::size_t k : order) {
        texts.push_back({views[k], &language(JointDocument::tags[k]), nullptr});
    }
    auto beads = alignJointly(texts, {std::max(1U, std::thread::hardware_concurrency()), nullptr});
    std::array<std::vector<Bead>, languages> all;
    for (std::size_t k = 1; k < order.size(); ++k) {
        all[order[k]] = std::move(beads[k - 1]);
    }
    return all;
}

void addDocument(const JointDocument& document, Tallies& alone, Tallies& joint, Calibration& calibration) {
    for (std::size_t from = 0; from + 1 < languages; ++from) {
        const auto beads = together(document, from);
        for (std::size_t to = from + 1; to < languages; ++to) {
            const auto gold = goldPlaces(document.gold(from, to));
            const auto paired = placesOf(timedAlign(document.texts[from], JointDocument::tags[from], document.texts[to],
                                                    JointDocument::tags[to]));
            count(alone[from][to], paired, gold);
            count(joint[from][to], placesOf(beads[to]), gold);
            calibration.add(placesOf(beads[to]), gold);
        }
    }
}

} // namespace

void jointTier(const std::filesystem::path& tiers, Calibration& calibration) {
    Tallies alone;
    Tallies joint;
    std::size_t documents = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        for (const JointDocument& document : jointDocuments(tiers, seed)) {
            addDocument(document, alone, joint, calibration);
            ++documents;
        }
    }
    double sums[2] = {};
    for (std::size_t from = 0; from < languages; ++from) {
        for (std::size_t to = from + 1; to < languages; ++to) {
            const std::string pair = std::string(JointDocument::tags[from]) + "-" + JointDocument::tags[to];
            report("joint, pair by pair", pair, alone[from][to]);
            report("joint, together", pair, joint[from][to]);
            sums[0] += alone[from][to].f1() / 6;
            sums[1] += joint[from][to].f1() / 6;
        }
    }
    std::printf("%-28s mean   F1 %.4f  together %.4f  (%zu documents)\n", "joint", sums[0], sums[1], documents);
}

} // namespace quadrille::bench
