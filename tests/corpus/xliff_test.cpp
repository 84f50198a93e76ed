#include "corpus/exchange/xliff_job.h"
#include "corpus/exchange/xliff_reader.h"
#include "corpus/exchange/xliff_splice.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

const fs::path samples = fs::path(QUADRILLE_SOURCE_DIR) / "tests" / "corpus" / "interop" / "samples";

Project holding(const std::string& bytes) {
    ImportReport report;
    const NewDocument document = xliffDocument(bytes, "job.xlf", report);
    return Project::inMemory({&document, 1});
}

DocumentId only(const Project& project) {
    return project.documents().front().id;
}

std::vector<Unit> unitsOf(const Project& project) {
    return project.units(only(project), project.outline(only(project)).units);
}

std::string givenBack(const Project& project) {
    const TemporaryFolder folder;
    exportXliffJob(project, only(project), folder / "out.xlf", false);
    return readFile(folder / "out.xlf");
}

void type(Project& project, std::size_t row, const std::string& text, std::vector<Mark> marks = {}) {
    const Unit unit = unitsOf(project).at(row);
    SetText edit;
    edit.unit = unit.id;
    edit.column = 1;
    edit.text = text;
    edit.marks = std::move(marks);
    project.apply(edit, {"Anna", Role::Translator});
}

