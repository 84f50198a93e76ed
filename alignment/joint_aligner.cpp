#include "alignment/joint_aligner.h"

#include "alignment/pairing.h"
#include "alignment/parallel.h"
#include "alignment/routes.h"

#include <memory>
#include <utility>

namespace quadrille {
namespace {

/// With more sentences than this, in any text, the links between all of them would cost too much time and memory.
constexpr std::size_t longest = 8'000;

struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
};

/// The pairs with the first text come first.
std::vector<Pair> pairsOf(std::size_t texts) {
    std::vector<Pair> all;
    for (std::size_t first = 0; first < texts; ++first) {
        for (std::size_t second = first + 1; second < texts; ++second) {
            all.push_back({first, second});
        }
    }
    return all;
}

class Joint {
public:
    Joint(std::span<const JointText> texts, const JointOptions& options, const std::stop_token& stop)
        : m_texts(texts)
        , m_options(options)
        , m_stop(stop)
        , m_pairs(pairsOf(texts.size()))
        , m_prepared(texts.size())
        , m_pairings(m_pairs.size())
        , m_links(m_pairs.size()) {}

    std::vector<std::vector<Bead>> beads() {
        const std::size_t targets = m_texts.size() - 1;
        run(0, 0.05, m_texts.size(), [this](std::size_t k) {
            m_prepared[k] = std::make_unique<PreparedText>(m_texts[k].segments, *m_texts[k].language, m_stop);
        });
        const bool together = targets > 1 && joinable();
        run(0.05, together ? 0.8 : 1, together ? m_pairs.size() : targets,
            [&](std::size_t k) { alignPair(k, together); });
        if (together) {
            run(0.8, 1, targets, [this](std::size_t k) { m_pairings[k]->heed(routesOf(m_pairs[k])); });
        }
        std::vector<std::vector<Bead>> all;
        for (std::size_t k = 0; k < targets; ++k) {
            all.push_back(m_pairings[k]->beads());
        }
        return all;
    }

private:
    [[nodiscard]] bool joinable() const {
        for (const auto& text : m_prepared) {
            if (text->size() > longest) {
                return false;
            }
        }
        return true;
    }

    void run(double from, double to, std::size_t count, const std::function<void(std::size_t)>& task) {
        forEach(count, m_options.threads, task, [&](double part) {
            if (m_options.progress) {
                m_options.progress(from + part * (to - from));
            }
        });
    }

    void alignPair(std::size_t k, bool together) {
        const auto [first, second] = m_pairs[k];
        const SettledPairs* terms = first == 0 ? m_texts[second].terms : nullptr;
        m_pairings[k] = std::make_unique<Pairing>(*m_prepared[first], *m_prepared[second], terms, m_stop);
        m_pairings[k]->align();
        if (together) {
            m_links[k] = m_pairings[k]->links();
        }
        if (first != 0) {
            m_pairings[k].reset();
        }
    }

    [[nodiscard]] SentenceLinks links(std::size_t from, std::size_t to) const {
        for (std::size_t k = 0; k < m_pairs.size(); ++k) {
            if (m_pairs[k].first == from && m_pairs[k].second == to) {
                return m_links[k];
            }
            if (m_pairs[k].first == to && m_pairs[k].second == from) {
                return m_links[k].turned();
            }
        }
        return {};
    }

    [[nodiscard]] Routes routesOf(Pair pair) const {
        Routes routes;
        for (std::size_t third = 0; third < m_texts.size(); ++third) {
            if (third != pair.first && third != pair.second) {
                routes.add(links(pair.first, third), links(third, pair.second));
            }
        }
        return routes;
    }

    std::span<const JointText> m_texts;
    const JointOptions& m_options;
    const std::stop_token& m_stop;
    std::vector<Pair> m_pairs;
    std::vector<std::unique_ptr<PreparedText>> m_prepared;
    std::vector<std::unique_ptr<Pairing>> m_pairings; ///< per pair; only those with the first text are kept
    std::vector<SentenceLinks> m_links;               ///< per pair
};

} // namespace

std::vector<std::vector<Bead>> alignJointly(std::span<const JointText> texts, const JointOptions& options,
                                            const std::stop_token& stop) {
    return texts.empty() ? std::vector<std::vector<Bead>>() : Joint(texts, options, stop).beads();
}

} // namespace quadrille
