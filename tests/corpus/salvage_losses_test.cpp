#include "alignment/aligner.h"
#include "corpus/salvage.h"
#include "tests/corpus/sample.h"
#include "tests/corpus/smash.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <random>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

/// The harbour document after `sql` has been at its file, salvaged.
struct Salvaged {
    TemporaryFolder folder;
    SalvageReport report;

    explicit Salvaged(const std::string& sql, NewDocument document = harbour()) {
        Project::create(folder / "a", {&document, 1});
        {
            SQLite::Database database((folder / "a").string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA foreign_keys = OFF");
            database.exec(sql);
        }
        report = salvage(folder / "a", folder / "b");
    }

    [[nodiscard]] Project project() const { return Project::open(folder / "b", Project::Access::ReadOnly); }
    [[nodiscard]] DocumentInfo document() const { return project().documents().front(); }
    [[nodiscard]] std::vector<Unit> units() const {
        const Project opened = project();
        const DocumentId id = opened.documents().front().id;
        return opened.units(id, opened.outline(id).units);
    }
    [[nodiscard]] std::string text(std::size_t column) const {
        return project().text(project().documents().front().id, column);
    }
    [[nodiscard]] std::string losses() const {
        std::string all;
        for (const auto& one : report.documents) {
            for (const std::string& loss : one.losses) {
                all += loss + "\n";
            }
        }
        return all;
    }
};

/// Everything of a project that people see, as one text.
std::string seen(const Project& project) {
    std::string all;
    for (const DocumentInfo& info : project.documents()) {
        all += info.name + "\n";
        for (const Unit& unit : project.units(info.id, project.outline(info.id).units)) {
            for (std::size_t column = 0; column < unit.cells.size(); ++column) {
                const Cell& cell = unit.cells[column];
                all += info.columns[column].tag + stateName(cell.state) + (cell.locked ? "!" : "") + cell.text() + "\n";
            }
        }
    }
    return all;
}

std::string seenOf(const NewDocument& document) {
    return seen(Project::inMemory({&document, 1}));
}

const std::string row3 = "(SELECT id FROM units ORDER BY rank LIMIT 1 OFFSET 2)";
const std::string latvian = "(SELECT id FROM columns WHERE tag = 'lv')";

} // namespace

TEST_CASE("Rows of units that are gone are had from their spares, in reading order") {
    const Salvaged salvaged("DELETE FROM units");
    CHECK(salvaged.report.remaining.empty());
    CHECK(seen(salvaged.project()) == seenOf(harbour()));
    CHECK(salvaged.report.documents[0].unitsWithText == 5);
}

TEST_CASE("A row whose unit and spare are gone stands where its segments are read") {
    const Salvaged salvaged("DELETE FROM unit_spares WHERE unit = " + row3 + "; DELETE FROM units WHERE id = " + row3);
    CHECK(salvaged.report.remaining.empty());
    CHECK(seen(salvaged.project()) == seenOf(harbour()));
}

TEST_CASE("Segments that are gone are had from the spares, each at its place") {
    for (const std::string& which : {std::string(), " WHERE \"column\" = " + latvian, " WHERE unit = " + row3}) {
        const Salvaged salvaged("DELETE FROM segments" + which);
        CHECK(salvaged.report.remaining.empty());
        CHECK(salvaged.losses().empty());
        CHECK(seen(salvaged.project()) == seenOf(harbour()));
        CHECK(salvaged.text(3) == "Osta naktī\n\nLedus atnāca agri.\nNeviens to nebija gaidījis.\nLoči gaidīja.\n\n"
                                  "Pavasarī izgāja pirmais kuģis.\nTas veda kokmateriālus.\n");
    }
}

TEST_CASE("A text that was changed behind its spare's back is had as the spare has it") {
    const Salvaged salvaged("UPDATE segments SET text = 'scribble' WHERE text = 'Osta naktī'");
    CHECK(seen(salvaged.project()) == seenOf(harbour()));
}

