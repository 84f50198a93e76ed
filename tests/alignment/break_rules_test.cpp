#include "alignment/break_rules.h"
#include "alignment/exported_rules.h"
#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using namespace quadrille;

namespace {

using Strings = std::vector<std::string>;

Strings cut(const std::string& tag, const std::string& text, BreakRules& rules) {
    Strings all;
    for (const SegmentSpan& one : segment(text, language(tag), {ParagraphStyle::Lines, false, &rules})) {
        all.push_back(text.substr(one.span.begin, one.span.end - one.span.begin));
    }
    return all;
}

Strings cut(const std::string& tag, const std::string& text, SegmentationRules rules) {
    BreakRules ready(std::move(rules));
    return cut(tag, text, ready);
}

} // namespace

TEST_CASE("A user's own words decide before the language") {
    const SegmentationRules never{{{"grupv.", false}}, {}, false};
    CHECK(cut("lv", "Runāja grupv. Liepa. Tad visi gāja.", never) == Strings{"Runāja grupv. Liepa.", "Tad visi gāja."});
    CHECK(cut("lv", "Grupv. Liepa runāja. Tad visi gāja.", never).size() == 2);
    CHECK(cut("lv", "Tā ir mangrupv. Liepa runāja.", never).size() == 2);
    const SegmentationRules always{{{"u.c.", true}, {"TM", true}}, {}, false};
    CHECK(cut("lv", "Bija gurķi u.c. dārzeņi.", always) == Strings{"Bija gurķi u.c.", "dārzeņi."});
    CHECK(cut("en", "We sell Glue TM and rope.", always) == Strings{"We sell Glue TM", "and rope."});
    CHECK(cut("en", "We like TMX and HTML.", always).size() == 1);
}

TEST_CASE("A user's own word is found in composed and decomposed text") {
    const SegmentationRules never{{{"pārv.", false}}, {}, false};
    CHECK(cut("lv", "Runāja pārv. Liepa. Tad gāja.", never).size() == 2);
    CHECK(cut("lv", "Runa\xCC\x84ja pa\xCC\x84rv. Liepa. Tad ga\xCC\x84ja.", never).size() == 2);
}

TEST_CASE("Own words are kept as lines and read back") {
    const std::vector<OwnBreak> words = readOwnBreaks("# mine\nnever\tgrupv.\nalways\tu. c.\r\n\nnever\tu. c.\n");
    CHECK(words == std::vector<OwnBreak>{{"grupv.", false}, {"u. c.", false}});
    CHECK(readOwnBreaks(writeOwnBreaks(words)) == words);
    CHECK_THROWS_WITH(readOwnBreaks("sometimes\tu.c."), Catch::Contains("sometimes"));
    CHECK_THROWS_AS(readOwnBreaks("never\t"), std::invalid_argument);
    std::string many;
    for (int k = 0; k < 1001; ++k) {
        many += "never\tw" + std::to_string(k) + ".\n";
    }
    CHECK_THROWS_WITH(readOwnBreaks(many), Catch::Contains("thousand"));
}

TEST_CASE("The first rule that fits decides, and rules extend the language or stand alone") {
    const std::vector<BreakRule> rules = {{false, "\\bMinn\\.", "\\s", 3}, {true, ";", "\\s", 4}};
    const std::string text = "He left; she stayed in Minn. They met. Later.";
    CHECK(cut("en", text, {{}, rules, false}) == Strings{"He left;", "she stayed in Minn. They met.", "Later."});
    CHECK(cut("en", text, {{}, rules, true}) == Strings{"He left;", "she stayed in Minn. They met. Later."});
    const std::vector<BreakRule> turned = {{true, "\\.", "\\s", 1}, {false, "\\bMinn\\.", "\\s", 2}};
    CHECK(cut("en", text, {{}, turned, true}).size() == 3);
    CHECK(cut("ja", "雨;出た。", {{}, {{true, ";", "", 1}}, false}).size() == 2);
}

TEST_CASE("Rules that ICU cannot compile are named with their line and the others work") {
    BreakRules rules({{}, {{false, "(?<!\\d\\s*)Nr\\.", "\\s", 7}, {true, "(", "", 8}, {true, ";", "\\s", 9}}, true});
    REQUIRE(rules.problems().size() == 2);
    CHECK_THAT(rules.problems()[0], Catch::StartsWith("Line 7:"));
    CHECK_THAT(rules.problems()[1], Catch::StartsWith("Line 8:"));
    CHECK(cut("en", "One; two", rules).size() == 2);
}

TEST_CASE("A rule that takes for ever is given up and named, and the others go on") {
    using Clock = std::chrono::steady_clock;
    BreakRules rules({{}, {{true, "(a+)+b", "\\s", 5}, {false, "(x+x+)+y", "\\s", 6}, {true, ";", "\\s", 9}}, false});
    CHECK(rules.problems().empty());
    std::string text = std::string(20'000, 'a') + "; " + std::string(20'000, 'x') + ". Then";
    const auto begin = Clock::now();
    const Strings found = cut("en", text, rules);
    CHECK(std::chrono::duration<double>(Clock::now() - begin).count() < 10);
    CHECK(found.size() == 3);
    REQUIRE_FALSE(rules.problems().empty());
    CHECK_THAT(rules.problems()[0], Catch::StartsWith("Line 5:") && Catch::Contains("too long"));
}

TEST_CASE("Rules that break everywhere or match nothing lose no text") {
    for (const BreakRule& rule : {BreakRule{true, "", "", 1}, BreakRule{true, ".", "", 1}, BreakRule{true, "", "^", 1},
                                  BreakRule{false, "", "", 1}, BreakRule{true, "[\\s\\S]*", "$", 1}}) {
        const std::string text = "Vai 😊 tā? Jā… „Nē.”  Viss.";
        std::string joined;
        for (const std::string& piece : cut("lv", text, {{}, {rule}, false})) {
            CHECK_FALSE(piece.empty());
            joined += piece;
        }
        std::string bare = text;
        for (std::string* each : {&joined, &bare}) {
            each->erase(std::remove(each->begin(), each->end(), ' '), each->end());
        }
        CHECK(joined == bare);
    }
}

TEST_CASE("What is in force can be said as rules that ICU takes, and they cut as the language does") {
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"en", "Mr. Brown saw Dr. Green. They met J. R. Hale. It was No. 7. “Why?” she asked. Well… Go on."},
        {"ru",
         "См. рис. 4 в гл. 2. Картину написал И. Е. Репин. Купили чай и т. д. Потом ушли. — Кто там? — спросил он. "
         "— Это я."},
        {"uk", "Завод стоїть у м. Суми. Школу відкрили у 1987 р. Вона працює. Збірку видав І. Я. Франко."},
        {"lv", "Līgumu noslēdza 1920. gada 11. augustā. Sanāca 13. Saeima. Bija gurķi u.c. Veikals bija pilns."}};
    for (const auto& [tag, text] : texts) {
        BreakRules exported({{}, exportedRules(language(tag)), true});
        BreakRules none({});
        CHECK(exported.problems().empty());
        CHECK(cut(tag, text, exported) == cut(tag, text, none));
    }
}

TEST_CASE("The exported rules begin with the user's own words") {
    const auto rules =
        exportedRules(language("lv"), {{{"grupv.", false}, {"u.c.", true}}, {{true, ";", "\\s", 2}}, true});
    REQUIRE(rules.size() == 3);
    CHECK(cut("lv", "Runāja grupv. Liepa; viss u.c. tad", {{}, rules, true}).size() == 3);
}
