#include "alignment/estimate.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace quadrille {
namespace {

/// With fewer beads than this, what words meet is more chance than meaning.
constexpr std::size_t fewestBeads = 150;
/// More beads than this teach little new about words that matter; they are taken from all over the texts.
constexpr std::size_t mostBeads = 6'000;
/// A pair must be seen in so many beads, so that none is its own only witness.
constexpr std::uint32_t fewestMeetings = 3;
constexpr int rounds = 4;
constexpr float leastProbability = 0.02F;

/// The words of a bead, each once.
struct Words {
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
};

std::vector<std::uint32_t> wordsOf(const PreparedText& text, Range range, std::size_t tooOften) {
    std::vector<std::uint32_t> found;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        for (const std::uint32_t type : text.tokens(k)) {
            const TokenType& one = text.types()[type];
            if (one.kind == TokenKind::Word && one.count >= fewestMeetings && one.count <= tooOften) {
                found.push_back(type);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::uint64_t keyOf(std::uint32_t source, std::uint32_t target) {
    return (static_cast<std::uint64_t>(source) << 32) | target;
}

/// Pairs of words that meet often enough, numbered, with the beads rewritten as lists of them.
class Meetings {
public:
    explicit Meetings(const std::vector<Words>& beads) {
        std::unordered_map<std::uint64_t, std::uint32_t> counts;
        for (const Words& bead : beads) {
            for (const std::uint32_t e : bead.source) {
                for (const std::uint32_t f : bead.target) {
                    ++counts[keyOf(e, f)];
                }
            }
        }
        std::unordered_map<std::uint64_t, std::uint32_t> numbers;
        for (const Words& bead : beads) {
            std::vector<std::uint32_t> here;
            for (const std::uint32_t e : bead.source) {
                for (const std::uint32_t f : bead.target) {
                    const std::uint64_t key = keyOf(e, f);
                    if (counts[key] < fewestMeetings) {
                        continue;
                    }
                    const auto [place, fresh] = numbers.try_emplace(key, static_cast<std::uint32_t>(pairs.size()));
                    if (fresh) {
                        pairs.push_back({e, f, 1, 1});
                    }
                    here.push_back(place->second);
                }
            }
            beads_.push_back(std::move(here));
        }
    }

    std::vector<LearntPair> pairs;
    std::vector<std::vector<std::uint32_t>> beads_;
};

/// One round of expectation and maximisation for the words `given`, explained by the words `by`. A word may also
/// come from nowhere.
void improve(Meetings& meetings, float LearntPair::*probability, std::uint32_t LearntPair::*given,
             std::uint32_t LearntPair::*by, std::size_t givenTypes, std::size_t byTypes, float nowhere) {
    std::vector<float> counts(meetings.pairs.size(), 0);
    std::vector<float> sums(givenTypes, 0);
    std::vector<float> totals(byTypes, 0);
    for (const std::vector<std::uint32_t>& bead : meetings.beads_) {
        for (const std::uint32_t k : bead) {
            const LearntPair& pair = meetings.pairs[k];
            sums[pair.*given] += pair.*probability;
        }
        for (const std::uint32_t k : bead) {
            const LearntPair& pair = meetings.pairs[k];
            const float share = pair.*probability / (sums[pair.*given] + nowhere);
            counts[k] += share;
            totals[pair.*by] += share;
        }
        for (const std::uint32_t k : bead) {
            sums[meetings.pairs[k].*given] = 0;
        }
    }
    for (std::size_t k = 0; k < counts.size(); ++k) {
        LearntPair& pair = meetings.pairs[k];
        // One count taken off: what a single bead says is no proof.
        pair.*probability = std::max(0.0F, counts[k] - 0.5F) / (totals[pair.*by] + 0.5F);
    }
}

} // namespace

std::vector<LearntPair> learntPairs(const PreparedText& source, const PreparedText& target, std::span<const Bead> beads,
                                    const std::stop_token& stop) {
    std::vector<Words> sure;
    const std::size_t tooOften = std::max<std::size_t>(20, std::min(source.size(), target.size()) / 4);
    for (std::size_t k = 0; k < beads.size(); k += 1 + beads.size() / mostBeads) {
        const Bead& bead = beads[k];
        if (bead.confidence >= 0.5 && !bead.source.empty() && !bead.target.empty()) {
            sure.push_back({wordsOf(source, bead.source, tooOften), wordsOf(target, bead.target, tooOften)});
        }
    }
    if (sure.size() < fewestBeads) {
        return {};
    }
    Meetings meetings(sure);
    for (int round = 0; round < rounds; ++round) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const float nowhere = round == 0 ? 1.0F : 0.05F;
        improve(meetings, &LearntPair::forward, &LearntPair::target, &LearntPair::source, target.types().size(),
                source.types().size(), nowhere);
        improve(meetings, &LearntPair::backward, &LearntPair::source, &LearntPair::target, source.types().size(),
                target.types().size(), nowhere);
    }
    std::vector<LearntPair> kept;
    for (const LearntPair& pair : meetings.pairs) {
        if (pair.forward >= leastProbability && pair.backward >= leastProbability) {
            kept.push_back(pair);
        }
    }
    return kept;
}

} // namespace quadrille
