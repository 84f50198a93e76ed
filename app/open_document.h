#pragma once

#include "app/scan.h"
#include "app/unit_cache.h"
#include "corpus/project.h"

#include <map>
#include <optional>
#include <unordered_map>

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

    /// Texts on their way to the disk, which are shown instead of what is read from it, by unit and column.
    struct Typed {
        std::string text;
        std::vector<Mark> marks;
    };
    std::map<std::pair<UnitId, std::size_t>, Typed> typed;

    /// State and lock as an act on its way will leave them, shown instead of what is read until its answer is here:
    /// an answer to an earlier act must not show them as they were in between.
    struct Promised {
        State state = State::Initial;
        bool locked = false;
        std::uint64_t act = 0; ///< which promise, so that an older act's answer does not end it
    };
    std::map<std::pair<UnitId, std::size_t>, Promised> promised;

    /// The row of a unit, or nothing when the document has none such.
    [[nodiscard]] std::optional<std::size_t> rowOf(UnitId unit) const;

    /// Other rows stand there from now on.
    void takeOutline(Outline contents);

    /// A unit has changed: what is known of its cells comes from `unit` from now on. It is one of the rows.
    void takeUnit(std::size_t row, const Unit& unit);

private:
    mutable std::unordered_map<UnitId, std::size_t> m_rows; ///< made when it is first asked for
};

/// The confidence of a cell's least certain bead, 0 to 100; 100 where there is none.
std::uint8_t leastConfidence(const Cell& cell);

/// Why a cell has its state, where that needs saying, for a person to read; else empty.
QString reasonInWords(const Cell& cell);

/// "Latviešu", the language of a column in its own words. Empty for a column the document does not have.
QString columnName(const OpenDocument& document, int column);

} // namespace quadrille
