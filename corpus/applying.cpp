#include "corpus/applying.h"

#include "corpus/adding_language.h"
#include "corpus/edits.h"
#include "corpus/journal.h"
#include "corpus/random.h"
#include "corpus/reading.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

DocumentId documentOfComment(const SQLite::Database& database, CommentId comment) {
    SQLite::Statement query(database, "SELECT unit FROM comments WHERE id = ?");
    query.bind(1, comment);
    if (!query.executeStep()) {
        throw std::out_of_range(fmt::format("The project holds no comment {}.", comment));
    }
    return documentOf(database, query.getColumn(0).getInt64());
}

template <typename OneEdit>
DocumentId documentOfEdit(const SQLite::Database& database, const OneEdit& edit) {
    if constexpr (requires { edit.document; }) {
        return edit.document;
    } else if constexpr (requires { edit.comment; }) {
        return documentOfComment(database, edit.comment);
    } else {
        return documentOf(database, edit.unit);
    }
}

/// What one edit came to.
struct Done {
    DocumentId document = 0;
    Inverse inverse;
    std::vector<UnitId> changed;
    bool rowsChanged = false;
    std::set<std::int64_t> histories;
    bool nothing = false; ///< everything was that way already
};

Done doneBy(Draft& draft) {
    Draft::Finished finished = draft.finish();
    Done done;
    done.document = draft.document();
    done.nothing = finished.changed.empty();
    done.inverse = std::move(finished.inverse);
    done.changed = std::move(finished.changed);
    done.rowsChanged = finished.rowsChanged;
    done.histories = std::move(finished.histories);
    return done;
}

// Taken out of sight, a document is an import again; marked as undone its rows are not cleared away, so that it can
// come back.
Done perform(SQLite::Database& database, const SwitchImport& edit, std::int64_t now) {
    SQLite::Statement query(database, "SELECT import FROM documents WHERE id = ?");
    query.bind(1, edit.document);
    if (!query.executeStep()) {
        throw std::out_of_range(fmt::format("The project holds no document {}.", edit.document));
    }
    const bool shown = query.getColumn(0).isNull();
    const std::int64_t import = query.getColumn(0).getInt64();
    query.reset();
    Done done;
    done.document = edit.document;
    done.inverse = SwitchImport{edit.document, shown};
    done.nothing = shown == edit.on;
    done.rowsChanged = true;
    if (done.nothing) {
        return done;
    }
    if (edit.on) {
        SQLite::Statement show(database, "UPDATE documents SET import = NULL WHERE id = ?");
        show.bind(1, edit.document);
        show.exec();
        SQLite::Statement end(database, "DELETE FROM imports WHERE id = ?");
        end.bind(1, import);
        end.exec();
    } else {
        SQLite::Statement begin(database, "INSERT INTO imports (started, who, undone) VALUES (?, '', 1) RETURNING id");
        begin.bind(1, now);
        begin.executeStep();
        const std::int64_t hidden = begin.getColumn(0).getInt64();
        begin.executeStep();
        SQLite::Statement hide(database, "UPDATE documents SET import = ? WHERE id = ?");
        hide.bind(1, hidden);
        hide.bind(2, edit.document);
        hide.exec();
    }
    return done;
}

/// A language has come or gone.
Done languageDone(DocumentId document, Inverse inverse) {
    Done done;
    done.document = document;
    done.inverse = std::move(inverse);
    done.rowsChanged = true;
    return done;
}

Done perform(SQLite::Database& database, const AddLanguage& edit) {
    return languageDone(edit.document, addLanguage(database, edit));
}

Done perform(SQLite::Database& database, const RemoveLanguage& edit) {
    return languageDone(edit.document, removeLanguage(database, edit));
}

Done perform(SQLite::Database& database, const Edit& edit, const Author& author, std::int64_t now) {
    if (const auto* import = std::get_if<SwitchImport>(&edit)) {
        return perform(database, *import, now);
    }
    if (const auto* language = std::get_if<AddLanguage>(&edit)) {
        return perform(database, *language);
    }
    return std::visit(
        [&](const auto& one) {
            using One = std::decay_t<decltype(one)>;
            if constexpr (!std::is_same_v<One, SwitchImport> && !std::is_same_v<One, AddLanguage>) {
                Draft draft(database, documentOfEdit(database, one), author, now);
                quadrille::perform(one, draft);
                return doneBy(draft);
            } else {
                return Done();
            }
        },
        edit);
}

