#include "dictionaries/spelling_words.h"

#include <algorithm>
#include <array>

namespace quadrille {
namespace embedded {
std::string_view en_spellings();
} // namespace embedded

namespace {

constexpr std::array<SpellingFacts, 4> facts = {{{"en", "hunspell-en-us", &embedded::en_spellings},
                                                 {"ru", "hunspell-ru", nullptr},
                                                 {"uk", "hunspell-uk", nullptr},
                                                 {"lv", "hunspell-lv", nullptr}}};

} // namespace

const SpellingFacts* spellingFacts(const Language& language) {
    const auto* found =
        std::find_if(facts.begin(), facts.end(), [&](const SpellingFacts& one) { return one.tag == language.tag; });
    return found == facts.end() ? nullptr : found;
}

std::vector<SpellingWord> readSpellings(std::string_view table) {
    std::vector<SpellingWord> words;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::size_t tab = std::min(line.find('\t'), line.size());
        words.push_back({std::string(line.substr(0, tab)), std::string(line.substr(std::min(tab + 1, line.size())))});
    }
    return words;
}

} // namespace quadrille
