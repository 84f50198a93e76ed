#include "alignment/features/entries.h"

namespace quadrille {
namespace {

void relate(const PreparedText& source, const PreparedText& target, std::size_t origin, Translations& translations) {
    for (std::size_t k = 0; k < source.types().size(); ++k) {
        const TokenType& type = source.types()[k];
        const std::size_t other = type.kind == TokenKind::Punctuation ? target.find(type.key) : target.types().size();
        if (other < target.types().size()) {
            translations.add(k, other, 0.9, origin);
        }
    }
}

} // namespace

const Feature entries::punctuation = {"punctuation", relate, nullptr, 0.4};

} // namespace quadrille
