#include "corpus/realigning.h"
#include "tests/corpus/contents.h"
#include "tests/corpus/disk.h"
#include "tests/corpus/edit_sample.h"
#include "tests/corpus/scarce_memory.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <functional>

using namespace quadrille;
using namespace quadrille::test;

namespace {

/// The next place to fail at. Every one when QUADRILLE_FAULTS is set; else the first ones, and then fewer and fewer.
int after(int place, int all) {
    static const bool every = std::getenv("QUADRILLE_FAULTS") != nullptr;
    return place + (every || place < all ? 1 : 1 + place / 3);
}

/// What somebody does to an open project, and has to be done or not done.
struct Doing {
    const char* name;
    std::function<void(Project&)> work;
};

UnitId unitAt(const Project& project, std::size_t row) {
    return project.outline(project.documents().front().id).units.at(row);
}

Act typing(const Project& project, const std::string& text) {
    Act act{{}, translator, {}, false};
    for (std::size_t row = 0; row < 3; ++row) {
        act.edits.emplace_back(SetText{unitAt(project, row), 1, text + std::to_string(row) + ".", {}});
    }
    return act;
}

/// The bytes of a project that has something to undo and to re-align.
std::string sampleFile() {
    const TemporaryFolder folder;
    {
        Project project = Project::create(folder / "a.quadrille", std::array{harbour(), longDocument(8)});
        const DocumentId document = project.documents().back().id;
        project.apply(ShiftColumn{project.outline(document).units.at(2), 2, Direction::Down, false}, translator);
        project.apply(typing(project, "Гавань "));
    }
    return readFile(folder / "a.quadrille");
}

/// What is done to a project made of these bytes. What can be worked out beforehand is.
std::vector<Doing> doings(const std::string& bytes) {
    const TemporaryFolder folder;
    writeFile(folder / "a.quadrille", bytes);
    const Project project = Project::open(folder / "a.quadrille", Project::Access::ReadOnly);
    const RealignPlan plan = planRealignment(project, {project.documents().back().id, 0, 0, {}});
    const Act realign{{}, translator, {plan.edit.value()}, false};
    return {
        {"typing", [act = typing(project, "Лоцман ")](Project& one) { one.apply(act); }},
        {"undo", [](Project& one) { one.undo(translator); }},
        {"re-alignment", [realign](Project& one) { one.apply(realign); }},
        {"import", [document = longDocument(12)](Project& one) { one.add(document); }},
    };
}

/// An error has to be a sentence that names the file.
void checkSentence(const std::string& words) {
    INFO(words);
    CHECK(words.find("a.quadrille") != std::string::npos);
    CHECK(words.back() == '.');
    CHECK(words.find("SQLITE") == std::string::npos);
}

/// Whether `work` came through; if not, its error is as errors are to be.
bool comesThrough(const std::function<void()>& work) {
    std::string words;
    try {
        work();
        return true;
    } catch (const std::exception& error) {
        words = error.what();
    }
    checkSentence(words);

    return false;
}

using Digests = std::vector<std::pair<DocumentId, std::uint64_t>>;

void checkSound(const Project& project, const Digests& expected) {
    for (const Damage& damage : project.verify()) {
        FAIL(damage.message);
    }
    CHECK(contentsOf(project).documents == expected);
}

/// What can go wrong with a disk.
struct Trouble {
    const char* name;
    Disk::Fault fault;
};

const std::vector<Trouble>& troubles() {
    static const std::vector<Trouble> all = {
        {"one write fails", {Ask::Write, 1, SQLITE_IOERR_WRITE, false, true}},
        {"the disk is full", {Ask::Write, 1, SQLITE_FULL, true, true}},
        {"one sync fails", {Ask::Sync, 1, SQLITE_IOERR_FSYNC, false, false}},
        {"every sync fails", {Ask::Sync, 1, SQLITE_IOERR_FSYNC, true, false}},
        {"no file opens", {Ask::Open, 1, SQLITE_CANTOPEN, true, false}},
        {"one file does not open", {Ask::Open, 1, SQLITE_CANTOPEN, false, false}},
        {"one truncation fails", {Ask::Truncate, 1, SQLITE_IOERR_TRUNCATE, false, false}},
        {"one read fails", {Ask::Read, 1, SQLITE_IOERR_READ, false, false}},
        {"every read fails", {Ask::Read, 1, SQLITE_IOERR_READ, true, false}},
        {"one deletion fails", {Ask::Delete, 1, SQLITE_IOERR_DELETE, false, false}},
        {"one size is not told", {Ask::Size, 1, SQLITE_IOERR_FSTAT, false, false}},
        {"one lock fails", {Ask::Lock, 1, SQLITE_IOERR_LOCK, false, false}},
        {"no memory is shared", {Ask::Share, 1, SQLITE_IOERR_SHMMAP, true, false}},
    };
    return all;
}

/// A project on a disk that can fail, and what is to be in it.
struct Scene {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "a.quadrille";
    explicit Scene(const std::string& bytes) { writeFile(path, bytes); }

