#include "corpus/project.h"
#include "tests/corpus/sample.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

/// A project file with one document, changed by SQL from outside.
fs::path changed(const TemporaryFolder& folder, const std::string& sql) {
    const fs::path path = folder / "a.quadrille";
    fs::remove(path);
    const NewDocument document = harbour();
    { const Project project = Project::create(path, {&document, 1}); }
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec(sql);
    return path;
}

/// Opening it either way is refused with these words, and not a byte of it changes.
void checkRefused(const fs::path& path, const std::string& words) {
    const std::string before = readFile(path);
    for (const auto access : {Project::Access::ReadOnly, Project::Access::ReadWrite}) {
        CHECK_THROWS_AS(Project::open(path, access), ProjectUnusable);
        CHECK_THROWS_WITH(Project::open(path, access), Catch::Contains(words) && Catch::Contains(path.string()));
    }
    CHECK(readFile(path) == before);
    CHECK_FALSE(fs::exists(path.string() + "-wal"));
    CHECK_FALSE(fs::exists(path.string() + "-lock"));
}

} // namespace

TEST_CASE("What is no project is refused and not written to") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(Project::open(folder / "none", Project::Access::ReadOnly), Catch::Contains("No such file"));
    const fs::path path = folder / "a.quadrille";
    for (const std::string& bytes :
         {std::string(), std::string("text"), std::string(5000, 'x'), "SQLite format 3" + std::string(200, '\0')}) {
        writeFile(path, bytes);
        checkRefused(path, "is not a Quadrille project");
    }
    fs::remove(path);
    fs::create_directory(path);
    CHECK_THROWS_WITH(Project::open(path, Project::Access::ReadWrite), Catch::Contains("is a folder"));
    CHECK_THROWS_AS(Project::open("/dev/zero", Project::Access::ReadWrite), ProjectUnusable);
}

TEST_CASE("The database of another program is refused and not written to") {
    const TemporaryFolder folder;
    const fs::path path = folder / "foreign.sqlite";
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    }
    checkRefused(path, "the database of another program");
}

TEST_CASE("A project of a newer program is refused, naming the versions") {
    const TemporaryFolder folder;
    checkRefused(changed(folder, "PRAGMA user_version = 999"), "its format is 999, this program knows up to 4");
    checkRefused(changed(folder, "PRAGMA user_version = 0"), "names no format version");
}

TEST_CASE("A project with anything in its schema that is not ours is refused") {
    const TemporaryFolder folder;
    checkRefused(changed(folder, "CREATE TRIGGER t AFTER UPDATE ON cells BEGIN DELETE FROM units; END"),
                 "the trigger \"t\"");
    checkRefused(changed(folder, "CREATE VIEW v AS SELECT * FROM units"), "the view \"v\"");
    checkRefused(changed(folder, "CREATE VIRTUAL TABLE f USING fts5(x)"), "\"f");
    checkRefused(changed(folder, "CREATE TABLE more (a)"), "the table \"more\"");
    checkRefused(changed(folder, "DROP TABLE comments"), "is missing");
    checkRefused(changed(folder, "DROP TABLE settings; CREATE TABLE settings (name, value)"), "\"settings\"");
    checkRefused(changed(folder, "DELETE FROM desks"), "no desk");
}

TEST_CASE("A truncated or scribbled-on project is refused as damaged or read without it") {
    const TemporaryFolder folder;
    const fs::path path = changed(folder, "SELECT 1");
    const std::string whole = readFile(path);
    for (const std::size_t size : {whole.size() / 2, whole.size() - 4096, std::size_t{5000}, std::size_t{700}}) {
        writeFile(path, whole.substr(0, size));
        CHECK_THROWS_AS(Project::open(path, Project::Access::ReadOnly), ProjectUnusable);
        CHECK_THROWS_AS(Project::open(path, Project::Access::ReadWrite), ProjectUnusable);
    }
    // Whatever byte is hit, the outcome is a refusal or a reading, never a crash.
    for (std::size_t at = 100; at < whole.size(); at += 997) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        writeFile(path, bytes);
        try {
            const Project project = Project::open(path, Project::Access::ReadOnly);
            for (const DocumentInfo& info : project.documents()) {
                const Outline outline = project.outline(info.id);
                const auto units = project.units(info.id, outline.units);
                CHECK(units.size() == outline.units.size());
            }
            const auto damage = project.verify();
            CHECK(damage.size() < 1002);
        } catch (const std::exception& error) {
            CHECK(std::string(error.what()).size() > 10);
        }
    }
}

TEST_CASE("A project opens for reading from a place that cannot be written") {
    const TemporaryFolder folder;
    const fs::path path = changed(folder, "SELECT 1");
    fs::permissions(path, fs::perms::owner_read | fs::perms::others_read);
    fs::permissions(folder.path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    CHECK(inChild(
              [](const fs::path& file) {
                  const Project project = Project::open(file, Project::Access::ReadOnly);
                  return static_cast<int>(project.outline(project.documents().front().id).units.size());
              },
              path) == 5);
    CHECK(inChild(
              [](const fs::path& file) {
                  try {
                      Project::open(file, Project::Access::ReadWrite);
                      return 1;
                  } catch (const ProjectUnusable& error) {
                      return std::string(error.what()).find("read-only") == std::string::npos ? 2 : 0;
                  }
              },
              path) == 0);
}

TEST_CASE("In a folder that cannot be written no project is made and the error says so") {
    const TemporaryFolder folder;
    fs::permissions(folder.path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    CHECK(inChild(
              [](const fs::path& file) {
                  try {
                      Project::create(file);
                      return 1;
                  } catch (const std::runtime_error& error) {
                      return std::string(error.what()).find("Permission denied") == std::string::npos ? 2 : 0;
                  }
              },
              folder / "a.quadrille") == 0);
}

TEST_CASE("A project left with a log by a killed program opens again with all that was written") {
    const TemporaryFolder folder;
    const fs::path path = changed(folder, "SELECT 1");
    const NewDocument more = longDocument(10);
    {
        Project project = Project::open(path, Project::Access::ReadWrite);
        project.add(more);
        fs::copy_file(path, folder / "b.quadrille");
        fs::copy_file(path.string() + "-wal", folder / "b.quadrille-wal");
    }
    const Project project = Project::open(folder / "b.quadrille", Project::Access::ReadWrite);
    CHECK(project.documents().size() == 2);
    CHECK(project.verify().empty());
}
