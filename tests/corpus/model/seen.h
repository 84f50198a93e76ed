#pragma once

#include "tests/corpus/model/model.h"

namespace quadrille {
class Project;
}

namespace quadrille::model {

/// One document as the project shows it.
struct Seen {
    DocumentId id = 0;
    std::vector<Unit> units;
    Outline outline;
    std::vector<Comment> comments;
    std::vector<std::string> texts; ///< by column
};

Seen look(const Project& project, DocumentId document);

/// A model of what is seen. Its segments are taken to be read as the rows stand, except where `settle` found otherwise.
Document copyOf(const Seen& seen);

/// What a person can see differs: texts, states, links, comments; not revisions, times and persons.
bool differs(const Seen& one, const Seen& other);

/// Whether a row whose mark of being crossed alone has changed counts as changed.
inline constexpr bool crossedCounts = true;

/// The units that differ, are new or are gone.
std::set<UnitId> changedUnits(const Seen& before, const Seen& after);

} // namespace quadrille::model
