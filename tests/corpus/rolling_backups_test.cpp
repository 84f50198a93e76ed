#include "corpus/change_stamp.h"
#include "corpus/project.h"
#include "corpus/rolling_backups.h"
#include "tests/corpus/sample.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <set>

using namespace quadrille;
using namespace quadrille::test;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

void make(const fs::path& path) {
    const NewDocument document = harbour();
    Project::create(path, {&document, 1});
}

void change(const fs::path& path) {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("INSERT INTO settings VALUES ('x', '1') ON CONFLICT DO UPDATE SET value = value + 1");
}

/// That hour of a day in November 2026, on the clocks here.
RollingBackups::Time at(int day, int hour, int minute = 0) {
    std::tm parts{};
    parts.tm_year = 126;
    parts.tm_mon = 10;
    parts.tm_mday = day;
    parts.tm_hour = hour;
    parts.tm_min = minute;
    parts.tm_isdst = -1;
    return system_clock::from_time_t(std::mktime(&parts));
}

std::vector<std::string> names(const RollingBackups& backups) {
    std::vector<std::string> all;
    for (const auto& kept : backups.kept()) {
        all.push_back(kept.path.filename().string());
    }
    return all;
}

} // namespace

TEST_CASE("The name of a backup says project and time, and is read back") {
    const BackupTime time = backupTime(at(22, 14, 5));
    CHECK(backupName("speech", time) == "speech 2026-11-22 14.05.quadrille");
    CHECK(readBackupName("speech", "speech 2026-11-22 14.05.quadrille") == time);
    CHECK(backupName("speech", {time.local, 12}) == "speech 2026-11-22 14.05 (12).quadrille");
    CHECK(readBackupName("speech", "speech 2026-11-22 14.05 (12).quadrille") == BackupTime{time.local, 12});
    for (const char* other :
         {"speech.quadrille", "speech 2026-11-22 14.05", "speech 2026-13-22 14.05.quadrille",
          "speech 2026-11-31 14.05.quadrille", "speech 2026-11-22 24.05.quadrille", "letter 2026-11-22 14.05.quadrille",
          "speech 2026-11-22 14.05 mine.quadrille", "my speech 2026-11-22 14.05.quadrille"}) {
        CHECK_FALSE(readBackupName("speech", other));
    }
}

TEST_CASE("A backup is made at first, and later only when the project has changed") {
    const TemporaryFolder folder;
    const fs::path project = folder / "speech.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    CHECK(backups.kept().empty());
    const auto first = backups.run(at(22, 14, 5));
    REQUIRE(first);
    CHECK(first->filename() == "speech 2026-11-22 14.05.quadrille");
    CHECK(Project::open(*first, Project::Access::ReadOnly).verify().empty());
    CHECK_FALSE(backups.run(at(22, 15, 5)));
    { const Project opened = Project::open(project, Project::Access::ReadWrite); }
    CHECK_FALSE(backups.run(at(22, 16, 5)));
    Project::open(project, Project::Access::ReadWrite).add(longDocument(3));
    const auto second = backups.run(at(22, 17, 5));
    REQUIRE(second);
    CHECK(Project::open(*second, Project::Access::ReadOnly).documents().size() == 2);
    CHECK(names(backups) ==
          std::vector<std::string>{"speech 2026-11-22 17.05.quadrille", "speech 2026-11-22 14.05.quadrille"});
    // Another object, another day, finds what is there.
    CHECK_FALSE(RollingBackups(project, folder / "backups").run(at(24, 9)));
}

TEST_CASE("A backup is made of what a writer has in its log") {
    const TemporaryFolder folder;
    const fs::path project = folder / "speech.quadrille";
    make(project);
    Project writer = Project::open(project, Project::Access::ReadWrite);
    RollingBackups backups(project, folder / "backups");
    REQUIRE(backups.run(at(22, 14)));
    writer.add(longDocument(3));
    const auto second = backups.run(at(22, 15));
    REQUIRE(second);
    CHECK(Project::open(*second, Project::Access::ReadOnly).documents().size() == 2);
    CHECK_FALSE(backups.run(at(22, 16)));
}

TEST_CASE("Backups are due at first and every hour") {
    const TemporaryFolder folder;
    make(folder / "a.quadrille");
    RollingBackups backups(folder / "a.quadrille", folder / "backups");
    CHECK(backups.dueAt(at(22, 14)));
    backups.run(at(22, 14));
    CHECK_FALSE(backups.dueAt(at(22, 14, 59)));
    CHECK(backups.dueAt(at(22, 15)));
    CHECK(backups.dueAt(at(22, 13)));
    backups.run(at(22, 15));
    CHECK_FALSE(backups.dueAt(at(22, 15, 30)));
}

