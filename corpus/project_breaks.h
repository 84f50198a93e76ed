#pragma once

#include "alignment/break_rules.h"
#include "corpus/intake.h"
#include "corpus/project.h"

#include <string>
#include <vector>

namespace quadrille {

/// The words on which a project's people have decided whether a sentence ends behind them, by language. Throws
/// ProjectUnusable when what the project keeps are no such words.
std::vector<OwnBreak> projectBreaks(const Project& project, const std::string& tag);

/// Keeps other ones in their place. One act of its own that undo does not know.
void setProjectBreaks(Project& project, const std::string& tag, const std::vector<OwnBreak>& words);

/// The same for all languages of its documents that have some, and for `more`, as rules to read texts by.
RulesByTag projectRules(const Project& project, const std::vector<std::string>& more = {});

/// The name of the setting that holds them.
std::string projectBreaksName(const std::string& tag);

} // namespace quadrille
