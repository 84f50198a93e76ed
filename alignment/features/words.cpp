#include "alignment/features/entries.h"

#include "dictionaries/lexicon.h"

namespace quadrille {
namespace {

void relate(const PreparedText& source, const PreparedText& target, std::size_t origin, Translations& translations) {
    for (const WordPair& pair : lexicon(source.language(), target.language())) {
        const std::size_t one = source.find(PreparedText::stem(pair.source));
        if (one == source.types().size()) {
            continue;
        }
        const std::size_t other = target.find(PreparedText::stem(pair.target));
        if (other < target.types().size()) {
            translations.add(one, other, pair.weight, origin);
        }
    }
}

} // namespace

const Feature entries::words = {"words", relate, nullptr, 0.7};

} // namespace quadrille
