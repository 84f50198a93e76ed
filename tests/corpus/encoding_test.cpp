#include "corpus/converter.h"
#include "corpus/encoding.h"
#include "corpus/utf8.h"

#include <catch2/catch.hpp>

#include <unicode/unistr.h>

using namespace quadrille;

namespace {

std::string in(const std::string& encoding, const std::string& text) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    const auto bytes = fromUtf16({wide.getBuffer(), static_cast<std::size_t>(wide.length())}, encoding);
    REQUIRE(bytes);
    return *bytes;
}

std::string guessed(const std::string& tag, const std::string& bytes) {
    return decode(bytes, tag, "", "a.txt").text;
}

const std::string russian = "Лёд в гавани встал рано. «Никто этого не ждал», — сказал лоцман. 5 мая корабль ушёл.";
const std::string ukrainian =
    "Крига в гавані стала рано. «Ніхто її не чекав», — сказав лоцман. П'ять днів і ґанок, є й їжа.";
const std::string latvian =
    "Ledus ostā nāca agri. „Neviens to nebija gaidījis,” sacīja ločis. Ķēde, ģērbs, šņukurs, žēl.";
const std::string english =
    "The ice came early. \u201CNobody\u2019s fault,\u201D said the pilot \u2014 a caf\u00E9 owner\u2026";

} // namespace

TEST_CASE("UTF-8 is told by being valid, with or without a byte order mark") {
    for (const std::string& text : {russian, ukrainian, latvian, english, std::string("plain"), std::string()}) {
        const Decoded plain = decode(text, "ru", "", "a.txt");
        CHECK(plain.text == text);
        CHECK(plain.encoding == "UTF-8");
        CHECK_FALSE(plain.byteOrderMark);
        CHECK(plain.exact);
        const Decoded marked = decode("\xEF\xBB\xBF" + text, "ru", "", "a.txt");
        CHECK(marked.text == text);
        CHECK(marked.byteOrderMark);
    }
}

TEST_CASE("Old Cyrillic encodings are told apart") {
    for (const char* encoding : {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"}) {
        INFO(encoding);
        const std::string plain = encoding == std::string("windows-1251")
                                      ? russian
                                      : "Лёд в гавани встал рано.\nНикто этого не ждал, сказал лоцман.";
        CHECK(guessed("ru", in(encoding, plain)) == plain);
        CHECK(guessed("ru", in(encoding, "Привет, мир")) == "Привет, мир");
        CHECK(guessed("ru", in(encoding, "ЗАГОЛОВОК ГАЗЕТЫ")) == "ЗАГОЛОВОК ГАЗЕТЫ");
    }
    CHECK(guessed("uk", in("windows-1251", ukrainian)) == ukrainian);
    for (const char* encoding : {"windows-1251", "KOI8-U", "ISO-8859-5"}) {
        INFO(encoding);
        CHECK(guessed("uk", in(encoding, "Крига стала рано і їй є що їсти.")) == "Крига стала рано і їй є що їсти.");
    }
}

TEST_CASE("Latvian and English one-byte encodings are told apart") {
    CHECK(guessed("lv", in("windows-1257", latvian)) == latvian);
    CHECK(guessed("lv", in("ISO-8859-13", "Ķēde un žēl, šņukurs.")) == "Ķēde un žēl, šņukurs.");
    CHECK(guessed("en", in("windows-1252", english)) == english);
    CHECK(guessed("en", in("ISO-8859-1", "A na\u00EFve caf\u00E9.")) == "A na\u00EFve caf\u00E9.");
}

TEST_CASE("A language without tables is read by its alphabet") {
    const std::string polish = "Zażółć gęślą jaźń, rzekł pilot łodzi.";
    CHECK(guessed("pl", in("windows-1250", polish)) == polish);
    const std::string lithuanian = "Įlinkdama fechtuotojo špaga sublykčiojusi pragręžė apvalų arbūzą.";
    CHECK(guessed("lt", in("windows-1257", lithuanian)) == lithuanian);
}

TEST_CASE("UTF-16 is read in either order, with and without a mark") {
    for (const std::string& text : {russian, latvian, english, std::string("ab"), std::string("лёд")}) {
        for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
            INFO(encoding << " " << text);
            const std::string tag = text == latvian ? "lv" : text == russian || text == "лёд" ? "ru" : "en";
            CHECK(guessed(tag, in(encoding, text)) == text);
            const Decoded marked = decode(in(encoding, "\uFEFF" + text), tag, "", "a.txt");
            CHECK(marked.text == text);
            CHECK(marked.encoding == encoding);
            CHECK(marked.byteOrderMark);
            CHECK(marked.exact);
            CHECK(decode(in(encoding, text), tag, "utf-16", "a.txt").text == text);
        }
    }
}

