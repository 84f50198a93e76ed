#include "alignment/units.h"

#include <catch2/catch.hpp>

#include <random>
#include <stdexcept>
#include <vector>

using namespace quadrille;

namespace {

using Columns = std::vector<Range>;

std::vector<Columns> columns(const std::vector<UnitRange>& units) {
    std::vector<Columns> all;
    for (const UnitRange& one : units) {
        all.push_back(one.columns);
    }
    return all;
}

std::vector<Bead> oneToOne(std::size_t size) {
    std::vector<Bead> beads;
    for (std::size_t k = 0; k < size; ++k) {
        beads.push_back({{k, k + 1}, {k, k + 1}, 1});
    }
    return beads;
}

} // namespace

TEST_CASE("Without targets every source segment is a unit") {
    CHECK(columns(joinToUnits(2, {})) == std::vector<Columns>{{{0, 1}}, {{1, 2}}});
    CHECK(joinToUnits(0, {}).empty());
}

TEST_CASE("Beads of one target are its units") {
    const std::vector<std::vector<Bead>> beads = {
        {{{0, 1}, {0, 2}, 0.9}, {{1, 3}, {2, 3}, 0.6}, {{3, 4}, {3, 3}, 0.7}}};
    const auto units = joinToUnits(4, beads);
    CHECK(columns(units) == std::vector<Columns>{{{0, 1}, {0, 2}}, {{1, 3}, {2, 3}}, {{3, 4}, {3, 3}}});
    CHECK(units[1].confidence == 0.6);
}

TEST_CASE("Groups that overlap in different languages become one unit with the least confidence") {
    const std::vector<std::vector<Bead>> beads = {{{{0, 2}, {0, 1}, 0.9}, {{2, 3}, {1, 2}, 0.8}, {{3, 4}, {2, 3}, 1}},
                                                  {{{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 2}, 0.4}, {{3, 4}, {2, 4}, 0.95}}};
    const auto units = joinToUnits(4, beads);
    REQUIRE(columns(units) == std::vector<Columns>{{{0, 3}, {0, 2}, {0, 2}}, {{3, 4}, {2, 3}, {2, 4}}});
    CHECK(units[0].confidence == 0.4);
    CHECK(units[1].confidence == 0.95);
}

TEST_CASE("Insertions at one place share a unit") {
    const std::vector<std::vector<Bead>> beads = {
        {{{0, 1}, {0, 1}, 1}, {{1, 1}, {1, 2}, 0.5}, {{1, 2}, {2, 3}, 1}},
        {{{0, 1}, {0, 1}, 1}, {{1, 1}, {1, 2}, 0.7}, {{1, 1}, {2, 3}, 0.6}, {{1, 2}, {3, 4}, 1}}};
    const auto units = joinToUnits(2, beads);
    CHECK(columns(units) ==
          std::vector<Columns>{
              {{0, 1}, {0, 1}, {0, 1}}, {{1, 1}, {1, 2}, {1, 2}}, {{1, 1}, {2, 2}, {2, 3}}, {{1, 2}, {2, 3}, {3, 4}}});
    CHECK(units[1].confidence == 0.5);
    CHECK(units[2].confidence == 0.6);
}

TEST_CASE("An insertion inside a group of another language belongs to the group") {
    const std::vector<std::vector<Bead>> beads = {{{{0, 2}, {0, 1}, 1}},
                                                  {{{0, 1}, {0, 1}, 1}, {{1, 1}, {1, 2}, 0.5}, {{1, 2}, {2, 3}, 1}}};
    CHECK(columns(joinToUnits(2, beads)) == std::vector<Columns>{{{0, 2}, {0, 1}, {0, 3}}});
}

TEST_CASE("Insertions before the first and after the last segment have units of their own") {
    const std::vector<std::vector<Bead>> beads = {{{{0, 0}, {0, 1}, 1}, {{0, 1}, {1, 2}, 1}, {{1, 1}, {2, 3}, 1}}};
    CHECK(columns(joinToUnits(1, beads)) == std::vector<Columns>{{{0, 0}, {0, 1}}, {{0, 1}, {1, 2}}, {{1, 1}, {2, 3}}});
    CHECK(columns(joinToUnits(0, std::vector<std::vector<Bead>>{{{{0, 0}, {0, 1}, 1}}})) ==
          std::vector<Columns>{{{0, 0}, {0, 1}}});
}

TEST_CASE("A segment missing in one language leaves an empty cell in place") {
    const std::vector<std::vector<Bead>> beads = {oneToOne(3),
                                                  {{{0, 1}, {0, 1}, 1}, {{1, 2}, {1, 1}, 1}, {{2, 3}, {1, 2}, 1}}};
    CHECK(columns(joinToUnits(3, beads))[1] == Columns{{1, 2}, {1, 2}, {1, 1}});
}

TEST_CASE("Beads that leave out or repeat a segment are refused, with the target and the segment") {
    const auto refused = [](std::vector<Bead> beads) {
        joinToUnits(2, std::vector<std::vector<Bead>>{std::move(beads)});
    };
    CHECK_THROWS_AS(refused({{{0, 1}, {0, 1}, 1}}), std::invalid_argument);
    CHECK_THROWS_AS(refused({{{0, 1}, {0, 1}, 1}, {{0, 2}, {1, 2}, 1}}), std::invalid_argument);
    CHECK_THROWS_AS(refused({{{0, 1}, {0, 1}, 1}, {{1, 2}, {2, 3}, 1}}), std::invalid_argument);
    CHECK_THROWS_WITH(refused({{{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 2}, 1}}), Catch::Contains("target 1"));
}

TEST_CASE("Units partition every column and join exactly what beads join") {
    std::mt19937 random(17);
    for (int round = 0; round < 500; ++round) {
        const std::size_t source = random() % 12;
        std::vector<std::vector<Bead>> beads(1 + random() % 4);
        std::vector<std::size_t> sizes(beads.size());
        for (std::size_t k = 0; k < beads.size(); ++k) {
            Range at{0, 0};
            while (at.begin < source || random() % 3 == 0) {
                const std::size_t n = std::min<std::size_t>(random() % 4, source - at.begin);
                const std::size_t m = n == 0 ? 1 : random() % 3;
                beads[k].push_back({{at.begin, at.begin + n}, {at.end, at.end + m}, 0.5});
                at = {at.begin + n, at.end + m};
            }
            sizes[k] = at.end;
        }
        std::vector<std::size_t> at(beads.size() + 1, 0);
        std::vector<std::size_t> next(beads.size(), 0);
        for (const UnitRange& unit : joinToUnits(source, beads)) {
            REQUIRE(unit.columns.size() == beads.size() + 1);
            for (std::size_t k = 0; k < at.size(); ++k) {
                REQUIRE(unit.columns[k].begin == at[k]);
                at[k] = unit.columns[k].end;
            }
            // No bead reaches across the end of a unit.
            for (std::size_t k = 0; k < beads.size(); ++k) {
                while (next[k] < beads[k].size() && beads[k][next[k]].target.end <= at[k + 1] &&
                       beads[k][next[k]].source.end <= at[0]) {
                    ++next[k];
                }
                REQUIRE((next[k] == beads[k].size() ||
                         (beads[k][next[k]].target.begin == at[k + 1] && beads[k][next[k]].source.begin == at[0])));
            }
        }
        REQUIRE(at[0] == source);
        for (std::size_t k = 0; k < beads.size(); ++k) {
            REQUIRE(at[k + 1] == sizes[k]);
        }
    }
}
