#include "corpus/project.h"
#include "tests/corpus/sample.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <catch2/catch.hpp>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace quadrille;
using namespace quadrille::test;

namespace {

std::vector<NewDocument> one(NewDocument document) {
    std::vector<NewDocument> all;
    all.push_back(std::move(document));
    return all;
}

std::vector<Unit> allUnits(const Project& project, DocumentId document) {
    return project.units(document, project.outline(document).units);
}

std::vector<std::string> texts(const Unit& unit) {
    std::vector<std::string> all;
    for (const Cell& cell : unit.cells) {
        all.push_back(cell.text());
    }
    return all;
}

std::string whole(const NewColumn& column) {
    std::string text = column.lead;
    for (const Segment& segment : column.segments) {
        text += segment.text + segment.gap;
    }
    return text;
}

} // namespace

TEST_CASE("A new project is one file that holds its documents after it is closed") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    { const Project project = Project::create(path, one(harbour())); }
    CHECK(folder.names() == std::vector<std::string>{"a.quadrille"});
    const Project project = Project::open(path, Project::Access::ReadOnly);
    REQUIRE(project.documents().size() == 1);
    const DocumentInfo info = project.documents().front();
    CHECK(info.name == "Harbour");
    REQUIRE(info.columns.size() == 4);
    CHECK(info.columns[3].tag == "lv");
    CHECK(info.columns[3].encoding == "UTF-8");
    CHECK(project.verify().empty());
}

TEST_CASE("Units come back in order with their cells, gaps and states") {
    const TemporaryFolder folder;
    const Project project = Project::create(folder / "a.quadrille", one(harbour()));
    const auto units = allUnits(project, project.documents().front().id);
    REQUIRE(units.size() == 5);
    CHECK(texts(units[1]) == std::vector<std::string>{"The ice came early.", "Лёд пришёл рано.", "Крига прийшла рано.",
                                                      "Ledus atnāca agri."});
    CHECK(units[1].cells[0].segments[0].gap == " \n");
    CHECK(units[0].cells[0].segments[0].heading);
    CHECK(units[0].cells[0].segments[0].startsParagraph);
    CHECK(units[1].cells[1].state == State::Translated);
    CHECK(units[1].cells[1].changedBy == "import");
    CHECK(units[1].cells[1].changedAt > 0);
    CHECK(units[4].cells[2].segments.empty());
    CHECK(units[4].cells[2].state == State::Initial);
    CHECK(units[4].cells[2].changedBy.empty());
    CHECK(units[4].cells[0].state == State::Translated);
}

TEST_CASE("The beads of a cell name the segments of both sides") {
    const TemporaryFolder folder;
    const Project project = Project::create(folder / "a.quadrille", one(harbour()));
    const auto units = allUnits(project, project.documents().front().id);
    for (const Unit& unit : units) {
        CHECK(unit.cells[0].beads.empty());
    }
    std::size_t joinedTwo = 0;
    for (const Unit& unit : units) {
        for (const CellBead& bead : unit.cells[1].beads) {
            if (bead.source.size() == 2) {
                ++joinedTwo;
                CHECK(bead.confidence == 0.4);
                CHECK(bead.source[0] == unit.cells[0].segments[0].id);
                CHECK(bead.source[1] == unit.cells[0].segments[1].id);
                CHECK(bead.target == std::vector<SegmentId>{unit.cells[1].segments[0].id});
            }
        }
    }
    CHECK(joinedTwo == 1);
}

TEST_CASE("The outline says of each row what the grid needs") {
    const TemporaryFolder folder;
    const Project project = Project::create(folder / "a.quadrille", one(harbour()));
    const Outline outline = project.outline(project.documents().front().id);
    CHECK(outline.columns == 4);
    REQUIRE(outline.units.size() == 5);
    CHECK(outline.heading[0]);
    CHECK_FALSE(outline.heading[1]);
    CHECK(outline.paragraphs.front() == 1);
    CHECK(outline.paragraphs[1] == 2);
    CHECK(outline.startsParagraph[1]);
    CHECK_FALSE(outline.startsParagraph[2]);
    CHECK(outline.cell(1, 1).confidence == 90);
    CHECK(outline.cell(1, 0).confidence == 100);
    CHECK(outline.cell(4, 2).state == State::Initial);
    CHECK(outline.cell(3, 1).confidence == 40);
}

TEST_CASE("The text of every column is given back byte for byte") {
    const TemporaryFolder folder;
    const std::string nasty = "\r\n \tOne\u00A0two\r\n\r\nThree\rFour \u2028 e\u0301 x\uFFFC y\uFFFC\n\n\n";
    const NewColumn column = lines("en", nasty);
    REQUIRE(whole(column) == nasty);
    NewDocument document = joined("Nasty", {column}, {});
    const Project project = Project::create(folder / "a.quadrille", one(std::move(document)));
    const DocumentId id = project.documents().front().id;
    CHECK(project.text(id, 0) == nasty);
    std::vector<Mark> marks;
    for (const Unit& unit : allUnits(project, id)) {
        for (const Segment& segment : unit.cells[0].segments) {
            marks.insert(marks.end(), segment.marks.begin(), segment.marks.end());
        }
    }
    CHECK(marks == std::vector<Mark>(2, Mark{"text", "", "\uFFFC"}));
    CHECK(project.verify().empty());
}

