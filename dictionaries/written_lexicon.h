#pragma once

#include "dictionaries/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

class Stemmer;

/// The languages of the written lexicon; every row has words of each, English first.
inline constexpr std::array<std::string_view, 4> lexiconLanguages = {"en", "ru", "uk", "lv"};

/// One row of the written lexicon (dictionaries/lexicon/en), for people to read.
struct LexiconRow {
    /// What stands for the row in one language.
    struct Side {
        std::string tag;                ///< "lv"
        std::vector<std::string> words; ///< the commonest first; verbs of two aspects as "решать/решить"
        std::vector<std::string> falseFriends; ///< look-alikes that are no right equivalents
        bool operator==(const Side&) const = default;
    };
    std::string headword;
    std::string part;                  ///< "noun", "verb", "person", ...
    std::vector<std::string> variants; ///< other spellings and forms of the headword
    bool weak = false;                 ///< so general that it tells little of where it stands
    std::vector<Side> sides;           ///< in the order of lexiconLanguages, English left out
    bool operator==(const LexiconRow&) const = default;
};

/// The row of a table's line: six fields parted by TABs. Throws std::invalid_argument with the line.
LexiconRow readLexiconRow(std::string_view line);

/// Every equivalent of a row in a language (its place in lexiconLanguages): verbs of two aspects are two; the English
/// ones are the headword and its variants.
std::vector<std::string> equivalents(const LexiconRow& row, std::uint32_t language);

/// The names of persons, places, peoples, organisations, treaties, media and events that the lexicon has in `language`;
/// none when it does not know the language. Any thread.
std::vector<std::string> lexiconNames(const Language& language);

/// Rows found for a word, and how.
struct LookUp {
    /// Whether the rows have the word itself or the one it is a form of, a word with the same stem, or only words that
    /// share a long beginning with it.
    enum class Fit { Word, Stem, Beginning, Nothing };
    Fit fit = Fit::Nothing;
    std::vector<LexiconRow> rows; ///< those of which it is a whole equivalent before those where it is a part of one
};

/// The rows that hold `word` (or several words side by side) in any form in `language`; none when they are not there
/// or the lexicon does not know the language. With a stemmer of that language forms are told more surely; the
/// language's endings serve without. Any thread (a stemmer belongs to one).
LookUp lookUp(std::string_view word, const Language& language, Stemmer* stemmer = nullptr);

/// The written lexicon as it is built into the program, for looking up by stem() without reading it first.
/// Everything in it is numbered: languages as in lexiconLanguages, stems by language, rows.
class WrittenLexicon {
public:
    /// A word of an equivalent: its stem, and whether a new equivalent begins with it.
    struct Piece {
        std::uint32_t stem;
        bool begins;
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// Reads what compiled() made; `bytes` is borrowed and begins at a multiple of four.
    explicit WrittenLexicon(std::string_view bytes);
    /// The lexicon of `rows` (lines of the tables) as bytes. Throws std::invalid_argument with the line.
    static std::string compiled(std::span<const std::string> lines);

    /// Its place in lexiconLanguages, or none.
    [[nodiscard]] static std::uint32_t languageOf(const Language& language);
    [[nodiscard]] std::size_t rowCount() const { return m_lines.size() - 1; }
    [[nodiscard]] std::size_t stemCount(std::uint32_t language) const { return m_sides[language].names.size() - 1; }
    [[nodiscard]] std::string_view stemName(std::uint32_t language, std::uint32_t stem) const;
    /// The number of a stem in that language, or none.
    [[nodiscard]] std::uint32_t find(std::uint32_t language, std::string_view stem) const;
    /// The rows that have the stem, in order.
    [[nodiscard]] std::span<const std::uint32_t> rowsOf(std::uint32_t language, std::uint32_t stem) const;
    /// The words of all equivalents of a row, in order; words that tell nothing are left out.
    [[nodiscard]] std::size_t pieceCount(std::uint32_t language, std::uint32_t row) const;
    [[nodiscard]] Piece piece(std::uint32_t language, std::uint32_t row, std::size_t k) const;
    [[nodiscard]] bool weak(std::uint32_t row) const { return (m_flags[row] & 1) != 0; }
    /// The row as it stands in its table.
    [[nodiscard]] std::string_view line(std::uint32_t row) const;

private:
    using Numbers = std::span<const std::uint32_t>;
    struct Side {
        Numbers names;    ///< where the name of each stem begins, and where the last ends
        Numbers postings; ///< where the rows of each stem begin
        Numbers rows;
        Numbers begins; ///< where the pieces of each row begin
        Numbers pieces;
    };
    std::array<Side, lexiconLanguages.size()> m_sides;
    Numbers m_lines;
    Numbers m_flags;
    std::string_view m_text;
};

/// The lexicon that is built into the program. Any thread.
const WrittenLexicon& writtenLexicon();

} // namespace quadrille
