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

TEST_CASE("segment takes a user's words, a file of rules, and both together") {
    const TemporaryFolder folder;
    const std::string text = "Runāja grupv. Liepa; tad visi. Gāja.\n";
    CHECK(call({"segment", "--lang", "lv", "--never", "grupv.", "--always", "Liepa;"}, text).out ==
          "Runāja grupv. Liepa;\ntad visi.\nGāja.\n\n");
    const std::string rules =
        folder.file("house.srx",
                    "<srx version=\"2.0\"><header cascade=\"yes\"/><body><languagerules><languagerule "
                    "languagerulename=\"L\">\n<rule break=\"no\"><beforebreak>grupv\\.</beforebreak>"
                    "<afterbreak>\\s</afterbreak></rule>\n<rule><beforebreak>;</beforebreak><afterbreak>\\s"
                    "</afterbreak></rule>\n<rule><beforebreak>(</beforebreak></rule></languagerule></languagerules>"
                    "<maprules><languagemap languagepattern=\"lv.*\" languagerulename=\"L\"/></maprules></body></srx>");
    const Outcome alone = call({"segment", "--lang", "lv", "--srx", rules}, text);
    CHECK(alone.exitCode == 0);
    CHECK(alone.out == "Runāja grupv. Liepa;\ntad visi. Gāja.\n\n");
    CHECK(alone.err.find("Line 4") != std::string::npos);
    CHECK(call({"segment", "--lang", "lv", "--srx", rules, "--extend"}, text).out ==
          "Runāja grupv. Liepa;\ntad visi.\nGāja.\n\n");
    const Outcome none = call({"segment", "--lang", "uk", "--srx", rules}, "Так. Ні.\n");
    CHECK(none.out == "Так.\nНі.\n\n");
    CHECK(none.err.find("no rules for Ukrainian") != std::string::npos);
    CHECK(call({"segment", "--lang", "lv", "--srx", folder.at("none.srx")}, text).exitCode == 3);
    CHECK(call({"segment", "--lang", "lv", "--extend"}, text).exitCode == 2);
}

TEST_CASE("segment writes the rules in force, which cut as the language does when they are read again") {
    const TemporaryFolder folder;
    const std::string text = "Līgumu noslēdza 1920. gada 11. augustā. Sanāca 13. Saeima. Runāja grupv. Liepa.\n";
    const Outcome written = call({"segment", "--lang", "lv", "--never", "grupv.", "--export-srx"});
    CHECK(written.exitCode == 0);
    CHECK(call({"segment", "--lang", "lv", "--srx", folder.file("lv.srx", written.out)}, text).out ==
          "Līgumu noslēdza 1920. gada 11. augustā.\nSanāca 13. Saeima.\nRunāja grupv. Liepa.\n\n");
}

TEST_CASE("segment of a text of the web breaks before small letters too") {
    CHECK(call({"segment", "--lang", "en", "--web"}, "it rained. we stayed in.\n").out ==
          "it rained.\nwe stayed in.\n\n");
}

TEST_CASE("breaks keeps words with a project and cuts its texts anew around fixed cells") {
    const TemporaryFolder folder;
    const std::string text = "Runāja grupv. Liepa. Tad gāja.\n";
    const std::string project = folder.at("a.quadrille");
    REQUIRE(call({"new", project, "--source", "en=" + folder.file("a.txt", "Squad leader Liepa spoke. Then he went.\n"),
                  "--target", "lv=" + folder.file("b.txt", text)})
                .exitCode == 0);
    const Outcome changed = call({"breaks", project, "--lang", "lv", "--never", "grupv.", "--as", "Ilze"});
    CHECK(changed.exitCode == 0);
    CHECK(changed.out == "never\tgrupv.\n");
    CHECK(changed.err.find("1 break gone") != std::string::npos);
    const auto rows = [&] { return call({"export", project, "--format", "tsv", "--output", "-"}).out; };
    CHECK(rows().find("Runāja grupv. Liepa.") != std::string::npos);
    CHECK(call({"verify", project}).exitCode == 0);
    CHECK(call({"segment", "--lang", "lv", "--project", project}, text).out == "Runāja grupv. Liepa.\nTad gāja.\n\n");
    CHECK(call({"breaks", project, "--lang", "lv"}).out == "never\tgrupv.\n");
    CHECK(call({"undo", project, "--as", "Ilze"}).exitCode == 0);
    CHECK(call({"breaks", project, "--lang", "lv", "--forget", "grupv.", "--as", "Ilze"}).out.empty());
    CHECK(call({"breaks", project, "--lang", "xx"}).exitCode == 2);
}
