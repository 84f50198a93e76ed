#include "alignment/confidence.h"

#include <catch2/catch.hpp>

using namespace quadrille;

TEST_CASE("A likelier bead is surer, and none is quite sure or quite hopeless") {
    double before = 0;
    for (int k = 0; k <= 100; ++k) {
        const double confidence = confidenceOf(k / 100.0);
        CHECK(confidence > before);
        CHECK(confidence < 1);
        before = confidence;
    }
    CHECK(confidenceOf(0) < 0.001);
    CHECK(confidenceOf(1) > 0.99);
}
