#include "alignment/features.h"

#include "alignment/features/entries.h"

#include <array>

namespace quadrille {

std::span<const Feature> features() {
    static const std::array all = {
        entries::lengths,    //
        entries::paragraphs, //
        entries::headings,   //
        entries::numbers,    //
        entries::names,      //
        entries::words,      //
        entries::punctuation //
    };
    return all;
}

std::size_t learntOrigin() {
    return features().size();
}

std::size_t termsOrigin() {
    return learntOrigin() + 1;
}

} // namespace quadrille
