#include "alignment/confidence.h"

#include <algorithm>
#include <cmath>

namespace quadrille {

double confidenceOf(double probability) {
    // Fitted to 24,000 beads of the development tiers (./dev bench alignment prints the table).
    constexpr double slope = 1.3;
    constexpr double offset = -0.1;
    constexpr double surest = 0.999;
    const double inside = std::clamp(probability, 1e-4, 1 - 1e-4);
    return surest / (1 + std::exp(-(slope * std::log(inside / (1 - inside)) + offset)));
}

} // namespace quadrille
