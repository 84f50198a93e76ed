#pragma once

#include "corpus/salvage/found_documents.h"

namespace quadrille {

/// What became of a document's journal.
enum class JournalFate : std::uint8_t {
    Kept,       ///< as it was
    KeptToRead, ///< whole, but nothing of it can be undone
    BegunAnew
};

/// Writes the document's journal and its head. It is kept when it is whole; when something else of the document was
/// lost
/// (`textsWhole` is false), nothing in it can be undone any more. Otherwise it begins anew with an entry that says so.
JournalFate writeJournal(Finds& finds, SQLite::Database& database, const FoundDocument& document, bool textsWhole);

/// Whether writeJournal() would keep it.
bool isJournalWhole(Finds& finds, const FoundDocument& document);

} // namespace quadrille
