#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace quadrille {
namespace {

/// How well a row fits the words asked for: whether they are all of one of its equivalents, or only part of one.
enum class Fit { Whole, Part, None };

std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> found;
    for (const Word& word : words(text)) {
        found.push_back(fold(text.substr(word.begin, word.end - word.begin)));
    }
    return found;
}

using Same = std::function<bool(const std::string&, std::size_t)>;

/// How `equivalent` fits `count` words asked for; `same` says whether a word of it is the k-th of them.
Fit fitOf(std::string_view equivalent, std::size_t count, const Same& same) {
    const std::vector<std::string> all = foldedWords(equivalent);
    for (std::size_t from = 0; from + count <= all.size(); ++from) {
        bool fits = true;
        for (std::size_t k = 0; fits && k < count; ++k) {
            fits = same(all[from + k], k);
        }
        if (fits) {
            return all.size() == count ? Fit::Whole : Fit::Part;
        }
    }
    return Fit::None;
}

Fit fitOf(const LexiconRow& row, std::uint32_t language, std::size_t count, const Same& same) {
    Fit best = Fit::None;
    for (const std::string& equivalent : equivalents(row, language)) {
        best = std::min(best, fitOf(equivalent, count, same));
    }
    return best;
}

/// The rows that have any of the stems.
std::vector<std::uint32_t> rowsWith(const WrittenLexicon& lexicon, std::uint32_t language,
                                    const std::vector<std::string>& stems) {
    std::vector<std::uint32_t> rows;
    for (const std::string& one : stems) {
        const std::uint32_t stem = lexicon.find(language, one);
        if (stem != WrittenLexicon::none) {
            const auto some = lexicon.rowsOf(language, stem);
            rows.insert(rows.end(), some.begin(), some.end());
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// Rows put in order: those the words fit wholly, then those where they are part of an equivalent.
class Found {
public:
    explicit Found(std::uint32_t language)
        : m_language(language) {}

    void add(std::uint32_t number, std::size_t count, const Same& same) {
        LexiconRow row = readLexiconRow(writtenLexicon().line(number));
        const Fit fit = fitOf(row, m_language, count, same);
        if (fit == Fit::Whole) {
            m_whole.push_back(std::move(row));
        } else if (fit == Fit::Part) {
            m_part.push_back(std::move(row));
        }
    }
    [[nodiscard]] bool empty() const { return m_whole.empty() && m_part.empty(); }
    [[nodiscard]] std::vector<LexiconRow> rows() && {
        std::move(m_part.begin(), m_part.end(), std::back_inserter(m_whole));
        return std::move(m_whole);
    }

private:
    std::uint32_t m_language;
    std::vector<LexiconRow> m_whole;
    std::vector<LexiconRow> m_part;
};

/// The stems that share the longest beginning with `stem`: at least four letters, and all of one but two.
std::vector<std::string> neighbours(const WrittenLexicon& lexicon, std::uint32_t language, const std::string& stem) {
    std::vector<std::string> found;
    std::size_t longest = 0;
    for (std::uint32_t k = 0; k < lexicon.stemCount(language); ++k) {
        const std::string_view other = lexicon.stemName(language, k);
        std::size_t at = 0;
        std::size_t letters = 0;
        while (at < stem.size() && at < other.size()) {
            std::size_t ahead = at;
            std::size_t there = at;
            if (next(stem, ahead) != next(other, there)) {
                break;
            }
            at = ahead;
            ++letters;
        }
        const auto left = [at](std::string_view text) {
            std::size_t count = 0;
            for (std::size_t from = at; from < text.size(); ++count) {
                next(text, from);
            }
            return count;
        };
        if (letters < 4 || letters < longest || left(other) > 2 || left(stem) > 2) {
            continue;
        }
        if (letters > longest) {
            found.clear();
            longest = letters;
        }
        found.emplace_back(other);
    }
    return found;
}

} // namespace

std::vector<LexiconRow> lookUp(std::string_view word, const Language& language, Stemmer* stemmer) {
    const WrittenLexicon& lexicon = writtenLexicon();
    const std::uint32_t side = WrittenLexicon::languageOf(language);
    const std::vector<std::string> asked = foldedWords(word);
    if (side == WrittenLexicon::none || asked.empty()) {
        return {};
    }
    std::vector<std::vector<std::string>> wanted;
    std::vector<std::string> keys;
    for (const std::string& one : asked) {
        wanted.push_back(stemmer != nullptr ? stemmer->words(one) : std::vector<std::string>());
        wanted.back().push_back(one);
        for (const std::string& form : wanted.back()) {
            keys.push_back(stem(form, language));
        }
    }
    // First by the very words, as the dictionary or the asker spells them, then by what the endings leave of them.
    Found exact(side);
    const std::vector<std::uint32_t> rows = rowsWith(lexicon, side, keys);
    for (const std::uint32_t row : rows) {
        exact.add(row, asked.size(), [&](const std::string& one, std::size_t k) {
            const auto& any = wanted[k];
            return std::find(any.begin(), any.end(), one) != any.end();
        });
    }
    if (!exact.empty()) {
        return std::move(exact).rows();
    }
    Found alike(side);
    for (const std::uint32_t row : rows) {
        alike.add(row, asked.size(), [&](const std::string& one, std::size_t k) {
            const auto& any = wanted[k];
            const std::string key = stem(one, language);
            return std::any_of(any.begin(), any.end(),
                               [&](const std::string& other) { return stem(other, language) == key; });
        });
    }
    if (!alike.empty() || asked.size() > 1) {
        return std::move(alike).rows();
    }
    const std::vector<std::string> near = neighbours(lexicon, side, stem(asked.front(), language));
    Found nearby(side);
    for (const std::uint32_t row : rowsWith(lexicon, side, near)) {
        nearby.add(row, 1, [&](const std::string& one, std::size_t) {
            return std::find(near.begin(), near.end(), stem(one, language)) != near.end();
        });
    }
    return std::move(nearby).rows();
}

} // namespace quadrille
