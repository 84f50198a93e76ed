// The verbs that change the cell in hand, and undo.
#include "app/session.h"
#include "app/text.h"

namespace quadrille {

Author Session::author() const {
    if (who().isEmpty()) {
        // What is typed is kept at once, and asked about once the cell is left: nobody is stopped in a word.
        const QString login = loginName();
        return {fromQt(login.isEmpty() ? tr("translator") : login), Role::Translator};
    }
    return {fromQt(who()), reviewer() ? Role::Reviewer : Role::Translator};
}

UnitId Session::activeUnit() const {
    return m_shown && m_row >= 0 && m_row < m_units.count() ? m_shown->outline.units[static_cast<std::size_t>(m_row)]
                                                            : 0;
}

const Cell* Session::activeCell() const {
    const Unit* unit = m_units.unit(m_row);
    return unit && m_column >= 0 && static_cast<std::size_t>(m_column) < unit->cells.size()
               ? &unit->cells[static_cast<std::size_t>(m_column)]
               : nullptr;
}

CellHead& Session::activeHead() {
    return m_shown->outline
        .cells[static_cast<std::size_t>(m_row) * m_shown->outline.columns + static_cast<std::size_t>(m_column)];
}

bool Session::editable(int row, int column) const {
    if (!m_shown || !m_writing.isOpen() || row < 0 || row >= m_units.count() || column < 1 ||
        column >= m_columns.count()) {
        return false;
    }
    const CellHead& head = m_shown->outline.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    return !head.locked && head.state != State::Approved;
}

QString Session::loginName() const {
    for (const char* variable : {"LOGNAME", "USER"}) {
        QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty()) {
            return name;
        }
    }
    return {};
}

void Session::tellSaved() {
    flush();
    tell(tr("Everything is saved as you type; there is nothing to save by hand."));
}

void Session::setWho(const QString& name, bool reviewer) {
    m_preferences.setWho(name.trimmed(), reviewer);
    emit whoChanged();
    if (name.trimmed().isEmpty()) {
        return;
    }
    flush();
    const auto waiting = std::exchange(m_waitingForWho, {});
    for (const auto& act : waiting) {
        act();
    }
}

void Session::leaveUnnamed() {
    m_waitingForWho.clear();
}

void Session::switchRole() {
    if (who().isEmpty()) {
        emit whoAsked();
        return;
    }
    setWho(who(), !reviewer());
    tell(reviewer() ? tr("You are a reviewer now: confirming approves.")
                    : tr("You are a translator now: confirming marks translated."));
}

void Session::send(Act act, std::function<void(const Writing::Outcome&)> then) {
    if (!m_shown) {
        return;
    }
    if (!m_writing.isOpen()) {
        complain(tr("This project is open for reading only, so nothing can be changed in it."));
        return;
    }
    if (who().isEmpty()) {
        m_waitingForWho.emplace_back([this, act = std::move(act), then = std::move(then)]() mutable {
            act.author = author();
            send(std::move(act), std::move(then));
        });
        emit whoAsked();
        return;
    }
    post(std::move(act), std::move(then));
}

void Session::post(Act act, std::function<void(const Writing::Outcome&)> then) {
    const UnitId unit = activeUnit();
    m_writing.apply(std::move(act), [this, unit, then = std::move(then)](const Writing::Outcome& outcome) {
        if (outcome.applied && (outcome.applied->rowsChanged || !outcome.applied->changed.empty())) {
            showChanges(*outcome.applied);
        } else {
            showAsStored(unit); // what was seen at once has come to nothing
        }
        if (!outcome.applied && !then) {
            complain(outcome.sentence);
        }
        if (then) {
            then(outcome);
        }
        readSteps();
    });
}

void Session::act(Edit edit, std::function<void(const Writing::Outcome&)> then) {
    if (activeUnit() == 0) {
        return;
    }
    flush();
    complain({});
    Act act;
    act.author = author();
    act.edits.push_back(std::move(edit));
    send(std::move(act), std::move(then));
}