TEST_CASE("Of many backups the newest four, three days and three weeks are kept") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    for (int day = 1; day <= 29; ++day) { // 1 November 2026 is a Sunday
        for (int hour = 9; hour < 14; ++hour) {
            change(project);
            REQUIRE(backups.run(at(day, hour)));
            REQUIRE(backups.kept().size() <= 10);
        }
    }
    const auto a = [](const std::string& time) { return "a 2026-11-" + time + ".quadrille"; };
    CHECK(names(backups) == std::vector<std::string>{a("29 13.00"), a("29 12.00"), a("29 11.00"), a("29 10.00"),
                                                     a("28 13.00"), a("27 13.00"), a("26 13.00"), a("22 13.00"),
                                                     a("15 13.00"), a("08 13.00")});
}

TEST_CASE("Projects of one name in different folders do not mix") {
    const TemporaryFolder folder;
    for (const char* name : {"one", "two"}) {
        fs::create_directory(folder / name);
        make(folder / name / "speech.quadrille");
    }
    RollingBackups one(folder / "one" / "speech.quadrille", folder / "backups");
    RollingBackups two(folder / "two" / "speech.quadrille", folder / "backups");
    CHECK(one.folder() != two.folder());
    CHECK(one.folder().filename().string().starts_with("speech "));
    REQUIRE(one.run(at(22, 14)));
    CHECK(two.kept().empty());
    REQUIRE(two.run(at(22, 14)));
    CHECK(one.kept().size() == 1);
    fs::create_symlink(folder / "one" / "speech.quadrille", folder / "link.quadrille");
    CHECK(RollingBackups(folder / "link.quadrille", folder / "backups").folder() == one.folder());
}

TEST_CASE("A new backup that fails costs no old one") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    REQUIRE(backups.run(at(22, 14)));
    const auto before = names(backups);
    std::string bytes = readFile(project);
    bytes.replace(bytes.size() / 2, 8000, 8000, '\x5a');
    writeFile(project, bytes);
    for (int hour = 15; hour < 23; ++hour) {
        CHECK_THROWS_AS(backups.run(at(22, hour)), ProjectUnusable);
        CHECK(backups.dueAt(at(22, hour, 1)));
    }
    CHECK(names(backups) == before);
    CHECK(Project::open(backups.kept().front().path, Project::Access::ReadOnly).verify().empty());
    fs::remove(project);
    CHECK_THROWS_WITH(backups.run(at(23, 1)), Catch::Contains("No such file"));
    CHECK(names(backups) == before);
}

TEST_CASE("A deleted folder, a spoilt backup and foreign files are met with a new backup and left alone") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    REQUIRE(backups.run(at(22, 14)));
    fs::remove_all(folder / "backups");
    const auto again = backups.run(at(22, 14));
    REQUIRE(again);
    writeFile(*again, "no project any more");
    writeFile(backups.folder() / "a note.txt", "mine");
    REQUIRE(backups.run(at(22, 14)));
    CHECK(names(backups) ==
          std::vector<std::string>{"a 2026-11-22 14.00 (2).quadrille", "a 2026-11-22 14.00.quadrille"});
    CHECK(readFile(backups.folder() / "a note.txt") == "mine");
}

TEST_CASE("A clock that was wrong does not push good backups out") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    for (int day = 1; day <= 12; ++day) {
        change(project);
        REQUIRE(backups.run(at(day, 9) + hours(24 * 365 * 20)));
    }
    for (int day = 1; day <= 12; ++day) {
        change(project);
        const auto made = backups.run(at(day, 9));
        REQUIRE(made);
        CHECK(fs::exists(*made));
        CHECK(backups.kept().size() <= 10);
    }
    std::set<std::string> years;
    for (const std::string& name : names(backups)) {
        years.insert(name.substr(2, 4));
    }
    CHECK(years.contains("2026"));
    CHECK(names(backups).size() <= 10);
}

TEST_CASE("The folder of backups is for its owner only, and says when it cannot be made") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    REQUIRE(backups.run(at(22, 14)));
    CHECK((fs::status(backups.folder()).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
    writeFile(folder / "file", "");
    CHECK_THROWS_WITH(RollingBackups(project, folder / "file").run(at(22, 14)), Catch::Contains("cannot be made"));
}

TEST_CASE("What a cut-off backup left is removed after a day") {
    const TemporaryFolder folder;
    const fs::path project = folder / "a.quadrille";
    make(project);
    RollingBackups backups(project, folder / "backups");
    fs::create_directories(backups.folder());
    for (const char* name : {".quadrille-old.part", ".quadrille-new.part"}) {
        writeFile(backups.folder() / name, "x");
    }
    fs::last_write_time(backups.folder() / ".quadrille-old.part", fs::file_time_type::clock::now() - hours(25));
    REQUIRE(backups.run(at(22, 14)));
    CHECK_FALSE(fs::exists(backups.folder() / ".quadrille-old.part"));
    CHECK(fs::exists(backups.folder() / ".quadrille-new.part"));
}