    [[nodiscard]] Project open() const { return Project::open(path, Project::Access::ReadWrite); }

    /// Opens it on a disk that is well again.
    void checkNextOpening(const Digests& expected) const {
        {
            const Project project = open();
            checkSound(project, expected);
        }
        CHECK(folder.names() == std::vector<std::string>{"a.quadrille"});
    }
};

Digests digestsAfter(const std::string& bytes, const std::function<void(Project&)>& work) {
    const Scene scene(bytes);
    Project project = scene.open();
    work(project);
    return contentsOf(project).documents;
}

/// Fails the `at`-th time in the middle of something; true when it failed at all.
bool tryDoing(const std::string& bytes, const Doing& doing, Disk::Fault fault, const Digests& before,
              const Digests& done) {
    const Scene scene(bytes);
    Disk disk(scene.folder.path());
    std::optional<Project> project = scene.open();
    disk.fail(fault);
    const bool through = comesThrough([&] { doing.work(*project); });
    const bool failed = disk.failed();
    CHECK((through || failed));
    const Digests& now = through ? done : before;
    Digests seen = now;
    const auto look = [&] { seen = contentsOf(*project).documents; };
    comesThrough(look); // as long as the trouble lasts
    CHECK(seen == now);
    disk.heal();
    // Trouble that is over does not stay with the project.
    CHECK(comesThrough(look));
    CHECK(seen == now);
    CHECK(comesThrough([&] { project->apply(typing(*project, "Дальше ")); }));
    const Digests expected = contentsOf(*project).documents;
    CHECK(expected != now);
    project.reset();
    scene.checkNextOpening(expected);
    return failed;
}

bool tryClosing(const std::string& bytes, Disk::Fault fault) {
    const Scene scene(bytes);
    Disk disk(scene.folder.path());
    std::optional<Project> project = scene.open();
    project->apply(typing(*project, "Конец "));
    const Digests expected = contentsOf(*project).documents;
    disk.fail(fault);
    project.reset();
    const bool failed = disk.failed();
    disk.heal();
    scene.checkNextOpening(expected);
    return failed;
}

bool tryOpening(const std::string& bytes, Disk::Fault fault, const Digests& before) {
    const Scene scene(bytes);
    Disk disk(scene.folder.path());
    disk.fail(fault);
    comesThrough([&] {
        const Project project = scene.open();
        disk.heal();
        checkSound(project, before);
    });
    const bool failed = disk.failed();
    disk.heal();
    scene.checkNextOpening(before);
    return failed;
}

/// The same file as the program before the last one wrote it.
std::string olderFile(const std::string& bytes) {
    const Scene scene(bytes);
    {
        SQLite::Database database(scene.path.string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TABLE memory_words; DROP TABLE memory_hashes; DROP TABLE memory_units; DROP TABLE "
                      "memories; DROP TABLE unit_spares; DROP TABLE document_spares; PRAGMA user_version = 2");
    }
    return readFile(scene.path);
}

/// Calls `attempt` with each trouble, failing ever later, until it no longer fails.
void withEveryTrouble(const std::function<bool(const Disk::Fault&)>& attempt) {
    for (const Trouble& trouble : troubles()) {
        Disk::Fault fault = trouble.fault;
        bool failed = true;
        while (failed) {
            INFO(trouble.name << ", number " << fault.at);
            failed = attempt(fault);
            fault.at = after(fault.at, 3);
        }
    }
}

} // namespace

