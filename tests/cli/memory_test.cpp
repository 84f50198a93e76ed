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
    CHECK(holds(refused.err, broken + ", line 8, column 1: the file ends before"));
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

TEST_CASE("A job that came as XLIFF is edited and given back in its own file") {
    const TemporaryFolder folder;
    const std::string project = folder.at("a.quadrille");
    REQUIRE(call({"new", project}).exitCode == 0);
    const std::string begin = "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"lv\"><body>"
                              "<trans-unit id=\"1\"><source>Ice &amp; wind</source>";
    const std::string end = "</trans-unit></body></file></xliff>";
    const std::string file = folder.file("job.xlf", begin + end);
    CHECK(holds(call({"import", project, file}).out, "1 units; en 1 segments, lv 0 segments"));
    CHECK(call({"export", project, "--format", "xliff", "--output", "-"}).out == begin + end);
    CHECK(call({"edit", project, "--lang", "lv"}, "1\tLedus & vējš\n").exitCode == 0);
    const Outcome out = call({"export", project, "--format", "xliff", "--output", "-"});
    CHECK(out.exitCode == 0);
    CHECK(out.out == begin + "<target state=\"needs-translation\">Ledus &amp; vējš</target>" + end);
    CHECK(call({"export", project, "--format", "xliff", "--document", "other", "--output", "-"}).exitCode == 3);
}

TEST_CASE("import takes TBX as terms and TMX as a document when asked, and export writes TBX") {
    const TemporaryFolder folder;
    const std::string project = folder.at("a.quadrille");
    REQUIRE(call({"new", project}).exitCode == 0);
    const std::string terms = folder.file(
        "a.tbx", "<martif><text><body><termEntry><langSet xml:lang=\"en\"><tig><term>port</term></tig></langSet>"
                 "<langSet xml:lang=\"zz-x\"/></termEntry></body></text></martif>");
    CHECK(holds(call({"import", project, terms}).out, "1 concepts new"));
    CHECK(holds(call({"export", project, "--terms", "--format", "tbx", "--output", "-"}).out, "<term>port</term>"));
    CHECK(call({"export", project, "--format", "tbx", "--output", "-"}).exitCode == 2);
    const std::string file = folder.file("b.tmx", memory);
    CHECK(holds(call({"import", project, file, "--as", "document"}).out, "1 units; en 1 segments, lv 1 segments"));
    CHECK(holds(call({"export", project, "--format", "tmx", "--output", "-"}).out, "A <ph>&lt;br/&gt;</ph>boat."));
    CHECK(call({"verify", project}).exitCode == 0);
}
