#include "dictionaries/stems.h"
#include "dictionaries/tables.h"
#include "dictionaries/words.h"

#include <catch2/catch.hpp>

#include <initializer_list>

using namespace quadrille;

namespace {

void haveOneStem(const char* tag, std::initializer_list<const char*> forms) {
    const std::string first = stem(fold(*forms.begin()), language(tag));
    for (const char* form : forms) {
        INFO(form);
        CHECK(stem(fold(form), language(tag)) == first);
    }
}

bool differ(const char* tag, const char* one, const char* other) {
    return stem(fold(one), language(tag)) != stem(fold(other), language(tag));
}

} // namespace

TEST_CASE("Forms of a word have one stem") {
    haveOneStem("en", {"government", "governments", "government's", "governments’"});
    haveOneStem("en", {"negotiate", "negotiates", "negotiated", "negotiating"});
    haveOneStem("en", {"country", "countries", "country’s"});
    haveOneStem("en", {"say", "says", "said", "saying"});
    haveOneStem("ru", {"правительство", "правительства", "правительством", "правительств"});
    haveOneStem("ru", {"решать", "решить", "решает", "решили", "решающий"});
    haveOneStem("ru", {"день", "дня", "дней", "дни"});
    haveOneStem("ru", {"рынок", "рынка", "рынками"});
    haveOneStem("uk", {"уряд", "уряду", "урядами", "урядів"});
    haveOneStem("uk", {"рік", "року", "роки", "років"});
    haveOneStem("uk", {"незалежність", "незалежності", "незалежністю"});
    haveOneStem("lv", {"valdība", "valdību", "valdībai", "valdībām"});
    haveOneStem("lv", {"strādāt", "strādā", "strādāja", "strādās"});
    haveOneStem("lv", {"latvietis", "latvieša", "latviešu"});
}

TEST_CASE("Spellings of one word have one stem") {
    haveOneStem("en", {"organise", "organize", "organised", "organizing"});
    haveOneStem("en", {"organisation", "organization"});
    haveOneStem("ru", {"ещё", "еще"});
    haveOneStem("ru", {"самолёт", "самолет", "самолёты"});
    haveOneStem("uk", {"об’єднання", "об'єднання", "обʼєднання", "обєднання"});
    haveOneStem("uk", {"уряд", "вряд"});
    haveOneStem("uk", {"імовірний", "ймовірний"});
}

TEST_CASE("Words that are not the same have stems of their own") {
    CHECK(differ("en", "international", "interest"));
    CHECK(differ("en", "king", "kind"));
    CHECK(differ("ru", "правительство", "правило"));
    CHECK(differ("uk", "уряд", "урок"));
    CHECK(differ("lv", "valdība", "valoda"));
}

TEST_CASE("A language without endings tells words by their first five letters") {
    CHECK(stem("maanantai", language("fi")) == "maana");
    CHECK(stem("õhtu", language("et")) == "õhtu");
}

TEST_CASE("A table of endings without a round is refused with its line") {
    Language made;
    CHECK_THROWS_WITH(readEndings("ing\n", made), Catch::Contains("\"ing\""));
    CHECK_THROWS_WITH(readEndings("ing\tlast\n", made), Catch::Contains("\"ing\tlast\""));
}

TEST_CASE("A stemmer finds the word a form is of, where the dictionary is installed") {
    Stemmer stemmer(language("ru"));
    if (!stemmer.known()) {
        WARN("The Russian dictionary is not installed.");
        return;
    }
    CHECK(stemmer.spells("правительством"));
    CHECK_FALSE(stemmer.spells("правительствомм"));
    CHECK(stemmer.words("правительством") == std::vector<std::string>{"правительство"});
    CHECK(stemmer.words("Правительством") == std::vector<std::string>{"правительство"});
    CHECK(stemmer.words("правительствомм").empty());
}

TEST_CASE("A stemmer without a dictionary knows nothing and works all the same") {
    Stemmer stemmer(language("ja"));
    CHECK_FALSE(stemmer.known());
    CHECK_FALSE(stemmer.spells("x"));
    CHECK(stemmer.words("x").empty());
}
