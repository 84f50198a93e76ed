#pragma once

#include "alignment/bead.h"
#include "tests/bench/gold_sets.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace quadrille::bench {

/// One document in four languages. Each text was damaged by itself: sentences joined, cut, left out, strangers put in.
struct JointDocument {
    static constexpr std::array<const char*, 4> tags = {"en", "ru", "uk", "lv"};
    std::array<Text, 4> texts;
    /// Per text and sentence the lines of the undamaged document it holds; none for a stranger.
    std::array<std::vector<std::vector<std::size_t>>, 4> holds;

    /// The true beads between two of the texts that have both sides, in order.
    [[nodiscard]] std::vector<Bead> gold(std::size_t from, std::size_t to) const;
};

/// The documents of op-ed length in the clean tier under `tiers`, damaged; the same for the same seed.
std::vector<JointDocument> jointDocuments(const std::filesystem::path& tiers, unsigned seed);

/// Aligns such documents pair by pair and together, and prints both for each pair of languages.
void jointTier(const std::filesystem::path& tiers, Calibration& calibration);

} // namespace quadrille::bench
