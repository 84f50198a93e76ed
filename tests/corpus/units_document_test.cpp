#include "corpus/exchange/units_document.h"
#include "corpus/project.h"
#include "tests/corpus/sample.h"

#include "corpus/export.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

const fs::path samples = fs::path(QUADRILLE_SOURCE_DIR) / "tests" / "corpus" / "interop" / "samples";

std::string textsOf(const Project& project) {
    std::string all;
    const DocumentInfo info = project.documents().front();
    for (const Unit& unit : project.units(info.id, project.outline(info.id).units)) {
        for (const Cell& cell : unit.cells) {
            all += cell.text() + "|";
        }
        all += "\n";
    }
    return all;
}

} // namespace

TEST_CASE("The units of a TMX file become the rows of a document when asked, the source first") {
    const TemporaryFolder folder;
    writeFile(folder / "two.tmx",
              "<tmx version='1.4'><header srclang='EN-us'/><body><tu><tuv xml:lang='lv'><seg>Osta.</seg></tuv><tuv "
              "xml:lang='en-US'><seg>Harbour.</seg></tuv></tu><tu><note>n</note><tuv xml:lang='en-us'><seg>Ice.</seg>"
              "</tuv><tuv xml:lang='lv'><seg>Ledus.</seg></tuv><tuv xml:lang='lv'><seg>Ledi.</seg></tuv></tu><tu><tuv "
              "xml:lang='lv'><seg>Viens.</seg></tuv></tu></body></tmx>");
    ImportReport report;
    const NewDocument document = unitsDocument(*formatNamed("tmx"), folder / "two.tmx", report);
    const Project project = Project::inMemory({&document, 1});
    CHECK(project.documents().front().columns[0].tag == "en");
    CHECK(textsOf(project) == "Harbour.|Osta.|\nIce.|Ledus.|\n|Viens.|\n");
    CHECK(report.leftOut.size() == 2);
    CHECK(project.verify().empty());
}

TEST_CASE("Texts in two regions of a language are columns of their own when a unit has both") {
    const TemporaryFolder folder;
    writeFile(folder / "two.tmx",
              "<tmx version='1.4'><header srclang='en-US'/><body><tu><tuv xml:lang='en-GB'><seg>Colour"
              "</seg></tuv><tuv xml:lang='en-US'><seg>Color</seg></tuv></tu></body></tmx>");
    ImportReport report;
    const NewDocument document = unitsDocument(*formatNamed("tmx"), folder / "two.tmx", report);
    const Project project = Project::inMemory({&document, 1});
    CHECK(project.documents().front().columns[0].tag == "en-US");
    CHECK(textsOf(project) == "Color|Colour|\n");
    CHECK(report.leftOut.empty());
}

TEST_CASE("Inline elements of a TMX document are written as they came, and <hi> as a pair of codes") {
    const TemporaryFolder folder;
    ImportReport report;
    const NewDocument document = unitsDocument(*formatNamed("tmx"), samples / "level-2.tmx", report);
    const Project project = Project::inMemory({&document, 1});
    exportProject(project, {}, folder / "out.tmx");
    const std::string out = readFile(folder / "out.tmx");
    CHECK(out.find("The <bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>harbour<ept i=\"1\">&lt;/b&gt;</ept> is <bpt "
                   "i=\"10002\" type=\"hi\">&lt;hi type=\"word\" x=\"2\"&gt;</bpt>closed<ept "
                   "i=\"10002\">&lt;/hi&gt;</ept>.") != std::string::npos);
    CHECK(out.find("<hi") == std::string::npos);
    CHECK(project.verify().empty());
}
