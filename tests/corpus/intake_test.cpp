#include "corpus/intake.h"
#include "tests/corpus/sample.h"

#include "alignment/aligner.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sys/stat.h>

using namespace quadrille;
using namespace quadrille::test;

namespace {

std::string whole(const NewColumn& column) {
    std::string text = column.lead;
    for (const Segment& segment : column.segments) {
        text += segment.text + segment.gap;
    }
    return text;
}

std::vector<std::string> texts(const NewColumn& column) {
    std::vector<std::string> all;
    for (const Segment& segment : column.segments) {
        all.push_back(segment.text);
    }
    return all;
}

IntakeOptions presegmented() {
    IntakeOptions options;
    options.presegmented = true;
    return options;
}

} // namespace

TEST_CASE("Lead, segments and gaps of a column give the text back byte for byte") {
    for (const std::string text :
         {"", "\n", " \r\n\t", "One.", "One. Two.\n", "\uFEFFOne.\r\n\r\n Two.\rThree.\u0085Four.\u2028x",
          "A\u00A0b.  C\u0301d!\n\n\n\n", "\uFFFC\n\uFFFCx", "  lead. tail  "}) {
        for (const IntakeOptions& options : {IntakeOptions{}, presegmented()}) {
            CHECK(whole(segmentColumn("lv", text, options)) == text);
        }
    }
}

TEST_CASE("A presegmented text has one segment a line and paragraphs between empty lines") {
    const NewColumn column = segmentColumn("ru", "Лёд. Корабль.\r\n\tВторая \n \nТретья\rЧетвёртая", presegmented());
    CHECK(texts(column) == std::vector<std::string>{"Лёд. Корабль.", "Вторая", "Третья", "Четвёртая"});
    CHECK(column.segments[0].startsParagraph);
    CHECK_FALSE(column.segments[1].startsParagraph);
    CHECK(column.segments[2].startsParagraph);
    CHECK_FALSE(column.segments[3].startsParagraph);
    CHECK(column.segments[0].gap == "\r\n\t");
    CHECK(column.segments[1].gap == " \n \n");
}

TEST_CASE("Only regular files are read, and the error names the file and a way on") {
    const TemporaryFolder folder;
    const auto refusal = [&](const std::string& path) {
        try {
            readColumn({"en", path, ""});
        } catch (const std::runtime_error& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK_THAT(refusal(folder.path().string()), Catch::Contains("it is a folder"));
    CHECK_THAT(refusal((folder / "none.txt").string()), Catch::Contains("none.txt cannot be read: No such file"));
    CHECK_THAT(refusal("/dev/zero"), Catch::Contains("/dev/zero cannot be read: it is a device"));
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THAT(refusal((folder / "pipe").string()), Catch::Contains("a device or a pipe"));
    writeFile(folder / "big.txt", "");
    std::filesystem::resize_file(folder / "big.txt", maximumTextBytes + 1);
    CHECK_THAT(refusal((folder / "big.txt").string()), Catch::Contains("Split it"));
    writeFile(folder / "closed.txt", "x");
    std::filesystem::permissions(folder / "closed.txt", std::filesystem::perms::none);
    CHECK(inChild(
              [](const std::filesystem::path& path) {
                  try {
                      readColumn({"en", path.string(), ""});
                      return 1;
                  } catch (const std::runtime_error& error) {
                      return std::string(error.what()).find("Permission denied") == std::string::npos ? 2 : 0;
                  }
              },
              folder / "closed.txt") == 0);
}

TEST_CASE("A file says its name and encoding; an empty one is no error") {
    const TemporaryFolder folder;
    writeFile(folder / "osta.txt", "\xEF\xBB\xBFOsta.\n");
    const NewColumn column = readColumn({"lv", (folder / "osta.txt").string(), ""});
    CHECK(column.fileName == "osta.txt");
    CHECK(column.encoding == "UTF-8");
    CHECK(column.byteOrderMark);
    CHECK(whole(column) == "Osta.\n");
    CHECK(column.original.empty());
    writeFile(folder / "empty.txt", "");
    CHECK(readColumn({"lv", (folder / "empty.txt").string(), ""}).segments.empty());
}

TEST_CASE("Bytes that their text would not give back are kept") {
    // Shift JIS has two codes for some characters, of which a converter writes one.
    const std::string bytes = "\x87\x90";
    const NewColumn column = columnFromBytes({"ja", "a.txt", "windows-932"}, bytes);
    CHECK(whole(column) == "\u2252");
    CHECK(column.original == bytes);
}

TEST_CASE("Files become an aligned document, with progress") {
    const TemporaryFolder folder;
    writeFile(folder / "en.txt", "The harbour at night\n\nThe ice came early. Nobody had expected it.\n\nIn 1931 the "
                                 "first ship left for Riga.\n");
    writeFile(folder / "lv.txt", "Osta naktī\n\nLedus atnāca agri. Neviens to nebija gaidījis.\n\n1931. gadā pirmais "
                                 "kuģis devās uz Rīgu.\n");
    IntakeOptions options;
    std::vector<double> steps;
    options.progress = [&](const char* step, double done) {
        CHECK(std::string(step).size() > 2);
        steps.push_back(done);
    };
    const NewDocument document = intake(
        "Harbour", {{"en", (folder / "en.txt").string(), ""}, {"lv", (folder / "lv.txt").string(), ""}}, options);
    CHECK(document.name == "Harbour");
    CHECK(document.warnings.empty());
    REQUIRE(document.units.size() == 4);
    CHECK(texts(document.columns[1])[3] == "1931. gadā pirmais kuģis devās uz Rīgu.");
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.back() == 1);
}

TEST_CASE("Work that is asked to stop is given up") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(alignColumns("x", {lines("en", "One.\n"), lines("lv", "Viens.\n")}, {}, stop.get_token()),
                    Cancelled);
}

TEST_CASE("A target that is empty or parted otherwise than the source is warned of by name") {
    NewColumn empty = lines("ru", " \n");
    empty.fileName = "ru.txt";
    NewColumn many = segmentColumn("lv", "Viens.\n\nDivi.\n\nTrīs.\n\nČetri.\n");
    many.fileName = "lv.txt";
    const NewDocument document =
        alignColumns("x", {segmentColumn("en", "One. Two.\n\nThree. Four.\n"), std::move(empty), std::move(many)});
    REQUIRE(document.warnings.size() == 2);
    CHECK_THAT(document.warnings[0], Catch::StartsWith("ru.txt: there is no text in it"));
    CHECK_THAT(document.warnings[1],
               Catch::StartsWith("lv.txt: it has 4 paragraphs and the source has 2, so its alignment will be weak."));
}

TEST_CASE("An unknown language is refused by its tag") {
    CHECK_THROWS_WITH(segmentColumn("qqq-x", "One."), Catch::Contains("qqq"));
}
