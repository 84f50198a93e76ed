#include "alignment/word_links.h"

#include "alignment/link_words.h"
#include "alignment/word_statistics.h"

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

constexpr double leastConfidence = 0.3;
/// How fast a pair loses worth with the distance of its places, in words.
constexpr double perWord = 0.06;

/// So many pairs of words are looked at; texts that have more are no sentences.
constexpr std::size_t mostPairs = 400'000;

/// One word of either side, and what is known of the pair.
struct Pair {
    std::size_t source = 0;
    std::size_t target = 0;
    double worth = 0;
};

/// Words of both sides that stand for each other as one expression, by their places.
struct Group {
    std::vector<std::size_t> source;
    std::vector<std::size_t> target;
    double worth = 0;
};

/// The work on two texts.
class Linking {
public:
    Linking(const LinkText& source, const LinkText& target, const LinkHelp& help);

    [[nodiscard]] std::vector<WordLink> links();

private:
    void weigh(const WordStatistics* statistics);
    void findAnchors();
    [[nodiscard]] double distance(std::size_t source, std::size_t target) const;
    void take();
    [[nodiscard]] bool listed(std::size_t source, std::size_t target) const;
    [[nodiscard]] bool joins(const Group& before, const Pair& pair) const;
    [[nodiscard]] std::vector<Group> groups() const;
    void extend(Group& group, bool source);

    LinkVocabulary m_sourceWords;
    LinkVocabulary m_targetWords;
    std::vector<LinkWord> m_source;
    std::vector<LinkWord> m_target;
    WordRelations m_relations;
    std::vector<Pair> m_pairs;
    std::vector<Pair> m_anchors; ///< in the order of the source
    std::vector<bool> m_sourceTaken;
    std::vector<bool> m_targetTaken;
    std::vector<Pair> m_taken;
};

Linking::Linking(const LinkText& source, const LinkText& target, const LinkHelp& help)
    : m_sourceWords(source.language, help.source)
    , m_targetWords(target.language, help.target)
    , m_source(m_sourceWords.read(source.text))
    , m_target(m_targetWords.read(target.text))
    , m_relations(m_sourceWords, m_targetWords, help.terms)
    , m_sourceTaken(m_source.size(), false)
    , m_targetTaken(m_target.size(), false) {
    if (m_source.empty() || m_target.size() <= mostPairs / m_source.size()) {
        weigh(help.statistics);
    }
}

void Linking::weigh(const WordStatistics* statistics) {
    for (std::size_t i = 0; i < m_source.size(); ++i) {
        for (std::size_t j = 0; j < m_target.size(); ++j) {
            double worth = m_relations.between(m_source[i], m_target[j]);
            if (statistics != nullptr && !m_source[i].common && !m_target[j].common) {
                worth = std::max(
                    worth, static_cast<double>(statistics->strength(m_sourceWords.keys()[m_source[i].keys.front()],
                                                                    m_targetWords.keys()[m_target[j].keys.front()])));
            }
            if (worth > 0) {
                m_pairs.push_back({i, j, worth});
            }
        }
    }
}

void Linking::findAnchors() {
    std::vector<int> sourceCount(m_source.size(), 0);
    std::vector<int> targetCount(m_target.size(), 0);
    for (const Pair& pair : m_pairs) {
        ++sourceCount[pair.source];
        ++targetCount[pair.target];
    }
    for (const Pair& pair : m_pairs) {
        if (pair.worth >= 0.5 && sourceCount[pair.source] == 1 && targetCount[pair.target] == 1) {
            m_anchors.push_back(pair);
        }
    }
}

/// How many words `target` is away from where the source word's surroundings would have it. Translations turn
/// sentences round, so the best of the two neighbouring anchors and of the place in the whole counts.
double Linking::distance(std::size_t source, std::size_t target) const {
    const auto i = static_cast<double>(source);
    const auto j = static_cast<double>(target);
    const double ratio = static_cast<double>(m_target.size()) / static_cast<double>(m_source.size());
    double best = std::abs(j + 0.5 - (i + 0.5) * ratio);
    const auto after = std::lower_bound(m_anchors.begin(), m_anchors.end(), source,
                                        [](const Pair& anchor, std::size_t word) { return anchor.source < word; });
    const auto from = [&](const Pair& anchor) {
        const double expected = static_cast<double>(anchor.target) + (i - static_cast<double>(anchor.source)) * ratio;
        // A far anchor says little.
        const double away = std::abs(i - static_cast<double>(anchor.source));
        return std::abs(j - expected) + away / 2;
    };
    if (after != m_anchors.end()) {
        best = std::min(best, from(*after));
    }
    if (after != m_anchors.begin()) {
        best = std::min(best, from(*std::prev(after)));
    }
    return best;
}

