#include "corpus/resegmenting.h"

#include "alignment/segmenter.h"
#include "corpus/utf8.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <unicode/uchar.h>
#include <utility>

namespace quadrille {
namespace {

/// A segment and the row it is in.
struct Placed {
    UnitId unit = 0;
    Segment segment;
};

/// Free segments that are read one after another within one paragraph.
using Stretch = std::vector<Placed>;

/// The ends of segments, in bytes of a stretch.
using Ends = std::set<std::size_t>;

Ends endsBy(const std::string& text, const Language& language, const std::vector<OwnBreak>& words) {
    BreakRules rules({words, {}, false});
    Ends ends;
    for (const SegmentSpan& one : segment(text, language, {ParagraphStyle::Wrapped, false, &rules})) {
        ends.insert(one.span.end);
    }
    return ends;
}

std::size_t skipBlank(const std::string& text, std::size_t at) {
    while (at < text.size() && u_isUWhiteSpace(static_cast<UChar32>(peek(text, at)))) {
        next(text, at);
    }
    return at;
}

/// Cuts one stretch after another.
class Recutting {
public:
    Recutting(const Language& language, const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after)
        : m_language(language)
        , m_before(before)
        , m_after(after) {}

    /// The segments of the stretch as they come to be; nothing when they stay as they are.
    Stretch cut(const Stretch& old) {
        std::string text;
        Ends ends;
        for (const Placed& one : old) {
            ends.insert(text.size() + one.segment.text.size());
            text += one.segment.text + one.segment.gap;
        }
        const Ends were = endsBy(text, m_language, m_before);
        const Ends are = endsBy(text, m_language, m_after);
        const Ends now = changed(ends, were, are);
        return now == ends ? Stretch() : pieces(old, text, now);
    }

    std::size_t joined = 0;
    std::size_t split = 0;

private:
    Ends changed(const Ends& ends, const Ends& were, const Ends& are) {
        Ends now = ends;
        for (const std::size_t end : were) {
            if (!are.contains(end) && end != *ends.rbegin()) {
                joined += now.erase(end);
            }
        }
        for (const std::size_t end : are) {
            if (!were.contains(end)) {
                split += now.insert(end).second ? 1 : 0;
            }
        }
        return now;
    }

    static Stretch pieces(const Stretch& old, const std::string& text, const Ends& ends) {
        Stretch made;
        std::size_t begin = 0;
        std::size_t oldBegin = 0;
        auto giver = old.begin();
        const auto giverSize = [&giver] { return giver->segment.text.size() + giver->segment.gap.size(); };
        std::vector<Mark> marks;
        for (const Placed& one : old) {
            marks.insert(marks.end(), one.segment.marks.begin(), one.segment.marks.end());
        }
        auto mark = marks.begin();
        for (const std::size_t end : ends) {
            while (giver + 1 != old.end() && oldBegin + giverSize() <= begin) {
                oldBegin += giverSize();
                ++giver;
            }
            const std::size_t next = end == *ends.rbegin() ? text.size() : skipBlank(text, end);
            Placed piece{giver->unit, {}};
            piece.segment.text = text.substr(begin, end - begin);
            piece.segment.gap = text.substr(end, next - end);
            if (oldBegin == begin) {
                piece.segment.id = giver->segment.id;
                piece.segment.startsParagraph = giver->segment.startsParagraph;
                piece.segment.heading = giver->segment.heading;
            }
            const auto count = static_cast<std::ptrdiff_t>(countMarkSigns(piece.segment.text));
            piece.segment.marks.assign(mark, mark + count);
            mark += count;
            made.push_back(std::move(piece));
            begin = next;
        }
        return made;
    }

    const Language& m_language;
    const std::vector<OwnBreak>& m_before;
    const std::vector<OwnBreak>& m_after;
};

/// Whether the cell may not be cut: it is fixed, or is the source of a fixed one.
bool isFixed(const Unit& unit, std::size_t column) {
    return column == 0 ? std::any_of(unit.cells.begin(), unit.cells.end(), [](const Cell& one) { return one.fixed(); })
                       : unit.cells[column].fixed();
}

/// Goes through the rows of one document.
class Walk {
public:
    Walk(DocumentId document, std::size_t column, Recutting& recutting, Resegmenting& result)
        : m_document(document)
        , m_column(column)
        , m_recutting(recutting)
        , m_result(result) {}

