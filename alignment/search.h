#pragma once

#include "alignment/band.h"
#include "alignment/features.h"

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
};

/// The best alignment inside `band`, window by window, so that memory is bounded. Throws Cancelled.
std::vector<Bead> search(const Evidence& evidence, const Band& band, const std::stop_token& stop);

/// `groups`, each with its probability. Throws Cancelled.
std::vector<Bead> rate(const Evidence& evidence, std::span<const Bead> groups, const std::stop_token& stop);

} // namespace quadrille
