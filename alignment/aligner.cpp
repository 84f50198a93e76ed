#include "alignment/aligner.h"

#include "alignment/pairing.h"

namespace quadrille {

std::vector<Bead> align(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::stop_token stop,
                        const SettledPairs* terms) {
    const PreparedText left(source, sourceLanguage, stop);
    const PreparedText right(target, targetLanguage, stop);
    Pairing pairing(left, right, terms, std::move(stop));
    pairing.align();
    return pairing.beads();
}

std::vector<Bead> score(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::span<const Bead> groups,
                        std::stop_token stop) {
    const PreparedText left(source, sourceLanguage, stop);
    const PreparedText right(target, targetLanguage, stop);
    return Pairing(left, right, nullptr, std::move(stop)).rated(groups);
}

} // namespace quadrille
