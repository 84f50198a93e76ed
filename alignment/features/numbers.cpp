#include "alignment/features/entries.h"

namespace quadrille {
namespace {

void relate(const PreparedText& source, const PreparedText& target, std::size_t origin, Translations& translations) {
    for (std::size_t k = 0; k < source.types().size(); ++k) {
        const TokenType& type = source.types()[k];
        const std::size_t other = type.kind == TokenKind::Number ? target.find(type.key) : target.types().size();
        if (other < target.types().size()) {
            translations.add(k, other, 1.0, origin);
        }
    }
}

} // namespace

const Feature entries::numbers = {"numbers", relate, nullptr, 0.8};

} // namespace quadrille
