#pragma once

#include "corpus/draft.h"

namespace quadrille {

/// Where a cell's text meets the texts read before and after it. While the cell gets other segments, the paragraphs
/// around it stay parted as they were: takeOut() before, putIn() after.
class Seam {
public:
    Seam(Draft& draft, UnitId unit, std::size_t column);

    /// The segment read before the cell's first one; 0: none.
    [[nodiscard]] SegmentId before() const { return m_before; }

    void takeOut();
    void putIn();

private:
    void closeUp();
    void open();
    void replace();
    Segment& segment(SegmentId id);
    [[nodiscard]] std::string paragraphGap(const std::string& gap) const;

    Draft& m_draft;
    UnitId m_unit;
    std::size_t m_column;
    SegmentId m_before = 0;
    SegmentId m_after = 0;
    std::vector<Segment> m_old; ///< the cell's segments before
};

} // namespace quadrille
