#pragma once

#include "app/scan.h"
#include "app/unit_cache.h"
#include "corpus/project.h"

#include <optional>

namespace quadrille {

/// The document in the window, as all models read it. Belongs to the window's thread.
struct OpenDocument {
    /// `project` is borrowed and must outlive the document; `contents` is its outline.
    OpenDocument(const Project& project, DocumentInfo document, Outline contents)
        : info(std::move(document))
        , outline(std::move(contents))
        , cache(project, info.id, outline.units) {}

    DocumentInfo info;
    Outline outline;
    UnitCache cache;
    std::optional<Scan> scan; ///< arrives from a worker when the document is long
};

/// "Latviešu", the language of a column in its own words. Empty for a column the document does not have.
QString columnName(const OpenDocument& document, int column);

} // namespace quadrille