TEST_CASE("A document with nothing in it is a document") {
    const TemporaryFolder folder;
    const Project project =
        Project::create(folder / "a.quadrille", one(joined("Empty", {lines("en", " \n"), lines("lv", "")}, {{}})));
    const DocumentId id = project.documents().front().id;
    CHECK(project.outline(id).units.empty());
    CHECK(project.text(id, 0) == " \n");
    CHECK(project.text(id, 1).empty());
    CHECK(project.counts(id)[1].segments == 0);
}

TEST_CASE("Documents are added behind one another with ids of their own") {
    const TemporaryFolder folder;
    Project project = Project::create(folder / "a.quadrille");
    CHECK(project.documents().empty());
    const DocumentId first = project.add(harbour());
    const DocumentId second = project.add(longDocument(20));
    REQUIRE(project.documents().size() == 2);
    CHECK(project.documents()[0].id == first);
    CHECK(project.documents()[1].id == second);
    CHECK(first >> 32 == second >> 32);
    CHECK(first >> 32 > 0);
    CHECK(project.outline(second).units.size() == 20);
    CHECK_THROWS_AS(project.units(first, project.outline(second).units), std::out_of_range);
    CHECK_THROWS_AS(project.outline(12345), std::out_of_range);
    CHECK_THROWS_AS(project.text(first, 4), std::out_of_range);
    CHECK(project.verify().empty());
}

TEST_CASE("Counts are of segments, words, characters and states") {
    const TemporaryFolder folder;
    const Project project = Project::create(folder / "a.quadrille", one(harbour()));
    const auto counts = project.counts(project.documents().front().id);
    REQUIRE(counts.size() == 4);
    CHECK(counts[0].tag == "en");
    CHECK(counts[0].segments == 6);
    CHECK(counts[0].words == 4 + 4 + 4 + 3 + 6 + 3);
    CHECK(counts[3].words == 2 + 3 + 4 + 2 + 4 + 3);
    CHECK(counts[3].characters == std::u32string(U"Osta naktīLedus atnāca agri.Neviens to nebija gaidījis.Loči gaidīja."
                                                 U"Pavasarī izgāja pirmais kuģis.Tas veda kokmateriālus.")
                                      .size());
    CHECK(counts[2].cells[static_cast<int>(State::Initial)] == 1);
    CHECK(counts[2].cells[static_cast<int>(State::Translated)] == 4);
}

TEST_CASE("A document that is not whole is refused and leaves nothing") {
    const TemporaryFolder folder;
    Project project = Project::create(folder / "a.quadrille");
    NewDocument twice = harbour();
    twice.units[1] = twice.units[2];
    CHECK_THROWS_AS(project.add(twice), std::invalid_argument);
    NewDocument crossing = harbour();
    crossing.beads[0].pop_back();
    CHECK_THROWS_AS(project.add(crossing), std::invalid_argument);
    NewDocument sameLanguage = harbour();
    sameLanguage.columns[2].tag = "ru";
    CHECK_THROWS_AS(project.add(sameLanguage), std::invalid_argument);
    NewDocument markless = harbour();
    markless.columns[0].segments[0].text += "\uFFFC";
    CHECK_THROWS_AS(project.add(markless), std::invalid_argument);
    NewDocument noText = harbour();
    noText.columns[0].segments[0].text = "\xC0\xAF";
    CHECK_THROWS_AS(project.add(noText), std::invalid_argument);
    CHECK(project.documents().empty());
    CHECK(project.verify().empty());
}

TEST_CASE("An existing file is never replaced by a new project") {
    const TemporaryFolder folder;
    writeFile(folder / "a.quadrille", "mine");
    CHECK_THROWS_WITH(Project::create(folder / "a.quadrille"), Catch::Contains("exists already"));
    CHECK(readFile(folder / "a.quadrille") == "mine");
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A project that cannot be made leaves nothing behind") {
    const TemporaryFolder folder;
    NewDocument broken = harbour();
    broken.units.pop_back();
    CHECK_THROWS(Project::create(folder / "a.quadrille", one(std::move(broken))));
    CHECK(folder.names().empty());
    CHECK_THROWS_WITH(Project::create(folder / "no" / "a.quadrille"), Catch::Contains("No such file or directory"));
}

