#include "app/guess.h"

#include <catch2/catch.hpp>

using quadrille::guessLanguage;

TEST_CASE("A language in the file's name counts most") {
    CHECK(guessLanguage("op-ed.lv.txt", "The ice went out.") == "lv");
    CHECK(guessLanguage("Ukrainian_final.txt", "") == "uk");
    CHECK(guessLanguage("en-to-ru.txt", "") == "ru");
}

TEST_CASE("Without a name the letters decide") {
    CHECK(guessLanguage("text.txt", "We saw quick foxes by the water.") == "en");
    CHECK(guessLanguage("text.txt", "Это были мы, и объезд закрыли.") == "ru");
    CHECK(guessLanguage("text.txt", "Її ґанок і під'їзд.") == "uk");
    CHECK(guessLanguage("text.txt", "Šī ir mūsu ēka pie jūras.") == "lv");
}

TEST_CASE("Nothing to go by gives no language") {
    CHECK(guessLanguage("1.txt", "12345 67").empty());
    CHECK(guessLanguage("1.txt", "日本語の文章です。").empty());
}
