#include "app/open_document.h"

#include "app/text.h"
#include "corpus/edit.h"
#include "dictionaries/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quadrille {

std::uint8_t leastConfidence(const Cell& cell) {
    double least = 1;
    for (const CellBead& bead : cell.beads) {
        least = std::min(least, bead.confidence);
    }
    return static_cast<std::uint8_t>(std::lround(std::clamp(least, 0.0, 1.0) * 100));
}

std::optional<std::size_t> OpenDocument::rowOf(UnitId unit) const {
    if (m_rows.empty()) {
        m_rows.reserve(outline.units.size());
        for (std::size_t row = 0; row < outline.units.size(); ++row) {
            m_rows.emplace(outline.units[row], row);
        }
    }
    const auto found = m_rows.find(unit);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

void OpenDocument::takeOutline(Outline contents) {
    outline = std::move(contents);
    cache.show(outline.units);
    m_rows.clear();
}

void OpenDocument::takeUnit(std::size_t row, const Unit& unit) {
    for (std::size_t column = 0; column < unit.cells.size() && column < outline.columns; ++column) {
        CellHead& head = outline.cells[row * outline.columns + column];
        head.state = unit.cells[column].state;
        head.locked = unit.cells[column].locked;
        if (const auto coming = promised.find({unit.id, column}); coming != promised.end()) {
            head.state = coming->second.state;
            head.locked = coming->second.locked;
        }
        head.confidence = leastConfidence(unit.cells[column]);
    }
    outline.heading[row] =
        !unit.cells.empty() && !unit.cells.front().segments.empty() && unit.cells.front().segments.front().heading;
    cache.drop(row);
}

QString reasonInWords(const Cell& cell) {
    return cell.reason == sourceChanged ? QCoreApplication::translate("Cell", "the source has changed")
                                        : toQt(cell.reason);
}

QString columnName(const OpenDocument& document, int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= document.info.columns.size()) {
        return {};
    }
    return toQt(language(document.info.columns[static_cast<std::size_t>(column)].tag).nativeName);
}

} // namespace quadrille
