// Text that goes into the cell in hand and out of it: typed, pasted, copied.
#include "app/session.h"
#include "app/text.h"
#include "corpus/utf8.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>

namespace quadrille {

void Session::type(int row, int column, const QString& text) {
    const std::string before = fromQt(m_units.cellText(row, column));
    type(row, column, text, {marksAfter(before, m_units.marks(row, column).all, fromQt(text))});
}

void Session::type(int row, int column, const QString& text, CellMarks marks) {
    const Unit* unit = editable(row, column) ? m_units.unit(row) : nullptr;
    if (!unit) {
        return;
    }
    const auto at = static_cast<std::size_t>(column);
    if (m_typing && (m_typing->unit != unit->id || m_typing->column != at)) {
        flush();
    }
    const bool before = saved();
    std::string typed = fromQt(text);
    marks.all.resize(countMarkSigns(typed), textMark());
    m_shown->typed[{unit->id, at}] = {typed, marks.all};
    m_typing = Typing{unit->id, at, std::move(typed), std::move(marks.all)};
    m_shown->promised.erase({unit->id, at});
    CellHead& head = m_shown->outline.cells[static_cast<std::size_t>(row) * m_shown->outline.columns + at];
    const State now = text.isEmpty() ? State::Initial : State::Draft;
    if (head.state != now) {
        head.state = now; // seen at once; what the store says comes after it
        m_units.unitChanged(row);
        m_columns.recount();
    }
    if (!m_typingTimer.isActive()) {
        m_typingTimer.start();
    }
    m_askAtLeaving = m_askAtLeaving || who().isEmpty();
    if (before) {
        emit savedChanged();
    }
}

void Session::flush() {
    if (!m_typing || !m_shown) {
        return;
    }
    m_typingTimer.stop();
    sendTyping(*std::exchange(m_typing, std::nullopt));
}

void Session::sendTyping(const Typing& typing) {
    Act act;
    act.id = m_writing.visit();
    act.author = author();
    act.edits.emplace_back(SetText{typing.unit, typing.column, typing.text, typing.marks});
    post(std::move(act), [this, typing](const Writing::Outcome& outcome) {
        if (!m_shown) {
            return;
        }
        const auto place = m_shown->typed.find({typing.unit, typing.column});
        const bool more = m_typing && m_typing->unit == typing.unit && m_typing->column == typing.column;
        if (place != m_shown->typed.end() && place->second.text == typing.text && !more) {
            m_shown->typed.erase(place);
        }
        if (!outcome.applied || outcome.applied->changed.empty()) {
            showAsStored(typing.unit);
        }
        if (!outcome.applied) {
            complain(tr("%1 The text that was not taken: %2").arg(outcome.sentence, toQt(typing.text)));
        }
        if (const auto row = m_shown->rowOf(typing.unit)) {
            m_units.unitChanged(static_cast<int>(*row));
        }
    });
}

void Session::copyCell() {
    if (m_cell.there()) {
        copyText(m_cell.text(), m_units.marks(m_row, m_column));
        tell(tr("Copied the %1 text of row %2").arg(m_cell.language()).arg(m_row + 1));
    }
}

void Session::copyText(const QString& text, const CellMarks& marks) {
    QGuiApplication::clipboard()->setText(text);
    m_copied = text;
    m_copiedMarks = marks;
}

CellMarks Session::marksToPaste() const {
    return QGuiApplication::clipboard()->text() == m_copied ? m_copiedMarks : CellMarks{};
}

QStringList Session::linesToPaste() const {
    static const QRegularExpression end(QStringLiteral("\\r\\n|[\\n\\r\\x{2028}\\x{2029}]"));
    QStringList lines;
    for (const QString& line : QGuiApplication::clipboard()->text().split(end)) {
        if (!line.trimmed().isEmpty()) {
            lines += line.trimmed();
        }
    }
    return lines;
}

QString Session::textToPaste() const {
    return linesToPaste().join(QLatin1Char(' '));
}

void Session::pasteOverRows(bool replacing) {
    const QStringList lines = linesToPaste();
    if (lines.isEmpty() || activeUnit() == 0) {
        return;
    }
    if (m_column == 0) {
        complain(tr("Paste over a translation. F2 changes the source."));
        return;
    }
    const int below = m_units.count() - m_row;
    if (lines.size() > below) {
        // One sentence, so that it can be said in every language.
        complain(
            tr("The clipboard has %1 lines that are not empty, and from here on there are %2 rows. Nothing was pasted.")
                .arg(lines.size())
                .arg(below));
        return;
    }
    flush();
    const auto column = static_cast<std::size_t>(m_column);
    int filled = 0;
    Act act;
    act.author = author();
    for (qsizetype n = 0; n < lines.size(); ++n) {
        const std::size_t row = static_cast<std::size_t>(m_row) + static_cast<std::size_t>(n);
        filled += m_units.cellText(static_cast<int>(row), m_column).isEmpty() ? 0 : 1;
        std::string text = fromQt(lines[n]);
        std::vector<Mark> marks(countMarkSigns(text), textMark());
        act.edits.emplace_back(SetText{m_shown->outline.units[row], column, std::move(text), std::move(marks)});
    }
    if (filled > 0 && !replacing) {
        emit pasteAsked(tr("%n cells", nullptr, filled));
        return;
    }
    complain({});
    send(std::move(act), {});
}

} // namespace quadrille
