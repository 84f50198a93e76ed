#pragma once

namespace quadrille {

/// From here on a link is strong, three bars.
inline constexpr double strongFrom = 0.80;

/// From here on it is middling, two bars; below, it is weak: one bar, in amber.
inline constexpr double middleFrom = 0.50;

inline int confidenceBars(double confidence) {
    return confidence >= strongFrom ? 3 : confidence >= middleFrom ? 2 : 1;
}

inline bool isWeak(double confidence) {
    return confidence < middleFrom;
}

} // namespace quadrille
