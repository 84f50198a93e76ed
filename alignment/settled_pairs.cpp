#include "alignment/settled_pairs.h"

#include "dictionaries/stems.h"

namespace quadrille {

SettledPairs::SettledPairs(std::span<const WordPair> pairs, const Language& source, const Language& target) {
    for (const WordPair& pair : pairs) {
        m_pairs[stem(pair.source, source)].push_back({stem(pair.target, target), pair.weight});
    }
}

std::span<const SettledPairs::Counterpart> SettledPairs::of(std::string_view sourceStem) const {
    const auto found = m_pairs.find(sourceStem);
    return found == m_pairs.end() ? std::span<const Counterpart>() : found->second;
}

} // namespace quadrille
