#pragma once

#include "alignment/aligner.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// One of several texts that say the same in different languages.
struct JointText {
    std::span<const Sentence> segments;
    const Language* language = nullptr;
    const SettledPairs* terms = nullptr; ///< word pairs known of the first text and this one; may be null
};

struct JointOptions {
    unsigned threads = 1;                           ///< at most so many at a time
    std::function<void(double)> progress = nullptr; ///< called with the part done, 0 to 1, by the calling thread
};

/// Aligns the first text with each of the others, as align() does, and lets every text say what it knows about the
/// others: a bead found by two routes is surer, a boundary that only one pair sees is doubted. Beads of text k + 1 are
/// at place k. The same result for any number of threads. Very long texts are aligned pair by pair. Throws Cancelled.
std::vector<std::vector<Bead>> alignJointly(std::span<const JointText> texts, const JointOptions& options,
                                            const std::stop_token& stop = {});

} // namespace quadrille
