#pragma once

#include "tests/corpus/model/dice.h"
#include "tests/corpus/model/model.h"

namespace quadrille::model {

/// Thinks up edits of a document: mostly sensible ones, some that must be refused, some that are nonsense.
class Chooser {
public:
    Chooser(Dice& dice, const Document& document)
        : m_dice(dice)
        , m_document(document) {}

    Edit any();
    /// One that makes no new rows or segments and types nothing.
    Edit light();

private:
    struct Spot {
        std::size_t row = 0;
        std::size_t column = 0;
    };
    Spot spot();
    Spot target();
    Spot filled(std::size_t leastSegments, bool sourceToo);
    [[nodiscard]] const Cell& at(const Spot& spot) const { return m_document.cell(spot.row, spot.column); }
    [[nodiscard]] UnitId unit(const Spot& spot) const { return m_document.rows.at(spot.row).id; }
    std::int64_t revision(const Spot& spot);

    std::string retyped(const Spot& spot, std::vector<Mark>& marks);
    Edit setText();
    Edit editSource();
    Edit setState();
    Edit stillRight();
    Edit setLock();
    Edit splitSegment();
    Edit joinSegments();
    Edit moveSegments();
    Edit unlink();
    Edit shiftColumn();
    Edit insertUnit();
    Edit deleteUnit();
    Edit mergeUnits();
    Edit splitUnit();
    Edit swapUnits();
    Edit addComment();
    Edit answerComment();
    Edit resolveComment();
    Edit realign();
    Edit resegment();

    Dice& m_dice;
    const Document& m_document;
};

/// The rows from `first` to `last` grouped anew by chance, as the rules allow.
Realign regroup(Dice& dice, const Document& document, std::size_t first, std::size_t last);
/// The cells of a column from `first` to `last` cut anew by chance, as the rules allow.
Resegment recut(Dice& dice, const Document& document, std::size_t column, std::size_t first, std::size_t last);

/// Makes one thing wrong in it: no such unit, column, segment, no UTF-8, another count.
void spoil(Dice& dice, const Document& document, Edit& edit);

} // namespace quadrille::model
