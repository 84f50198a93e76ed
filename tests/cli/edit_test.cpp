#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

namespace {

struct Made {
    TemporaryFolder folder;
    std::string path = folder.at("a.quadrille");

    Made() {
        const Outcome made = run({"new", path, "--presegmented", "--source",
                                  "en=" + folder.file("en.txt", "One stands.\nTwo stands.\nThree stands.\n"),
                                  "--target", "lv=" + folder.file("lv.txt", "Viens stāv.\nDivi stāv.\nTrīs stāv.\n")});
        REQUIRE(made.exitCode == 0);
    }
    Outcome run(const std::vector<std::string>& words, const std::string& input = {}) const {
        return call(words, input, folder.path());
    }
    [[nodiscard]] std::string table() const { return run({"export", path, "--format", "tsv", "--output", "-"}).out; }
};

} // namespace

TEST_CASE("Texts are typed line by line, and each is told saved or refused") {
    const Made made;
    const Outcome typed =
        made.run({"edit", made.path, "--lang", "lv"}, "2\tDivi\\tsēž\\\\.\n9\tNav.\nx\n3\ta\\q\n1\tViens sēž.");
    CHECK(typed.out ==
          "saved 2\nrefused 9 There is no row 9; the project has 3.\nrefused x The line is not a row's number, a "
          "tab and a text.\nrefused 3 A backslash stands before n, t or another backslash only.\nsaved 1\n");
    CHECK(typed.exitCode == 1);
    CHECK(made.table().find("One stands.\tViens sēž.") != std::string::npos);
    CHECK(made.run({"edit", made.path, "--lang", "ru"}, "1\tx\n").out ==
          "refused 1 The document \"a\" has no text in \"ru\".\n");
}

TEST_CASE("Approved cells are closed to the editor and their source to all but a reviewer who says so") {
    const Made made;
    CHECK(made.run({"approve", made.path, "--lang", "lv", "--units", "1-2", "--as", "Daryna"}).out ==
          "Approved 2 cells of lv; left as they are: 0.\n");
    CHECK(made.run({"edit", made.path, "--lang", "lv"}, "1\tCits.\n").out ==
          "refused 1 Row 1, lv: the cell is approved. A reviewer can reopen it.\n");
    CHECK(made.run({"edit", made.path, "--lang", "en", "--reviewer"}, "1\tOther.\n").out ==
          "refused 1 Row 1, en: changing it reopens lv. Confirm that first.\n");
    CHECK(made.run({"edit", made.path, "--lang", "en", "--reviewer", "--reopen"}, "1\tOther.\n").out == "saved 1\n");
    CHECK(made.run({"approve", made.path, "--lang", "lv"}).out == "Approved 1 cells of lv; left as they are: 2.\n");
    CHECK(made.run({"approve", made.path, "--lang", "lv", "--units", "x"}).exitCode == 2);
}

TEST_CASE("What the command line did is undone and done again step by step") {
    const Made made;
    const std::string before = made.table();
    REQUIRE(made.run({"edit", made.path, "--lang", "lv", "--as", "Ilze"}, "1\tCits.\n").exitCode == 0);
    REQUIRE(made.run({"act", made.path, "--as", "Ilze"}, "push 2 lv\nmerge 1\n").out ==
            "done push 2 lv\ndone merge 1\n");
    const std::string after = made.table();
    CHECK(made.run({"undo", made.path, "--as", "Marta"}).out ==
          "The next step is merge rows in row 1 by Ilze. It is another person's; say --others to undo it.\n");
    CHECK(made.run({"undo", made.path, "9", "--as", "Ilze"}).out ==
          "Undone: merge rows in row 1 by Ilze.\nUndone: push in row 2 by Ilze.\nUndone: text in row 1 by Ilze.\nThere "
          "is "
          "nothing more to undo.\n");
    CHECK(made.table() == before);
    CHECK(made.run({"redo", made.path, "3", "--as", "Ilze"}).exitCode == 0);
    CHECK(made.table() == after);
    CHECK(made.run({"redo", made.path, "--as", "Ilze"}).exitCode == 1);
}

TEST_CASE("A cell's texts are listed and brought back, and old steps forgotten") {
    const Made made;
    REQUIRE(made.run({"edit", made.path, "--lang", "lv"}, "1\tCits.\n").exitCode == 0);
    const std::string listed = made.run({"history", made.path, "--lang", "lv", "--unit", "1"}).out;
    CHECK(listed.find("text\tdraft\tCits.\n") != std::string::npos);
    CHECK(listed.find("import\ttranslated\tViens stāv.\n") != std::string::npos);
    CHECK(made.run({"history", made.path, "--lang", "lv", "--unit", "1", "--restore", "2"}).exitCode == 0);
    CHECK(made.table().find("One stands.\tViens stāv.") != std::string::npos);
    CHECK(made.run({"trim", made.path, "--days", "1"}).out == "Forgot 0 entries older than 1 days.\n");
    CHECK(made.run({"verify", made.path}).exitCode == 0);
}

TEST_CASE("A re-alignment from the command line keeps locked rows and is one step") {
    const Made made;
    REQUIRE(made.run({"act", made.path}, "push 1 lv\nlock 3 lv\n").exitCode == 0);
    const Outcome aligned = made.run({"realign", made.path});
    CHECK(aligned.out == "\"a\": aligned anew; 1 row with approved or locked cells kept.\n");
    CHECK(made.table().find("\tDivi stāv.") != std::string::npos);
    CHECK(made.run({"realign", made.path}).out ==
          "\"a\": nothing to change; 1 row with approved or locked cells kept.\n");
    CHECK(made.run({"undo", made.path}).exitCode == 0);
}
