#include "alignment/aligner.h"

#include "alignment/features.h"
#include "alignment/grid.h"
#include "alignment/lattice.h"
#include "alignment/model.h"
#include "alignment/prepared_text.h"
#include "alignment/translations.h"

#include <cmath>

namespace quadrille {
namespace {

Translations relate(const PreparedText& source, const PreparedText& target) {
    Translations translations;
    for (const Feature& feature : features()) {
        if (feature.relate != nullptr) {
            feature.relate(source, target, translations);
        }
    }
    translations.finish(source.types().size(), target.types().size());
    return translations;
}

} // namespace

std::vector<Bead> align(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::stop_token stop) {
    const PreparedText first(source, sourceLanguage, stop);
    const PreparedText second(target, targetLanguage, stop);
    const Translations translations = relate(first, second);
    const Model model = firstModel(first, second);
    const Band band = Band::whole(first.size(), second.size());
    const Grid grid(first, second, translations, model, band, stop);
    return bestPath(grid, model, stop);
}

std::vector<Bead> score(std::span<const Sentence> source, const Language& sourceLanguage,
                        std::span<const Sentence> target, const Language& targetLanguage, std::span<const Bead> groups,
                        std::stop_token stop) {
    const PreparedText first(source, sourceLanguage, stop);
    const PreparedText second(target, targetLanguage, stop);
    const Translations translations = relate(first, second);
    const Model model = firstModel(first, second);
    const Band band = Band::whole(first.size(), second.size());
    const Grid grid(first, second, translations, model, band, stop);
    std::vector<Bead> scored(groups.begin(), groups.end());
    for (Bead& bead : scored) {
        const double ratio = grid.score(bead.source, bead.target) - 2;
        bead.confidence = bead.source.empty() || bead.target.empty() ? 0.5 : 1 / (1 + std::exp(-0.5 * ratio));
    }
    return scored;
}

} // namespace quadrille
