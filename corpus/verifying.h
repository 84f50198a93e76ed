#pragma once

#include "corpus/project.h"

#include <SQLiteCpp/Database.h>

namespace quadrille {

/// All that is wrong with the file and with how its texts are held; empty when all is well.
std::vector<Damage> findDamage(const SQLite::Database& database);

} // namespace quadrille
