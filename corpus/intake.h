#pragma once

#include "alignment/break_rules.h"
#include "alignment/segmenter.h"
#include "alignment/units.h"
#include "corpus/document.h"
#include "dictionaries/glossary.h"

#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// What a file says of a cell, where it says more than its text.
struct NewCell {
    State state = State::Translated; ///< Initial of one without text, and only of such
    bool locked = false;
};

/// A document ready to be put into a project: columns, and units over them.
struct NewDocument {
    std::string name;
    std::vector<NewColumn> columns; ///< column 0 is the source
    std::vector<UnitRange> units;
    std::vector<std::vector<Bead>> beads;        ///< beads[k] pairs the source with columns[k + 1]
    std::vector<std::vector<NewCell>> cells;     ///< by unit and column, or none: as of a text that comes with a file
    std::vector<std::vector<std::string>> notes; ///< by unit, or none: what becomes comments on the row
    std::vector<std::string> warnings;           ///< full sentences, each naming its file
};

/// One file to read. `encoding` is an ICU name, or empty to find it out.
struct IntakeFile {
    std::string tag;
    std::string path;
    std::string encoding;
};

using RulesByTag = std::map<std::string, SegmentationRules>;

struct IntakeOptions {
    ParagraphStyle paragraphs = ParagraphStyle::Auto;
    bool presegmented = false; ///< one segment a line, an empty line between paragraphs
    Glossary terms;            ///< what the aligner is to know besides the lexicon
    /// Called with a word for the step and how far the whole is, 0 to 1. On the calling thread.
    std::function<void(const char* step, double done)> progress = {};
    RulesByTag rules = {}; ///< what is asked before a language's own rules
    bool web = false;      ///< as in SegmentationOptions
    /// Says which segments of the columns belong together, by target, instead of the aligner.
    std::function<std::vector<std::vector<Bead>>(const std::vector<NewColumn>& columns)> beads = {};
};

/// Largest text that is read, in bytes. A larger file is refused.
inline constexpr std::size_t maximumTextBytes = 256u << 20;

/// Reads and segments one plain text. Throws an error whose message is a full sentence with the file's name when
/// the file is missing, unreadable, a folder, binary, not in its encoding, or too large. An empty file gives a
/// column without segments and no error.
NewColumn readColumn(const IntakeFile& file, const IntakeOptions& options = {});

/// The same for the bytes of a file, of whatever encoding, that are in memory. `file.path` is for messages and for
/// the name.
NewColumn columnFromBytes(const IntakeFile& file, std::string_view bytes, const IntakeOptions& options = {});

/// The same for a text that is in memory, already decoded as UTF-8.
NewColumn segmentColumn(std::string tag, std::string_view text, const IntakeOptions& options = {});

/// Aligns every column with the first and joins the beads to units. Throws Cancelled.
NewDocument alignColumns(std::string name, std::vector<NewColumn> columns, const IntakeOptions& options = {},
                         const std::stop_token& stop = {});

/// readColumn for each file (the source first), then alignColumns. Any thread.
NewDocument intake(std::string name, const std::vector<IntakeFile>& files, const IntakeOptions& options = {},
                   const std::stop_token& stop = {});

} // namespace quadrille
