#include "corpus/srx.h"

#include "alignment/exported_rules.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <string>

using namespace quadrille;

namespace {

const std::string small = R"(<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="yes"><formathandle type="start" include="no"/></header>
<body>
<languagerules>
<languagerule languagerulename="Latvian">
<rule break="no"><beforebreak>\bpiem\.</beforebreak><afterbreak>\s</afterbreak></rule>
</languagerule>
<languagerule languagerulename="Default">
<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\s&#xA0;?</afterbreak></rule>
<rule><afterbreak>&lt;br&gt;</afterbreak></rule>
</languagerule>
</languagerules>
<maprules>
<languagemap languagepattern="[Ll][Vv].*" languagerulename="Latvian"/>
<languagemap languagepattern=".*" languagerulename="Default"/>
</maprules>
</body>
</srx>)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    return text.replace(text.find(what), what.size(), with);
}

} // namespace

TEST_CASE("Rules are read with their lines and chosen by the pattern of the language") {
    const SrxFile file = readSrx(small, "small.srx");
    CHECK(file.cascade);
    CHECK(file.warnings.empty());
    CHECK(file.rulesFor("lv") == std::vector<BreakRule>{{false, "\\bpiem\\.", "\\s", 7},
                                                        {true, "[.?!]+", "\\s\xC2\xA0?", 10},
                                                        {true, "", "<br>", 11}});
    CHECK(file.rulesFor("uk").size() == 2);
    CHECK(readSrx(replaced(small, "cascade=\"yes\"", "cascade=\"no\""), "small.srx").rulesFor("lv-LV").size() == 1);
}

TEST_CASE("What is written is read back the same, for every language's own rules too") {
    for (const Language& one : languages()) {
        SrxFile file;
        file.cascade = true;
        file.groups.push_back({one.englishName + " & <kin>", exportedRules(one, {{{"a\"b<.", false}}, {}, false})});
        file.maps.push_back({one.tag + "([-_].*)?", file.groups.front().name});
        const SrxFile back = readSrx(writeSrx(file), "back.srx");
        CHECK(back.cascade);
        REQUIRE(back.rulesFor(one.tag).size() == file.groups.front().rules.size());
        for (std::size_t k = 0; k < back.groups.front().rules.size(); ++k) {
            BreakRule rule = back.groups.front().rules[k];
            rule.line = 0;
            CHECK(rule == file.groups.front().rules[k]);
        }
    }
}

TEST_CASE("A map that is of no use is told and the others work") {
    const SrxFile file = readSrx(
        replaced(replaced(small, "[Ll][Vv].*", "[Ll("), "languagerulename=\"Default\"/>", "languagerulename=\"No\"/>"),
        "odd.srx");
    REQUIRE(file.warnings.size() == 2);
    CHECK_THAT(file.warnings[0], Catch::StartsWith("odd.srx:"));
    CHECK(file.rulesFor("lv").empty());
}

TEST_CASE("A file that is no SRX is refused with its line") {
    CHECK_THROWS_WITH(readSrx("<tmx/>", "a.srx"), Catch::Contains("a.srx") && Catch::Contains("<srx>"));
    CHECK_THROWS_WITH(readSrx("<srx>\n<body>\n</srx>", "a.srx"), Catch::StartsWith("a.srx, line 3:"));
    CHECK_THROWS_WITH(readSrx("", "a.srx"), Catch::Contains("a.srx"));
    CHECK_THROWS_WITH(readSrx("<srx><rule/></srx>", "a.srx"), Catch::Contains("outside"));
    CHECK_THROWS_WITH(readSrx(std::string((4u << 20) + 1, ' '), "a.srx"), Catch::Contains("4 MB"));
}

TEST_CASE("Entities are neither expanded nor fetched") {
    const std::string laughs = "<!DOCTYPE srx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><srx>&b;</srx>";
    CHECK_THROWS_WITH(readSrx(laughs, "a.srx"), Catch::Contains("entities"));
    CHECK_THROWS_WITH(readSrx("<!DOCTYPE srx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><srx>&a;</srx>", "a.srx"),
                      Catch::Contains("entities"));
    CHECK(readSrx("<!DOCTYPE srx SYSTEM \"srx20.dtd\">" + small.substr(small.find("<srx")), "a.srx").maps.size() == 2);
}

TEST_CASE("A file of rules may be in another encoding") {
    std::string text = replaced(small, "UTF-8", "windows-1257");
    text = replaced(text, "piem", "pi\xE7m"); // ē
    CHECK(readSrx(text, "a.srx").rulesFor("lv").front().before == "\\bpi\xC4\x93m\\.");
}
