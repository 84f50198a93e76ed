// What comes back from the store, shown.
#include "app/session.h"
#include "app/text.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace quadrille {

namespace {

// Up to so many rows the outline is read anew on the window's thread: some milliseconds.
constexpr std::size_t outlinedAtOnce = 5000;

QString kindInWords(const std::string& kind) {
    static const std::array<std::pair<const char*, QString>, 22> words = {{
        {"text", Session::tr("typing")},
        {"state", Session::tr("change of state")},
        {"still right", Session::tr("\"still right\"")},
        {"lock", Session::tr("lock or unlock")},
        {"split", Session::tr("split")},
        {"join", Session::tr("join")},
        {"move", Session::tr("move of a segment")},
        {"unlink", Session::tr("unlink")},
        {"push", Session::tr("push down")},
        {"pull", Session::tr("pull up")},
        {"insert row", Session::tr("new row")},
        {"delete row", Session::tr("deleted row")},
        {"merge rows", Session::tr("merged rows")},
        {"split row", Session::tr("split row")},
        {"swap rows", Session::tr("swapped rows")},
        {"re-align", Session::tr("re-alignment")},
        {"re-segment", Session::tr("re-segmentation")},
        {"source", Session::tr("edit of the source")},
        {"comment", Session::tr("comment")},
        {"answer", Session::tr("answer to a comment")},
        {"import", Session::tr("import")},
        {"language", Session::tr("further language")},
    }};
    for (const auto& [word, said] : words) {
        if (kind == word) {
            return said;
        }
    }
    return toQt(kind);
}

/// Whether segments are numbered and linked as before.
bool sameLinks(const Unit* before, const Unit& now) {
    return before && std::equal(before->cells.begin(), before->cells.end(), now.cells.begin(), now.cells.end(),
                                [](const Cell& one, const Cell& other) {
                                    return one.segments.size() == other.segments.size() && one.beads == other.beads;
                                });
}

} // namespace

QString Session::stepWords(const std::optional<Step>& step) const {
    if (!step) {
        return {};
    }
    QStringList words;
    for (const std::string& kind : step->kinds) {
        words += kindInWords(kind);
    }
    const auto row = m_shown ? m_shown->rowOf(step->unit) : std::nullopt;
    QString said = words.join(QStringLiteral(", "));
    if (row) {
        said = tr("%1, row %2").arg(said).arg(*row + 1);
    }
    return toQt(step->who) == who() ? said : tr("%1, by %2").arg(said, toQt(step->who));
}

void Session::readSteps() {
    QString undo;
    QString redo;
    if (m_reader && !readOnly()) {
        try {
            undo = stepWords(m_reader->nextUndo());
            redo = stepWords(m_reader->nextRedo());
        } catch (const std::exception& error) {
            complain(toQt(error.what()));
        }
    }
    if (undo != m_undoWords || redo != m_redoWords) {
        m_undoWords = undo;
        m_redoWords = redo;
        emit stepsChanged();
    }
}

void Session::showChanges(const Applied& applied) {
    if (!m_shown) {
        return;
    }
    try {
        showWhatChanged(applied);
    } catch (const std::out_of_range&) {
        // An act that was asked for since has taken a row away; its answer is on the way and brings the rows.
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
    }
}

void Session::showWhatChanged(const Applied& applied) {
    // A column that was shifted from its head to its end changes every row without a new one.
    if (applied.rowsChanged || applied.changed.size() > outlinedAtOnce) {
        readDocuments(); // a language may have come
        if (m_shown->outline.units.size() <= outlinedAtOnce) {
            showOutline(m_reader->outline(m_shown->info.id));
            return;
        }
        m_reading.run(
            tr("Reading the rows"),
            [path = std::filesystem::path(fromQt(m_path)), document = m_shown->info.id](const Background::Task&) {
                return Project::open(path, Project::Access::ReadOnly, Project::Check::Head).outline(document);
            },
            [this](Outline outline) { showOutline(std::move(outline)); },
            [this](const Background::Failure& failure) { complain(failure.sentence); });
        return;
    }
    std::vector<UnitId> ids;
    for (const UnitId unit : applied.changed) {
        if (m_shown->rowOf(unit)) {
            ids.push_back(unit);
        }
    }
    bool linksChanged = false;
    for (const Unit& unit : m_reader->units(m_shown->info.id, ids)) {
        const std::size_t row = *m_shown->rowOf(unit.id);
        linksChanged = linksChanged || !sameLinks(m_shown->cache.at(row), unit);
        m_shown->takeUnit(row, unit);
        m_units.unitChanged(static_cast<int>(row));
        queueUnit(unit, row);
    }
    m_columns.recount();
    if (linksChanged) {
        rescan();
    }
    m_cell.show(m_row, m_column);
    emit activeChanged();
}

void Session::readPast() {
    const UnitId unit = activeUnit();
    if (!m_reader || unit == 0) {
        m_versions.show({});
        m_comments.show({}, 0);
        m_past = {};
        emit pastRead();
        return;
    }
    try {
        m_versions.show(m_reader->history(unit, static_cast<std::size_t>(m_column)));
        m_comments.show(m_reader->comments(unit), static_cast<std::size_t>(m_column));
        const Cell* cell = activeCell();
        m_past = cell ? m_reader->reviewPast(*cell) : ReviewPast{};
        emit pastRead();
    } catch (const std::out_of_range&) {
        m_versions.show({}); // the row is on its way out
        m_comments.show({}, 0);
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
    }
}

void Session::showAsStored(UnitId unit) {
    Applied same;
    same.changed.push_back(unit);
    showChanges(same);
}

void Session::showOutline(Outline outline) {
    const UnitId inHand = activeUnit();
    const int row = m_row;
    m_units.takeOutline(std::move(outline));
    m_columns.recount();
    m_headings.show(m_shown);
    const auto now = m_shown->rowOf(inHand);
    m_row = now ? static_cast<int>(*now) : std::min(row, m_units.count() - 1);
    rescan();
    m_cell.show(m_row, m_column);
    if (m_mode == Review) {
        m_queueTimer.start();
    }
    emit activeChanged();
}

void Session::rescan() {
    // A long text keeps its old numbering until the worker has counted anew; one count is enough for many changes.
    if (m_shown->outline.units.size() <= scannedAtOnce) {
        startScan();
    } else {
        m_rescanTimer.start();
    }
}

} // namespace quadrille
