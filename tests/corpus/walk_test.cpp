#include "tests/corpus/model/sentences.h"
#include "tests/corpus/model/walk.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

namespace quadrille {

namespace {

std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing else runs yet
    return value == nullptr ? otherwise : std::stoull(value);
}

void walk(std::uint64_t seed, std::uint64_t steps) {
    model::Dice dice(seed);
    const std::vector<NewDocument> documents = {test::harbour(), model::lighthouse(dice, 60)};
    Project project = Project::inMemory(documents);
    model::Walk walk(project, seed);
    for (std::uint64_t i = 0; i < steps; ++i) {
        walk.step();
        if (i % 500 == 499) {
            walk.verify();
        }
    }
    walk.verify();
    walk.backAndForth();
    UNSCOPED_INFO(walk.account());
}

} // namespace

// QUADRILLE_WALK_EDITS=100000 QUADRILLE_WALK_SEED=7 corpus_tests "A random walk*" walks far, from another place.
TEST_CASE("A random walk of edits, undone and done again, goes where the pages say") {
    const std::uint64_t steps = fromEnvironment("QUADRILLE_WALK_EDITS", 3000);
    const std::uint64_t seed = fromEnvironment("QUADRILLE_WALK_SEED", 1);
    const std::uint64_t walks = steps <= 3000 ? 3 : 1;
    for (std::uint64_t i = 0; i < walks; ++i) {
        try {
            walk(seed + i, steps / walks);
        } catch (const model::Disagreement& disagreement) {
            std::cerr << disagreement.what() << "\n"; // Catch would break the lines
            FAIL("Project and pages disagree; what differs stands above.");
        }
    }
}

} // namespace quadrille