    void row(const Unit& unit) {
        const Cell& cell = unit.cells[m_column];
        if (isFixed(unit, m_column)) {
            m_result.fixedCells += cell.segments.empty() ? 0 : 1;
            finish();
        } else if (unit.crossed) {
            finish(); // where a text is not read from row to row it is left alone
        } else {
            m_rows.push_back({unit.id, cell.segments});
        }
    }

    /// Cuts the rows since the last fixed one.
    void finish() {
        const std::vector<Resegment::Row> old = std::exchange(m_rows, {});
        const std::vector<Resegment::Row> made = cut(old);
        for (std::size_t begin = 0; begin < old.size(); ++begin) {
            if (made[begin].segments == old[begin].segments) {
                continue;
            }
            std::size_t end = begin + 1;
            for (std::size_t k = end; k < old.size(); ++k) {
                const bool differs = made[k].segments != old[k].segments;
                end = differs ? k + 1 : end;
                if (!differs && !old[k].segments.empty()) {
                    break;
                }
            }
            Resegment edit{m_document, m_column, {}};
            edit.rows.assign(made.begin() + static_cast<std::ptrdiff_t>(begin),
                             made.begin() + static_cast<std::ptrdiff_t>(end));
            m_result.edits.push_back(std::move(edit));
            begin = end - 1;
        }
    }

private:
    std::vector<Resegment::Row> cut(const std::vector<Resegment::Row>& old) {
        std::vector<Resegment::Row> made;
        Stretch paragraph;
        for (const Resegment::Row& row : old) {
            made.push_back({row.unit, {}});
            for (const Segment& segment : row.segments) {
                if (segment.startsParagraph) {
                    flush(paragraph, made);
                }
                paragraph.push_back({row.unit, segment});
            }
        }
        flush(paragraph, made);
        return made;
    }

    void flush(Stretch& paragraph, std::vector<Resegment::Row>& made) {
        const Stretch old = std::exchange(paragraph, {});
        if (old.empty()) {
            return;
        }
        const Stretch fresh = m_recutting.cut(old);
        auto row = std::find_if(made.begin(), made.end(),
                                [&old](const Resegment::Row& one) { return one.unit == old.front().unit; });
        for (const Placed& one : fresh.empty() ? old : fresh) {
            while (row->unit != one.unit) {
                ++row;
            }
            row->segments.push_back(one.segment);
        }
    }

    DocumentId m_document;
    std::size_t m_column;
    Recutting& m_recutting;
    Resegmenting& m_result;
    std::vector<Resegment::Row> m_rows;
};

/// Rows read at a time.
constexpr std::size_t portion = 1000;

} // namespace

Resegmenting resegmenting(const Project& project, DocumentId document, std::size_t column,
                          const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after) {
    Resegmenting result;
    const Outline outline = project.outline(document);
    const std::vector<DocumentInfo> documents = project.documents();
    const auto info = std::find_if(documents.begin(), documents.end(),
                                   [document](const DocumentInfo& one) { return one.id == document; });
    Recutting recutting(language(info->columns.at(column).tag), before, after);
    Walk walk(document, column, recutting, result);
    const std::span<const UnitId> ids(outline.units);
    for (std::size_t at = 0; at < ids.size(); at += portion) {
        for (const Unit& unit : project.units(document, ids.subspan(at, std::min(portion, ids.size() - at)))) {
            walk.row(unit);
        }
    }
    walk.finish();
    result.joined = recutting.joined;
    result.split = recutting.split;
    return result;
}

Resegmenting resegmenting(const Project& project, const std::string& tag, const std::vector<OwnBreak>& before,
                          const std::vector<OwnBreak>& after) {
    Resegmenting sum;
    for (const DocumentInfo& info : project.documents()) {
        for (std::size_t column = 0; column < info.columns.size(); ++column) {
            if (info.columns[column].tag == tag) {
                Resegmenting part = resegmenting(project, info.id, column, before, after);
                std::move(part.edits.begin(), part.edits.end(), std::back_inserter(sum.edits));
                sum.joined += part.joined;
                sum.split += part.split;
                sum.fixedCells += part.fixedCells;
            }
        }
    }
    return sum;
}

} // namespace quadrille
