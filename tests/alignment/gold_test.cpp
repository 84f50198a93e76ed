#include "alignment/gold.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace quadrille;

TEST_CASE("A bead is right when both its sides are the same") {
    const std::vector<Bead> gold = {{{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 2}, 1}, {{3, 4}, {2, 3}, 1}};
    const std::vector<Bead> found = {
        {{0, 1}, {0, 1}, 0.2}, {{1, 2}, {1, 2}, 1}, {{2, 3}, {2, 2}, 1}, {{3, 4}, {2, 3}, 1}};
    const Score score = strictScore(found, gold);
    CHECK(score.precision == Approx(2.0 / 3));
    CHECK(score.recall == Approx(2.0 / 3));
    CHECK(score.f1 == Approx(2.0 / 3));
}

TEST_CASE("Beads with an empty side count on neither side") {
    const std::vector<Bead> gold = {{{0, 1}, {0, 1}, 1}, {{1, 2}, {1, 1}, 1}};
    const std::vector<Bead> found = {{{0, 1}, {0, 1}, 1}, {{1, 1}, {1, 2}, 1}, {{1, 2}, {2, 2}, 1}};
    CHECK(strictScore(found, gold).f1 == 1);
}

TEST_CASE("Nothing found of something is nothing; nothing of nothing is all") {
    const std::vector<Bead> gold = {{{0, 1}, {0, 1}, 1}};
    CHECK(strictScore({}, gold).f1 == 0);
    CHECK(strictScore({}, {}).f1 == 1);
}
