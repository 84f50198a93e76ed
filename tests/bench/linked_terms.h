#pragma once

#include <filesystem>
#include <string>

namespace quadrille::bench {

/// What words are linked by, besides the tables.
enum class LinkedBy {
    Tables,       ///< nothing
    Texts,        ///< what the texts themselves teach
    Dictionaries, ///< that and Hunspell's
};

/// How the annotated terms of two texts fare when their words are linked, looked at from both sides.
struct LinkedTerms {
    int terms = 0;  ///< occurrences with the same term on the other side of the bead
    int linked = 0; ///< of them, with a word that is linked to a word of the counterpart
    int whole = 0;  ///< with every word so linked, common ones left out
    int ends = 0;   ///< ends of links that lie in such an occurrence
    int right = 0;  ///< of them, with the other end in the counterpart
    double seconds = 0;

    [[nodiscard]] double recall() const { return static_cast<double>(linked) / terms; }
    [[nodiscard]] double precision() const { return static_cast<double>(right) / ends; }
};

/// Links the words of the op-ed in `folder`, English and `tag`, bead by bead of its gold. Its terms are those of
/// terms.tsv, or else what of glossary.tsv is found by stems.
LinkedTerms countLinkedTerms(const std::filesystem::path& folder, const std::string& tag, LinkedBy by);

/// Prints that for all three languages.
void linkedTerms(const std::filesystem::path& folder, const std::string& name);

} // namespace quadrille::bench
