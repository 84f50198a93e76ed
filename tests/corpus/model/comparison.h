#pragma once

#include "tests/corpus/model/compare.h"

namespace quadrille::model {

/// One prediction held against what came of it. Steps in the order in which they are listed.
class Comparison {
public:
    Comparison(const Document& before, Document& after, const Seen& seen, const Author& author)
        : m_before(before)
        , m_after(after)
        , m_seen(seen)
        , m_author(author) {}

    /// Rows are the same, new ones get their ids.
    bool nameRows();
    /// Segments of each cell are the same, new ones get their ids.
    bool nameSegments();
    void checkReading();
    void checkCells();
    void checkCrossings();
    void checkOutline();
    void checkNotes();

    [[nodiscard]] std::vector<std::string> differences() { return std::move(m_differences); }

private:
    struct Spot {
        std::size_t row = 0;
        std::size_t column = 0;
    };
    void differ(const std::string& what) { m_differences.push_back(what); }
    void differ(const Spot& spot, const std::string& what);
    [[nodiscard]] const quadrille::Cell& seen(const Spot& spot) const {
        return m_seen.units.at(spot.row).cells.at(spot.column);
    }
    /// The cell in the same place before; null in a new row.
    [[nodiscard]] const Cell* was(const Spot& spot) const;
    void nameSegment(const Spot& spot, Segment& predicted, const Segment& found);
    void checkSurvivors(const Spot& spot);
    void checkTyped(const Spot& spot);
    void checkPlain(std::size_t column);
    void readTyped(std::size_t row, std::size_t column);
    [[nodiscard]] Reading reading(const Spot& spot) const;
    void findSeams(const Spot& spot, const std::vector<SegmentId>& order);
    void checkGaps(std::size_t column);
    /// The gap after a segment as it was before.
    [[nodiscard]] std::string gapBefore(std::size_t column, SegmentId id) const;
    void checkKept(const Spot& spot);
    void checkSegments(const Spot& spot);
    void checkState(const Spot& spot);
    void checkWork(const Spot& spot);
    void checkBeads(const Spot& spot);
    [[nodiscard]] bool sameText(const Spot& spot) const;
    [[nodiscard]] bool untouched(const Spot& spot) const;
    [[nodiscard]] std::int64_t named(std::int64_t id) const;
    [[nodiscard]] std::vector<Place> placesOf(const Note& note) const;
    void checkNote(Note& note, const Comment& found);
    void checkStretch(const Note& note, const Comment& found);
    [[nodiscard]] const Segment* segment(std::size_t column, SegmentId id) const;

    const Document& m_before;
    Document& m_after;
    const Seen& m_seen;
    const Author& m_author;
    std::map<std::int64_t, std::int64_t> m_names; ///< of placeholders
    std::set<SegmentId> m_cut;                    ///< old segments of a cell typed into that need not be as they were
    std::set<SegmentId> m_seams;                  ///< their gaps, and whether they begin a paragraph, may have changed
    std::vector<std::string> m_differences;
};

} // namespace quadrille::model
