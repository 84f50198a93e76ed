#include "corpus/export.h"
#include "tests/corpus/sample.h"

#include "alignment/aligner.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace quadrille;
using namespace quadrille::test;

namespace {

Project holding(const NewDocument& document) {
    return Project::inMemory({&document, 1});
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

const ExportNote* noteOf(const std::vector<ExportNote>& notes, const std::string& message) {
    const auto found =
        std::find_if(notes.begin(), notes.end(), [&](const auto& note) { return note.message == message; });
    return found == notes.end() ? nullptr : &*found;
}

const ExportReport::PerLanguage& of(const ExportReport& report, const std::string& tag) {
    return *std::find_if(report.languages.begin(), report.languages.end(), [&](const auto& l) { return l.tag == tag; });
}

} // namespace

TEST_CASE("A TMX file has one tu per unit with all languages, states and dates") {
    const TemporaryFolder folder;
    const Project project = holding(harbour());
    const ExportReport report = exportProject(project, {}, folder / "a.tmx");
    const std::string tmx = readFile(folder / "a.tmx");
    CHECK(report.units == 5);
    CHECK(report.unitsWritten == 5);
    CHECK(report.bytes == tmx.size());
    CHECK(report.files == std::vector<std::filesystem::path>{folder / "a.tmx"});
    CHECK(occurrences(tmx, "<tu ") == 5);
    CHECK(occurrences(tmx, "<tuv ") == 19);
    CHECK(occurrences(tmx, "<prop type=\"x-state\">translated</prop>") == 19);
    CHECK(occurrences(tmx, "changeid=\"import\"") == 19);
    CHECK(tmx.find("srclang=\"en\"") != std::string::npos);
    CHECK(tmx.find("<seg>Ledus atnāca agri.</seg>") != std::string::npos);
    const auto ids = project.outline(project.documents().front().id).units;
    for (const UnitId id : ids) {
        CHECK(occurrences(tmx, "tuid=\"" + std::to_string(id) + "\"") == 1);
    }
}

TEST_CASE("The report of an export says what was left out, why, and where") {
    const TemporaryFolder folder;
    const ExportReport report = exportProject(holding(harbour()), {}, folder / "a.tmx");
    CHECK(of(report, "uk").written == 4);
    CHECK(of(report, "uk").leftOut == 1);
    CHECK(of(report, "lv").leftOut == 0);
    REQUIRE(noteOf(report.leftOut, "uk empty"));
    CHECK(noteOf(report.leftOut, "uk empty")->rows == std::vector<std::size_t>{5});
    REQUIRE(noteOf(report.warnings, "two source segments became one entry"));
    CHECK(noteOf(report.warnings, "two source segments became one entry")->rows == std::vector<std::size_t>{4});
}

TEST_CASE("A tu with fewer than two languages is not written and is counted") {
    const TemporaryFolder folder;
    ExportChoice choice;
    choice.languages = {"uk"};
    const ExportReport report = exportProject(holding(harbour()), choice, folder / "a.tmx");
    CHECK(report.unitsWritten == 4);
    CHECK(of(report, "en").written == 4);
    CHECK(of(report, "en").leftOut == 1);
    REQUIRE(noteOf(report.leftOut, "only in en"));
    CHECK(noteOf(report.leftOut, "only in en")->rows == std::vector<std::size_t>{5});
    CHECK(readFile(folder / "a.tmx").find("xml:lang=\"ru\"") == std::string::npos);
}

TEST_CASE("Only cells in the chosen states are written") {
    const TemporaryFolder folder;
    ExportChoice choice;
    choice.states = {State::Approved};
    const ExportReport report = exportProject(holding(harbour()), choice, folder / "a.tmx");
    CHECK(report.unitsWritten == 0);
    REQUIRE(noteOf(report.leftOut, "lv translated, not chosen"));
    CHECK(noteOf(report.leftOut, "lv translated, not chosen")->rows.size() == 5);
}

TEST_CASE("Pairs are written to a file each, with one tu per bead") {
    const TemporaryFolder folder;
    ExportChoice choice;
    choice.pairs = true;
    const ExportReport report = exportProject(holding(harbour()), choice, folder / "a.tmx");
    CHECK(folder.names() == std::vector<std::string>{"a.en-lv.tmx", "a.en-ru.tmx", "a.en-uk.tmx"});
    CHECK(report.files.size() == 3);
    const std::string lv = readFile(folder / "a.en-lv.tmx");
    CHECK(occurrences(lv, "<tu ") == 6);
    CHECK(lv.find("segtype=\"sentence\"") != std::string::npos);
    CHECK(lv.find("<seg>Tas veda kokmateriālus.</seg>") != std::string::npos);
    CHECK(occurrences(lv, ".2\"") == 1);
    const std::string uk = readFile(folder / "a.en-uk.tmx");
    CHECK(occurrences(uk, "<tu ") == 5);
    CHECK(uk.find("Вони грали") == std::string::npos);
    choice.languages = {"lv"};
    exportProject(holding(harbour()), choice, folder / "one.tmx");
    CHECK(readFile(folder / "one.tmx").find("xml:lang=\"lv\"") != std::string::npos);
    choice.languages = {};
    CHECK_THROWS_WITH(exportProject(holding(harbour()), choice, "-"), Catch::Contains("standard output"));
}

TEST_CASE("A dry run reports the same and writes nothing") {
    const TemporaryFolder folder;
    const Project project = holding(harbour());
    ExportChoice choice;
    choice.changeData = false;
    const ExportReport written = exportProject(project, choice, folder / "a.tmx");
    std::filesystem::remove(folder / "a.tmx");
    choice.dryRun = true;
    const ExportReport dry = exportProject(project, choice, folder / "a.tmx");
    CHECK(folder.names().empty());
    CHECK(dry.bytes == written.bytes);
    CHECK(dry.segments == written.segments);
    CHECK(dry.unitsWritten == written.unitsWritten);
    CHECK(dry.files == written.files);
}

TEST_CASE("Characters that XML cannot hold do not break the file") {
    const TemporaryFolder folder;
    const NewDocument document =
        joined("Strange", {lines("en", "A bell \x07 & a <tag> \"q\" \uFFFE \uFFFC.\n"), lines("lv", "Zvans.\n")},
               {{{{0, 1}, {0, 1}, 1.0}}});
    const ExportReport report = exportProject(holding(document), {}, folder / "a.tmx");
    const std::string tmx = readFile(folder / "a.tmx");
    CHECK(tmx.find("A bell <ph type=\"x-character\">U+0007</ph> &amp; a &lt;tag&gt; \"q\" <ph "
                   "type=\"x-character\">U+FFFE</ph> \uFFFC.</seg>") != std::string::npos);
    CHECK(tmx.find('\x07') == std::string::npos);
    REQUIRE(noteOf(report.warnings, "a character that XML cannot hold was written as a placeholder"));
}

TEST_CASE("Marks other than characters become placeholders in TMX") {
    const TemporaryFolder folder;
    NewDocument document =
        joined("Marks", {lines("en", "An icy harbour.\n"), lines("lv", "Ledaina osta.\n")}, {{{{0, 1}, {0, 1}, 1.0}}});
    document.columns[0].segments[0].text = "An \uFFFCicy\uFFFC harbour.";
    document.columns[0].segments[0].marks = {{"bold", "1", "<b>"}, {"bold", "1", "</b>"}};
    exportProject(holding(document), {}, folder / "a.tmx");
    CHECK(readFile(folder / "a.tmx")
              .find("An <ph x=\"1\" type=\"bold\">&lt;b&gt;</ph>icy<ph x=\"2\" type=\"bold\">&lt;/b&gt;</ph> "
                    "harbour.</seg>") != std::string::npos);
}

TEST_CASE("White space inside a unit is kept in TMX") {
    const TemporaryFolder folder;
    const NewDocument document = joined("Gaps", {lines("en", "One.\t\r\n\r\n  Two\u00A0x.\n"), lines("lv", "Viens.\n")},
                                        {{{{0, 2}, {0, 1}, 1.0}}});
    exportProject(holding(document), {}, folder / "a.tmx");
    CHECK(readFile(folder / "a.tmx").find("<seg>One.\t&#13;\n&#13;\n  Two\u00A0x.</seg>") != std::string::npos);
}

TEST_CASE("TSV has a header and a row per unit, with escapes") {
    const TemporaryFolder folder;
    const NewDocument document = joined(
        "Tabs", {lines("en", "One\\two.\tThree\r\nFour.\n"), lines("lv", "Viens.\nDivi.\n"), lines("uk", "Один.\n")},
        {{{{0, 1}, {0, 1}, 1.0}, {{1, 2}, {1, 2}, 1.0}}, {{{0, 2}, {0, 1}, 1.0}}});
    ExportChoice choice;
    choice.format = "tsv";
    exportProject(holding(document), choice, folder / "a.tsv");
    CHECK(readFile(folder / "a.tsv") == "unit\ten\tlv\tuk\n1\tOne\\\\two.\\tThree\\r\\nFour.\tViens.\\nDivi.\tОдин.\n");
    choice.languages = {"lv"};
    exportProject(holding(harbour()), choice, folder / "b.tsv");
    const std::string tsv = readFile(folder / "b.tsv");
    CHECK(tsv.starts_with("unit\ten\tlv\n1\tThe harbour at night\tOsta naktī\n2\tThe ice came early.\tLedus"));
}

TEST_CASE("Two documents with different sources say so in the TMX") {
    const TemporaryFolder folder;
    Project project = holding(harbour());
    project.add(joined("Back", {lines("lv", "Osta.\n"), lines("en", "A harbour.\n")}, {{{{0, 1}, {0, 1}, 1.0}}}));
    exportProject(project, {}, folder / "a.tmx");
    const std::string tmx = readFile(folder / "a.tmx");
    CHECK(tmx.find("srclang=\"*all*\"") != std::string::npos);
    CHECK(occurrences(tmx, "srclang=\"en\"") == 5);
    CHECK(occurrences(tmx, "srclang=\"lv\"") == 1);
    ExportChoice choice;
    choice.documents = {project.documents()[1].id};
    CHECK(exportProject(project, choice, folder / "b.tmx").unitsWritten == 1);
    choice.documents = {12345};
    CHECK_THROWS_AS(exportProject(project, choice, folder / "b.tmx"), std::out_of_range);
}

TEST_CASE("An export that cannot be finished leaves the earlier file as it was") {
    const TemporaryFolder folder;
    writeFile(folder / "a.tmx", "before");
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(exportProject(holding(harbour()), {}, folder / "a.tmx", stop.get_token()), Cancelled);
    CHECK(readFile(folder / "a.tmx") == "before");
    CHECK(folder.names() == std::vector<std::string>{"a.tmx"});
    CHECK_THROWS_WITH(exportProject(holding(harbour()), {}, folder / "no" / "a.tmx"), Catch::Contains("a.tmx"));
    ExportChoice choice;
    choice.languages = {"et"};
    CHECK_THROWS_WITH(exportProject(holding(harbour()), choice, folder / "a.tmx"), Catch::Contains("\"et\""));
    choice = {};
    choice.format = "text";
    CHECK_THROWS_AS(exportProject(holding(harbour()), choice, folder / "a.tmx"), std::invalid_argument);
    CHECK(readFile(folder / "a.tmx") == "before");
}

TEST_CASE("An export never replaces the project it reads") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    const Project project = Project::create(folder / "a.quadrille", {&document, 1});
    CHECK_THROWS_WITH(exportProject(project, {}, folder / "a.quadrille"), Catch::Contains("is the project itself"));
    CHECK(project.verify().empty());
}