void Linking::take() {
    for (Pair& pair : m_pairs) {
        pair.worth *= std::exp(-perWord * distance(pair.source, pair.target));
    }
    std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const Pair& a, const Pair& b) { return a.worth > b.worth; });
    for (const Pair& pair : m_pairs) {
        if (!m_sourceTaken[pair.source] && !m_targetTaken[pair.target]) {
            m_sourceTaken[pair.source] = true;
            m_targetTaken[pair.target] = true;
            m_taken.push_back(pair);
        }
    }
}

bool Linking::listed(std::size_t source, std::size_t target) const {
    return m_relations.listed(m_source[source], m_target[target]) > 0;
}

/// Whether nothing but common words stands between the two.
bool adjacent(const std::vector<LinkWord>& words, std::size_t first, std::size_t second) {
    const auto [from, to] = std::minmax(first, second);
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(from + 1, to)),
                       words.begin() + static_cast<std::ptrdiff_t>(to), [](const LinkWord& one) { return one.common; });
}

/// In an expression of the tables every word stands for every word of the counterpart.
bool Linking::joins(const Group& before, const Pair& pair) const {
    const auto besideTarget = [&](std::size_t j) { return adjacent(m_target, j, pair.target); };
    const auto relatedSource = [&](std::size_t i) { return listed(i, pair.target); };
    const auto relatedTarget = [&](std::size_t j) { return listed(pair.source, j); };
    return adjacent(m_source, before.source.back(), pair.source) &&
           std::any_of(before.target.begin(), before.target.end(), besideTarget) &&
           std::any_of(before.source.begin(), before.source.end(), relatedSource) &&
           std::any_of(before.target.begin(), before.target.end(), relatedTarget);
}

std::vector<Group> Linking::groups() const {
    std::vector<Group> all;
    std::vector<Pair> ordered = m_taken;
    std::sort(ordered.begin(), ordered.end(), [](const Pair& a, const Pair& b) { return a.source < b.source; });
    for (const Pair& pair : ordered) {
        if (!all.empty() && joins(all.back(), pair)) {
            all.back().source.push_back(pair.source);
            all.back().target.push_back(pair.target);
            all.back().worth = std::max(all.back().worth, pair.worth);
        } else {
            all.push_back({{pair.source}, {pair.target}, pair.worth});
        }
    }
    return all;
}

/// What is left over of an expression belongs to the words beside it: "Eastern Europe", "Austrumeiropa".
void Linking::extend(Group& group, bool source) {
    const std::vector<LinkWord>& words = source ? m_source : m_target;
    std::vector<bool>& taken = source ? m_sourceTaken : m_targetTaken;
    std::vector<std::size_t>& side = source ? group.source : group.target;
    const std::vector<std::size_t>& other = source ? group.target : group.source;
    const auto belongs = [&](std::size_t k) {
        return std::any_of(side.begin(), side.end(), [&](std::size_t one) { return adjacent(words, one, k); }) &&
               std::any_of(other.begin(), other.end(),
                           [&](std::size_t one) { return source ? listed(k, one) : listed(one, k); });
    };
    // Each round takes the words next to the group on, so an expression needs no more rounds than it has words.
    for (std::size_t before = 0; before != side.size();) {
        before = side.size();
        for (std::size_t k = 0; k < words.size(); ++k) {
            if (!taken[k] && !words[k].common && belongs(k)) {
                side.push_back(k);
                taken[k] = true;
            }
        }
    }
    std::sort(side.begin(), side.end());
}

std::vector<WordLink> Linking::links() {
    findAnchors();
    take();
    std::vector<WordLink> links;
    for (Group& group : groups()) {
        extend(group, true);
        extend(group, false);
        if (group.worth >= leastConfidence) {
            links.push_back({{m_source[group.source.front()].span.begin, m_source[group.source.back()].span.end},
                             {m_target[group.target.front()].span.begin, m_target[group.target.back()].span.end},
                             std::min(1.0, group.worth)});
        }
    }
    return links;
}

} // namespace

std::vector<WordLink> linkWords(const LinkText& source, const LinkText& target, const LinkHelp& help) {
    return Linking(source, target, help).links();
}

} // namespace quadrille
