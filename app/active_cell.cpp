#include "app/active_cell.h"

#include "app/text.h"
#include "app/units_model.h"

#include <unicode/brkiter.h>

namespace quadrille {

namespace {

int countWords(const QString& text, const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString string(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale(tag.c_str()), status));
    if (U_FAILURE(status)) {
        return 0;
    }
    words->setText(string);
    int count = 0;
    for (words->first(); words->next() != icu::BreakIterator::DONE;) {
        count += words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT ? 1 : 0;
    }
    return count;
}

} // namespace

ActiveCell::ActiveCell(const UnitsModel& units, QObject* parent)
    : QObject(parent)
    , m_units(units) {}

void ActiveCell::show(int row, int column) {
    m_row = row;
    m_column = column;
    read();
    m_beads.show(beadRows(m_units, row, column));
    emit changed();
}

void ActiveCell::read() {
    const Unit* unit = m_units.unit(m_row);
    m_there = unit && m_column >= 0 && static_cast<std::size_t>(m_column) < unit->cells.size();
    if (!m_there) {
        m_language.clear();
        m_place.clear();
        m_reason.clear();
        m_sourceChanged = false;
        m_segments = m_words = m_characters = 0;
        return;
    }
    const OpenDocument& document = *m_units.document();
    const Cell& cell = unit->cells[static_cast<std::size_t>(m_column)];
    const auto row = static_cast<std::size_t>(m_row);
    m_language = columnName(document, m_column);
    m_place = QStringLiteral("%1 · ¶%2").arg(m_row + 1).arg(document.outline.paragraphs[row]);
    m_state = static_cast<int>(cell.state);
    m_locked = cell.locked;
    m_sourceChanged = cell.earlier.has_value();
    m_reason = reasonInWords(cell);
    m_changedBy = toQt(cell.changedBy);
    m_changedAt = cell.changedAt == 0 ? QString() : momentInWords(cell.changedAt);
    m_segments = static_cast<int>(cell.segments.size());
    const std::string text = cell.text();
    m_characters = codePoints(text);
    m_words = countWords(toQt(text), document.info.columns[static_cast<std::size_t>(m_column)].tag);
}

QString ActiveCell::text() const {
    const Unit* unit = m_units.unit(m_row);
    return unit && m_there ? toQt(unit->cells[static_cast<std::size_t>(m_column)].text()) : QString();
}

} // namespace quadrille
