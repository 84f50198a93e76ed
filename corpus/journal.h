#pragma once

#include "corpus/image.h"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <set>

namespace quadrille {

/// How an entry stands, as the table keeps it.
enum class Standing : std::uint8_t {
    Done,
    Undone,  ///< and can be redone
    GivenUp, ///< undone, and something else was done since
    Final    ///< is never undone: what a project began with; an undo or redo itself
};

/// What one edit did, as the journal has it.
struct JournalEntry {
    std::int64_t id = 0; ///< greater is later, over all documents
    DocumentId document = 0;
    ActId act;
    std::string who;
    Role role = Role::Translator;
    std::int64_t at = 0; ///< milliseconds since 1970 UTC
    std::string kind;
    Standing standing = Standing::Done;
    ActId undoes;        ///< of an undo or redo: the act it takes back or brings again
    std::string edit;    ///< as editToBytes gives it; may be empty
    std::string inverse; ///< as inverseToBytes gives it; may be empty
};

/// Appends an entry (its id is given here) and raises the document's head. Inside the caller's transaction.
void appendToJournal(SQLite::Database& database, JournalEntry entry, const std::set<std::int64_t>& histories);

/// The newest act that can be undone, the act that would be redone next: its entries, the newest first; empty when
/// there is none.
std::vector<JournalEntry> actToUndo(const SQLite::Database& database);
std::vector<JournalEntry> actToRedo(const SQLite::Database& database);

/// The inverses of the undo of an act, in the order in which they redo it.
std::vector<std::string> inversesOfUndo(const SQLite::Database& database, const ActId& act, std::size_t count);

/// The entries of an act, the newest first.
std::vector<JournalEntry> entriesOf(const SQLite::Database& database, const ActId& act);

void setStanding(SQLite::Database& database, std::int64_t entry, Standing standing);

/// What was undone can no longer be redone.
void giveUpRedo(SQLite::Database& database);

/// The newest entry of a document, if it is of this act.
std::optional<JournalEntry> newestEntry(const SQLite::Database& database, DocumentId document, const ActId& act);

/// Puts what a visit to a cell has become in place of what it was.
void updateEntry(SQLite::Database& database, const JournalEntry& entry, const std::set<std::int64_t>& histories);

/// Removes whole acts that ended before `time` (milliseconds since 1970 UTC) and all that came before them in their
/// documents. Returns how many entries went.
std::size_t trimJournal(SQLite::Database& database, std::int64_t time);

/// Goes through the entries that changed the cell with this history, the newest first, until `visit` says false.
void visitEntriesOf(const SQLite::Database& database, std::int64_t history,
                    const std::function<bool(const JournalEntry&)>& visit);

/// What is said of the newest act that can be undone, of the act that would be redone next. Reads no more of what they
/// changed than it tells, so it takes no longer for an act that changed every row.
std::optional<Step> stepToUndo(const SQLite::Database& database);
std::optional<Step> stepToRedo(const SQLite::Database& database);

} // namespace quadrille