void Session::setState(State state, const QString& reason) {
    if (m_column == 0) {
        tell(tr("The source has no state. Confirm a translation."));
        return;
    }
    act(SetState{activeUnit(), static_cast<std::size_t>(m_column), state, fromQt(reason)});
}

void Session::promise(Edit edit, State state, bool locked) {
    const auto place = std::pair(activeUnit(), static_cast<std::size_t>(m_column));
    const std::uint64_t mine = ++m_promises;
    if (m_writing.isOpen() && !who().isEmpty()) {
        m_shown->promised[place] = {state, locked, mine};
        activeHead().state = state;
        activeHead().locked = locked;
        m_units.unitChanged(m_row);
    }
    act(std::move(edit), [this, place, mine, shown = m_shown](const Writing::Outcome& outcome) {
        const auto kept = shown->promised.find(place);
        if (kept != shown->promised.end() && kept->second.act == mine) {
            shown->promised.erase(kept);
        }
        if (m_shown == shown) {
            showAsStored(place.first);
        }
        if (!outcome.applied) {
            complain(outcome.sentence);
        }
    });
}

void Session::confirm(bool empty) {
    const std::shared_ptr<OpenDocument> shown = m_shown;
    if (!shown || activeUnit() == 0 || m_column == 0) {
        tell(tr("The source has no state. Confirm a translation."));
        return;
    }
    flush();
    const auto typed = shown->typed.find({activeUnit(), static_cast<std::size_t>(m_column)});
    const Cell* cell = activeCell();
    const bool bare = typed != shown->typed.end() ? typed->second.text.empty() : cell && cell->segments.empty();
    if (bare && !empty) {
        emit emptyAsked();
        return;
    }
    const State state = reviewer() ? State::Approved : State::Translated;
    SetState edit{activeUnit(), static_cast<std::size_t>(m_column), state, {}};
    if (activeHead().state == State::Approved) {
        act(std::move(edit)); // a translator is refused; for a reviewer there is nothing to show
    } else {
        promise(std::move(edit), state, activeHead().locked);
    }
    nextOpen(1);
}

void Session::approve() {
    if (!reviewer()) {
        complain(tr("Only a reviewer approves. Ctrl+F9 switches the role."));
        return;
    }
    confirm();
}

void Session::sendBack(const QString& kind, const QString& severity, const QString& reason) {
    if (activeUnit() == 0) {
        return;
    }
    Act act;
    act.author = author();
    const auto column = static_cast<std::size_t>(m_column);
    act.edits.emplace_back(SetState{activeUnit(), column, State::Rejected, fromQt(reason)});
    AddComment comment;
    comment.unit = activeUnit();
    comment.column = column;
    comment.kind = fromQt(kind);
    comment.severity = fromQt(severity);
    comment.text = fromQt(reason);
    if (!comment.text.empty()) {
        act.edits.emplace_back(std::move(comment));
    }
    flush();
    complain({});
    send(std::move(act), {});
}

void Session::reopen() {
    setState(State::Translated, {});
}

void Session::toggleLock() {
    if (activeUnit() == 0) {
        return;
    }
    const bool lock = !activeHead().locked;
    // Shown at once also so that a second press takes it back.
    promise(SetLock{activeUnit(), static_cast<std::size_t>(m_column), lock}, activeHead().state, lock);
}

void Session::copySource() {
    const Unit* unit = m_units.unit(m_row);
    if (unit && m_column > 0) {
        const Cell& source = unit->cells.front();
        act(SetText{activeUnit(), static_cast<std::size_t>(m_column), source.text(), marksOf(source)});
    }
}

void Session::stillRight() {
    act(StillRight{activeUnit(), static_cast<std::size_t>(m_column)});
}

