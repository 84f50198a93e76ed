#pragma once

#include "corpus/image.h"

#include <SQLiteCpp/Database.h>

namespace quadrille {

/// Adds a language to a document and says how to take it out again, both inside the caller's transaction. Throws
/// Refused as edit.h says.
RemoveLanguage addLanguage(SQLite::Database& database, const AddLanguage& edit);

/// Throws Refused (Changed) when the language is no longer as it came.
AddLanguage removeLanguage(SQLite::Database& database, const RemoveLanguage& edit);

} // namespace quadrille
