#include "alignment/break_rules.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {
namespace {

constexpr std::size_t mostWords = 1000;
constexpr std::size_t longestOwnWord = 200; ///< bytes

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

OwnBreak readLine(std::string_view line) {
    const std::size_t tab = line.find('\t');
    const std::string_view kind = line.substr(0, tab);
    const std::string_view word = tab == std::string_view::npos ? std::string_view() : trimmed(line.substr(tab + 1));
    if ((kind != "never" && kind != "always") || word.empty() || word.size() > longestOwnWord) {
        throw std::invalid_argument("The line \"" + std::string(line.substr(0, 80)) +
                                    "\" does not say where to break; write \"never\" or \"always\", a TAB and a word "
                                    "with its mark.");
    }
    return {std::string(word), kind == "always"};
}

} // namespace

std::vector<OwnBreak> readOwnBreaks(std::string_view table) {
    std::vector<OwnBreak> words;
    while (!table.empty()) {
        const std::size_t end = table.find('\n');
        const std::string_view line = trimmed(table.substr(0, end));
        table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        decide(words, readLine(line));
        if (words.size() > mostWords) {
            throw std::invalid_argument("More than a thousand words say where to break; take some out.");
        }
    }
    return words;
}

std::string writeOwnBreaks(const std::vector<OwnBreak>& words) {
    std::string table;
    for (const OwnBreak& one : words) {
        table += (one.breaks ? "always\t" : "never\t") + one.word + "\n";
    }
    return table;
}

bool decide(std::vector<OwnBreak>& words, OwnBreak decision) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const OwnBreak& one) { return one.word == decision.word; });
    if (found == words.end()) {
        words.push_back(std::move(decision));
        return true;
    }
    const bool changed = found->breaks != decision.breaks;
    found->breaks = decision.breaks;
    return changed;
}

} // namespace quadrille
