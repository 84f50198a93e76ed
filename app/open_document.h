#pragma once

#include "app/scan.h"
#include "app/unit_cache.h"
#include "corpus/project.h"

#include <optional>

namespace quadrille {

/// The document in the window, as all models read it. Belongs to the window's thread.
struct OpenDocument {
    OpenDocument(const Project& project, DocumentInfo document)
        : info(std::move(document))
        , outline(project.outline(info.id))
        , counts(project.counts(info.id))
        , cache(project, info.id, outline.units) {}

    DocumentInfo info;
    Outline outline;
    std::vector<ColumnCounts> counts;
    UnitCache cache;
    std::optional<Scan> scan; ///< arrives from a worker when the document is long
};

/// "Latviešu", the language of a column in its own words. Empty for a column the document does not have.
QString columnName(const OpenDocument& document, int column);

} // namespace quadrille