Done perform(SQLite::Database& database, const std::string& inverse, DocumentId document, const Author& author,
             std::int64_t now) {
    if (inverse.empty()) { // the entry with which a document came in
        return perform(database, SwitchImport{document, false}, now);
    }
    const Inverse decoded = inverseFromBytes(inverse);
    if (const auto* import = std::get_if<SwitchImport>(&decoded)) {
        return perform(database, *import, now);
    }
    if (const auto* language = std::get_if<AddLanguage>(&decoded)) {
        return perform(database, *language);
    }
    if (const auto* language = std::get_if<RemoveLanguage>(&decoded)) {
        return perform(database, *language);
    }
    Draft draft(database, document, author, now);
    quadrille::perform(std::get<Restore>(decoded), draft);
    return doneBy(draft);
}

void count(Applied& applied, const Done& done) {
    applied.changed.insert(applied.changed.end(), done.changed.begin(), done.changed.end());
    applied.rowsChanged = applied.rowsChanged || done.rowsChanged;
}

void tidy(Applied& applied) {
    std::sort(applied.changed.begin(), applied.changed.end());
    applied.changed.erase(std::unique(applied.changed.begin(), applied.changed.end()), applied.changed.end());
}

/// An edit as the journal keeps it: without a whole text, which lies in the file already.
std::string journaled(const Edit& edit) {
    const auto* language = std::get_if<AddLanguage>(&edit);
    if (language == nullptr) {
        return editToBytes(edit);
    }
    AddLanguage bare;
    bare.document = language->document;
    bare.head.tag = language->head.tag;
    return editToBytes(bare);
}

JournalEntry entryFor(const Act& act, const Edit& edit, const Done& done, std::int64_t now) {
    JournalEntry entry;
    entry.document = done.document;
    entry.act = act.id;
    entry.who = act.author.name;
    entry.role = act.author.role;
    entry.at = now;
    entry.kind = kindOf(edit);
    entry.edit = journaled(edit);
    entry.inverse = inverseToBytes(done.inverse);
    return entry;
}

/// The cell an edit types into.
std::optional<std::pair<UnitId, std::size_t>> typedInto(const Edit& edit) {
    if (const auto* text = std::get_if<SetText>(&edit)) {
        return std::pair(text->unit, text->column);
    }
    if (const auto* source = std::get_if<EditSource>(&edit)) {
        return std::pair(source->unit, std::size_t{0});
    }
    return std::nullopt;
}

/// The entry that more typing in the same visit to a cell goes into, if this is such.
std::optional<JournalEntry> visitOf(const SQLite::Database& database, const Act& act) {
    if (act.edits.size() != 1 || !typedInto(act.edits.front())) {
        return std::nullopt;
    }
    const UnitId unit = typedInto(act.edits.front())->first;
    auto newest = newestEntry(database, documentOf(database, unit), act.id);
    if (!newest || newest->standing != Standing::Done || newest->edit.empty() ||
        typedInto(editFromBytes(newest->edit)) != typedInto(act.edits.front())) {
        return std::nullopt;
    }
    return newest;
}

void goOnTyping(SQLite::Database& database, const Act& act, JournalEntry visit, Applied& applied, std::int64_t now) {
    if (editToBytes(act.edits.front()) == visit.edit) {
        return; // the same once more, because its answer was lost
    }
    Done done = perform(database, act.edits.front(), act.author, now);
    if (done.nothing) {
        return;
    }
    count(applied, done);
    Inverse inverse = inverseFromBytes(visit.inverse);
    mergeInto(std::get<Restore>(inverse), std::move(std::get<Restore>(done.inverse)));
    visit.inverse = inverseToBytes(inverse);
    visit.edit = editToBytes(act.edits.front());
    visit.at = now;
    updateEntry(database, visit, done.histories);
}

/// Does one edit of an act. True when something changed.
bool applyOne(SQLite::Database& database, const Act& act, const Edit& edit, Applied& applied, std::int64_t now) {
    const Done done = perform(database, edit, act.author, now);
    if (done.nothing) {
        return false;
    }
    appendToJournal(database, entryFor(act, edit, done, now), done.histories);
    count(applied, done);
    return true;
}

bool applyOrSkip(SQLite::Database& database, const Act& act, const Edit& edit, Applied& applied, std::int64_t now) {
    if (!act.skipRefused) {
        return applyOne(database, act, edit, applied, now);
    }
    database.exec("SAVEPOINT edit");
    try {
        const bool changed = applyOne(database, act, edit, applied, now);
        database.exec("RELEASE edit");
        return changed;
    } catch (const Refused& refused) {
        database.exec("ROLLBACK TO edit");
        database.exec("RELEASE edit");
        applied.skipped.emplace_back(refused.what());
        return false;
    }
}

