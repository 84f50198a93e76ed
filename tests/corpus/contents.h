#pragma once

#include "corpus/project.h"

#include <string>
#include <utility>
#include <vector>

namespace quadrille::test {

/// All that is content in a project, and the newest act that stands.
struct Contents {
    std::vector<std::pair<DocumentId, std::uint64_t>> documents; ///< with their digests
    ActId newest;
    bool operator==(const Contents&) const = default;
};

Contents contentsOf(const Project& project);

} // namespace quadrille::test
