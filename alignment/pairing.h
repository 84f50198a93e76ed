#pragma once

#include "alignment/estimate.h"
#include "alignment/search.h"

#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// Two texts and what is thought of them; thoughts get better with every pass.
class Pairing {
public:
    /// Borrows the texts. `terms` may be null.
    Pairing(const PreparedText& source, const PreparedText& target, const SettledPairs* terms, std::stop_token stop);

    /// Aligns the texts, learning from one pass to the next. Throws Cancelled.
    void align();
    /// One more pass, with what other texts say. Throws Cancelled.
    void heed(const Routes& routes);
    /// How likely sentences belong together, by all that is thought now. Throws Cancelled.
    [[nodiscard]] SentenceLinks links() const;
    /// The alignment, by segments.
    [[nodiscard]] std::vector<Bead> beads() const;
    /// The confidence of each of `groups` of segments; learns from them before. Throws Cancelled.
    [[nodiscard]] std::vector<Bead> rated(std::span<const Bead> groups);

private:
    [[nodiscard]] Evidence evidence() const { return {m_source, m_target, m_translations, m_model, m_routes}; }
    [[nodiscard]] Band bandAround(std::span<const Place> chain, std::size_t margin) const;
    void learn(std::span<const Bead> sentences);

    const PreparedText& m_source;
    const PreparedText& m_target;
    std::stop_token m_stop;
    Model m_model;
    Translations m_related;      ///< what the features say, before anything is learnt
    Translations m_translations; ///< that and what was learnt, ready for use
    const Routes* m_routes = nullptr;
    Found m_found;
};

} // namespace quadrille
