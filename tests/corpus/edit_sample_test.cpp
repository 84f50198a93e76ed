#include "tests/corpus/edit_sample.h"

#include "tests/corpus/contents.h"

#include <catch2/catch.hpp>

#include <array>

namespace quadrille::test {

Contents contentsOf(const Project& project) {
    Contents contents;
    for (const DocumentInfo& document : project.documents()) {
        contents.documents.emplace_back(document.id, project.digest(document.id));
    }
    if (const auto step = project.nextUndo()) {
        contents.newest = step->act;
    }
    return contents;
}

Desk::Desk(NewDocument text)
    : project(Project::inMemory(std::array{std::move(text)}))
    , document(project.documents().front().id) {}

UnitId Desk::unit(std::size_t row) const {
    return project.outline(document).units.at(row);
}

Unit Desk::row(std::size_t row) const {
    return project.units(document, std::array{unit(row)}).front();
}

Cell Desk::cell(std::size_t row, std::size_t column) const {
    return this->row(row).cells.at(column);
}

std::string Desk::column(std::size_t column) const {
    std::string all;
    for (const Unit& row : project.units(document, project.outline(document).units)) {
        all += (all.empty() ? "" : " | ") + row.cells.at(column).text();
    }
    return all;
}

Applied Desk::type(std::size_t row, std::size_t column, const std::string& text, const Author& author) {
    return project.apply(SetText{unit(row), column, text, {}}, author);
}

Applied Desk::set(std::size_t row, std::size_t column, State state, const Author& author) {
    return project.apply(SetState{unit(row), column, state, {}}, author);
}

Applied Desk::lock(std::size_t row, std::size_t column, bool locked) {
    return project.apply(SetLock{unit(row), column, locked}, translator);
}

void Desk::doAndUndo(const Edit& edit, const Author& author) {
    const std::uint64_t before = digest();
    project.apply(edit, author);
    const std::uint64_t after = digest();
    CHECK(after != before);
    CHECK(project.verify().empty());
    project.undo(author);
    CHECK(digest() == before);
    CHECK(project.verify().empty());
    project.redo(author);
    CHECK(digest() == after);
    CHECK(project.verify().empty());
}

std::string Desk::refusal(const Edit& edit, Refused::Why why, const Author& author) {
    const std::uint64_t before = digest();
    try {
        project.apply(edit, author);
    } catch (const Refused& refused) {
        CHECK(static_cast<int>(refused.why) == static_cast<int>(why));
        CHECK(digest() == before);
        return refused.what();
    }
    FAIL("The edit was not refused.");
    return {};
}

} // namespace quadrille::test
