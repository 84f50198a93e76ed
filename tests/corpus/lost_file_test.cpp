#include "tests/corpus/contents.h"
#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

#include <array>

using namespace quadrille;
using namespace quadrille::test;

namespace fs = std::filesystem;

namespace {

void type(Project& project, const std::string& text) {
    const DocumentId document = project.documents().front().id;
    project.apply(SetText{project.outline(document).units.at(1), 3, text, {}}, translator);
}

/// A project of which the file is lost while it is open.
struct Lost {
    TemporaryFolder folder;
    fs::path path = folder / "a.quadrille";
    Project project = Project::create(path, std::array{harbour()});

    /// Nothing is called saved any more, and what was there can be had as a copy.
    void check() {
        const Contents before = contentsOf(project);
        CHECK_THROWS_AS(type(project, "Pazudis."), ProjectUnusable);
        CHECK_THROWS_WITH(type(project, "Pazudis."), Catch::Contains("deleted, moved or replaced"));
        CHECK_THROWS_WITH(project.add(longDocument(3)), Catch::Contains("deleted, moved or replaced"));
        CHECK(contentsOf(project) == before);
        project.backup(folder / "b.quadrille");
        const Project copy = Project::open(folder / "b.quadrille", Project::Access::ReadOnly);
        CHECK(contentsOf(copy) == before);
        CHECK(copy.verify().empty());
    }
};

} // namespace

TEST_CASE("A writer whose file was deleted says so and lets it be saved as a copy") {
    std::optional<Lost> lost;
    lost.emplace();
    type(lost->project, "Bija.");
    fs::remove(lost->path);
    lost->check();
}

TEST_CASE("A writer whose file was replaced says so and leaves the new one alone") {
    const TemporaryFolder folder;
    { const Project other = Project::create(folder / "other.quadrille", std::array{longDocument(5)}); }
    const std::string bytes = readFile(folder / "other.quadrille");
    Lost lost;
    type(lost.project, "Bija.");
    fs::rename(folder / "other.quadrille", lost.path);
    lost.check();
    const fs::path path = lost.path;
    { const Project closing = std::move(lost.project); }
    CHECK(readFile(path) == bytes);
    const Project project = Project::open(path, Project::Access::ReadWrite);
    CHECK(project.documents().front().name == "Long");
    CHECK(project.verify().empty());
}

TEST_CASE("A writer whose folder can no longer be written loses nothing") {
    const TemporaryFolder folder;
    CHECK(inChild(
              [](const fs::path& own) {
                  fs::create_directory(own);
                  const fs::path path = own / "a.quadrille";
                  std::optional<Project> project = Project::create(path, std::array{harbour()});
                  type(*project, "Viens.");
                  fs::permissions(own, fs::perms::owner_read | fs::perms::owner_exec);
                  fs::permissions(path, fs::perms::none);
                  type(*project, "Divi."); // the open file is still theirs
                  const Contents contents = contentsOf(*project);
                  project.reset();
                  try {
                      Project::open(path, Project::Access::ReadWrite);
                      return 1;
                  } catch (const std::runtime_error& error) {
                      if (std::string(error.what()).find("Permission denied") == std::string::npos) {
                          return 2;
                      }
                  }
                  fs::permissions(own, fs::perms::owner_all);
                  fs::permissions(path, fs::perms::owner_all);
                  const Project again = Project::open(path, Project::Access::ReadWrite);
                  return contentsOf(again) == contents && again.verify().empty() ? 0 : 3;
              },
              folder / "own") == 0);
}