TEST_CASE("Cells that are gone get their states from the spares, and from their texts when those are gone, too") {
    const Salvaged kept("UPDATE cells SET state = 4, locked = 1 WHERE unit = " + row3 + " AND \"column\" = " + latvian);
    CHECK(kept.units()[2].cells[3].state == State::Translated); // the spare is believed
    const Salvaged salvaged("DELETE FROM cells");
    CHECK(salvaged.report.remaining.empty());
    CHECK(seen(salvaged.project()) == seenOf(harbour()));
    CHECK_THAT(salvaged.losses(), Catch::Contains("Who changed 20 cells, and when, is lost."));
    const Salvaged anew("DELETE FROM cells; DELETE FROM unit_spares");
    CHECK(anew.report.remaining.empty());
    CHECK(anew.units()[1].cells[3].state == State::Draft);
    CHECK(anew.units()[1].cells[3].changedBy == "salvage");
    CHECK(anew.units()[1].cells[3].changedAt > 0);
    CHECK(anew.units()[4].cells[2].state == State::Initial);
    CHECK_THAT(anew.losses(), Catch::Contains("The states of"));
}

TEST_CASE("Links that are gone or do not fit are made anew with no confidence") {
    for (const std::string& sql : {std::string("DELETE FROM beads"),
                                   std::string("UPDATE beads SET target = zeroblob(8) WHERE length(target) = 8")}) {
        const Salvaged salvaged(sql);
        CHECK(salvaged.report.remaining.empty());
        const auto units = salvaged.units();
        REQUIRE(units[2].cells[3].beads.size() == 1);
        CHECK(units[2].cells[3].beads[0].confidence == 0);
        CHECK(units[2].cells[3].beads[0].source == std::vector<SegmentId>{units[2].cells[0].segments[0].id});
        CHECK_THAT(salvaged.losses(), Catch::Contains("The links of"));
        CHECK_THAT(salvaged.losses(), Catch::Contains("not undone"));
    }
}

TEST_CASE("A document's own rows are had from its spare, and guessed when that is gone, too") {
    const Salvaged salvaged("DELETE FROM documents; DELETE FROM columns");
    CHECK(salvaged.report.remaining.empty());
    CHECK(seen(salvaged.project()) == seenOf(harbour()));
    CHECK_THAT(salvaged.losses(), Catch::Contains("journal was not whole"));
    const Salvaged guessed("DELETE FROM documents; DELETE FROM columns; DELETE FROM document_spares");
    CHECK(guessed.report.remaining.empty());
    CHECK(guessed.document().name == "Salvaged text 1");
    REQUIRE(guessed.document().columns.size() == 4);
    CHECK(guessed.units()[1].cells[3].text() == "Ledus atnāca agri.");
    CHECK_THAT(guessed.losses(), Catch::Contains("Its name is lost.") && Catch::Contains("is a guess"));
}

