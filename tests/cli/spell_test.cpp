#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

TEST_CASE("spell prints the place, the word and suggestions, and ends with 1") {
    const Outcome outcome = call({"spell", "--lang", "en"}, "All is well.\n\nThe – goverment fell.\n");
    CHECK(outcome.exitCode == 1);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.rfind("3:7\tgoverment\tgovernment", 0) == 0);
    CHECK(outcome.out.find('\n') == outcome.out.size() - 1);
}

TEST_CASE("spell of a text without faults prints nothing in any language") {
    CHECK(call({"spell", "--lang", "en"}, "The government answered the letter.\n").exitCode == 0);
    CHECK(call({"spell", "--lang", "ru"}, "Правительство ещё не ответило на письмо.\n").exitCode == 0);
    CHECK(call({"spell", "--lang", "uk"}, "Уряд не відповів на лист сім’ї.\n").exitCode == 0);
    const Outcome outcome = call({"spell", "--lang", "lv"}, "Valdība neatbildēja uz vēstuli.\n");
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.empty());
}

TEST_CASE("spell finds faults in each language") {
    CHECK(call({"spell", "--lang", "ru"}, "Правительсво молчит.\n").out.rfind("1:1\tПравительсво\tПравительство", 0) ==
          0);
    CHECK(call({"spell", "--lang", "uk"}, "Наше об’єднаня.\n").out.find("об’єднання") != std::string::npos);
    CHECK(call({"spell", "--lang", "lv"}, "Mūsu valdiba.\n").out.find("valdība") != std::string::npos);
}

TEST_CASE("spell reads a file and refuses what it cannot do") {
    const TemporaryFolder folder;
    CHECK(call({"spell", "--lang", "lv", folder.file("a.txt", "Labdien!\n")}).exitCode == 0);
    CHECK(call({"spell", "--lang", "lv", folder.at("missing.txt")}).exitCode == 3);
    CHECK(call({"spell", "--lang", "et"}, "Tere!\n").exitCode == 3);
    CHECK(call({"spell"}, "Hello\n").exitCode == 2);
}
