#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace quadrille::model {

/// Chance that comes out the same for the same seed, everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed) {}
    /// 0 to `end` - 1; 0 when `end` is 0.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(m_engine() % end); }
    bool oneIn(std::size_t times) { return below(times) == 0; }
    template <typename T>
    const T& pick(const std::vector<T>& some) {
        return some.at(below(some.size()));
    }
    /// The place of one of the weights, the heavier the likelier.
    std::size_t weighed(const std::vector<std::size_t>& weights) {
        std::size_t sum = 0;
        for (const std::size_t weight : weights) {
            sum += weight;
        }
        std::size_t at = below(sum);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (at < weights.at(i)) {
                return i;
            }
            at -= weights.at(i);
        }
        return 0;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace quadrille::model
