#pragma once

#include "corpus/project.h"

#include <functional>
#include <stop_token>

namespace quadrille {

/// Which rows and languages are to be aligned anew.
struct RealignScope {
    DocumentId document = 0;
    UnitId first = 0;                 ///< 0: the document's first row
    UnitId last = 0;                  ///< 0: the last
    std::vector<std::size_t> columns; ///< targets; empty: all. The others keep to their source segments
};

/// What a re-alignment comes to.
struct RealignPlan {
    std::optional<Realign> edit; ///< nothing when everything is right as it stands
    std::size_t fixed = 0;       ///< rows with a fixed cell, which stay
    std::size_t setAside = 0;    ///< of these, rows that cross others
};

/// Works out how the rows of a stretch would be aligned around their fixed cells (design: a unit with a fixed cell
/// keeps its source side as one block; in that language the fixed text stays; the other languages' free cells are
/// aligned to the block). A row whose source side comes out the same keeps its id. The edit is for Project::apply.
/// `report` is told how far it is, 0 to 1. Throws Cancelled. Any thread with a project of its own.
RealignPlan planRealignment(const Project& project, const RealignScope& scope, const std::stop_token& stop = {},
                            const std::function<void(double)>& report = {});

} // namespace quadrille
