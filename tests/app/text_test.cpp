#include "app/text.h"

#include <catch2/catch.hpp>

using namespace quadrille;

TEST_CASE("Text comes through Qt and back byte for byte") {
    const std::string text = "Ķekava\u00A0– їжак, \U0001F600, \u202Fґ";
    CHECK(fromQt(toQt(text)) == text);
}

TEST_CASE("A no-break space stays one in a QString") {
    CHECK(toQt("5\u00A0km").at(1) == QChar(0x00A0));
}

TEST_CASE("Offsets count bytes below and UTF-16 units above") {
    const std::string text = "aі\U0001F600b";
    CHECK(toUtf16Offset(text, 0) == 0);
    CHECK(toUtf16Offset(text, 1) == 1);
    CHECK(toUtf16Offset(text, 2) == 1); // inside і
    CHECK(toUtf16Offset(text, 3) == 2);
    CHECK(toUtf16Offset(text, 7) == 4);
    CHECK(toUtf16Offset(text, 99) == 5);
    CHECK(toUtf8Offset(toQt(text), 1) == 1);
    CHECK(toUtf8Offset(toQt(text), 2) == 3);
    CHECK(toUtf8Offset(toQt(text), 3) == 3); // between the surrogates
    CHECK(toUtf8Offset(toQt(text), 4) == 7);
    CHECK(toUtf8Offset(toQt(text), 99) == 8);
}

TEST_CASE("Characters are counted by code points") {
    CHECK(codePoints("їжак \U0001F600") == 6);
    CHECK(codePoints("") == 0);
}
