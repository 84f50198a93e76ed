#include "alignment/features/entries.h"

#include "dictionaries/lexicon.h"

namespace quadrille {
namespace {

void relate(const PreparedText& source, const PreparedText& target, std::size_t origin, Translations& translations) {
    const Vocabulary left = source.vocabulary();
    const Vocabulary right = target.vocabulary();
    for (const WordPairTable& table : wordPairTables()) {
        table.between(left, right, [&](const RelatedWords& pair) {
            translations.add(pair.source, pair.target, pair.weight, origin);
        });
    }
}

} // namespace

const Feature entries::words = {"words", relate, nullptr, 0.7};

} // namespace quadrille
