#include "corpus/project.h"
#include "corpus/spares.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

constexpr UnitId unit = (std::int64_t{77} << 32) + 12;

UnitSpare sample() {
    UnitSpare spare;
    spare.document = (std::int64_t{77} << 32) + 1;
    spare.cells.resize(3);
    spare.cells[0] = {1, State::Translated, false, {{unit + 5, "Ice \uFFFC", " \n", true, false, {{"g", "1", "<b>"}}}}};
    spare.cells[1] = {
        2, State::Approved, true, {{unit - 3, "Лёд", "", false, true, {}}, {unit + 9, "", " ", false, false, {}}}};
    spare.cells[2] = {3, State::Initial, false, {}};
    return spare;
}

std::vector<std::string> damageAfter(const fs::path& path, const std::string& sql) {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(sql);
    std::vector<std::string> messages;
    for (const Damage& damage : Project::open(path, Project::Access::ReadOnly).verify()) {
        messages.push_back(damage.message);
    }
    return messages;
}

} // namespace

TEST_CASE("The spare of a unit is unpacked as it was packed") {
    const auto spare = unpackUnitSpare(unit, packSpare(unit, sample()));
    REQUIRE(spare);
    CHECK(spare->document == sample().document);
    REQUIRE(spare->cells.size() == 3);
    CHECK(spare->cells[0].segments[0].id == unit + 5);
    CHECK(spare->cells[0].segments[0].text == "Ice \uFFFC");
    CHECK(spare->cells[0].segments[0].gap == " \n");
    CHECK(spare->cells[0].segments[0].startsParagraph);
    CHECK(spare->cells[0].segments[0].marks == std::vector<Mark>{{"g", "1", "<b>"}});
    CHECK(spare->cells[1].state == State::Approved);
    CHECK(spare->cells[1].locked);
    CHECK(spare->cells[1].segments[0].id == unit - 3);
    CHECK(spare->cells[1].segments[0].heading);
    CHECK(spare->cells[1].segments.size() == 2);
    CHECK(spare->cells[2].segments.empty());
}

TEST_CASE("A spare with any bit changed, cut off, or of another unit is none") {
    const std::string bytes = packSpare(unit, sample());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        CHECK_FALSE(unpackUnitSpare(unit, changed));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(unpackUnitSpare(unit, bytes.substr(0, size)));
    }
    CHECK_FALSE(unpackUnitSpare(unit + 1, bytes));
    CHECK_FALSE(unpackDocumentSpare(unit, bytes));
}

TEST_CASE("The spare of a document is unpacked as it was packed") {
    const DocumentSpare spare{"Harbour", {{1, "en", "\n", "a.txt", "UTF-8", true}, {2, "lv", "", "", "", false}}};
    const auto again = unpackDocumentSpare(unit, packSpare(unit, spare));
    REQUIRE(again);
    CHECK(again->name == "Harbour");
    REQUIRE(again->columns.size() == 2);
    CHECK(again->columns[0].lead == "\n");
    CHECK(again->columns[0].byteOrderMark);
    CHECK(again->columns[1].tag == "lv");
}

TEST_CASE("Every unit and document of a project has its spare, and verify names one that is wrong") {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.quadrille";
    { Project::create(path).add(harbour()); }
    CHECK(damageAfter(path, "SELECT 1").empty());
    const auto missing =
        damageAfter(path, "DELETE FROM unit_spares WHERE unit = (SELECT id FROM units ORDER BY rank LIMIT 1 OFFSET 2)");
    REQUIRE(missing.size() == 1);
    CHECK(missing.front() ==
          "\"Harbour\", row 3: its spare is missing or holds something else, so a salvage could not rely on it.");
    CHECK(damageAfter(path, "UPDATE columns SET tag = 'de' WHERE tag = 'lv'").size() == 2);
}

TEST_CASE("Spares are renewed with what the rows say, and go with their units") {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.quadrille";
    { Project::create(path).add(harbour()); }
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE segments SET gap = '  ' WHERE text = 'Osta naktī'");
        std::vector<UnitId> units = {
            database.execAndGet("SELECT unit FROM segments WHERE text = 'Osta naktī'").getInt64(), 12345};
        renewSpares(database, units);
        database.exec("UPDATE documents SET name = 'Port'");
        renewSpare(database, database.execAndGet("SELECT id FROM documents").getInt64());
    }
    CHECK(damageAfter(path, "SELECT 1").empty());
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA foreign_keys = ON; DELETE FROM documents");
    CHECK(database.execAndGet("SELECT count(*) FROM unit_spares").getInt() == 0);
    CHECK(database.execAndGet("SELECT count(*) FROM document_spares").getInt() == 0);
}
