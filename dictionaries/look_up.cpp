#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace quadrille {
namespace {

/// How well a row fits the words asked for: the place of the equivalent they are, and whether they are all of it.
struct Extent {
    std::size_t place = 0;
    bool any = false;
    bool whole = false;
};

std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> found;
    for (const Word& word : words(text)) {
        found.push_back(fold(text.substr(word.begin, word.end - word.begin)));
    }
    return found;
}

using Same = std::function<bool(const std::string&, std::size_t)>;

/// Whether `count` words asked for stand in `words`, from any place on; `same` says whether one is the k-th of them.
bool holds(const std::vector<std::string>& words, std::size_t count, const Same& same) {
    for (std::size_t from = 0; from + count <= words.size(); ++from) {
        std::size_t k = 0;
        while (k < count && same(words[from + k], k)) {
            ++k;
        }
        if (k == count) {
            return true;
        }
    }
    return false;
}

Extent extentOf(const LexiconRow& row, std::uint32_t language, std::size_t count, const Same& same) {
    Extent best;
    const std::vector<std::string> all = equivalents(row, language);
    for (std::size_t place = 0; place < all.size() && !best.whole; ++place) {
        const std::vector<std::string> words = foldedWords(all[place]);
        const bool whole = words.size() == count;
        if ((whole || !best.any) && holds(words, count, same)) {
            best = {place, true, whole};
        }
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

bool isAmong(const std::string& one, const std::vector<std::string>& all) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Rows put in order: those of which the words are a whole equivalent, the commonest first, then those where they are
/// part of one.
class Found {
public:
    Found(const std::vector<std::uint32_t>& rows, std::uint32_t language, std::size_t count, const Same& same) {
        for (const std::uint32_t number : rows) {
            LexiconRow row = readLexiconRow(writtenLexicon().line(number));
            const Extent extent = extentOf(row, language, count, same);
            if (extent.any) {
                m_rows.emplace_back(extent, std::move(row));
            }
        }
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& one, const auto& other) {
            const Extent& a = one.first;
            const Extent& b = other.first;
            return a.whole != b.whole ? a.whole : a.whole && a.place < b.place;
        });
    }
    /// Puts those first that have the words just as they were asked: "government" before "govern".
    void putFirst(const std::vector<std::string>& asked, std::uint32_t language) {
        std::stable_partition(m_rows.begin(), m_rows.end(), [&](const auto& one) {
            const Same itself = [&](const std::string& word, std::size_t k) { return word == asked[k]; };
            return extentOf(one.second, language, asked.size(), itself).whole;
        });
    }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] bool whole() const { return !empty() && m_rows.front().first.whole; }
    /// Adds what `other` has whole and this has not, at the end.
    void addWhole(const Found& other) {
        for (const auto& [extent, row] : other.m_rows) {
            const bool here = std::any_of(m_rows.begin(), m_rows.end(), [&row = row](const auto& one) {
                return one.second.headword == row.headword && one.second.part == row.part;
            });
            if (extent.whole && !here) {
                m_rows.emplace_back(extent, row);
            }
        }
    }
    [[nodiscard]] LookUp as(LookUp::Fit fit) && {
        LookUp result;
        result.fit = empty() ? LookUp::Fit::Nothing : fit;
        for (auto& [extent, row] : m_rows) {
            result.rows.push_back(std::move(row));
        }
        return result;
    }

private:
    std::vector<std::pair<Extent, LexiconRow>> m_rows;
};

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        next(text, at);
    }
    return count;
}

/// The bytes two texts have in common at their beginning, whole letters only.
std::size_t commonBeginning(std::string_view one, std::string_view other) {
    std::size_t at = 0;
    while (at < one.size() && at < other.size()) {
        std::size_t ahead = at;
        std::size_t there = at;
        if (next(one, ahead) != next(other, there)) {
            break;
        }
        at = ahead;
    }
    return at;
}

