#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

namespace {

const std::string memory =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header creationtool=\"loom\" "
    "creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"loom\" adminlang=\"en\" srclang=\"en\" "
    "datatype=\"plaintext\"/>\n<body>\n<tu tuid=\"1\"><note>old</note>\n<tuv xml:lang=\"en\"><seg>A "
    "<ph>&lt;br/&gt;</ph>boat.</seg></tuv>\n<tuv xml:lang=\"lv\"><seg>Laiva.</seg></tuv>\n</tu>\n</body>\n</tmx>\n";

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("import takes TMX as memory once, tries it first when asked, and export gives it back byte for byte") {
    const TemporaryFolder folder;
    const std::string project = folder.at("a.quadrille");
    const std::string file = folder.file("earlier.tmx", memory);
    REQUIRE(call({"new", project}).exitCode == 0);
    const std::string before = contents(project);
    const Outcome tried = call({"import", project, file, "--dry-run"});
    CHECK(tried.exitCode == 0);
    CHECK(holds(tried.out, "Would add"));
    CHECK(holds(tried.out, "1 units read, 1 new; en 1, lv 1."));
    CHECK(contents(project) == before);
    CHECK(holds(call({"import", project, file}).out, "1 units read, 1 new"));
    CHECK(holds(call({"import", project, file}).out, "1 units read, 0 new, 1 there already"));
    const Outcome out = call({"export", project, "--memory", "--output", "-"});
    CHECK(out.exitCode == 0);
    CHECK(out.out == memory);
    CHECK(holds(out.err, "1 of 1 units written, 2 segments"));
    CHECK(call({"verify", project}).exitCode == 0);
}

TEST_CASE("import refuses a broken memory with file, line and column and leaves the project as it was") {
    const TemporaryFolder folder;
    const std::string project = folder.at("a.quadrille");
    REQUIRE(call({"new", project}).exitCode == 0);
    const std::string broken = folder.file("broken.tmx", memory.substr(0, memory.size() - 20));
    const Outcome refused = call({"import", project, broken});
    CHECK(refused.exitCode == 3);
    CHECK(holds(refused.err, broken + ", line 7, column"));
    CHECK(refused.out.empty());
    CHECK_FALSE(holds(call({"export", project, "--memory", "--output", "-"}).out, "<tu"));
    CHECK(call({"export", project, "--memory", "--pairs", "--output", "-"}).exitCode == 2);
}

TEST_CASE("import says on standard error what was odd in a memory, with its lines") {
    const TemporaryFolder folder;
    const std::string project = folder.at("a.quadrille");
    REQUIRE(call({"new", project}).exitCode == 0);
    const std::string odd =
        folder.file("odd.tmx", "<tmx version=\"1.4\"><body>\n<tu><tuv><seg>x</seg></tuv></tu></body></tmx>");
    const Outcome out = call({"import", project, odd});
    CHECK(out.exitCode == 0);
    CHECK(holds(out.err, "left out: 1 a <tuv> without a language (lines 2)"));
    CHECK(holds(out.err, "warning: 1 it has no <header>"));
}
