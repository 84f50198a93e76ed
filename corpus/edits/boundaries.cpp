#include "corpus/edits/boundaries.h"

#include "dictionaries/language.h"

#include <algorithm>
#include <set>

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
std::set<Cut> segmentersCuts(std::string_view text, const Language& language) {
    std::vector<Span> spans;
    for (const SegmentSpan& segment : segment(text, language, ParagraphStyle::Wrapped)) {
        spans.push_back(segment.span);
    }
    return cutsBetween(spans);
}

/// Where places of the old text are in the new one.
class Mapping {
public:
    Mapping(std::size_t before, std::size_t after, Common common)
        : m_common(common)
        , m_before(before)
        , m_after(after) {}

    /// Whether all of the cut is in a part that both texts have.
    [[nodiscard]] bool keeps(Cut cut) const {
        return cut.second <= m_common.beginning || cut.first >= m_before - m_common.end;
    }

    [[nodiscard]] Cut mapped(Cut cut) const {
        return cut.second <= m_common.beginning ? cut
                                                : Cut{cut.first - m_before + m_after, cut.second - m_before + m_after};
    }

    /// Whether a cut of the new text lies in or at the edge of what was typed.
    [[nodiscard]] bool near(Cut cut) const {
        return cut.second >= m_common.beginning && cut.first <= m_after - m_common.end;
    }

private:
    Common m_common;
    std::size_t m_before;
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
                        const Language& language) {
    const Mapping mapping(before.size(), after.size(), common);
    std::set<Cut> wereAutomatic;
    for (const Cut& cut : segmentersCuts(before, language)) {
        if (mapping.keeps(cut)) {
            wereAutomatic.insert(mapping.mapped(cut));
        }
    }
    const std::set<Cut> automatic = segmentersCuts(after, language);
    std::set<Cut> cuts;
    for (const Cut& cut : cutsBetween(pieces)) {
        if (!mapping.keeps(cut)) {
            continue;
        }
        const Cut kept = mapping.mapped(cut);
        const bool undecided = mapping.near(kept) && wereAutomatic.contains(kept) && !automatic.contains(kept);
        if (!undecided) {
            cuts.insert(kept);
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