TEST_CASE("A second writer is refused and told who holds the project; a reader is not") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    Project project = Project::create(path, one(harbour()));
    CHECK_THROWS_AS(Project::open(path, Project::Access::ReadWrite), ProjectUnusable);
    CHECK_THROWS_WITH(Project::open(path, Project::Access::ReadWrite),
                      Catch::Contains("process " + std::to_string(getpid())));
    std::filesystem::create_symlink(path, folder / "b.quadrille");
    CHECK_THROWS_AS(Project::open(folder / "b.quadrille", Project::Access::ReadWrite), ProjectUnusable);
    const Project reader = Project::open(path, Project::Access::ReadOnly);
    CHECK(reader.documents().size() == 1);
    project.add(longDocument(3));
    CHECK(reader.documents().size() == 2);
}

TEST_CASE("A writer in another process is refused, also under another name of the file") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    const auto refused = [](const std::filesystem::path& file) {
        try {
            Project::open(file, Project::Access::ReadWrite);
            return 1;
        } catch (const ProjectUnusable&) {
            return 0;
        }
    };
    {
        const Project project = Project::create(path, one(harbour()));
        CHECK(inChild(refused, path) == 0);
    }
    std::filesystem::create_hard_link(path, folder / "b.quadrille");
    CHECK_THROWS_WITH(Project::open(folder / "b.quadrille", Project::Access::ReadWrite),
                      Catch::Contains("second name"));
    CHECK(Project::open(folder / "b.quadrille", Project::Access::ReadOnly).documents().size() == 1);
    std::filesystem::remove(folder / "b.quadrille");
    CHECK_NOTHROW(Project::open(path, Project::Access::ReadWrite));
}

TEST_CASE("A writer that was killed is in nobody's way and what it had not finished is not there") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    { const Project project = Project::create(path, one(harbour())); }
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        Project project = Project::open(path, Project::Access::ReadWrite);
        const NewDocument big = longDocument(30000);
        if (write(ready[1], "x", 1) == 1) {
            project.add(big);
        }
        _exit(0);
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    close(ready[0]);
    close(ready[1]);
    // Some portions are on disk by now or not; the outcome is to be the same.
    while (std::filesystem::exists(path.string() + "-wal") &&
           std::filesystem::file_size(path.string() + "-wal") < 400'000 && waitpid(child, nullptr, WNOHANG) == 0) {
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    {
        const Project reader = Project::open(path, Project::Access::ReadOnly);
        CHECK(reader.documents().size() == 1);
    }
    Project project = Project::open(path, Project::Access::ReadWrite);
    CHECK(project.documents().size() == 1);
    CHECK(project.verify().empty());
    project.add(longDocument(3));
    CHECK(project.verify().empty());
}

TEST_CASE("A project left in the middle of closing is put right by whoever opens it next, a reader too") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    const auto left = folder / "left.quadrille";
    { const Project project = Project::create(path, one(longDocument(300))); }
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 5"); // pages: most of what is changed is in the file before it is committed
        SQLite::Transaction transaction(database);
        database.exec("UPDATE segments SET text = 'Half.'");
        std::filesystem::copy_file(path, left);
        std::filesystem::copy_file(path.string() + "-journal", left.string() + "-journal");
    }
    REQUIRE(readFile(left) != readFile(path));
    const Project reader = Project::open(left, Project::Access::ReadOnly);
    CHECK(reader.verify().empty());
    CHECK(texts(allUnits(reader, reader.documents().front().id).front()).front() != "Half.");
    CHECK(readFile(left) == readFile(path));
    CHECK_FALSE(std::filesystem::exists(left.string() + "-journal"));
}

TEST_CASE("A hundred thousand units are held in order") {
    const TemporaryFolder folder;
    const std::size_t size = 100'000;
    Project project = Project::create(folder / "a.quadrille", one(longDocument(size)));
    const DocumentId id = project.documents().front().id;
    const Outline outline = project.outline(id);
    REQUIRE(outline.units.size() == size);
    CHECK(outline.paragraphs.back() == size / 5);
    const auto units = project.units(id, std::span(outline.units).subspan(size / 2, 50));
    REQUIRE(units.size() == 50);
    CHECK(units[7].cells[3].text() == "Šogad ledus ostā nāca agrāk, nekā kāds varēja atcerēties, numurs 50007.");
}

TEST_CASE("A project remembers settings, and a read-only one takes none") {
    const TemporaryFolder folder;
    const auto path = folder / "settings.quadrille";
    {
        Project project = Project::create(path);
        CHECK(project.setting("words.lv").empty());
        project.setSetting("words.lv", "kovidlaiks\tlaiks\n");
        project.setSetting("words.uk", "об’єднанка\n");
        project.setSetting("words.uk", "");
    }
    Project project = Project::open(path, Project::Access::ReadOnly);
    CHECK(project.setting("words.lv") == "kovidlaiks\tlaiks\n");
    CHECK(project.setting("words.uk").empty());
    CHECK_THROWS_AS(project.setSetting("words.lv", "x"), ProjectUnusable);
    CHECK(project.verify().empty());
}
