#pragma once

#include "alignment/band.h"
#include "alignment/features.h"
#include "alignment/routes.h"

#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// All that is known of two texts before they are aligned.
struct Evidence {
    const PreparedText& source;
    const PreparedText& target;
    const Translations& translations;
    const Model& model;
    const Routes* routes = nullptr; ///< what other texts say; may be null
};

/// An alignment, seen twice. Both number sentences, not segments.
struct Found {
    std::vector<Bead> sentences; ///< which sentences correspond
    std::vector<Bead> segments;  ///< the same, with segments left whole: each bead begins and ends where segments do
};

/// The best alignment inside `band`, window by window, so that memory is bounded. Throws Cancelled.
Found search(const Evidence& evidence, const Band& band, const std::stop_token& stop);

/// How likely sentences belong to each other, window by window. Throws Cancelled.
SentenceLinks linksBetween(const Evidence& evidence, const Band& band, const std::stop_token& stop);

/// `groups` of sentences, each with its probability. Throws Cancelled.
std::vector<Bead> rate(const Evidence& evidence, std::span<const Bead> groups, const std::stop_token& stop);

} // namespace quadrille
