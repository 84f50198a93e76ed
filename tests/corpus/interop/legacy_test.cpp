#include "corpus/intake.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;

TEST_CASE("Every old file has its right reading proposed, and read when its encoding is chosen") {
    const std::filesystem::path folder = std::filesystem::path(QUADRILLE_SHARED_DIR) / "interop" / "legacy";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().string();
        if (entry.path().extension() != ".txt") {
            continue;
        }
        ++files;
        INFO(name);
        const std::string tag = entry.path().filename().string().substr(0, 2);
        const NewColumn column = readColumn({tag, name, ""});
        std::string text = (column.byteOrderMark ? "\xEF\xBB\xBF" : "") + column.lead;
        for (const Segment& segment : column.segments) {
            text += segment.text + segment.gap;
        }
        CHECK(text == test::readFile(name + ".utf8"));
        CHECK(readColumn({tag, name, column.encoding}).segments.size() == column.segments.size());
    }
    CHECK(files >= 14);
}

TEST_CASE("Hostile files are refused as projects and as texts with an error that names them") {
    const std::filesystem::path folder = std::filesystem::path(QUADRILLE_SHARED_DIR) / "interop" / "hostile";
    for (const char* name : {"foreign.sqlite", "truncated.sqlite", "not-a-db.quadrille"}) {
        INFO(name);
        const std::string before = test::readFile(folder / name);
        CHECK_THROWS_WITH(Project::open(folder / name, Project::Access::ReadOnly), Catch::Contains(name));
        CHECK_THROWS_AS(Project::open(folder / name, Project::Access::ReadWrite), ProjectUnusable);
        CHECK(test::readFile(folder / name) == before);
    }
    CHECK_THROWS_WITH(readColumn({"en", (folder / "invalid-utf8.txt").string(), ""}),
                      Catch::Contains("invalid-utf8.txt") && Catch::Contains("offset"));
}