void applyAll(SQLite::Database& database, const Act& act, Applied& applied, std::int64_t now) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!entriesOf(database, act.id).empty()) {
        if (auto visit = visitOf(database, act)) {
            goOnTyping(database, act, std::move(*visit), applied, now);
            transaction.commit();
        }
        return; // done before: once is enough
    }
    bool changed = false;
    for (const Edit& edit : act.edits) {
        changed = applyOrSkip(database, act, edit, applied, now) || changed;
    }
    if (changed) {
        giveUpRedo(database);
    }
    transaction.commit();
}

/// Keeps a text that came too late in the history of the cell it was for.
void keepRefusedText(SQLite::Database& database, const Act& act, std::int64_t now) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Edit& edit : act.edits) {
        const auto place = typedInto(edit);
        if (!place) {
            continue;
        }
        const DocumentId document = documentOf(database, place->first);
        Draft draft(database, document, act.author, now);
        JournalEntry entry;
        entry.document = document;
        entry.act = randomAct();
        entry.who = act.author.name;
        entry.role = act.author.role;
        entry.at = now;
        entry.kind = "refused";
        entry.standing = Standing::Final;
        entry.edit = editToBytes(edit);
        appendToJournal(database, std::move(entry), {draft.look(place->first).unit.cells.at(place->second).history});
    }
    transaction.commit();
}

void requireMay(const std::vector<JournalEntry>& entries, const Author& author, bool anothers, const char* what) {
    for (const JournalEntry& entry : entries) {
        if (entry.role == Role::Reviewer && author.role != Role::Reviewer) {
            throw Refused(Refused::Why::Role, 0, 0,
                          fmt::format("What comes next was done by the reviewer {}, so only a reviewer can {} it.",
                                      entry.who, what));
        }
        if (!anothers && entry.who != author.name && entry.who != "import") {
            throw AnothersAct(
                fmt::format("What comes next was done by {}. Confirm that you want to {} it.", entry.who, what));
        }
    }
}

JournalEntry entryFor(const char* kind, const JournalEntry& of, const ActId& act, const Author& author,
                      const Done& done, std::int64_t now) {
    JournalEntry entry;
    entry.document = of.document;
    entry.act = act;
    entry.who = author.name;
    entry.role = author.role;
    entry.at = now;
    entry.kind = kind;
    entry.standing = Standing::Final;
    entry.undoes = of.act;
    entry.inverse = inverseToBytes(done.inverse);
    return entry;
}

[[noreturn]] void nothingTo(const char* what) {
    throw Refused(Refused::Why::Rule, 0, 0, fmt::format("There is nothing to {}.", what));
}

} // namespace

Applied applyAct(SQLite::Database& database, Act act, std::int64_t now) {
    Applied applied;
    act.id = act.id.empty() ? randomAct() : act.id;
    if (act.id.size() != randomAct().size() || act.author.name.empty()) {
        throw std::invalid_argument("An act needs the name of who does it, and an id of sixteen bytes or none.");
    }
    applied.act = act.id;
    try {
        applyAll(database, act, applied, now);
    } catch (const Refused& refused) {
        if (refused.why == Refused::Why::Stale) {
            keepRefusedText(database, act, now);
        }
        throw;
    }
    tidy(applied);
    return applied;
}

Applied undoAct(SQLite::Database& database, const Author& author, bool anothers, std::int64_t now) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::vector<JournalEntry> entries = actToUndo(database);
    if (entries.empty()) {
        nothingTo("undo");
    }
    requireMay(entries, author, anothers, "undo");
    Applied applied;
    applied.act = randomAct();
    for (const JournalEntry& entry : entries) {
        const Done done = perform(database, entry.inverse, entry.document, author, now);
        appendToJournal(database, entryFor("undo", entry, applied.act, author, done, now), done.histories);
        setStanding(database, entry.id, Standing::Undone);
        count(applied, done);
    }
    transaction.commit();
    tidy(applied);
    return applied;
}

Applied redoAct(SQLite::Database& database, const Author& author, bool anothers, std::int64_t now) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    std::vector<JournalEntry> entries = actToRedo(database);
    if (entries.empty()) {
        nothingTo("redo");
    }
    requireMay(entries, author, anothers, "redo");
    std::reverse(entries.begin(), entries.end());
    const std::vector<std::string> inverses = inversesOfUndo(database, entries.front().act, entries.size());
    if (inverses.size() != entries.size()) {
        nothingTo("redo");
    }
    Applied applied;
    applied.act = randomAct();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Done done = perform(database, inverses[i], entries[i].document, author, now);
        appendToJournal(database, entryFor("redo", entries[i], applied.act, author, done, now), done.histories);
        setStanding(database, entries[i].id, Standing::Done);
        count(applied, done);
    }
    transaction.commit();
    tidy(applied);
    return applied;
}

} // namespace quadrille
