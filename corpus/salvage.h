#pragma once

#include "corpus/project.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace quadrille {

/// What a salvage got out of a damaged file.
struct SalvageReport {
    struct Document {
        std::string name;
        std::size_t units = 0;            ///< of which anything was found; all are in the new file
        std::size_t unitsWithText = 0;    ///< those of them that have all their texts
        std::size_t segments = 0;         ///< of which anything was found
        std::size_t segmentsWithText = 0; ///< those of them that are in the new file, with their texts
        std::vector<std::string> losses;  ///< full sentences; empty when everything of the document is there
    };
    std::vector<Document> documents;
    std::vector<std::string> losses; ///< of the file as a whole: full sentences
    std::vector<Damage> remaining;   ///< what verify() says of the new file: nothing

    /// Nothing was lost.
    [[nodiscard]] bool whole() const;
};

/// How far the work is, 0 to 1, with a word for the step.
using SalvageProgress = std::function<void(const char* step, double done)>;

/// Writes what can be had of the project file `damaged` into the new project `rescued`, which appears whole or not at
/// all and is sound. The damaged file is only read, with the log beside it; not even its first page is needed. SQLite
/// is not asked to walk through it: every page is looked at by itself and its rows are known by their looks, so that
/// no page that is lost takes others along.
///
/// Texts and states lie in the file twice (see spares.h), and the places of segments in indexes. Where a segment is
/// gone all the same, its row is kept without it and named. Links and cells that are gone or do not fit are made anew:
/// a link over the whole row, with confidence 0; a state by whether there is text. The journal of a document is kept
/// only when it is whole, and can be undone only when nothing else of the document was lost; else it begins anew.
///
/// Time and disk grow with the file's size (about twice its size is needed for a moment), memory does not. Throws
/// ProjectUnusable when the file is of a newer program or nothing of a project is in it, std::runtime_error when it
/// cannot be read or `rescued` exists or cannot be written, Cancelled when `stop` asks.
SalvageReport salvage(const std::filesystem::path& damaged, const std::filesystem::path& rescued,
                      const SalvageProgress& progress = {}, const std::stop_token& stop = {});

} // namespace quadrille
