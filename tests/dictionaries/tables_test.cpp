#include "dictionaries/tables.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace quadrille;

TEST_CASE("A table may hold comments, empty lines, capitals and spaces") {
    Language made;
    readAbbreviations("# comment\n\nDr.\tnever\tdoctor\nт. д.\tend\nNo.\tnumber\nм.\tname\nDz.\tinitial\n", made);
    CHECK(made.abbreviations.size() == 4);
    CHECK(made.abbreviations.at("dr") == Abbreviation::NeverEnds);
    CHECK(made.abbreviations.at("т.д") == Abbreviation::MayEnd);
    CHECK(made.abbreviations.at("no") == Abbreviation::BeforeNumber);
    CHECK(made.abbreviations.at("м") == Abbreviation::BeforeName);
    CHECK(made.initials.contains("Dz"));
}

TEST_CASE("A kind of abbreviation that does not exist is refused with its line") {
    Language made;
    CHECK_THROWS_WITH(readAbbreviations("Dr.\tsometimes\n", made), Catch::Contains("Dr.\tsometimes"));
}

TEST_CASE("Lists of words come back folded") {
    CHECK(readWords("# openers\nThe\n\nTas\n") == WordSet{"the", "tas"});
}
