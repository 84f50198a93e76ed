#pragma once

#include "alignment/break_rules.h"
#include "corpus/project.h"

#include <string>
#include <vector>

namespace quadrille {

/// What cutting a column anew by other words comes to.
struct Resegmenting {
    std::vector<Resegment> edits; ///< each takes the text between two fixed cells; none where nothing changes
    std::size_t joined = 0;       ///< breaks that go
    std::size_t split = 0;        ///< breaks that come
    std::size_t fixedCells = 0;   ///< left as they are, for they are approved or locked
};

/// Works out where the segments of one column change when `after` decides on them and no longer `before`. Breaks on
/// which both agree stay as they are, also those that people made or took away by hand. Fixed cells, and source cells
/// beside fixed ones, stay whole.
Resegmenting resegmenting(const Project& project, DocumentId document, std::size_t column,
                          const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after);

/// The same for all columns of a language in all documents.
Resegmenting resegmenting(const Project& project, const std::string& tag, const std::vector<OwnBreak>& before,
                          const std::vector<OwnBreak>& after);

} // namespace quadrille
