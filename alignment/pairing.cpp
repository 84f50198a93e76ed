#include "alignment/pairing.h"

#include "alignment/confidence.h"

namespace quadrille {
namespace {

/// The places between beads that are sure enough to search around.
std::vector<Place> sureChain(std::span<const Bead> beads) {
    std::vector<Place> chain;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty() && bead.confidence >= 0.5) {
            chain.push_back({bead.source.begin, bead.target.begin});
        }
    }
    return chain;
}

/// A short text teaches little more the second time.
int passesFor(std::size_t sentences) {
    return sentences < 200 ? 2 : 3;
}

constexpr std::size_t firstMargin = 12;
constexpr std::size_t margin = 8;

} // namespace

Pairing::Pairing(const PreparedText& source, const PreparedText& target, const SettledPairs* terms,
                 std::stop_token stop)
    : m_source(source)
    , m_target(target)
    , m_stop(std::move(stop))
    , m_model(firstModel(m_source, m_target))
    , m_related(relate(m_source, m_target, terms))
    , m_translations(m_related) {
    m_translations.finish(m_source, m_target, m_model.trust);
}

Band Pairing::bandAround(std::span<const Place> chain, std::size_t margin_) const {
    return bandAlong(chain, m_source.size(), m_target.size(), margin_);
}

void Pairing::learn(std::span<const Bead> sentences) {
    m_model = estimated(evidence(), sentences);
    m_translations = m_related;
    for (const LearntPair& pair : learntPairs(m_source, m_target, sentences, m_stop)) {
        m_translations.add(pair.source, pair.target, pair.forward, pair.backward, learntOrigin());
    }
    m_translations.finish(m_source, m_target, m_model.trust);
}

void Pairing::align() {
    m_found = search(evidence(), bandAround(anchors(m_source, m_target, m_translations, m_stop), firstMargin), m_stop);
    for (int pass = 1; pass < passesFor(m_source.size()); ++pass) {
        learn(m_found.sentences);
        m_found = search(evidence(), bandAround(sureChain(m_found.sentences), margin), m_stop);
    }
}

void Pairing::heed(const Routes& routes) {
    m_routes = &routes;
    m_found = search(evidence(), bandAround(sureChain(m_found.sentences), margin), m_stop);
    m_routes = nullptr;
}

SentenceLinks Pairing::links() const {
    return linksBetween(evidence(), bandAround(sureChain(m_found.sentences), margin), m_stop);
}

std::vector<Bead> Pairing::beads() const {
    std::vector<Bead> beads = m_found.segments;
    for (Bead& bead : beads) {
        bead.source = m_source.segmentsOf(bead.source);
        bead.target = m_target.segmentsOf(bead.target);
        bead.confidence = confidenceOf(bead.confidence);
    }
    return beads;
}

std::vector<Bead> Pairing::rated(std::span<const Bead> groups) {
    std::vector<Bead> bySentence(groups.begin(), groups.end());
    for (Bead& bead : bySentence) {
        bead.source = m_source.sentencesOf(bead.source);
        bead.target = m_target.sentencesOf(bead.target);
    }
    learn(rate(evidence(), bySentence, m_stop));
    bySentence = rate(evidence(), bySentence, m_stop);
    std::vector<Bead> rated(groups.begin(), groups.end());
    for (std::size_t k = 0; k < rated.size(); ++k) {
        rated[k].confidence = confidenceOf(bySentence[k].confidence);
    }
    return rated;
}

} // namespace quadrille
