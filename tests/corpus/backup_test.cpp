#include "alignment/aligner.h"
#include "corpus/backup.h"
#include "corpus/project.h"
#include "tests/corpus/sample.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

Project made(const fs::path& path) {
    const NewDocument document = harbour();
    return Project::create(path, {&document, 1});
}

std::string allText(const Project& project) {
    std::string all;
    for (const DocumentInfo& info : project.documents()) {
        for (std::size_t column = 0; column < info.columns.size(); ++column) {
            all += project.text(info.id, column);
        }
    }
    return all;
}

} // namespace

TEST_CASE("A backup is one file that holds what the project holds") {
    const TemporaryFolder folder;
    const Project project = made(folder / "a.quadrille");
    const Backup backup = project.backup(folder / "b.quadrille");
    CHECK(backup.documents == 1);
    CHECK(backup.bytes == fs::file_size(folder / "b.quadrille"));
    CHECK_FALSE(fs::exists(folder / "b.quadrille-wal"));
    CHECK_FALSE(fs::exists(folder / "b.quadrille-shm"));
    const Project copy = Project::open(folder / "b.quadrille", Project::Access::ReadOnly);
    CHECK(allText(copy) == allText(project));
    CHECK(copy.verify().empty());
    CHECK(folder.names().size() == 5); // a with its log, index and lock, and b
}

TEST_CASE("A backup holds what is in the log and not yet in the file") {
    const TemporaryFolder folder;
    Project writer = made(folder / "a.quadrille");
    writer.add(longDocument(10));
    const Project reader = Project::open(folder / "a.quadrille", Project::Access::ReadOnly);
    CHECK(reader.backup(folder / "b.quadrille").documents == 2);
    CHECK(writer.backup(folder / "c.quadrille").documents == 2);
    for (const char* name : {"b.quadrille", "c.quadrille"}) {
        CHECK(allText(Project::open(folder / name, Project::Access::ReadOnly)) == allText(writer));
    }
}

TEST_CASE("A project in memory is saved as a file") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    const Project project = Project::inMemory({&document, 1});
    project.backup(folder / "a.quadrille");
    CHECK(allText(Project::open(folder / "a.quadrille", Project::Access::ReadWrite)) == allText(project));
}

TEST_CASE("A file that exists is not replaced by a backup") {
    const TemporaryFolder folder;
    const Project project = made(folder / "a.quadrille");
    writeFile(folder / "b", "mine");
    fs::create_symlink("nowhere", folder / "c");
    CHECK_THROWS_WITH(project.backup(folder / "b"), Catch::Contains("exists already"));
    CHECK_THROWS_WITH(project.backup(folder / "c"), Catch::Contains("exists already"));
    CHECK_THROWS_WITH(project.backup(folder / "a.quadrille"), Catch::Contains("exists already"));
    CHECK(readFile(folder / "b") == "mine");
    CHECK_THROWS_WITH(project.backup(folder / "no" / "b"), Catch::Contains("No such file"));
}

TEST_CASE("A backup that is cancelled leaves nothing") {
    const TemporaryFolder folder;
    const Project project = made(folder / "a.quadrille");
    const auto before = folder.names();
    for (const char* when : {"Copying", "Reading back"}) {
        std::stop_source stop;
        const auto stopThen = [&](const char* step, double) {
            if (std::string(step) == when) {
                stop.request_stop();
            }
        };
        CHECK_THROWS_AS(project.backup(folder / "b", stopThen, stop.get_token()), Cancelled);
        CHECK(folder.names() == before);
    }
}

TEST_CASE("A backup ends while somebody writes without a pause, and holds a state that was") {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.quadrille";
    { const Project project = made(path); }
    Project writer = Project::open(path, Project::Access::ReadWrite);
    writer.add(longDocument(6000));
    std::atomic<bool> end = false;
    std::atomic<int> written = 0;
    std::thread writing([&] {
        // Two settings are written in one transaction and must stay the same.
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE, 5000);
        while (!end) {
            database.exec("BEGIN IMMEDIATE; INSERT INTO settings VALUES ('a', '" + std::to_string(written) +
                          "') ON CONFLICT DO UPDATE SET value = excluded.value; INSERT INTO settings SELECT 'b', value "
                          "FROM settings WHERE name = 'a' ON CONFLICT DO UPDATE SET value = excluded.value; COMMIT");
            ++written;
        }
    });
    while (written < 5) {
        std::this_thread::yield();
    }
    const Project reader = Project::open(path, Project::Access::ReadOnly);
    for (int i = 0; i < 3; ++i) {
        const fs::path copy = folder / ("copy" + std::to_string(i));
        int before = 0;
        int during = 0;
        reader.backup(copy, [&](const char*, double done) {
            before = before == 0 ? written.load() : before;
            while (done < 0.5 && written < before + 3) { // so that there is something to be held up by
                std::this_thread::yield();
            }
            during = written;
        });
        CHECK(during > before);
        SQLite::Database database(copy.string());
        CHECK(database
                  .execAndGet("SELECT a.value = b.value FROM settings a, settings b WHERE a.name = 'a' AND "
                              "b.name = 'b'")
                  .getInt() == 1);
        CHECK(Project::open(copy, Project::Access::ReadOnly).verify().empty());
    }
    end = true;
    writing.join();
}

TEST_CASE("A damaged project is not taken for a backup") {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.quadrille";
    { Project::create(path).add(longDocument(300)); }
    std::string bytes = readFile(path);
    for (std::size_t page = 60; page < 64; ++page) {
        bytes.replace(page * 4096, 4096, 4096, '\x5a');
    }
    writeFile(path, bytes);
    SQLite::Database database(path.string());
    CHECK_THROWS_AS(backUp(database, path, folder / "b"), ProjectUnusable);
    CHECK_THROWS_WITH(backUp(database, path, folder / "b"), Catch::Contains("does not read back"));
    CHECK(folder.names() == std::vector<std::string>{"a.quadrille"});
}
