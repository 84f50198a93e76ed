#include "app/cli/sitting.h"

#include "app/cli/keep_backup.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <set>

namespace quadrille::cli {
namespace {

std::string nameOfPerson() {
    for (const char* variable : {"LOGNAME", "USER"}) {
        const char* name = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): nobody here changes the environment
        if (name != nullptr && *name != '\0') {
            return name;
        }
    }
    return "command line";
}

std::size_t numberIn(const std::string& word, const std::string& whole) {
    std::size_t number = 0;
    const auto end = std::from_chars(word.data(), word.data() + word.size(), number);
    constexpr std::size_t most = 100'000'000;
    if (end.ec != std::errc() || end.ptr != word.data() + word.size() || number == 0 || number > most) {
        throw CLI::ValidationError(
            fmt::format("\"{}\" does not name rows. Write them as numbers and ranges, for example 1-20,25.", whole));
    }
    return number;
}

} // namespace

void Sitting::addOptions(CLI::App& verb, Role role) {
    m_role = role;
    m_name = nameOfPerson();
    verb.add_option("PROJECT", m_path, "The project to change")->required();
    verb.add_option("--as", m_name, "Who does it, as the history will say; when it is not given, the login name")
        ->type_name("NAME");
    if (role == Role::Translator) {
        verb.add_flag("--reviewer", m_reviewer, "Do it in the reviewer's role");
    }
}

void Sitting::open() {
    m_project.emplace(Project::open(m_path, Project::Access::ReadWrite));
    keepBackup(m_path);
    readRows();
}

Author Sitting::author() const {
    return {m_name, m_reviewer ? Role::Reviewer : m_role};
}

void Sitting::readRows() {
    m_parts.clear();
    m_units.clear();
    for (const DocumentInfo& info : m_project->documents()) {
        m_parts.push_back({info, m_units.size()});
        const Outline outline = m_project->outline(info.id);
        m_units.insert(m_units.end(), outline.units.begin(), outline.units.end());
    }
}

UnitId Sitting::unit(std::size_t number) const {
    if (number == 0 || number > m_units.size()) {
        throw std::out_of_range(fmt::format("There is no row {}; the project has {}.", number, m_units.size()));
    }
    return m_units[number - 1];
}

std::size_t Sitting::number(UnitId unit) const {
    const auto found = std::find(m_units.begin(), m_units.end(), unit);
    return found == m_units.end() ? 0 : static_cast<std::size_t>(found - m_units.begin()) + 1;
}

const Sitting::Part& Sitting::partOf(std::size_t number) const {
    static_cast<void>(unit(number));
    auto part =
        std::partition_point(m_parts.begin(), m_parts.end(), [&](const Part& each) { return each.first < number; });
    return *std::prev(part);
}

DocumentId Sitting::documentOf(std::size_t number) const {
    return partOf(number).info.id;
}

std::size_t Sitting::column(std::size_t number, const std::string& tag) const {
    const DocumentInfo& info = partOf(number).info;
    for (std::size_t column = 0; column < info.columns.size(); ++column) {
        if (info.columns[column].tag == tag) {
            return column;
        }
    }
    throw std::out_of_range(fmt::format("The document \"{}\" has no text in \"{}\".", info.name, tag));
}

std::string languageWord(const std::string& word) {
    try {
        return language(word).tag;
    } catch (const std::invalid_argument& error) {
        throw CLI::ValidationError(error.what());
    }
}

std::vector<std::size_t> rowNumbers(const std::string& word) {
    std::set<std::size_t> numbers;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find(',', begin), word.size());
        const std::string part = word.substr(begin, end - begin);
        const std::size_t dash = part.find('-');
        const std::size_t first = numberIn(part.substr(0, dash), word);
        const std::size_t last = dash == std::string::npos ? first : numberIn(part.substr(dash + 1), word);
        constexpr std::size_t most = 10'000'000;
        if (last < first || last - first > most) {
            throw CLI::ValidationError(fmt::format("\"{}\" is no range of rows.", part));
        }
        for (std::size_t number = first; number <= last; ++number) {
            numbers.insert(numbers.end(), number);
        }
        begin = end + 1;
    }
    return {numbers.begin(), numbers.end()};
}

} // namespace quadrille::cli
