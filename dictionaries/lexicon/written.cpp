#include "dictionaries/lexicon/entries.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"

#include <algorithm>

namespace quadrille {
namespace {

constexpr float weakWeight = 0.3F;

using Words = std::vector<std::string>;

/// For every equivalent of a row the words of it that tell anything, folded.
std::vector<Words> tellingWords(const LexiconRow& row, std::uint32_t side, const Language& language) {
    std::vector<Words> all;
    for (const std::string& text : equivalents(row, side)) {
        all.emplace_back();
        for (const Word& word : words(text)) {
            std::string folded = fold(std::string_view(text).substr(word.begin, word.end - word.begin));
            if (word.kind == WordKind::Letters && !language.commonWords.contains(folded)) {
                all.back().push_back(std::move(folded));
            }
        }
    }
    return all;
}

/// How much a pair of words says that stand for each other in equivalents of so many words, among so many
/// equivalents. Two words that go through English have twice as many ways to mean something else.
float weightOf(std::size_t words, std::size_t alternatives, bool weak) {
    const float share = 1 / static_cast<float>(words);
    const float choice = 2 / static_cast<float>(1 + std::max<std::size_t>(1, alternatives));
    return share * std::max(choice, 0.3F) * (weak ? weakWeight : 1);
}

void pairs(const Language& source, const Language& target, const std::function<void(WordPair)>& put) {
    const std::uint32_t from = WrittenLexicon::languageOf(source);
    const std::uint32_t to = WrittenLexicon::languageOf(target);
    if (from == WrittenLexicon::none || to == WrittenLexicon::none || from == to) {
        return;
    }
    const WrittenLexicon& lexicon = writtenLexicon();
    for (std::uint32_t number = 0; number < lexicon.rowCount(); ++number) {
        const LexiconRow row = readLexiconRow(lexicon.line(number));
        const std::vector<Words> left = tellingWords(row, from, source);
        const std::vector<Words> right = tellingWords(row, to, target);
        // Through English, any equivalent of a row may be meant by any other.
        const std::size_t alternatives = from == 0 || to == 0 ? 1 : std::max(left.size(), right.size());
        for (const Words& ones : left) {
            for (const Words& others : right) {
                const float weight = weightOf(std::max(ones.size(), others.size()), alternatives, row.weak);
                for (const std::string& word : ones) {
                    for (const std::string& counterpart : others) {
                        put({word, counterpart, weight});
                    }
                }
            }
        }
    }
}

/// One text's side of the lexicon: which of its stems the text holds, and where.
class TextSide {
public:
    TextSide(const WrittenLexicon& lexicon, std::uint32_t language, const Vocabulary& words)
        : m_lexicon(lexicon)
        , m_language(language)
        , m_words(words)
        , m_numbers(lexicon.stemCount(language), WrittenLexicon::none) {
        for (std::uint32_t k = 0; k < words.stems.size(); ++k) {
            const std::uint32_t stem =
                words.stems[k].empty() ? WrittenLexicon::none : lexicon.find(language, words.stems[k]);
            if (stem != WrittenLexicon::none) {
                m_numbers[stem] = k;
                m_stems.push_back(stem);
            }
        }
    }

    /// An equivalent that the text holds: its words by their numbers.
    using Equivalent = std::vector<std::uint32_t>;

    /// The rows that share a word with the text.
    [[nodiscard]] std::vector<bool> rows() const {
        std::vector<bool> marked(m_lexicon.rowCount(), false);
        for (const std::uint32_t stem : m_stems) {
            for (const std::uint32_t row : m_lexicon.rowsOf(m_language, stem)) {
                marked[row] = true;
            }
        }
        return marked;
    }

    /// The equivalents of a row that the text holds, into `found`.
    void equivalents(std::uint32_t row, std::vector<Equivalent>& found) const {
        found.clear();
        const std::size_t count = m_lexicon.pieceCount(m_language, row);
        for (std::size_t k = 0; k < count;) {
            Equivalent words;
            bool whole = true;
            do {
                const std::uint32_t word = m_numbers[m_lexicon.piece(m_language, row, k).stem];
                whole = whole && word != WrittenLexicon::none &&
                        (words.empty() || m_words.neighbours.contains(Vocabulary::nextTo(words.back(), word)));
                words.push_back(word);
                ++k;
            } while (k < count && !m_lexicon.piece(m_language, row, k).begins);
            if (whole) {
                found.push_back(std::move(words));
            }
        }
    }

private:
    const WrittenLexicon& m_lexicon;
    std::uint32_t m_language;
    const Vocabulary& m_words;
    std::vector<std::uint32_t> m_numbers; ///< by stem: the word of the text, or none
    std::vector<std::uint32_t> m_stems;
};

void between(const Vocabulary& source, const Vocabulary& target, const std::function<void(RelatedWords)>& put) {
    const std::uint32_t from = WrittenLexicon::languageOf(*source.language);
    const std::uint32_t to = WrittenLexicon::languageOf(*target.language);
    if (from == WrittenLexicon::none || to == WrittenLexicon::none || from == to) {
        return;
    }
    const WrittenLexicon& lexicon = writtenLexicon();
    const TextSide left(lexicon, from, source);
    const TextSide right(lexicon, to, target);
    const std::vector<bool> rows = left.rows();
    const std::vector<bool> shared = right.rows();
    std::vector<TextSide::Equivalent> ones;
    std::vector<TextSide::Equivalent> others;
    for (std::uint32_t row = 0; row < lexicon.rowCount(); ++row) {
        if (!rows[row] || !shared[row]) {
            continue;
        }
        right.equivalents(row, others);
        if (others.empty()) {
            continue;
        }
        left.equivalents(row, ones);
        const std::size_t alternatives = from == 0 || to == 0 ? 1 : std::max(ones.size(), others.size());
        for (const TextSide::Equivalent& one : ones) {
            for (const TextSide::Equivalent& other : others) {
                const float weight = weightOf(std::max(one.size(), other.size()), alternatives, lexicon.weak(row));
                for (const std::uint32_t word : one) {
                    for (const std::uint32_t counterpart : other) {
                        put({word, counterpart, weight});
                    }
                }
            }
        }
    }
}

} // namespace

const WordPairTable entries::written = {"written", pairs, between};

} // namespace quadrille
