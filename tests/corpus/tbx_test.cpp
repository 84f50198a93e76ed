#include "corpus/exchange/tbx.h"
#include "corpus/terms.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

namespace {

Glossary read(const std::string& bytes, ImportReport& report) {
    const TemporaryFolder folder;
    writeFile(folder / "a.tbx", bytes);
    ByteSource source(folder / "a.tbx");
    return readTbx(source, report);
}

const std::string core =
    "<martif type='TBX'><text><body><termEntry id='1'><descrip type='definition'>a place\n for ships</descrip>"
    "<langSet xml:lang='en_US'><tig><term>port</term><termNote type='administrativeStatus'>admittedTerm-admn-sts"
    "</termNote></tig><ntig><termGrp><term>harbour</term></termGrp></ntig></langSet><langSet xml:lang='uk'><tig>"
    "<term> гавань </term></tig><tig><term>порт</term><termNote type='normativeAuthorization'>deprecatedTerm"
    "</termNote></tig></langSet><langSet xml:lang='C'><tig><term>x</term></tig></langSet></termEntry></body></text>"
    "</martif>";

} // namespace

TEST_CASE("A TBX file of version 2 gives concepts with terms, their use and a note") {
    ImportReport report;
    const Glossary glossary = read(core, report);
    REQUIRE(glossary.size() == 1);
    CHECK(glossary[0].note == "a place for ships");
    CHECK(glossary[0].terms.at("en") ==
          std::vector<Term>{{"harbour", Term::Use::Preferred}, {"port", Term::Use::Admitted}});
    CHECK(glossary[0].terms.at("uk") ==
          std::vector<Term>{{"гавань", Term::Use::Preferred}, {"порт", Term::Use::Forbidden}});
    REQUIRE(report.leftOut.size() == 1);
    CHECK(report.leftOut[0].message.find("\"C\"") != std::string::npos);
}

TEST_CASE("TBX of version 3 is read in both styles") {
    ImportReport report;
    const std::string begin = "<tbx type='TBX-Basic'><text><body><conceptEntry id='c'><langSec xml:lang='lv'><termSec>"
                              "<term>osta</term>";
    const std::string end = "</termSec></langSec></conceptEntry></body></text></tbx>";
    for (const std::string status :
         {"<termNote type='administrativeStatus'>supersededTerm-admn-sts</termNote>",
          "<min:administrativeStatus xmlns:min='m'>supersededTerm-admn-sts</min:administrativeStatus>"}) {
        CHECK(read(begin + status + end, report).at(0).terms.at("lv") ==
              std::vector<Term>{{"osta", Term::Use::Forbidden}});
    }
}

TEST_CASE("A termbase written as TBX is read as it was") {
    ImportReport report;
    const Glossary glossary = {
        {{{"en", {{"rule of law", Term::Use::Preferred}, {"<law> & order", Term::Use::Forbidden}}},
          {"lv", {{"tiesiskums", Term::Use::Preferred}}}},
         "a note"},
        {{{"uk", {{"лише так", Term::Use::Preferred}, {"так", Term::Use::Admitted}}}}, ""}};
    CHECK(read(writeTbx(glossary), report) == glossary);
    CHECK(report.leftOut.empty());
}

TEST_CASE("What is no TBX is refused with its place, and a TBX file can be added to the terms of a project") {
    ImportReport report;
    CHECK_THROWS_WITH(read("<tmx/>", report), Catch::Contains("a.tbx, line 1, column 1: it is no TBX file"));
    CHECK_THROWS_WITH(read(core.substr(0, 200), report), Catch::Contains("cut off"));
    CHECK_THROWS_WITH(read("<!DOCTYPE x [<!ENTITY e 'x'>]>" + core, report), Catch::Contains("entity \"e\""));
    const TemporaryFolder folder;
    writeFile(folder / "a.tbx", core);
    Project project = Project::inMemory();
    CHECK(addTerms(project, readTermsFile(folder / "a.tbx")).added == 1);
    CHECK(projectTerms(project).front().terms.at("uk").size() == 2);
}
