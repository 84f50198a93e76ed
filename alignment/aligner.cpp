#include "alignment/aligner.h"

#include "alignment/estimate.h"
#include "alignment/search.h"

namespace quadrille {
namespace {

/// Two texts and what is thought of them; thoughts get better with every pass.
class Work {
public:
    Work(std::span<const Sentence> source, const Language& sourceLanguage, std::span<const Sentence> target,
         const Language& targetLanguage, std::stop_token stop, const SettledPairs* terms)
        : m_stop(std::move(stop))
        , m_source(source, sourceLanguage, m_stop)
        , m_target(target, targetLanguage, m_stop)
        , m_model(firstModel(m_source, m_target))
        , m_related(relate(m_source, m_target, terms))
        , m_translations(m_related) {
        m_translations.finish(m_source, m_target, m_model.trust);
    }

    [[nodiscard]] Evidence evidence() const { return {m_source, m_target, m_translations, m_model}; }
    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }

    [[nodiscard]] Found pass(std::span<const Place> chain, std::size_t margin) const {
        return search(evidence(), bandAlong(chain, m_source.size(), m_target.size(), margin), m_stop);
    }
    [[nodiscard]] std::vector<Place> firstChain() const { return anchors(m_source, m_target, m_translations, m_stop); }

    /// Takes from an alignment what it teaches about these texts.
    void learn(std::span<const Bead> beads) {
        m_model = estimated(evidence(), beads);
        m_translations = m_related;
        for (const LearntPair& pair : learntPairs(m_source, m_target, beads, m_stop)) {
            m_translations.add(pair.source, pair.target, pair.forward, pair.backward, learntOrigin());
        }
        m_translations.finish(m_source, m_target, m_model.trust);
    }

private:
    std::stop_token m_stop;
    PreparedText m_source;
    PreparedText m_target;
    Model m_model;
    Translations m_related;      ///< what the features say, before anything is learnt
    Translations m_translations; ///< that and what was learnt, ready for use
};

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

} // namespace

std::vector<Bead> align(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::stop_token stop,
                        const SettledPairs* terms) {
    Work work(source, sourceLanguage, target, targetLanguage, std::move(stop), terms);
    Found found = work.pass(work.firstChain(), 12);
    for (int pass = 1; pass < passesFor(source.size()); ++pass) {
        work.learn(found.sentences);
        found = work.pass(sureChain(found.sentences), 8);
    }
    for (Bead& bead : found.segments) {
        bead.source = work.evidence().source.segmentsOf(bead.source);
        bead.target = work.evidence().target.segmentsOf(bead.target);
    }
    return std::move(found.segments);
}

std::vector<Bead> score(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::span<const Bead> groups,
                        std::stop_token stop) {
    Work work(source, sourceLanguage, target, targetLanguage, std::move(stop), nullptr);
    std::vector<Bead> bySentence(groups.begin(), groups.end());
    for (Bead& bead : bySentence) {
        bead.source = work.evidence().source.sentencesOf(bead.source);
        bead.target = work.evidence().target.sentencesOf(bead.target);
    }
    work.learn(rate(work.evidence(), bySentence, work.stop()));
    bySentence = rate(work.evidence(), bySentence, work.stop());
    std::vector<Bead> rated(groups.begin(), groups.end());
    for (std::size_t k = 0; k < rated.size(); ++k) {
        rated[k].confidence = bySentence[k].confidence;
    }
    return rated;
}

} // namespace quadrille