// QUADRILLE_FAULTS=1 corpus_tests "A disk that fails*" fails at every single place.
TEST_CASE("A disk that fails in the middle of an act leaves all of it or nothing") {
    const std::string bytes = sampleFile();
    const Digests before = digestsAfter(bytes, [](Project&) {});
    for (const Doing& doing : doings(bytes)) {
        INFO(doing.name);
        const Digests done = digestsAfter(bytes, doing.work);
        REQUIRE(done != before);
        withEveryTrouble([&](const Disk::Fault& fault) { return tryDoing(bytes, doing, fault, before, done); });
    }
}

TEST_CASE("A disk that fails while a project is closed costs nothing") {
    const std::string bytes = sampleFile();
    withEveryTrouble([&](const Disk::Fault& fault) { return tryClosing(bytes, fault); });
}

TEST_CASE("A disk that fails while a project is opened or brought up to date harms nothing") {
    const std::string bytes = sampleFile();
    const Digests before = digestsAfter(bytes, [](Project&) {});
    withEveryTrouble([&](const Disk::Fault& fault) { return tryOpening(bytes, fault, before); });
    const std::string older = olderFile(bytes);
    withEveryTrouble([&](const Disk::Fault& fault) { return tryOpening(older, fault, before); });
}

namespace {

/// The documents the sample has. One that came in has another number when earlier tries were given up.
Digests asFarAsNumbered(Digests digests) {
    digests.resize(2);
    return digests;
}

/// Lets memory run out ever later, until an act comes through; the project is to be as it was each time.
void runOutOfMemory(OutOfMemory::Whose whose, bool stays, const Doing& doing, const std::string& bytes) {
    const Digests done = digestsAfter(bytes, doing.work);
    const Scene scene(bytes);
    const Digests before = digestsAfter(bytes, [](Project&) {});
    std::optional<Project> project = scene.open();
    Digests expected;
    for (int at = 1;; at = after(at, 40)) {
        INFO(doing.name << ", piece " << at);
        const bool through = comesThrough([&] {
            const OutOfMemory out(whose, at, stays);
            doing.work(*project);
        });
        expected = contentsOf(*project).documents;
        REQUIRE(asFarAsNumbered(expected) == asFarAsNumbered(through ? done : before));
        REQUIRE(expected.size() == (through ? done : before).size());
        REQUIRE((through || memoryRanOut()));
        if (through && !memoryRanOut()) {
            break;
        }
        if (through) { // SQLite can do without some pieces
            project.reset();
            writeFile(scene.path, bytes);
            project = scene.open();
        }
    }
    project.reset();
    scene.checkNextOpening(expected);
}

} // namespace

TEST_CASE("Memory that runs out in the middle of an act leaves all of it or nothing") {
    const std::string bytes = sampleFile();
    for (const Doing& doing : doings(bytes)) {
        runOutOfMemory(OutOfMemory::Whose::New, false, doing, bytes);
    }
    const ScarceSqliteMemory scarce;
    for (const Doing& doing : doings(bytes)) {
        runOutOfMemory(OutOfMemory::Whose::Sqlite, false, doing, bytes);
        runOutOfMemory(OutOfMemory::Whose::Sqlite, true, doing, bytes);
    }
}
