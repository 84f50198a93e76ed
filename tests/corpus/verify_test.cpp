#include "corpus/project.h"
#include "corpus/spares.h"
#include "tests/corpus/sample.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

namespace {

/// What verify() says of the harbour document after `sql` has been at it.
std::vector<std::string> damageAfter(const std::string& sql) {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    const NewDocument document = harbour();
    { const Project project = Project::create(path, {&document, 1}); }
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA foreign_keys = OFF");
        database.exec(sql);
        fillSpares(database); // so that they agree with what is damaged
    }
    std::vector<std::string> messages;
    for (const Damage& damage : Project::open(path, Project::Access::ReadOnly).verify()) {
        messages.push_back(damage.message);
    }
    return messages;
}

const std::string row3 = "(SELECT id FROM units ORDER BY rank LIMIT 1 OFFSET 2)";
const std::string row2 = "(SELECT id FROM units ORDER BY rank LIMIT 1 OFFSET 1)";
const std::string latvian = "(SELECT id FROM columns WHERE tag = 'lv')";

} // namespace

TEST_CASE("A sound project has no damage") {
    CHECK(damageAfter("SELECT 1").empty());
}

TEST_CASE("A segment in no unit is named with its language and text") {
    const auto damage = damageAfter("UPDATE segments SET unit = 1 WHERE text = 'Ledus atnāca agri.'");
    REQUIRE_FALSE(damage.empty());
    CHECK(damage.front() == "\"Harbour\", lv: the segment \"Ledus atnāca agri.\" lies in no unit.");
}

TEST_CASE("A segment that stands in another row than it is read in is named") {
    const auto damage = damageAfter("UPDATE segments SET unit = " + row3 + " WHERE text = 'Osta naktī'");
    CHECK_THAT(damage,
               Catch::VectorContains(std::string(
                   "\"Harbour\", row 2, lv: its text is read after that of row 3, though it stands before it.")));
}

TEST_CASE("Links that do not cover their row are named") {
    CHECK_THAT(damageAfter("DELETE FROM beads WHERE unit = " + row3 + " AND \"column\" = " + latvian),
               Catch::VectorContains(std::string("\"Harbour\", row 3, lv: a target segment is in no link.")));
    CHECK_THAT(damageAfter("UPDATE beads SET target = (SELECT target FROM beads WHERE unit = " + row2 +
                           " AND \"column\" = " + latvian + ") WHERE unit = " + row3 + " AND \"column\" = " + latvian),
               Catch::VectorContains(
                   std::string("\"Harbour\", row 3, lv: a link holds a target segment that is not in this row.")));
    CHECK_THAT(damageAfter("UPDATE beads SET source = CAST(source || source AS BLOB) WHERE unit = " + row3 +
                           " AND \"column\" = " + latvian),
               Catch::VectorContains(std::string("\"Harbour\", row 3, lv: two links hold the same source segment.")));
}

TEST_CASE("A cell that is missing or has the wrong state is named") {
    CHECK_THAT(
        damageAfter("DELETE FROM beads; DELETE FROM cells WHERE unit = " + row3 + " AND \"column\" = " + latvian),
        Catch::VectorContains(std::string("\"Harbour\", row 3, lv: the cell is missing.")));
    CHECK(damageAfter("UPDATE cells SET state = 0 WHERE unit = " + row3 + " AND \"column\" = " + latvian) ==
          std::vector<std::string>{"\"Harbour\", row 3, lv: the cell has text but its state is initial."});
    CHECK(damageAfter("UPDATE cells SET state = 4 WHERE state = 0") ==
          std::vector<std::string>{"\"Harbour\", row 5, uk: the cell is empty but its state is approved."});
}

TEST_CASE("Text that is no text and marks that are not there are named") {
    CHECK(damageAfter("UPDATE segments SET text = CAST(x'C0AF' AS TEXT) WHERE text = 'Ledus atnāca agri.'") ==
          std::vector<std::string>{"The index of words does not agree with the texts, so a search would miss places.",
                                   "\"Harbour\", row 2, lv: its text is not valid UTF-8."});
    CHECK(damageAfter("UPDATE segments SET text = text || char(65532) WHERE text = 'Ledus atnāca agri.'") ==
          std::vector<std::string>{"\"Harbour\", row 2, lv: its text has places for 1 marks but 0 are kept."});
    CHECK(
        damageAfter(
            "INSERT INTO marks SELECT id, 0, 'text', '', x'EFBFBC' FROM segments WHERE text = 'Ledus atnāca agri.'") ==
        std::vector<std::string>{"\"Harbour\", row 2, lv: its text has places for 0 marks but 1 are kept."});
}

TEST_CASE("A journal with holes and a desk that would repeat an id are named") {
    CHECK(damageAfter("UPDATE documents SET head = 3") ==
          std::vector<std::string>{
              "\"Harbour\": its journal has holes: 1 entries, the newest is number 1, and 3 were written."});
    const auto desk = damageAfter("UPDATE desks SET used = 2");
    REQUIRE(desk.size() == 1);
    CHECK_THAT(desk.front(), Catch::Contains("would get ids that are in use"));
}

TEST_CASE("A row of another document is named") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    {
        Project project = Project::create(path);
        project.add(harbour());
        project.add(longDocument(3));
    }
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE segments SET unit = (SELECT max(id) FROM units) WHERE text = 'Osta naktī'");
    }
    std::vector<std::string> messages;
    for (const Damage& damage : Project::open(path, Project::Access::ReadOnly).verify()) {
        messages.push_back(damage.message);
    }
    CHECK_THAT(messages,
               Catch::VectorContains(std::string("\"Long\", row 3, lv: it holds segments of another document.")));
}
