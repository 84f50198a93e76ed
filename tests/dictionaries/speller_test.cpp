#include "dictionaries/addresses.h"
#include "dictionaries/speller.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace quadrille;

namespace {

Speller& speller(const std::string& tag) {
    static std::unordered_map<std::string, Speller> all;
    const auto known = all.find(tag);
    return known != all.end() ? known->second : all.emplace(tag, Speller(language(tag))).first->second;
}

std::vector<std::string> wrong(const std::string& tag, const std::string& text) {
    std::vector<std::string> found;
    for (const Misspelling& one : speller(tag).misspellings(text)) {
        found.push_back(text.substr(one.begin, one.end - one.begin));
    }
    return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("Every language finds the wrong word of a sentence and nothing else") {
    CHECK(wrong("en", "The goverment did not answer the letter.") == Texts{"goverment"});
    CHECK(wrong("ru", "Правительсво не ответило на письмо.") == Texts{"Правительсво"});
    CHECK(wrong("uk", "Урад не відповів на листт, але ми чекаємо.") == Texts{"Урад", "листт"});
    CHECK(wrong("lv", "Valdība neatbildeja uz vēstuli.") == Texts{"neatbildeja"});
    CHECK(speller("lv").misspellings("Ļoti labi, valdiba!") == std::vector<Misspelling>{{12, 19}});
}

TEST_CASE("All three apostrophes are right in Ukrainian and part no word") {
    for (const char* text : {"Об'єднання сім'ї", "Об’єднання сім’ї", "Обʼєднання сімʼї"}) {
        INFO(text);
        CHECK(wrong("uk", text).empty());
    }
}

TEST_CASE("Stress marks, soft hyphens and marks in a word do not count, and ё is as right as е") {
    CHECK(wrong("ru", "Ещё не всё решено́, еще не все решено.").empty());
    CHECK(wrong("ru", "прави\xC2\xADтельство прави\xEF\xBF\xBCтельство").empty());
    CHECK(wrong("uk", "уря́д").empty());
    CHECK(wrong("en", "na\xC3\xAFve nai\xCC\x88ve").empty());
    CHECK(wrong("lv", "vald\x69\xCC\x84\x62\x61").empty());
    CHECK(wrong("ru", "5\xC2\xA0мая, по\xE2\x80\x91русски").empty());
}

TEST_CASE("A hyphenated word is right as a whole or by its parts, and its wrong part is the finding") {
    CHECK(wrong("ru", "по-русски, премьер-министр, 90-х, 5-го").empty());
    CHECK(wrong("uk", "по-українськи").empty());
    CHECK(wrong("en", "a well-known letter-writer") == Texts{});
    CHECK(wrong("en", "a well-knowwn man") == Texts{"knowwn"});
}

TEST_CASE("Numbers, addresses and words of another script are passed over") {
    CHECK(wrong("en", "19th 2,500 https://exmaple.org/qwxz www.qwxz.lv qwxz@delfi.lv qwxz.lv уряд").empty());
    CHECK(wrong("ru", "IT-компания и Facebook").empty());
    CHECK(wrong("uk", "Kиїв") == Texts{"Kиїв"}); // a Latin K
    CHECK(wrong("en", "See the end.Qwxz") == Texts{"Qwxz"});
}

TEST_CASE("British spellings and house spellings of names are right in English") {
    CHECK(wrong("en", "The colours of our neighbours, organised in Kyiv’s naïve theatre, travelled.").empty());
    CHECK(wrong("en", "kyiv") == Texts{"kyiv"});
}

TEST_CASE("Suggestions keep the apostrophe and the case of the author") {
    const auto holds = [](const std::vector<std::string>& all, const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    CHECK(holds(speller("en").suggest("Goverment"), "Government"));
    CHECK(holds(speller("uk").suggest("об’єднаня"), "об’єднання"));
    CHECK(holds(speller("uk").suggest("обʼєднаня"), "обʼєднання"));
    CHECK(holds(speller("lv").suggest("valdiba"), "valdība"));
    CHECK(holds(speller("ru").suggest("правительсво"), "правительство"));
    CHECK(speller("en").suggest("goverment", 1).size() == 1);
}

TEST_CASE("A word added is right at once, and in every form of its example") {
    Speller own(language("lv"));
    CHECK_FALSE(own.isRight("neirotīkls"));
    own.add("neirotīkls", "tīkls");
    CHECK(own.isRight("neirotīkls"));
    CHECK(own.isRight("neirotīklam"));
    own.add("qwxz", "nosuchexample");
    CHECK(own.isRight("qwxz"));
}

TEST_CASE("Names of a glossary are right in their forms, capitalised") {
    Speller own(language("uk"));
    CHECK_FALSE(own.isRight("Кваркодрил"));
    own.addName("Кваркодрил");
    CHECK(own.isRight("Кваркодрил"));
    CHECK(own.isRight("Кваркодрилом"));
    CHECK_FALSE(own.isRight("кваркодрилом"));
}

TEST_CASE("Names of the lexicon are right in their forms") {
    Speller latvian(language("lv"));
    CHECK(latvian.isRight("Kijivā"));
    CHECK_FALSE(latvian.isRight("kijivā"));
    CHECK(latvian.isRight("Ledus")); // of Ziemeļu Ledus okeāns, but a word like any other
    CHECK_FALSE(latvian.isRight("Leduss"));
    Speller russian(language("ru"));
    CHECK(russian.isRight("Зеленскому"));
    CHECK_FALSE(russian.isRight("Зелинскому"));
    Speller ukrainian(language("uk"));
    CHECK(ukrainian.isRight("Бжезінського"));
}

TEST_CASE("A missing dictionary is a sentence with the command, and nothing is wrong then") {
    const Speller known(language("lv"));
    CHECK_FALSE(known.missing());
    Language absent = language("lv");
    absent.speller = "no_SUCH";
    Speller none(absent);
    REQUIRE(none.missing());
    CHECK(none.missing()->package == "hunspell-lv");
    CHECK(none.missing()->command == "apt-get install hunspell-lv");
    CHECK(none.missing()->message.find("Latvian") != std::string::npos);
    CHECK(none.misspellings("qwxz").empty());
    CHECK(none.suggest("qwxz").empty());
}

TEST_CASE("Addresses end at spaces, quotation marks and dashes") {
    const std::string text = "Look: «delfi.lv» — www.a.b and me@b.org.";
    Texts found;
    for (const Address& one : addresses(text)) {
        found.push_back(text.substr(one.begin, one.end - one.begin));
    }
    CHECK(found == Texts{"delfi.lv", "www.a.b", "me@b.org."});
}
