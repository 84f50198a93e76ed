#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

TEST_CASE("help names every verb, and every verb has help with an example") {
    const Outcome outcome = call({"--help"});
    CHECK(outcome.exitCode == 0);
    for (const char* verb : {"segment", "align", "new", "import", "export", "edit", "act", "approve", "realign", "undo",
                             "redo", "history", "lookup", "backup", "salvage", "trim", "stats", "verify"}) {
        CHECK(outcome.out.find(verb) != std::string::npos);
        const Outcome help = call({verb, "--help"});
        INFO(verb);
        CHECK(help.exitCode == 0);
        CHECK(help.out.find(std::string("  quadrille ") + verb) != std::string::npos);
    }
}

TEST_CASE("an unknown verb or option is wrong usage") {
    CHECK(call({"dance"}).exitCode == 2);
    CHECK(call({"stats", "--loudly"}).exitCode == 2);
    CHECK(call({"export"}).exitCode == 2);
}

TEST_CASE("without a display and without words the op-ed is shown, stored and exported") {
    const TemporaryFolder home;
    const Outcome outcome = call({}, {}, home.path());
    INFO(outcome.err);
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.find("no display") != std::string::npos);
    for (const char* title : {"English", "Русский", "Українська", "Latviešu"}) {
        CHECK(outcome.out.find(title) != std::string::npos);
    }
    CHECK(std::filesystem::exists(home.path() / "quadrille/Op-ed.quadrille"));
    CHECK(contents(home.path() / "quadrille/Op-ed.tmx").find("xml:lang=\"lv\"") != std::string::npos);
    const Outcome again = call({}, {}, home.path());
    CHECK(again.out == outcome.out);
}

TEST_CASE("without a display a project is shown as a table") {
    const TemporaryFolder folder;
    const std::string en = folder.file("en.txt", "One line.\n");
    const std::string project = folder.at("one.quadrille");
    REQUIRE(call({"new", project, "--source", "en=" + en}).exitCode == 0);
    const Outcome outcome = call({project});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.find("One line.") != std::string::npos);
}

TEST_CASE("a full standard output is an error, not a silent loss") {
    const TemporaryFolder folder;
    const std::string text = folder.file("en.txt", "One line.\n");
    const Outcome outcome =
        runProgram("/bin/sh", {"-c", std::string(QUADRILLE_PROGRAM) + " segment --lang en " + text + " > /dev/full"});
    CHECK(outcome.exitCode == 3);
    CHECK(outcome.err.find("tandard output") != std::string::npos);
}
