// What is found out about the words of the cell in hand: those that are misspelt, and those that correspond to others.
#include "app/session.h"
#include "app/text.h"

namespace quadrille {

void Session::followSpelling() {
    connect(&m_spelling, &Spelling::told, this, &Session::tell);
    connect(&m_wordLists, &WordLists::failed, this, &Session::complain);
    connect(&m_wordLists, &WordLists::projectChanged, this, [this](const QString& tag, const QString& text) {
        m_writing.keep(projectWordsName(tag), fromQt(text), [this](const Writing::Outcome& outcome) {
            if (!outcome.sentence.isEmpty()) {
                complain(outcome.sentence);
            }
        });
    });
    connect(this, &Session::activeChanged, this, &Session::readMisspelt);
    connect(&m_spelling, &Spelling::checked, this, &Session::readMisspelt);
    connect(&m_spelling, &Spelling::forgotten, this, &Session::readMisspelt);
}

void Session::followCounterparts() {
    const auto show = [this] { m_counterparts.show(m_mode == Align ? -1 : m_row, m_column); };
    connect(this, &Session::activeChanged, this, show);
    connect(this, &Session::modeChanged, this, show);
}

void Session::readMisspelt() {
    const QString text = m_cell.there() ? m_cell.text() : QString();
    const WrongWords* wrong = m_spelling.wrong(m_columns.tag(m_column), text);
    if (!wrong) {
        return; // checked() comes
    }
    QStringList words;
    for (const WrongWord& one : *wrong) {
        words += text.mid(one.begin, one.end - one.begin);
    }
    const QString now =
        words.isEmpty() ? QString() : tr("%1: %2").arg(words.size()).arg(words.join(QStringLiteral(", ")));
    if (now != m_misspelt) {
        m_misspelt = now;
        emit misspeltChanged();
    }
}

int Session::lastMisspelling() const {
    return m_lastMisspelt == QPoint(m_row, m_column) ? m_lastMisspelling.begin : -1;
}

void Session::nextMisspelling(int from) {
    if (!m_shown || activeUnit() == 0) {
        return;
    }
    flush();
    const int column = m_column;
    Spelling::Search search;
    search.project = fromQt(m_path);
    search.document = m_shown->info.id;
    search.units = m_shown->outline.units;
    search.column = static_cast<std::size_t>(column);
    search.tag = m_columns.tag(column);
    search.row = static_cast<std::size_t>(m_row);
    search.text = m_units.cellText(m_row, column);
    search.from = from >= 0 ? from : lastMisspelling() < 0 ? 0 : m_lastMisspelling.end;
    m_spelling.search(search, [this, shown = m_shown, column, units = search.units,
                               tag = search.tag](const std::optional<Spelling::Found>& found) {
        if (shown != m_shown) {
            return;
        }
        const auto row = found ? shown->rowOf(units.at(found->row)) : std::nullopt;
        if (!found || !row) {
            tell(tr("No misspelt word in %1.").arg(m_columns.name(column)));
            return;
        }
        goTo(static_cast<int>(*row), column);
        m_lastMisspelt = QPoint(m_row, m_column);
        m_lastMisspelling = found->place;
        m_spelling.suggest(tag, found->word); // so that the menu has them at once
        tell(tr("Row %1: “%2” is not in the dictionary.").arg(*row + 1).arg(found->word));
        emit misspellingFound(found->place.begin, found->place.end);
    });
}

void Session::addWord(const QString& word, const QString& like, bool project) {
    const QString tag = m_columns.tag(m_column);
    if (!m_wordLists.add(tag, word, like, project)) {
        return;
    }
    tell(project ? tr("Added “%1” to the project's words.").arg(word) : tr("Added “%1” to your words.").arg(word));
    if (!like.trimmed().isEmpty()) {
        m_spelling.know(tag, like.trimmed(), [this, word, like](bool known) {
            if (!known) {
                tell(tr("“%1” is not in the dictionary, so only “%2” itself was added.").arg(like, word));
            }
        });
    }
}

} // namespace quadrille
