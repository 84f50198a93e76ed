#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

TEST_CASE("segment prints one sentence a line and an empty line after each paragraph") {
    const Outcome outcome =
        call({"segment", "--lang", "lv"}, "Dr. Bērziņš ieradās 5. maijā. Lija.\nPēc tam viss beidzās.\n");
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out == "Dr. Bērziņš ieradās 5. maijā.\nLija.\n\nPēc tam viss beidzās.\n\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("segment reads a file as it reads standard input") {
    const TemporaryFolder folder;
    const std::string text = "Він народився 1991 р. у м. Київ. Потім поїхав.\n";
    const std::string file = folder.file("uk.txt", text);
    CHECK(call({"segment", "--lang", "uk", file}).out == call({"segment", "--lang", "uk"}, text).out);
}

TEST_CASE("segment joins hard-wrapped lines when told that they are") {
    const Outcome outcome = call({"segment", "--lang", "en", "--paragraphs", "wrapped"},
                                 "The letter came\nin the morning. It was\nshort.\n\nNobody read it.\n");
    CHECK(outcome.out == "The letter came in the morning.\nIt was short.\n\nNobody read it.\n\n");
}

TEST_CASE("segment of nothing prints nothing") {
    const Outcome outcome = call({"segment", "--lang", "en"}, "");
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.empty());
}

TEST_CASE("segment says what is wrong with a file and where") {
    const TemporaryFolder folder;
    const auto says = [&](const std::string& file, const std::string& word) {
        const Outcome outcome = call({"segment", "--lang", "ru", file});
        INFO(outcome.err);
        CHECK(outcome.exitCode == 3);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(word) != std::string::npos);
    };
    says(folder.at("missing.txt"), "missing.txt");
    says(folder.path().string(), "folder");
    says(folder.file("binary", std::string("\x7f"
                                           "ELF\0\0\0\1\2\3\0\0\0",
                                           13)),
         "binary");
}

TEST_CASE("segment asks for its language") {
    CHECK(call({"segment"}, "Text.").exitCode == 2);
    const Outcome outcome = call({"segment", "--lang", "klingonese-xx-yy-zz-qq"}, "Text.");
    CHECK(outcome.exitCode >= 2);
    CHECK(outcome.err.find("klingonese") != std::string::npos);
}
