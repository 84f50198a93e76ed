#include "app/word_differences.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace quadrille {

namespace {

// The table of the longest common subsequence holds two bytes for each pair of words.
constexpr std::size_t mostPairs = 8'000'000;

/// The places at which `text` is cut, 0 and its length among them, and how many pieces are words.
struct Cuts {
    std::vector<QStringView> pieces;
    int words = 0;
};

Cuts cut(const QString& text, const std::string& tag) {
    Cuts cuts;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale(tag.c_str()), status));
    if (U_FAILURE(status)) {
        cuts.pieces.emplace_back(text);
        return cuts;
    }
    const icu::UnicodeString string(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
    words->setText(string);
    int32_t from = words->first();
    for (int32_t to = words->next(); to != icu::BreakIterator::DONE; from = to, to = words->next()) {
        cuts.pieces.push_back(QStringView(text).mid(from, to - from));
        cuts.words += words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT ? 1 : 0;
    }
    return cuts;
}

bool isSpace(QStringView piece) {
    return std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.isSpace(); });
}

using Pieces = std::vector<QStringView>;

class Differences {
public:
    Differences(const Pieces& before, const Pieces& after)
        : m_before(before)
        , m_after(after) {}

    std::vector<WordRun> runs() {
        std::size_t first = 0;
        const std::size_t shorter = std::min(m_before.size(), m_after.size());
        while (first < shorter && m_before[first] == m_after[first]) {
            add(WordRun::Same, m_before[first++]);
        }
        std::size_t last = 0;
        while (last < shorter - first && m_before[m_before.size() - 1 - last] == m_after[m_after.size() - 1 - last]) {
            ++last;
        }
        between(first, m_before.size() - last, m_after.size() - last);
        for (; last > 0; --last) {
            add(WordRun::Same, m_before[m_before.size() - last]);
        }
        close();
        return std::move(m_runs);
    }

private:
    // From `first` to the ends, half open.
    void between(std::size_t first, std::size_t beforeEnd, std::size_t afterEnd) {
        const std::size_t rows = beforeEnd - first;
        const std::size_t columns = afterEnd - first;
        if ((rows + 1) * (columns + 1) > mostPairs) {
            addAll(first, beforeEnd, first, afterEnd);
            return;
        }
        // lengths[r][c] is how many pieces are common to what follows r and c.
        std::vector<std::uint16_t> lengths((rows + 1) * (columns + 1), 0);
        const auto at = [&](std::size_t r, std::size_t c) -> std::uint16_t& { return lengths[r * (columns + 1) + c]; };
        for (std::size_t r = rows; r-- > 0;) {
            for (std::size_t c = columns; c-- > 0;) {
                at(r, c) = m_before[first + r] == m_after[first + c] ? static_cast<std::uint16_t>(at(r + 1, c + 1) + 1)
                                                                     : std::max(at(r + 1, c), at(r, c + 1));
            }
        }
        std::size_t r = 0;
        std::size_t c = 0;
        while (r < rows && c < columns) {
            if (m_before[first + r] == m_after[first + c]) {
                add(WordRun::Same, m_before[first + r]);
                ++r;
                ++c;
            } else if (at(r + 1, c) >= at(r, c + 1)) {
                add(WordRun::Out, m_before[first + r++]);
            } else {
                add(WordRun::In, m_after[first + c++]);
            }
        }
        addAll(first + r, beforeEnd, first + c, afterEnd);
    }

    void addAll(std::size_t out, std::size_t outEnd, std::size_t in, std::size_t inEnd) {
        for (; out < outEnd; ++out) {
            add(WordRun::Out, m_before[out]);
        }
        for (; in < inEnd; ++in) {
            add(WordRun::In, m_after[in]);
        }
    }

    // White space alone between two changes is part of both, so that a changed phrase reads as one; not where words
    // only came or only went, which would strike out the space.
    void add(WordRun::Kind kind, QStringView piece) {
        const QString text = piece.toString();
        if (kind != WordRun::Same) {
            if (const bool both =
                    (kind == WordRun::Out || !m_out.isEmpty()) && (kind == WordRun::In || !m_in.isEmpty());
                !both && !m_between.isEmpty()) {
                close();
            }
            m_out += m_between;
            m_in += m_between;
            m_between.clear();
            (kind == WordRun::Out ? m_out : m_in) += text;
        } else if (m_out.isEmpty() && m_in.isEmpty()) {
            same(text);
        } else {
            m_between += text;
            if (!isSpace(piece)) {
                close();
            }
        }
    }

    void close() {
        if (!m_out.isEmpty()) {
            m_runs.push_back({WordRun::Out, std::exchange(m_out, {})});
        }
        if (!m_in.isEmpty()) {
            m_runs.push_back({WordRun::In, std::exchange(m_in, {})});
        }
        if (!m_between.isEmpty()) {
            same(std::exchange(m_between, {}));
        }
    }

    void same(const QString& text) {
        if (m_runs.empty() || m_runs.back().kind != WordRun::Same) {
            m_runs.push_back({WordRun::Same, {}});
        }
        m_runs.back().text += text;
    }

    const Pieces& m_before;
    const Pieces& m_after;
    std::vector<WordRun> m_runs;
    QString m_out;     ///< of the change under way
    QString m_in;      ///< the same
    QString m_between; ///< common white space since it
};

} // namespace

std::vector<WordRun> wordDifferences(const QString& before, const QString& after, const std::string& tag) {
    return Differences(cut(before, tag).pieces, cut(after, tag).pieces).runs();
}

int wordsOf(WordRun::Kind kind, const std::vector<WordRun>& runs, const std::string& tag) {
    int words = 0;
    for (const WordRun& run : runs) {
        words += run.kind == kind ? cut(run.text, tag).words : 0;
    }
    return words;
}

} // namespace quadrille
