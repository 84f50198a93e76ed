#include "alignment/word_statistics.h"

#include "alignment/aligner.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

/// More texts than this teach little new; they are taken from all over.
constexpr std::size_t mostTexts = 6'000;
constexpr int rounds = 5;
/// What a table says of a pair weighs as much as so many meetings.
constexpr float listedMeetings = 4;
/// A word of a text that is longer than this says too little of any one.
constexpr std::size_t mostWords = 120;

/// Two words that meet in some text.
struct Meeting {
    std::uint32_t source = 0; ///< keys
    std::uint32_t target = 0;
    float relation = 0; ///< what the tables say
    float forward = 0;  ///< probability of the target word given the source word
    float backward = 0;
    float together = 0; ///< how often they are thought to stand for each other
};

/// The meetings of one text, by their numbers.
using Bag = std::vector<std::uint32_t>;

std::vector<LinkWord> telling(const std::vector<LinkWord>& words) {
    std::vector<LinkWord> kept;
    for (const LinkWord& word : words) {
        const bool there = std::any_of(kept.begin(), kept.end(),
                                       [&](const LinkWord& one) { return one.keys.front() == word.keys.front(); });
        if (!word.common && !word.number && !there) {
            kept.push_back(word);
        }
    }
    return kept;
}

/// The telling words of one pair of texts, each once.
struct ReadTexts {
    std::vector<LinkWord> source;
    std::vector<LinkWord> target;
};

class Learning {
public:
    Learning(std::span<const WordStatistics::Texts> texts, const Language& from, const Language& to,
             const SettledPairs* terms, const std::stop_token& stop);

    /// One round of expectation and maximisation.
    void improve() {
        count();
        maximise();
    }

    LinkVocabulary source;
    LinkVocabulary target;
    std::vector<Meeting> meetings;
    std::vector<float> sourceCount; ///< by key: texts that have it
    std::vector<float> targetCount;

private:
    void meet(const ReadTexts& texts, const WordRelations& relations);
    void count();
    void maximise();

    std::vector<Bag> m_bags;
    std::unordered_map<std::uint64_t, std::uint32_t> m_numbers; ///< of meetings, by two keys
    std::vector<float> m_forwardCount;
    std::vector<float> m_backwardCount;
    std::vector<float> m_sourceSum;
    std::vector<float> m_targetSum;
};

Learning::Learning(std::span<const WordStatistics::Texts> texts, const Language& from, const Language& to,
                   const SettledPairs* terms, const std::stop_token& stop)
    : source(from)
    , target(to) {
    std::vector<ReadTexts> read;
    for (std::size_t k = 0; k < texts.size(); k += 1 + texts.size() / mostTexts) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        ReadTexts one{telling(source.read(texts[k].source)), telling(target.read(texts[k].target))};
        if (one.source.size() <= mostWords && one.target.size() <= mostWords) {
            read.push_back(std::move(one));
        }
    }
    const WordRelations relations(source, target, terms);
    sourceCount.assign(source.keys().size(), 0);
    targetCount.assign(target.keys().size(), 0);
    for (const ReadTexts& one : read) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        meet(one, relations);
    }
}

void Learning::meet(const ReadTexts& texts, const WordRelations& relations) {
    Bag& bag = m_bags.emplace_back();
    for (const LinkWord& one : texts.source) {
        sourceCount[one.keys.front()] += 1;
    }
    for (const LinkWord& other : texts.target) {
        targetCount[other.keys.front()] += 1;
    }
    constexpr float unknown = 0.05F;
    for (const LinkWord& one : texts.source) {
        for (const LinkWord& other : texts.target) {
            const std::uint64_t key = (static_cast<std::uint64_t>(one.keys.front()) << 32U) | other.keys.front();
            const auto [place, fresh] = m_numbers.try_emplace(key, static_cast<std::uint32_t>(meetings.size()));
            if (fresh) {
                const float relation = relations.between(one, other);
                const float first = unknown + relation;
                meetings.push_back({one.keys.front(), other.keys.front(), relation, first, first, 0});
            }
            bag.push_back(place->second);
        }
    }
}

/// The expected counts of every meeting, and how far both ways agree on it.
void Learning::count() {
    // A word that nothing explains comes from nowhere.
    constexpr float nowhere = 0.05F;
    m_forwardCount.assign(meetings.size(), 0);
    m_backwardCount.assign(meetings.size(), 0);
    m_sourceSum.assign(source.keys().size(), 0);
    m_targetSum.assign(target.keys().size(), 0);
    for (Meeting& one : meetings) {
        one.together = 0;
    }
    for (const Bag& bag : m_bags) {
        for (const std::uint32_t k : bag) {
            m_targetSum[meetings[k].target] += meetings[k].forward;
            m_sourceSum[meetings[k].source] += meetings[k].backward;
        }
        for (const std::uint32_t k : bag) {
            Meeting& one = meetings[k];
            const float forward = one.forward / (m_targetSum[one.target] + nowhere);
            const float backward = one.backward / (m_sourceSum[one.source] + nowhere);
            m_forwardCount[k] += forward;
            m_backwardCount[k] += backward;
            one.together += std::sqrt(forward * backward);
        }
        for (const std::uint32_t k : bag) {
            m_targetSum[meetings[k].target] = 0;
            m_sourceSum[meetings[k].source] = 0;
        }
    }
}

void Learning::maximise() {
    // A rare word would explain all that it meets; so every word is thought to have met some more, of anything.
    constexpr float smoothing = 1.0F;
    std::vector<float> sourceTotal(source.keys().size(), smoothing);
    std::vector<float> targetTotal(target.keys().size(), smoothing);
    for (std::size_t k = 0; k < meetings.size(); ++k) {
        const float prior = listedMeetings * meetings[k].relation;
        sourceTotal[meetings[k].source] += m_forwardCount[k] + prior;
        targetTotal[meetings[k].target] += m_backwardCount[k] + prior;
    }
    for (std::size_t k = 0; k < meetings.size(); ++k) {
        Meeting& one = meetings[k];
        const float prior = listedMeetings * one.relation;
        one.forward = (m_forwardCount[k] + prior) / sourceTotal[one.source];
        one.backward = (m_backwardCount[k] + prior) / targetTotal[one.target];
    }
}

} // namespace

WordStatistics::WordStatistics(std::span<const Texts> texts, const Language& source, const Language& target,
                               const SettledPairs* terms, const std::stop_token& stop) {
    Learning learning(texts, source, target, terms, stop);
    for (int round = 0; round < rounds; ++round) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        learning.improve();
    }
    for (const Meeting& one : learning.meetings) {
        const float both = learning.sourceCount[one.source] + learning.targetCount[one.target];
        const float share = 2 * one.together / both;
        const float value = share * one.together / (one.together + 0.5F);
        if (value >= 0.1F) {
            m_strengths[learning.source.keys()[one.source]].emplace(learning.target.keys()[one.target], value);
            ++m_size;
        }
    }
}

float WordStatistics::strength(std::string_view source, std::string_view target) const {
    const auto found = m_strengths.find(source);
    if (found == m_strengths.end()) {
        return 0;
    }
    const auto counterpart = found->second.find(target);
    return counterpart == found->second.end() ? 0 : counterpart->second;
}

} // namespace quadrille
