#include "corpus/edits/retext.h"

#include "corpus/edits/boundaries.h"
#include "corpus/edits/seams.h"
#include "corpus/project_breaks.h"
#include "corpus/utf8.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

/// Pieces of a text of a cell, before or after.
struct Pieces {
    std::string text;
    std::vector<Span> spans;
    std::vector<std::vector<Mark>> marks; ///< by piece
};

Pieces piecesOf(const Cell& cell) {
    Pieces pieces;
    for (std::size_t i = 0; i < cell.segments.size(); ++i) {
        const Segment& segment = cell.segments[i];
        const std::size_t begin = pieces.text.size();
        pieces.text += segment.text;
        pieces.spans.push_back({begin, pieces.text.size()});
        pieces.marks.push_back(segment.marks);
        if (i + 1 < cell.segments.size()) {
            pieces.text += segment.gap;
        }
    }
    return pieces;
}

std::vector<std::vector<Mark>> marksBySpan(std::string_view text, std::span<const Span> spans,
                                           std::span<const Mark> marks) {
    std::vector<std::vector<Mark>> bySpan;
    std::size_t next = 0;
    for (const Span& span : spans) {
        const std::size_t count = countMarkSigns(text.substr(span.begin, span.end - span.begin));
        bySpan.emplace_back(marks.begin() + static_cast<std::ptrdiff_t>(next),
                            marks.begin() + static_cast<std::ptrdiff_t>(next + count));
        next += count;
    }
    return bySpan;
}

// Old pieces that are the same at the beginning and at the end stay what they are, and so do those beside what was
// typed that have only grown by it. Those between are used again in order; a place in `reuse` is that of the old piece,
// or `fresh`.
constexpr std::size_t fresh = static_cast<std::size_t>(-1);

