#include "corpus/edits/boundaries.h"

#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <algorithm>
#include <set>
#include <unicode/uchar.h>

namespace quadrille {

namespace {

/// A cut is the white space between two pieces: from the end of one to the beginning of the next.
using Cut = std::pair<std::size_t, std::size_t>;

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::set<Cut> cutsBetween(std::span<const Span> pieces) {
    std::set<Cut> cuts;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        cuts.emplace(pieces[i].end, pieces[i + 1].begin);
    }
    return cuts;
}

// A line end that a person typed inside a cell does not make a sentence end.
std::set<Cut> segmentersCuts(std::string_view text, const Language& language, BreakRules* rules) {
    std::vector<Span> spans;
    for (const SegmentSpan& segment : segment(text, language, {ParagraphStyle::Wrapped, false, rules})) {
        spans.push_back(segment.span);
    }
    return cutsBetween(spans);
}

bool isBlank(char32_t character) {
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

/// Where the white space begins that ends at `end`.
std::size_t blankBefore(std::string_view text, std::size_t end) {
    while (end > 0 && isBlank(peekBefore(text, end))) {
        previous(text, end);
    }
    return end;
}

/// Where the white space ends that begins at `begin`.
std::size_t blankAfter(std::string_view text, std::size_t begin) {
    while (begin < text.size() && isBlank(peek(text, begin))) {
        next(text, begin);
    }
    return begin;
}

/// Where places of the old text are in the new one.
class Mapping {
public:
    Mapping(std::size_t before, std::string_view after, Common common)
        : m_common(common)
        , m_text(after)
        , m_before(before)
        , m_after(after.size()) {}

    /// Whether all of the cut is in a part that both texts have.
    [[nodiscard]] bool keeps(Cut cut) const {
        return cut.second <= m_common.beginning || cut.first >= m_before - m_common.end;
    }

    [[nodiscard]] Cut mapped(Cut cut) const {
        return cut.second <= m_common.beginning ? cut
                                                : Cut{cut.first - m_before + m_after, cut.second - m_before + m_after};
    }

    /// What becomes of a cut whose white space was typed at: where the piece before or behind it was not, it stays if
    /// white space still is there.
    [[nodiscard]] std::vector<Cut> besideTyped(Cut cut) const {
        std::vector<Cut> cuts;
        if (const std::size_t end = blankAfter(m_text, cut.first); cut.first <= m_common.beginning && end > cut.first) {
            cuts.emplace_back(cut.first, end);
        }
        if (cut.second >= m_before - m_common.end) {
            const std::size_t end = cut.second - m_before + m_after;
            const std::size_t begin = blankBefore(m_text, end);
            if (begin < end) {
                cuts.emplace_back(begin, end);
            }
        }
        return cuts;
    }

    /// Whether a cut of the new text lies in or at the edge of what was typed.
    [[nodiscard]] bool near(Cut cut) const {
        return cut.second >= m_common.beginning && cut.first <= m_after - m_common.end;
    }

private:
    Common m_common;
    std::string_view m_text; ///< the new one
    std::size_t m_before;    ///< sizes
    std::size_t m_after;
};

std::vector<Span> between(const std::set<Cut>& cuts, std::size_t size) {
    std::vector<Span> pieces;
    std::size_t begin = 0;
    for (const Cut& cut : cuts) {
        // Two decisions may name the same white space differently; the first stands.
        if (cut.first > begin && cut.second < size && cut.first <= cut.second) {
            pieces.push_back({begin, cut.first});
            begin = cut.second;
        }
    }
    pieces.push_back({begin, size});
    return pieces;
}

} // namespace

Common commonOf(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    Common common;
    while (common.beginning < shorter && before[common.beginning] == after[common.beginning]) {
        ++common.beginning;
    }
    const auto insideCharacter = [](std::string_view text, std::size_t at) {
        return at < text.size() && continues(text[at]);
    };
    while (common.beginning > 0 &&
           (insideCharacter(before, common.beginning) || insideCharacter(after, common.beginning))) {
        --common.beginning;
    }
    while (common.end < shorter - common.beginning &&
           before[before.size() - 1 - common.end] == after[after.size() - 1 - common.end]) {
        ++common.end;
    }
    while (common.end > 0 && continues(before[before.size() - common.end])) {
        --common.end;
    }
    return common;
}

std::vector<Span> recut(std::string_view before, std::span<const Span> pieces, std::string_view after, Common common,
                        const Language& language, BreakRules* rules) {
    const Mapping mapping(before.size(), after, common);
    std::set<Cut> wereAutomatic;
    for (const Cut& cut : segmentersCuts(before, language, rules)) {
        if (mapping.keeps(cut)) {
            wereAutomatic.insert(mapping.mapped(cut));
        }
    }
    const std::set<Cut> automatic = segmentersCuts(after, language, rules);
    std::set<Cut> cuts;
    for (const Cut& cut : cutsBetween(pieces)) {
        if (mapping.keeps(cut)) {
            cuts.insert(mapping.mapped(cut));
        } else {
            const std::vector<Cut> beside = mapping.besideTyped(cut);
            cuts.insert(beside.begin(), beside.end());
        }
    }
    for (const Cut& cut : automatic) {
        if (mapping.near(cut) && !wereAutomatic.contains(cut)) {
            cuts.insert(cut);
        }
    }
    return between(cuts, after.size());
}

} // namespace quadrille
