#pragma once

#include "corpus/project.h"

#include <functional>
#include <set>
#include <stop_token>

namespace quadrille {

/// What is to be written and how.
struct ExportChoice {
    std::string format = "tmx";         ///< a name of formats()
    std::vector<DocumentId> documents;  ///< empty: all
    std::vector<std::string> languages; ///< empty: all; the source is added when it is missing
    /// Targets in other states are left out. The source has no state of work and is always taken.
    std::set<State> states = {State::Draft, State::Translated, State::Rejected, State::Approved};
    bool pairs = false;     ///< one file per pair, one entry per bead, instead of one per unit
    bool changeData = true; ///< who and when
    bool dryRun = false;    ///< count and report, write nothing
};

/// Something left out or noteworthy, with the rows it concerns (counted from 1, in order, through all
/// documents of the project).
struct ExportNote {
    std::string message; ///< "lv draft, not chosen", a few words, no full stop
    std::vector<std::size_t> rows;
};

struct ExportReport {
    struct PerLanguage {
        std::string tag;
        std::size_t written = 0;
        std::size_t leftOut = 0;
    };
    std::size_t units = 0;        ///< units looked at, once for each file
    std::size_t unitsWritten = 0; ///< entries (tu, rows) written
    std::size_t segments = 0;     ///< segments in them
    std::uintmax_t bytes = 0;
    std::vector<PerLanguage> languages;
    std::vector<ExportNote> leftOut;
    std::vector<ExportNote> warnings;
    std::vector<std::filesystem::path> files; ///< written, or that would be written
};

/// Throws std::runtime_error when `path` is the project itself.
void requireOtherFile(const Project& project, const std::filesystem::path& path);

/// Writes the project to `path` ("-" is standard output; with `pairs` and several targets the pair is put in
/// before the ending: op-ed.en-ru.tmx). Each file appears whole or not at all; an existing one is replaced.
/// Throws std::runtime_error with the path when it cannot be written, Cancelled when `stop` asks.
ExportReport exportProject(const Project& project, const ExportChoice& choice, const std::filesystem::path& path,
                           const std::stop_token& stop = {});

} // namespace quadrille
