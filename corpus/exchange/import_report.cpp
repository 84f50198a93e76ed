#include "corpus/exchange/import_report.h"

#include <algorithm>

namespace quadrille {

void addNote(std::vector<ImportNote>& notes, const std::string& message, std::uint64_t line) {
    constexpr std::size_t mostLines = 1000;
    auto note = std::find_if(notes.begin(), notes.end(), [&](const ImportNote& one) { return one.message == message; });
    if (note == notes.end()) {
        note = notes.insert(note, {message, 0, {}});
    }
    ++note->count;
    if (line != 0 && note->lines.size() < mostLines) {
        note->lines.push_back(line);
    }
}

} // namespace quadrille
