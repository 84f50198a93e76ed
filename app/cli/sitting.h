#pragma once

#include "corpus/project.h"

#include <string>

namespace CLI {
class App;
}

namespace quadrille::cli {

/// --as and --reviewer of the verbs that change a project, and the project when it is open.
class Sitting {
public:
    /// The verb's PROJECT and who works on it. `role` is what the verb is for.
    void addOptions(CLI::App& verb, Role role);

    /// Opens the project for writing, after a backup if one is due. Throws ProjectUnusable.
    void open();

    [[nodiscard]] Project& project() { return *m_project; }
    [[nodiscard]] Author author() const;
    [[nodiscard]] const std::string& path() const { return m_path; }

    /// The unit in row `number`, counted from 1 through all documents, as export writes it. Throws std::out_of_range, a
    /// full sentence.
    [[nodiscard]] UnitId unit(std::size_t number) const;
    /// The number of a row; 0 when there is none.
    [[nodiscard]] std::size_t number(UnitId unit) const;
    /// The document of a row, counted from 1.
    [[nodiscard]] DocumentId documentOf(std::size_t number) const;
    [[nodiscard]] std::size_t rows() const { return m_units.size(); }
    /// The place of a language among the columns of the document that has row `number`. Throws std::out_of_range.
    [[nodiscard]] std::size_t column(std::size_t number, const std::string& tag) const;
    /// After an edit that has changed which rows there are.
    void readRows();

private:
    struct Part {
        DocumentInfo info;
        std::size_t first = 0; ///< place of its first row among all
    };
    [[nodiscard]] const Part& partOf(std::size_t number) const;

    std::string m_path;
    std::string m_name;
    Role m_role = Role::Translator;
    bool m_reviewer = false;
    std::optional<Project> m_project;
    std::vector<Part> m_parts;
    std::vector<UnitId> m_units;
};

/// The language a person named, as projects have it: "lv". Throws CLI::ValidationError for an unknown one.
std::string languageWord(const std::string& word);

/// "1-20,25" as numbers, in order, each once. Throws CLI::ValidationError.
std::vector<std::size_t> rowNumbers(const std::string& word);

} // namespace quadrille::cli