/// The stems that share the longest beginning with `stem`: at least four letters, and all of each but two.
std::vector<std::string> neighbours(const WrittenLexicon& lexicon, std::uint32_t language, std::string_view stem) {
    constexpr std::size_t fewest = 4;
    constexpr std::size_t mostOver = 2;
    std::vector<std::string> found;
    std::size_t longest = 0;
    for (std::uint32_t k = 0; k < lexicon.stemCount(language); ++k) {
        const std::string_view other = lexicon.stemName(language, k);
        const std::size_t common = commonBeginning(stem, other);
        if (common < longest || letters(stem.substr(0, common)) < fewest || letters(stem.substr(common)) > mostOver ||
            letters(other.substr(common)) > mostOver) {
            continue;
        }
        if (common > longest) {
            found.clear();
            longest = common;
        }
        found.emplace_back(other);
    }
    return found;
}

} // namespace

LookUp lookUp(std::string_view word, const Language& language, Stemmer* stemmer) {
    const WrittenLexicon& lexicon = writtenLexicon();
    const std::uint32_t side = WrittenLexicon::languageOf(language);
    const std::vector<std::string> asked = foldedWords(word);
    if (side == WrittenLexicon::none || asked.empty()) {
        return {};
    }
    // What each of the words may be a form of, and the stems of all that.
    std::vector<std::vector<std::string>> wanted;
    std::vector<std::vector<std::string>> stems;
    std::vector<std::string> keys;
    for (const std::string& one : asked) {
        wanted.push_back(stemmer != nullptr ? stemmer->words(one) : std::vector<std::string>());
        wanted.back().push_back(one);
        stems.emplace_back();
        for (const std::string& form : wanted.back()) {
            stems.back().push_back(stem(form, language));
            keys.push_back(stems.back().back());
        }
    }
    const std::vector<std::uint32_t> rows = rowsWith(lexicon, side, keys);
    Found exact(rows, side, asked.size(),
                [&](const std::string& one, std::size_t k) { return isAmong(one, wanted[k]); });
    exact.putFirst(asked, side);
    if (exact.whole() && stemmer != nullptr && stemmer->known()) {
        return std::move(exact).as(LookUp::Fit::Word);
    }
    // Rows that have it by its stem as a whole equivalent ("organization") come before those that have it as a part.
    Found alike(rows, side, asked.size(),
                [&](const std::string& one, std::size_t k) { return isAmong(stem(one, language), stems[k]); });
    if (exact.whole() || (!exact.empty() && !alike.whole())) {
        exact.addWhole(alike);
        return std::move(exact).as(LookUp::Fit::Word);
    }
    if (!alike.empty() || asked.size() > 1) {
        return std::move(alike).as(LookUp::Fit::Stem);
    }
    const std::vector<std::string> near = neighbours(lexicon, side, stem(asked.front(), language));
    Found nearby(rowsWith(lexicon, side, near), side, 1,
                 [&](const std::string& one, std::size_t) { return isAmong(stem(one, language), near); });
    return std::move(nearby).as(LookUp::Fit::Beginning);
}

std::vector<std::string> lexiconNames(const Language& language) {
    constexpr std::array<std::string_view, 7> parts = {"person", "place", "people", "org", "treaty", "media", "event"};
    std::vector<std::string> names;
    const std::uint32_t place = WrittenLexicon::languageOf(language);
    if (place == WrittenLexicon::none) {
        return names;
    }
    const WrittenLexicon& lexicon = writtenLexicon();
    for (std::uint32_t n = 0; n < lexicon.rowCount(); ++n) {
        const LexiconRow row = readLexiconRow(lexicon.line(n));
        if (std::find(parts.begin(), parts.end(), row.part) != parts.end()) {
            for (std::string& name : equivalents(row, place)) {
                names.push_back(std::move(name));
            }
        }
    }
    return names;
}

} // namespace quadrille