void Session::editSource(const QString& text, bool reopens) {
    const Unit* unit = m_units.unit(m_row);
    if (!unit) {
        return;
    }
    const std::string now = fromQt(text);
    const Cell& source = unit->cells.front();
    act(EditSource{activeUnit(), now, marksAfter(source.text(), marksOf(source), now), reopens},
        [this, text, reopens](const Writing::Outcome& outcome) {
            if (outcome.fixed && reviewer() && !reopens) {
                emit reopenAsked(text, outcome.sentence);
            } else if (!outcome.applied) {
                complain(outcome.sentence);
            }
        });
}

void Session::comment(const QString& text) {
    if (text.trimmed().isEmpty()) {
        return;
    }
    AddComment edit;
    edit.unit = activeUnit();
    edit.column = static_cast<std::size_t>(m_column);
    edit.text = fromQt(text);
    act(std::move(edit));
}

void Session::answer(int n, const QString& text) {
    if (const auto talk = m_comments.talk(n); talk && !text.trimmed().isEmpty()) {
        act(AnswerComment{talk->id, fromQt(text)});
    }
}

void Session::toggleResolved(int n) {
    if (const auto talk = m_comments.talk(n)) {
        act(ResolveComment{talk->id, talk->resolvedAt == 0});
    }
}

void Session::restore(int n) {
    if (n < 0 || n >= m_versions.count()) {
        return;
    }
    const Version& version = m_versions.versions()[static_cast<std::size_t>(n)];
    if (m_column == 0) {
        editSource(toQt(version.text), false);
        return;
    }
    act(SetText{activeUnit(), static_cast<std::size_t>(m_column), version.text, version.marks});
}

void Session::stepped(const Writing::Outcome& outcome, bool redo) {
    if (outcome.applied) {
        const UnitId first = outcome.applied->changed.empty() ? 0 : outcome.applied->changed.front();
        try {
            readDocuments();
        } catch (const std::exception& error) {
            complain(toQt(error.what()));
        }
        showChanges(*outcome.applied);
        if (const auto row = m_shown ? m_shown->rowOf(first) : std::nullopt) {
            goTo(static_cast<int>(*row), m_column);
        }
    } else if (outcome.anothers) {
        emit anothersAsked(redo, outcome.sentence);
    } else {
        complain(outcome.sentence);
    }
    readSteps();
}

void Session::undo(bool anothers) {
    flush();
    complain({});
    const QString words = m_undoWords;
    m_writing.undo(author(), anothers, [this, words](const Writing::Outcome& outcome) {
        if (outcome.applied) {
            tell(words.isEmpty() ? tr("Undone") : tr("Undone: %1").arg(words));
        }
        stepped(outcome, false);
    });
}

void Session::redo(bool anothers) {
    flush();
    complain({});
    const QString words = m_redoWords;
    m_writing.redo(author(), anothers, [this, words](const Writing::Outcome& outcome) {
        if (outcome.applied) {
            tell(words.isEmpty() ? tr("Done again") : tr("Done again: %1").arg(words));
        }
        stepped(outcome, true);
    });
}

bool Session::isOpenCell(int row, int column) const {
    const CellHead& head = m_shown->outline.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    if (reviewer()) {
        return head.state == State::Translated;
    }
    return !head.locked &&
           (head.state == State::Initial || head.state == State::Draft || head.state == State::Rejected);
}

bool Session::nextOpen(int direction) {
    const int rows = m_units.count();
    if (rows == 0 || m_column == 0) {
        return false;
    }
    for (int step = 1; step <= rows; ++step) {
        const int row = ((m_row + direction * step) % rows + rows) % rows;
        if (isOpenCell(row, m_column)) {
            goTo(row, m_column);
            return true;
        }
    }
    tell(reviewer() ? tr("No %1 cell waits for a reviewer.").arg(m_columns.name(m_column))
                    : tr("Every %1 cell is translated.").arg(m_columns.name(m_column)));
    return false;
}

} // namespace quadrille