void setState(Project& project, std::size_t row, State state, Role role) {
    const Unit unit = unitsOf(project).at(row);
    SetState edit;
    edit.unit = unit.id;
    edit.column = 1;
    edit.state = state;
    project.apply(edit, {"Anna", role});
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("A job of XLIFF 1.2 makes rows with targets, states, locks and notes") {
    const Project project = holding(readFile(samples / "job-1.2.xlf"));
    const auto units = unitsOf(project);
    REQUIRE(units.size() == 5);
    CHECK(project.documents().front().columns[0].tag == "en");
    CHECK(project.documents().front().columns[1].tag == "uk");
    CHECK(units[0].cells[0].text() == "The harbour is \uFFFCclosed\uFFFC.");
    CHECK(units[0].cells[1].segments[0].marks[0] == Mark{"xliff:g", "1", "<g id=\"1\">"});
    CHECK(units[0].cells[1].state == State::Approved);
    CHECK(units[1].cells[1].state == State::Initial);
    CHECK(units[1].cells[1].locked);
    CHECK(units[2].cells[0].text() == "Ice & wind\uFFFC");
    CHECK(units[2].cells[1].text().empty());
    CHECK(units[3].cells[1].state == State::Draft);
    CHECK(units[4].cells[1].state == State::Translated);
    CHECK_FALSE(units[4].cells[1].locked);
    const auto comments = project.comments(units[0].id);
    REQUIRE(comments.size() == 1);
    CHECK(comments.front().text == "on the sign");
    CHECK(project.verify().empty());
}

TEST_CASE("A job of XLIFF 2.1 makes rows of its segments") {
    const Project project = holding(readFile(samples / "job-2.1.xlf"));
    const auto units = unitsOf(project);
    REQUIRE(units.size() == 4);
    CHECK(units[0].cells[1].state == State::Translated);
    CHECK(units[1].cells[1].state == State::Initial);
    CHECK(units[1].cells[0].text() == "It is closed\uFFFC.");
    CHECK(units[2].cells[1].state == State::Approved);
    CHECK(units[2].cells[1].locked);
    CHECK(units[3].cells[1].state == State::Translated);
    CHECK(project.comments(units[0].id).front().text == "on the gate");
    CHECK(project.verify().empty());
}

TEST_CASE("A job that nobody touched is given back byte for byte") {
    for (const char* name : {"job-1.2.xlf", "job-2.1.xlf"}) {
        const std::string bytes = readFile(samples / name);
        CHECK(givenBack(holding(bytes)) == bytes);
        CHECK(givenBack(holding("\xEF\xBB\xBF" + bytes)) == "\xEF\xBB\xBF" + bytes);
    }
}

TEST_CASE("A job of XLIFF 1.2 is given back with changed targets and states, and every other byte as it was") {
    const std::string bytes = readFile(samples / "job-1.2.xlf");
    Project project = holding(bytes);
    type(project, 2, "Крига & вітер\uFFFC", {{"xliff:x", "1", "<x id=\"1\"/>"}});
    type(project, 3, "Один човен.");
    setState(project, 3, State::Translated, Role::Translator);
    setState(project, 4, State::Approved, Role::Reviewer);
    std::string wanted = replaced(bytes, "wind<x id=\"1\"/></source>",
                                  "wind<x id=\"1\"/></source><target state=\"needs-translation\">Крига &amp; вітер<x "
                                  "id=\"1\"/></target>");
    wanted = replaced(wanted, "<target state=\"needs-l10n\"  xml:lang=\"uk\">Човен.",
                      "<target state=\"translated\"  xml:lang=\"uk\">Один човен.");
    wanted = replaced(wanted, "<trans-unit id=\"5\" >", "<trans-unit id=\"5\"  approved=\"yes\">");
    wanted = replaced(wanted, "<target>Два", "<target state=\"final\">Два");
    CHECK(givenBack(project) == wanted);
    const Project again = holding(wanted);
    CHECK(unitsOf(again)[4].cells[1].state == State::Approved);
    CHECK(givenBack(again) == wanted);
}

TEST_CASE("A job of XLIFF 2.1 is given back with changed targets and states, and every other byte as it was") {
    const std::string bytes = readFile(samples / "job-2.1.xlf");
    Project project = holding(bytes);
    type(project, 1, "Slēgta.");
    setState(project, 3, State::Approved, Role::Reviewer);
    std::string wanted =
        replaced(bytes, "<segment id=\"s2\">", "<segment id=\"s2\" state=\"initial\" subState=\"q:draft\">");
    wanted =
        replaced(wanted, "closed<ph id=\"2\"/>.</source>", "closed<ph id=\"2\"/>.</source><target>Slēgta.</target>");
    wanted = replaced(wanted, "<segment state=\"reviewed\">", "<segment state=\"final\">");
    CHECK(givenBack(project) == wanted);
    CHECK(unitsOf(holding(wanted))[1].cells[1].state == State::Draft);
}

TEST_CASE("Rows that are no longer those of the file are left out of it and reported") {
    const TemporaryFolder folder;
    const std::string bytes = readFile(samples / "job-1.2.xlf");
    Project project = holding(bytes);
    const auto units = unitsOf(project);
    project.apply(MergeUnits{units[3].id}, {"Anna", Role::Translator});
    const ExportReport report = exportXliffJob(project, only(project), folder / "out.xlf", false);
    CHECK(report.leftOut.size() == 2);
    CHECK(readFile(folder / "out.xlf") == bytes);
}

TEST_CASE("A job in an old encoding is given back in it, what it cannot hold as references") {
    const std::string head = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><xliff version=\"1.2\"><file "
                             "source-language=\"en\" target-language=\"ru\"><body><trans-unit id=\"1\"><source>Ice";
    const std::string foot = "</trans-unit></body></file></xliff>";
    Project project = holding(head + "</source><target>\xCB\xB8\xE4</target>" + foot);
    CHECK(unitsOf(project)[0].cells[1].text() == "Лёд");
    type(project, 0, "Лёд ā");
    setState(project, 0, State::Translated, Role::Translator);
    CHECK(givenBack(project) == head + "</source><target>\xCB\xB8\xE4 &#257;</target>" + foot);
}

TEST_CASE("What is wrong in an XLIFF file is said with its place") {
    ImportReport report;
    const auto refused = [&](const std::string& bytes, const std::string& words) {
        INFO(bytes);
        CHECK_THROWS_WITH(xliffDocument(bytes, "job.xlf", report),
                          Catch::Contains("job.xlf") && Catch::Contains(words));
    };
    refused("", "line 1");
    refused("<tmx/>", "it is no XLIFF file");
    refused("<xliff version='1.2'><file></xliff>", "line 1, column 30");
    refused("<xliff version='1.2'/>", "no source language");
    refused("<!DOCTYPE x [<!ENTITY e 'x'>]><xliff>&e;</xliff>", "entity \"e\"");
    refused("<xliff version='1.2'><file source-language='en' target-language='ru'/><file source-language='en' "
            "target-language='lv'/></xliff>",
            "both \"ru\" and \"lv\"");
    refused("<xliff version='2.0' srcLang='en'>\xFF</xliff>", "not valid in UTF-8");
    const std::string twice = "<xliff version='2.0' srcLang='en'><file><unit id='1'><notes><note id='n'/><note id='n'/>"
                              "</notes></unit><unit id='1'><segment><source>a</source></segment></unit></file></xliff>";
    CHECK(xliffDocument(twice, "job.xlf", report).columns.size() == 1);
    CHECK(report.warnings.size() == 3);
}

TEST_CASE("An attribute of a start tag is set, put in and taken out, and the rest stays") {
    CHECK(withAttribute("<a b='1'  state = \"x\" c='2'>", "state", "y") == "<a b='1' state=\"y\" c='2'>");
    CHECK(withAttribute("<a xstate='1'/>", "state", "y") == "<a xstate='1' state=\"y\"/>");
    CHECK(withAttribute("<a b='>state=' state='x'>", "state", "") == "<a b='>state='>");
    CHECK(withAttribute("<a>", "state", "") == "<a>");
}

TEST_CASE("Random targets are given back to a job and read again as they were") {
    const std::string head = "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"lv\"><body>";
    const std::string foot = "</body></file></xliff>";
    const std::vector<std::string> pieces = {"a", "ž", "&", "<", ">", "]]>", "\"", "\r", "\n", "\t", "\uFFFC", " "};
    std::mt19937 random(5);
    std::string bytes = head;
    for (int i = 0; i < 200; ++i) {
        bytes += fmt::format("<trans-unit id=\"{}\"><source>s{}</source>{}</trans-unit>", i, i,
                             i % 3 == 0   ? ""
                             : i % 3 == 1 ? "<target/>"
                                          : "<target>x<g id=\"1\">y</g></target>");
    }
    ImportReport report;
    const XliffFile file = readXliff(bytes + foot, "a.xlf", report);
    std::vector<XliffChange> changes(200);
    for (XliffChange& change : changes) {
        change.text = std::string();
        for (std::size_t k = random() % 8; k > 0; --k) {
            const std::string& piece = pieces[random() % pieces.size()];
            *change.text += piece;
            if (piece == "\uFFFC") {
                change.marks.push_back({"xliff:x", "7", "<x id=\"7\"/>"});
            }
        }
    }
    const XliffFile again = readXliff(spliced(file, changes), "a.xlf", report);
    REQUIRE(again.segments.size() == 200);
    for (std::size_t i = 0; i < 200; ++i) {
        CHECK(again.segments[i].target->text == *changes[i].text);
        CHECK(again.segments[i].target->marks == changes[i].marks);
        CHECK(again.segments[i].source.text == fmt::format("s{}", i));
    }
}