TEST_CASE("Line ends and unusual spaces are untouched in every encoding") {
    const std::string text = "Лёд\r\n\r\nв гавани\rстал\u00A0рано.\n\n";
    for (const char* encoding : {"UTF-8", "windows-1251", "KOI8-R", "UTF-16LE"}) {
        CHECK(guessed("ru", encoding == std::string("UTF-8") ? text : in(encoding, text)) == text);
    }
    CHECK(guessed("en", "a\u0085b\u2028c") == "a\u0085b\u2028c");
    CHECK(guessed("ru", "и\u0306 е\u0308") == "и\u0306 е\u0308");
}

TEST_CASE("A fault in UTF-8 is told with its place and not read as something else") {
    CHECK_THROWS_WITH(
        guessed("ru", russian + "\xFF"),
        Catch::Contains("a.txt: the byte at offset " + std::to_string(russian.size()) + " is not valid in UTF-8"));
    CHECK_THROWS_WITH(decode("ab\xC0\xAF", "en", "UTF-8", "a.txt"), Catch::Contains("offset 2"));
    CHECK_THROWS_WITH(decode("\xEF\xBB\xBF"
                             "ab\x80",
                             "en", "", "a.txt"),
                      Catch::Contains("offset 5"));
    CHECK_THROWS_WITH(decode("ab\x98", "ru", "windows-1251", "a.txt"),
                      Catch::Contains("offset 2 is not valid in windows-1251"));
    CHECK_THROWS_WITH(decode(std::string_view("a\0b", 3), "en", "utf-16le", "a.txt"), Catch::Contains("offset 2"));
    CHECK_THROWS_WITH(decode("ab", "en", "klingon", "a.txt"), Catch::Contains("\"klingon\""));
}

TEST_CASE("Binary files are refused, whatever encoding is chosen") {
    using namespace std::string_literals;
    CHECK_THROWS_WITH(guessed("en", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), Catch::Contains("binary"));
    CHECK_THROWS_WITH(guessed("en", "text with a \0 in it"s), Catch::Contains("binary"));
    CHECK_THROWS_WITH(guessed("en", "\x01\x02\x03\x04\x05 abc \x80\x81"s), Catch::Contains("binary"));
    CHECK_THROWS_WITH(decode("text with a \0 in it"s, "en", "windows-1252", "a.txt"), Catch::Contains("binary"));
}

TEST_CASE("Encodings are called by their common names") {
    CHECK(decode(in("windows-1251", russian), "ru", "cp1251", "a.txt").encoding == "windows-1251");
    CHECK(decode("a", "ru", "utf8", "a.txt").encoding == "UTF-8");
    CHECK(decode(in("KOI8-R", "Лёд"), "ru", "koi8r", "a.txt").encoding == "KOI8-R");
}

TEST_CASE("UTF-8 is validated as the Unicode standard has it") {
    CHECK(isUtf8("a\u00E9\u20AC\U0001F600"));
    for (const char* bad : {"\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
        CHECK(firstInvalidUtf8(bad) == std::optional<std::size_t>(0));
    }
    CHECK(firstInvalidUtf8("ab\xE2\x82") == std::optional<std::size_t>(2));
}
