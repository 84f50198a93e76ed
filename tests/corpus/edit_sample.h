#pragma once

#include "corpus/project.h"
#include "tests/corpus/sample.h"

#include <string>
#include <vector>

namespace quadrille::test {

inline const Author translator{"Ilze", Role::Translator};
inline const Author reviewer{"Daryna", Role::Reviewer};

/// The harbour text in a project, with short ways to do things to it and to look at it. Rows are places from 0.
class Desk {
public:
    explicit Desk(NewDocument text = harbour());

    Project project;
    DocumentId document = 0;

    [[nodiscard]] UnitId unit(std::size_t row) const;
    [[nodiscard]] Unit row(std::size_t row) const;
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const { return cell(row, column).text(); }
    [[nodiscard]] State state(std::size_t row, std::size_t column) const { return cell(row, column).state; }
    [[nodiscard]] std::size_t rows() const { return project.outline(document).units.size(); }
    /// The texts of a column from top to bottom, parted by " | ".
    [[nodiscard]] std::string column(std::size_t column) const;
    [[nodiscard]] std::uint64_t digest() const { return project.digest(document); }

    Applied type(std::size_t row, std::size_t column, const std::string& text, const Author& author = translator);
    Applied set(std::size_t row, std::size_t column, State state, const Author& author = reviewer);
    Applied lock(std::size_t row, std::size_t column, bool locked = true);
    Applied apply(const Edit& edit, const Author& author = translator) { return project.apply(edit, author); }

    /// Does `edit`, which must change something; undoes and redoes it and checks that all is as it was each time.
    void doAndUndo(const Edit& edit, const Author& author = translator);
    /// Tries `edit`, which must be refused for `why` and change nothing; gives the message.
    std::string refusal(const Edit& edit, Refused::Why why, const Author& author = translator);
};

} // namespace quadrille::test
