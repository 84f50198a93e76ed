// Whether the confidence of a bead is the probability that it is right.

#include "tests/bench/gold_sets.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace quadrille::bench {
namespace {

struct Bin {
    double count = 0;
    double said = 0;
    double right = 0;

    void add(double confidence, bool isRight) {
        count += 1;
        said += confidence;
        right += isRight ? 1 : 0;
    }
    void print(const char* name) const {
        const double all = std::max(1.0, count);
        std::printf("confidence %-17s beads %6.0f  said %.3f  right %.3f\n", name, count, said / all, right / all);
    }
};

} // namespace

void Calibration::add(const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold) {
    for (const auto& [key, confidence] : found) {
        m_beads.emplace_back(confidence, gold.contains(key));
    }
}

void Calibration::print() const {
    std::array<Bin, 10> bins;
    Bin about;
    std::vector<std::pair<double, bool>> sorted = m_beads;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    double wrong = 0;
    double foundWrong = 0;
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        const auto [confidence, right] = sorted[k];
        bins[std::min<std::size_t>(9, static_cast<std::size_t>(confidence * 10))].add(confidence, right);
        if (confidence >= 0.88 && confidence < 0.92) {
            about.add(confidence, right);
        }
        wrong += right ? 0 : 1;
        foundWrong += !right && k < sorted.size() / 10 ? 1 : 0;
    }
    for (std::size_t k = 0; k < bins.size(); ++k) {
        bins[k].print(
            (std::to_string(k / 10.0).substr(0, 3) + " to " + std::to_string((k + 1) / 10.0).substr(0, 3)).c_str());
    }
    about.print("0.88 to 0.92");
    std::printf("confidence: the least sure tenth holds %.3f of %.0f errors\n", foundWrong / std::max(1.0, wrong),
                wrong);
}

} // namespace quadrille::bench
