#pragma once

#include "alignment/model.h"
#include "alignment/translations.h"

#include <span>
#include <string_view>

namespace quadrille {

/// What a feature that looks at a bead's shape, not its words, is shown.
struct BeadView {
    const PreparedText& source;
    const PreparedText& target;
    const Model& model;
    Range sourceRange; ///< neither side is empty
    Range targetRange;
};

/// One kind of evidence. It does one of two things, and leaves the other null.
struct Feature {
    std::string_view name; ///< the name of its file in features/
    /// Says which words of the texts may stand for each other.
    /// `origin` is to be handed on to Translations::add.
    void (*relate)(const PreparedText& source, const PreparedText& target, std::size_t origin,
                   Translations& translations);
    /// Log-likelihood ratio of a bead against its sentences standing alone, in nats.
    double (*score)(const BeadView& bead);
    /// Of the words it relates, the part that meets a counterpart in a true translation, as first assumed.
    double trust = 0;
};

/// All features, in a fixed order.
std::span<const Feature> features();

/// The origins, behind those of the features, of word pairs learnt from the texts themselves, and of those that people
/// have settled.
std::size_t learntOrigin();
std::size_t termsOrigin();

} // namespace quadrille