TEST_CASE("Text that is gone for good leaves its row, a draft and a word in the report") {
    const TemporaryFolder folder;
    const NewDocument document = longDocument(2000);
    Project::create(folder / "a", {&document, 1});
    SQLite::Database((folder / "a").string(), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM unit_spares; UPDATE cells SET state = 4, locked = 1");
    std::string bytes = readFile(folder / "a");
    const std::size_t at = bytes.find("Šogad ledus ostā nāca agrāk, nekā kāds varēja atcerēties, numurs 1000.");
    REQUIRE(at != std::string::npos);
    bytes.replace(at / 4096 * 4096, 4096, 4096, '\0');
    writeFile(folder / "a", bytes);
    const SalvageReport report = salvage(folder / "a", folder / "b");
    CHECK(report.remaining.empty());
    REQUIRE(report.documents.size() == 1);
    CHECK(report.documents[0].units == 2000);
    CHECK(report.documents[0].segments == 8000);
    const std::size_t lost = 8000 - report.documents[0].segmentsWithText;
    CHECK(lost > 10);
    CHECK(lost < 60);
    CHECK(report.documents[0].unitsWithText == 2000 - lost);
    CHECK_THAT(report.documents[0].losses.front(), Catch::Contains("Text is lost in row") && Catch::Contains("(lv)"));
    const Project project = Project::open(folder / "b", Project::Access::ReadOnly);
    const DocumentId id = project.documents().front().id;
    const Outline outline = project.outline(id);
    const Unit unit = project.units(id, std::span(outline.units).subspan(1000, 1)).front();
    CHECK(unit.cells[3].text().empty());
    CHECK(unit.cells[3].state == State::Initial);
    CHECK_FALSE(unit.cells[3].locked);
    CHECK(unit.cells[2].text() == "Цього року крига в гавані стала раніше, ніж хтось пам'ятав, число 1000.");
    CHECK(unit.cells[2].state == State::Approved);
}

TEST_CASE("The journal is kept when it is whole and begins anew when it is not") {
    const Salvaged kept("UPDATE journal SET who = 'Anna'");
    CHECK(kept.losses().empty());
    SQLite::Database database((kept.folder / "b").string());
    CHECK(database.execAndGet("SELECT who FROM journal").getString() == "Anna");
    const Salvaged anew("UPDATE documents SET head = 7");
    CHECK(anew.report.remaining.empty());
    CHECK_THAT(anew.losses(), Catch::Contains("begins anew"));
    SQLite::Database second((anew.folder / "b").string());
    CHECK(second.execAndGet("SELECT who || kind || standing FROM journal").getString() == "salvageimport3");
}

TEST_CASE("Comments stay with what they were about, and those about nothing are counted") {
    const std::string insert =
        "INSERT INTO comments (id, unit, \"column\", segment, answers, who, role, at, text, first, "
        "past) VALUES ";
    const std::string base = "((SELECT number FROM desks WHERE current) << 32) + ";
    const Salvaged salvaged(
        insert + "(" + base + "901, " + row3 + ", " + latvian +
        ", NULL, NULL, 'A', 'translator', 1, 'on the cell', 0, 0);" + insert + "(" + base + "902, " + row3 +
        ", NULL, NULL, " + base + "901, 'B', 'reviewer', 2, 'answer', 0, 0);" + insert + "(" + base +
        "903, 4294967296, NULL, (SELECT id FROM segments WHERE text = 'Osta naktī'), NULL, 'C', 'reviewer', "
        "3, 'on a word', 5, 11);" +
        insert + "(" + base + "904, 4294967297, NULL, NULL, NULL, 'D', 'reviewer', 4, 'on nothing', 0, 0)");
    CHECK(salvaged.report.remaining.empty());
    CHECK_THAT(salvaged.losses(), Catch::Contains("1 comments are lost"));
    SQLite::Database database((salvaged.folder / "b").string());
    CHECK(database.execAndGet("SELECT group_concat(text, '|') FROM (SELECT text FROM comments ORDER BY at)")
              .getString() == "on the cell|answer|on a word");
    CHECK(database.execAndGet("SELECT first || '-' || past FROM comments WHERE who = 'C'").getString() == "5-11");
    CHECK(database.execAndGet("SELECT answers & 4294967295 FROM comments WHERE who = 'B'").getInt() == 901);
}

TEST_CASE("Settings, marks and numbers of desks are kept; an import that had not ended is not") {
    NewDocument marked = harbour();
    marked.columns[0].segments[1].text += "\uFFFC";
    marked.columns[0].segments[1].marks = {{"bold", "1", "<b>"}};
    const Salvaged salvaged("INSERT INTO settings VALUES ('brief', 'Be brief.')", marked);
    CHECK(salvaged.losses().empty());
    CHECK(salvaged.units()[1].cells[0].segments[0].marks == std::vector<Mark>{{"bold", "1", "<b>"}});
    SQLite::Database database((salvaged.folder / "b").string());
    CHECK(database.execAndGet("SELECT value FROM settings").getString() == "Be brief.");
    CHECK(database.execAndGet("SELECT count(*) FROM desks").getInt() == 2);
    CHECK(database.execAndGet("SELECT used FROM desks WHERE current = 1").getInt() == 0);
    const Salvaged unfinished(
        "INSERT INTO imports (id, started, who) VALUES (5, 1, 'import'); UPDATE documents SET import = 5");
    CHECK(unfinished.project().documents().empty());
    CHECK(unfinished.project().verify().empty());
}

TEST_CASE("What lies in the log is salvaged, too") {
    const TemporaryFolder folder;
    const NewDocument document = longDocument(300);
    Project::create(folder / "a", {&document, 1});
    Project writer = Project::open(folder / "a", Project::Access::ReadWrite);
    writer.add(harbour());
    fs::copy_file(folder / "a", folder / "b");
    fs::copy_file(folder / "a-wal", folder / "b-wal");
    const std::string before = seen(writer);
    CHECK(salvage(folder / "b", folder / "c").whole());
    CHECK(seen(Project::open(folder / "c", Project::Access::ReadOnly)) == before);
    // A log whose end is torn counts up to its last whole transaction.
    std::string log = readFile(folder / "b-wal");
    writeFile(folder / "b-wal", log.substr(0, log.size() - 100));
    salvage(folder / "b", folder / "d");
    CHECK(Project::open(folder / "d", Project::Access::ReadOnly).documents().size() == 1);
    log[17] = static_cast<char>(log[17] ^ 1);
    writeFile(folder / "b-wal", log);
    const SalvageReport report = salvage(folder / "b", folder / "e");
    REQUIRE(report.losses.size() == 1);
    CHECK_THAT(report.losses.front(), Catch::Contains("log"));
}

TEST_CASE("What holds nothing of a project, or is of a newer program, is refused and leaves nothing") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    Project::create(folder / "new", {&document, 1});
    SQLite::Database((folder / "new").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
    CHECK_THROWS_WITH(salvage(folder / "new", folder / "x"), Catch::Contains("its format is 999"));
    writeFile(folder / "text", std::string(20000, 'x'));
    CHECK_THROWS_AS(salvage(folder / "text", folder / "x"), ProjectUnusable);
    CHECK_THROWS_WITH(salvage(folder / "text", folder / "x"), Catch::Contains("Nothing of a Quadrille project"));
    writeFile(folder / "empty", "");
    CHECK_THROWS_WITH(salvage(folder / "empty", folder / "x"), Catch::Contains("is empty"));
    CHECK_THROWS_WITH(salvage(folder / "none", folder / "x"), Catch::Contains("No such file"));
    CHECK_THROWS_WITH(salvage(folder / "new", folder / "text"), Catch::Contains("exists already"));
    std::stop_source stop;
    stop.request_stop();
    const NewDocument big = longDocument(1000);
    Project::create(folder / "big", {&big, 1});
    CHECK_THROWS_AS(salvage(folder / "big", folder / "x", {}, stop.get_token()), Cancelled);
    CHECK(folder.names() == std::vector<std::string>{"big", "empty", "new", "text"});
}

TEST_CASE("A file that is cut off is salvaged as far as it goes") {
    const TemporaryFolder folder;
    const NewDocument document = longDocument(1000);
    Project::create(folder / "a", {&document, 1});
    const std::string whole = readFile(folder / "a");
    writeFile(folder / "a", whole.substr(0, whole.size() / 2 + 700));
    const SalvageReport report = salvage(folder / "a", folder / "b");
    CHECK(report.remaining.empty());
    REQUIRE(report.documents.size() == 1);
    CHECK(report.documents[0].unitsWithText > 400);
    CHECK(Project::open(folder / "b", Project::Access::ReadOnly).verify().empty());
}

TEST_CASE("Whatever is in the bytes, the outcome is a sound project or an error") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    Project::create(folder / "a", {&document, 1});
    const std::string whole = readFile(folder / "a");
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        std::string bytes = seed % 3 == 0 ? smashed(whole, 4096, 0.4, Smash::Sector, seed, seed % 2 == 0) : whole;
        for (int i = 0; i < 400 && seed % 3 != 0; ++i) {
            bytes[random() % bytes.size()] = static_cast<char>(seed % 3 == 1 ? random() : 0xFF);
        }
        writeFile(folder / "b", bytes);
        fs::remove(folder / "c");
        INFO("seed " << seed);
        try {
            const SalvageReport report = salvage(folder / "b", folder / "c");
            for (const Damage& damage : report.remaining) {
                UNSCOPED_INFO(damage.message);
            }
            CHECK(report.remaining.empty());
        } catch (const ProjectUnusable& error) {
            CHECK_THAT(error.what(), Catch::Contains("Nothing of a Quadrille project") || Catch::Contains("a newer"));
        }
        CHECK(readFile(folder / "b") == bytes);
    }
}
