#include "dictionaries/language.h"
#include "dictionaries/words.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace quadrille;

TEST_CASE("English, Russian, Ukrainian and Latvian are known, in this order") {
    std::vector<std::string> tags;
    for (const Language& one : languages()) {
        tags.push_back(one.tag);
    }
    CHECK(tags == std::vector<std::string>{"en", "ru", "uk", "lv"});
}

TEST_CASE("Every known language brings names, a speller and all its tables") {
    for (const Language& one : languages()) {
        INFO(one.tag);
        CHECK_FALSE(one.englishName.empty());
        CHECK_FALSE(one.nativeName.empty());
        CHECK_FALSE(one.speller.empty());
        CHECK(one.abbreviations.size() >= 50);
        CHECK(one.initials.size() >= 5);
        CHECK(one.starters.size() >= 30);
        CHECK(one.commonWords.size() >= 30);
        CHECK(one.letters > 0.5);
        CHECK(one.letters < 2);
        CHECK(&language(one.tag) == &one);
    }
}

TEST_CASE("Abbreviations are kept folded, without spaces and without the last full stop") {
    for (const Language& one : languages()) {
        for (const auto& [word, kind] : one.abbreviations) {
            INFO(one.tag << ": " << word);
            CHECK(word == fold(word));
            CHECK(word.find(' ') == std::string::npos);
            CHECK(word.back() != '.');
        }
    }
}

TEST_CASE("The four kinds of abbreviation are told apart") {
    CHECK(language("en").abbreviations.at("mr") == Abbreviation::NeverEnds);
    CHECK(language("en").abbreviations.at("no") == Abbreviation::BeforeNumber);
    CHECK(language("ru").abbreviations.at("т.д") == Abbreviation::MayEnd);
    CHECK(language("uk").abbreviations.at("м") == Abbreviation::BeforeName);
    CHECK(language("lv").abbreviations.at("piem") == Abbreviation::NeverEnds);
    CHECK(language("lv").abbreviations.at("lpp") == Abbreviation::BeforeNumber);
}

TEST_CASE("Every file of languages/ is in the list, and every entry of the list has its file") {
    std::set<std::string> files;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(QUADRILLE_SOURCE_DIR) / "dictionaries/languages")) {
        if (file.path().extension() == ".cpp") {
            files.insert(file.path().stem().string());
        }
    }
    std::set<std::string> listed;
    for (const Language& one : languages()) {
        listed.insert(one.tag);
    }
    CHECK(files == listed);
}

TEST_CASE("A tag that only ICU knows has ICU's names and no tables") {
    const Language& estonian = language("et");
    CHECK(estonian.tag == "et");
    CHECK(estonian.englishName == "Estonian");
    CHECK(estonian.nativeName == "Eesti");
    CHECK(estonian.speller.empty());
    CHECK(estonian.abbreviations.empty());
    CHECK(language("pt-BR").englishName == "Portuguese (Brazil)");
}

TEST_CASE("A language stays where it is") {
    const Language* first = &language("fi");
    for (const char* tag : {"sv", "da", "nb", "is", "de", "fr", "it", "es", "pl", "cs"}) {
        language(tag);
    }
    CHECK(first == &language("fi"));
}

TEST_CASE("A tag nobody knows is refused by name") {
    for (const char* tag : {"", "xx", "qqq", "english", "en us", "??", "und"}) {
        INFO(tag);
        CHECK_THROWS_AS(language(tag), std::invalid_argument);
    }
    CHECK_THROWS_WITH(language("xx"), Catch::Contains("\"xx\""));
}

TEST_CASE("Languages may be asked for from many threads at once") {
    std::vector<std::thread> threads;
    std::vector<const Language*> seen(8);
    for (std::size_t k = 0; k < seen.size(); ++k) {
        threads.emplace_back([&seen, k] { seen[k] = &language(k % 2 == 0 ? "ka" : "hy"); });
    }
    for (std::thread& one : threads) {
        one.join();
    }
    for (std::size_t k = 2; k < seen.size(); ++k) {
        CHECK(seen[k] == seen[k - 2]);
    }
}
