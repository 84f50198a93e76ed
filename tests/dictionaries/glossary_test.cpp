#include "dictionaries/glossary.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace quadrille;

namespace {

const std::string table = "en\tuk\tlv\tnote\n"
                          "Kyiv; !Kiev\tКиїв\tKijiva\thouse style\n"
                          "rule of law\tверховенство права; правовладдя\ttiesiskums\t\n";

bool has(const std::vector<WordPair>& pairs, const std::string& source, const std::string& target) {
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const WordPair& one) { return one.source == source && one.target == target; });
}

} // namespace

TEST_CASE("A table of terms is read by language, use and note, and written back") {
    const Glossary glossary = readGlossary(table);
    REQUIRE(glossary.size() == 2);
    CHECK(glossary[0].terms.at("en") ==
          std::vector<Term>{{"Kyiv", Term::Use::Preferred}, {"Kiev", Term::Use::Forbidden}});
    CHECK(glossary[0].note == "house style");
    CHECK(glossary[1].terms.at("uk") ==
          std::vector<Term>{{"верховенство права", Term::Use::Preferred}, {"правовладдя", Term::Use::Admitted}});
    CHECK(readGlossary(writeGlossary(glossary)) == glossary);
    CHECK(writeGlossary({}).empty());
    CHECK(readGlossary("").empty());
}

TEST_CASE("Byte order mark, carriage returns, empty lines and missing fields do not disturb a table of terms") {
    const Glossary glossary = readGlossary("\xEF\xBB\xBFlv\ten\r\n\r\ntiesiskums\trule of law\r\nosta\r\n");
    REQUIRE(glossary.size() == 2);
    CHECK(glossary[0].terms.at("en").front().text == "rule of law");
    CHECK(glossary[1].terms.size() == 1);
}

TEST_CASE("A table of terms that is wrong is refused with its line") {
    CHECK_THROWS_WITH(readGlossary("english word\tkrievu\n"), Catch::Contains("\"english word\" is no language"));
    CHECK_THROWS_WITH(readGlossary("en\tlv\ten\n"), Catch::Contains("\"en\" twice"));
    CHECK_THROWS_WITH(readGlossary("note\n"), Catch::Contains("no language"));
    CHECK_THROWS_WITH(readGlossary("en\tlv\n\nport\tosta\textra\n"), Catch::Contains("Line 3") && Catch::Contains("3"));
    CHECK_THROWS_WITH(readGlossary("en\tlv\nport\tosta\n;\t !\n"), Catch::Contains("Line 3"));
    CHECK_THROWS_AS(readGlossary(std::string(longestGlossary + 1, 'x')), BadGlossary);
}

TEST_CASE("Merging a table twice adds nothing twice, and a newer word on a term counts") {
    Glossary glossary = readGlossary(table);
    GlossaryChange change = merge(glossary, readGlossary(table));
    CHECK(change.added == 0);
    CHECK(change.changed == 0);
    CHECK(change.same == 2);
    change = merge(glossary, readGlossary("en\tru\nKyiv\tКиев\nharbour\tгавань\n"));
    CHECK(change.added == 1);
    CHECK(change.changed == 1);
    REQUIRE(glossary.size() == 3);
    CHECK(glossary[0].terms.at("ru").front().text == "Киев");
    CHECK(glossary[0].terms.at("uk").front().text == "Київ");
    merge(glossary, readGlossary("en\tuk\nrule of law\tправовладдя; !верховенство права\n"));
    CHECK(glossary[1].terms.at("uk") ==
          std::vector<Term>{{"правовладдя", Term::Use::Preferred}, {"верховенство права", Term::Use::Forbidden}});
    // Without English, what both have tells.
    merge(glossary, readGlossary("lv\tru\ntiesiskums\tверховенство права\n"));
    CHECK(glossary[1].terms.contains("ru"));
    CHECK(glossary.size() == 3);
}

TEST_CASE("Terms give word pairs for any two of their languages") {
    const Glossary glossary = readGlossary(table);
    const auto pairs = wordPairs(glossary, language("en"), language("lv"));
    CHECK(has(pairs, "kyiv", "kijiva"));
    CHECK(has(pairs, "kiev", "kijiva"));
    CHECK(has(pairs, "law", "tiesiskums"));
    CHECK_FALSE(has(pairs, "of", "tiesiskums"));
    CHECK(has(wordPairs(glossary, language("uk"), language("lv")), "правовладдя", "tiesiskums"));
    CHECK(wordPairs(glossary, language("ru"), language("lv")).empty());
}

TEST_CASE("Concepts are found by their terms in any form, whole ones first") {
    Glossary glossary = readGlossary(table);
    merge(glossary, readGlossary("en\tlv\nlaw\tlikums\n"));
    const auto by = [&](const char* text, const char* tag) { return conceptsWith(glossary, text, language(tag)); };
    CHECK(by("Kijivā", "lv") == std::vector<const Concept*>{&glossary[0]});
    CHECK(by("верховенства права", "uk") == std::vector<const Concept*>{&glossary[1]});
    CHECK(by("laws", "en") == std::vector<const Concept*>{&glossary[2], &glossary[1]});
    CHECK(by("Kiev", "en") == std::vector<const Concept*>{&glossary[0]});
    CHECK(by("право верховенства", "uk").empty());
    CHECK(by("", "en").empty());
    CHECK(termsOf(glossary, language("en")) == std::vector<std::string>{"Kyiv", "law", "rule of law"});
}

TEST_CASE("A table of terms that is made to be slow is refused or read in linear time") {
    std::string field = "a";
    for (int k = 0; k < 100; ++k) {
        field += ";a" + std::to_string(k);
    }
    CHECK_THROWS_WITH(readGlossary("en\n" + field + "\n"), Catch::Contains("more than 100 terms"));
    Glossary glossary = readGlossary("en\tlv\na\tb\n");
    CHECK_THROWS_WITH(
        [&] {
            for (int k = 0; k <= 100; ++k) {
                merge(glossary, readGlossary("en\tlv\na\tb" + std::to_string(k) + "\n"));
            }
        }(),
        Catch::Contains("more than 100 terms"));
    // Ten thousand concepts that share a word, and a line of words without end.
    std::string alike = "en\tru\n";
    std::string others = alike;
    std::string words;
    for (int k = 0; k < 10'000; ++k) {
        alike += "word" + std::to_string(k) + "\tслово\n";
        others += "other" + std::to_string(k) + "\tслово\n";
        words += " slovo" + std::to_string(k);
    }
    Glossary into = readGlossary(alike);
    CHECK(merge(into, readGlossary(others)).added == 10'000);
    CHECK(merge(into, readGlossary(alike)).same == 10'000);
    CHECK(wordPairs(readGlossary("en\tlv\n" + words + "\t" + words + "\n"), language("en"), language("lv")).size() ==
          1'000'000);
}
