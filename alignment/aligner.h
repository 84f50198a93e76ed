#pragma once

#include "alignment/bead.h"
#include "alignment/settled_pairs.h"

#include <span>
#include <stdexcept>
#include <stop_token>
#include <string_view>
#include <vector>

namespace quadrille {

/// One segment as the aligner sees it.
struct Sentence {
    std::string_view text; ///< UTF-8; borrowed, must outlive the call
    bool startsParagraph = false;
    bool heading = false;
};

/// Work was given up because its stop token asked for it.
struct Cancelled : std::runtime_error {
    Cancelled()
        : std::runtime_error("The work was cancelled.") {}
};

/// Pairs two texts sentence by sentence, in reading order. Each sentence is in exactly one bead; one without a
/// counterpart sits opposite nothing (1:0, 0:1). `terms` (may be null) are word pairs to know besides the lexicon.
/// Memory and time grow linearly with the texts. Throws Cancelled when `stop` asks. Any thread.
std::vector<Bead> align(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::stop_token stop = {},
                        const SettledPairs* terms = nullptr);

/// How sure one may be of each bead of a given grouping: the beads of `groups` come back with their confidence
/// set, computed as align() would. Used when a person has chosen the grouping.
std::vector<Bead> score(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::span<const Bead> groups,
                        std::stop_token stop = {});

} // namespace quadrille
