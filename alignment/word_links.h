#pragma once

#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <string_view>
#include <vector>

namespace quadrille {

class SettledPairs;
class Stemmer;
class WordStatistics;

/// Words of two texts that say the same. A side of several words is an expression ("European Union").
struct WordLink {
    Span source;
    Span target;
    double confidence = 0; ///< 0 to 1
    bool operator==(const WordLink&) const = default;
};

/// A text and its language; both borrowed.
struct LinkText {
    std::string_view text;
    const Language& language;
};

/// What there is to link by besides the lexicon, names and numbers. Everything may be null and is borrowed.
struct LinkHelp {
    const SettledPairs* terms = nullptr;
    const WordStatistics* statistics = nullptr;
    Stemmer* source = nullptr; ///< of the source language
    Stemmer* target = nullptr;
};

/// Links the words of a text with those of its translation, in the order of the source. A word is in one link at most;
/// one that has no sure counterpart is in none. Nor are the common words that every sentence has, outside expressions.
/// Texts of many hundred words each are not looked at.
///
/// Links are taken one after another, the strongest first, each closing its words to others (I. D. Melamed, "Models
/// of Translational Equivalence among Words", Computational Linguistics 26(2), 2000). What a pair is worth comes from
/// the lexicon and its like, or from the statistics, times how well its place agrees with that of the links around it,
/// as in S. Vogel, H. Ney and C. Tillmann, "HMM-Based Word Alignment in Statistical Translation", COLING 1996.
/// Any thread, if the stemmers are this thread's.
std::vector<WordLink> linkWords(const LinkText& source, const LinkText& target, const LinkHelp& help = {});

} // namespace quadrille
