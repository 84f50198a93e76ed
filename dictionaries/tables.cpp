#include "dictionaries/tables.h"

#include "dictionaries/words.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {
namespace {

/// Takes the part of `rest` before `stop` off its front.
std::string_view take(std::string_view& rest, char stop) {
    const std::size_t at = rest.find(stop);
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return part;
}

Abbreviation kindNamed(std::string_view name, std::string_view line) {
    if (name == "never") {
        return Abbreviation::NeverEnds;
    }
    if (name == "end") {
        return Abbreviation::MayEnd;
    }
    if (name == "number") {
        return Abbreviation::BeforeNumber;
    }
    if (name == "word") {
        return Abbreviation::AlsoWord;
    }
    if (name == "name") {
        return Abbreviation::BeforeName;
    }
    throw std::invalid_argument("The abbreviation table has no kind \"" + std::string(name) + "\" (line \"" +
                                std::string(line) + "\"); use never, end, number, word, name or initial.");
}

} // namespace

void readAbbreviations(std::string_view table, Language& language) {
    while (!table.empty()) {
        const std::string_view line = take(table, '\n');
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::string_view rest = line;
        std::string_view word = take(rest, '\t');
        const std::string_view kind = take(rest, '\t');
        if (!word.empty() && word.back() == '.') {
            word.remove_suffix(1);
        }
        if (kind == "initial") {
            language.initials.emplace(word);
            continue;
        }
        std::string key = fold(word);
        key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
        language.abbreviations.insert_or_assign(std::move(key), kindNamed(kind, line));
    }
}

WordSet readWords(std::string_view table) {
    WordSet words;
    while (!table.empty()) {
        const std::string_view line = take(table, '\n');
        if (!line.empty() && line.front() != '#') {
            words.insert(fold(line));
        }
    }
    return words;
}

void readEndings(std::string_view table, Language& language) {
    while (!table.empty()) {
        const std::string_view line = take(table, '\n');
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::string_view rest = line;
        const std::string_view ending = take(rest, '\t');
        const std::string_view round = take(rest, '\t');
        if (round.size() != 1 || round.front() < '0' || round.front() > '9') {
            throw std::invalid_argument("The table of endings has no round in the line \"" + std::string(line) +
                                        "\"; write a figure from 0 to 9 after the ending and a TAB.");
        }
        const auto number = static_cast<std::size_t>(round.front() - '0');
        language.endings.resize(std::max(language.endings.size(), number + 1));
        language.endings[number].insert_or_assign(std::string(ending), std::string(take(rest, '\t')));
    }
}

} // namespace quadrille
