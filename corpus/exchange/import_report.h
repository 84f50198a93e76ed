#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace quadrille {

/// Something left out or odd, and where.
struct ImportNote {
    std::string message;              ///< a few words, no full stop
    std::size_t count = 0;            ///< how often
    std::vector<std::uint64_t> lines; ///< of the file, from 1: the first of them
};

/// What an import took, or would take.
struct ImportReport {
    std::size_t read = 0;                         ///< units in the file
    std::size_t added = 0;                        ///< units that are new
    std::size_t known = 0;                        ///< units that were there already, all alike
    std::size_t twice = 0;                        ///< units that stand in the file more than once, all alike
    std::map<std::string, std::size_t> languages; ///< texts by language
    std::vector<ImportNote> leftOut;
    std::vector<ImportNote> warnings;
};

/// Adds to the note of that message; line 0 is none.
void addNote(std::vector<ImportNote>& notes, const std::string& message, std::uint64_t line);

} // namespace quadrille
