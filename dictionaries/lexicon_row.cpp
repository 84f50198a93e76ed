#include "dictionaries/written_lexicon.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {
namespace {

std::vector<std::string_view> parted(std::string_view text, std::string_view by) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = text.find(by);
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + by.size());
    }
    return parts;
}

[[noreturn]] void refuse(std::string_view line, const std::string& what) {
    throw std::invalid_argument("A row of the lexicon " + what + ": \"" + std::string(line) + "\".");
}

void readNote(std::string_view note, std::string_view line, LexiconRow& row) {
    constexpr std::string_view also = "also:";
    constexpr std::string_view wrong = "false:";
    if (note == "weak") {
        row.weak = true;
    } else if (note.starts_with(also)) {
        row.variants.emplace_back(note.substr(also.size()));
    } else if (note.starts_with(wrong) && note.substr(wrong.size()).find('=') == 2) {
        const std::string_view tag = note.substr(wrong.size(), 2);
        const auto side = std::find_if(row.sides.begin(), row.sides.end(),
                                       [tag](const LexiconRow::Side& one) { return one.tag == tag; });
        if (side == row.sides.end()) {
            refuse(line, "has a false friend in the unknown language \"" + std::string(tag) + "\"");
        }
        side->falseFriends.emplace_back(note.substr(wrong.size() + 3));
    } else {
        refuse(line, "has the note \"" + std::string(note) + "\", which is none of weak, also:WORD, false:LANG=WORD");
    }
}

} // namespace

LexiconRow readLexiconRow(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t from = 0;;) {
        const std::size_t tab = line.find('\t', from);
        fields.push_back(line.substr(from, tab - from));
        if (tab == std::string_view::npos) {
            break;
        }
        from = tab + 1;
    }
    constexpr std::size_t fieldCount = 6;
    if (fields.size() != fieldCount) {
        refuse(line, "has " + std::to_string(fields.size()) + " fields instead of six");
    }
    LexiconRow row;
    row.headword = std::string(fields[0]);
    row.part = std::string(fields[1]);
    for (std::size_t k = 1; k < lexiconLanguages.size(); ++k) {
        row.sides.push_back({std::string(lexiconLanguages.at(k)), {}, {}});
        for (const std::string_view word : parted(fields[k + 1], "; ")) {
            row.sides.back().words.emplace_back(word);
        }
        if (row.sides.back().words.empty()) {
            refuse(line, "has an empty field");
        }
    }
    if (row.headword.empty() || row.part.empty()) {
        refuse(line, "has an empty field");
    }
    for (const std::string_view note : parted(fields.back(), "; ")) {
        readNote(note, line, row);
    }
    return row;
}

std::vector<std::string> equivalents(const LexiconRow& row, std::uint32_t language) {
    std::vector<std::string> all;
    if (language == 0) {
        all = row.variants;
        all.insert(all.begin(), row.headword);
        return all;
    }
    for (const std::string& word : row.sides.at(language - 1).words) {
        for (const std::string_view aspect : parted(word, "/")) {
            all.emplace_back(aspect);
        }
    }
    return all;
}

} // namespace quadrille