std::string_view withoutSpace(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
    return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

bool samePiece(const Pieces& a, std::size_t i, const Pieces& b, std::size_t k) {
    const Span x = a.spans[i];
    const Span y = b.spans[k];
    return withoutSpace(std::string_view(a.text).substr(x.begin, x.end - x.begin)) ==
               withoutSpace(std::string_view(b.text).substr(y.begin, y.end - y.begin)) &&
           a.marks[i] == b.marks[k];
}

std::vector<std::size_t> reuse(const Pieces& before, const Pieces& after, Common common) {
    const std::size_t old = before.spans.size();
    const std::size_t now = after.spans.size();
    std::vector<std::size_t> from(now, fresh);
    std::size_t first = 0;
    while (first < std::min(old, now) && samePiece(before, first, after, first)) {
        from[first] = first;
        ++first;
    }
    std::size_t last = 0;
    while (last < std::min(old, now) - first && samePiece(before, old - 1 - last, after, now - 1 - last)) {
        from[now - 1 - last] = old - 1 - last;
        ++last;
    }
    const bool grownBefore =
        last < std::min(old, now) - first && before.spans[old - 1 - last].begin >= before.text.size() - common.end;
    if (grownBefore) {
        from[now - 1 - last] = old - 1 - last;
        ++last;
    }
    std::size_t end = old - last;
    std::size_t stop = now - last;
    // The first half of a word stays with the other: another row's text may be read before it, but not between.
    const bool torn = stop < now && stop > first && end > first && after.spans[stop - 1].end == after.spans[stop].begin;
    if (torn) {
        from[--stop] = --end;
    }
    for (std::size_t i = first; i < stop && i < end; ++i) {
        from[i] = i;
    }
    return from;
}

/// Moves comments that mean a stretch of the old text to where it now is.
void moveStretches(std::vector<Comment>& comments, std::size_t column, const Cell& old, const Pieces& before,
                   const Cell& now, const Pieces& after, Common common) {
    const auto mapped = [&](std::size_t at) {
        if (at <= common.beginning) {
            return at;
        }
        if (at >= before.text.size() - common.end) {
            return at - before.text.size() + after.text.size();
        }
        return common.beginning;
    };
    for (Comment& comment : comments) {
        if (comment.column != column || comment.segment == 0) {
            continue;
        }
        const auto segment = std::find_if(old.segments.begin(), old.segments.end(),
                                          [&](const Segment& s) { return s.id == comment.segment; });
        if (segment == old.segments.end()) {
            continue;
        }
        const auto still = std::find_if(now.segments.begin(), now.segments.end(),
                                        [&](const Segment& s) { return s.id == comment.segment; });
        const std::size_t base = before.spans[static_cast<std::size_t>(segment - old.segments.begin())].begin;
        if (still == now.segments.end()) {
            comment.segment = 0;
            comment.begin = comment.end = 0;
        } else if (comment.begin != comment.end) {
            const Span span = after.spans[static_cast<std::size_t>(still - now.segments.begin())];
            const std::size_t begin = std::clamp(mapped(base + comment.begin), span.begin, span.end);
            const std::size_t end = std::clamp(mapped(base + comment.end), begin, span.end);
            comment.begin = begin - span.begin;
            comment.end = end - span.begin;
        }
    }
}

/// What the project's people have decided for a language; nothing readable is nothing decided.
std::unique_ptr<BreakRules> breaksOf(const Draft& draft, const std::string& tag) {
    const std::string table = draft.setting(projectBreaksName(tag));
    if (table.empty()) {
        return nullptr;
    }
    try {
        return std::make_unique<BreakRules>(SegmentationRules{readOwnBreaks(table), {}, false});
    } catch (const std::invalid_argument&) {
        return nullptr; // typing goes on; projectBreaks() tells whoever asks for the words
    }
}

Pieces cutAnew(const Draft& draft, std::size_t column, const Pieces& before, std::string_view text,
               std::span<const Mark> marks, Common common) {
    const std::string& tag = draft.columns()[column].tag;
    Pieces after;
    after.text = text;
    if (!text.empty()) {
        const std::unique_ptr<BreakRules> rules = breaksOf(draft, tag);
        after.spans = recut(before.text, before.spans, text, common, language(tag), rules.get());
    }
    after.marks = marksBySpan(text, after.spans, marks);
    return after;
}

} // namespace

void retext(Draft& draft, UnitId unit, std::size_t column, std::string_view text, std::span<const Mark> marks) {
    if (!isUtf8(text)) {
        throw std::invalid_argument("The text is not valid UTF-8, so it is not taken.");
    }
    if (countMarkSigns(text) != marks.size()) {
        throw std::invalid_argument("The text has another number of marks than come with it, so it is not taken.");
    }
    DraftRow& row = draft.change(unit);
    Cell& cell = row.unit.cells[column];
    const Cell old = cell;
    const Pieces before = piecesOf(old);
    const Common common = commonOf(before.text, text);
    const Pieces after = cutAnew(draft, column, before, text, marks, common);
    const std::vector<std::size_t> from = reuse(before, after, common);

    Seam seam(draft, unit, column);
    seam.takeOut();
    cell.segments.clear();
    SegmentId previous = 0;
    for (std::size_t i = 0; i < after.spans.size(); ++i) {
        Segment segment = from[i] == fresh ? Segment{} : old.segments[from[i]];
        if (from[i] == fresh) {
            segment.id = draft.newSegment(column, i == 0 ? seam.before() : previous, unit);
        }
        const Span span = after.spans[i];
        const std::size_t next = i + 1 < after.spans.size() ? after.spans[i + 1].begin : text.size();
        segment.text = text.substr(span.begin, span.end - span.begin);
        segment.gap = text.substr(span.end, next - span.end);
        segment.marks = after.marks[i];
        segment.startsParagraph = segment.startsParagraph && (i == 0 || from[i] != fresh);
        previous = segment.id;
        cell.segments.push_back(std::move(segment));
    }
    seam.putIn();
    moveStretches(row.comments, column, old, before, cell, after, common);
}

} // namespace quadrille
