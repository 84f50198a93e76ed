#include "alignment/candidates.h"
#include "alignment/segmenter.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <random>
#include <string>

using namespace quadrille;

namespace {

/// Spans in order, none empty or overlapping, and nothing but white space between them.
void checkExact(const std::string& text, const std::string& tag, ParagraphStyle style) {
    std::size_t at = 0;
    const auto onlySpace = [&text](std::size_t from, std::size_t to) {
        while (from < to) {
            if (!isSpace(next(text, from))) {
                return false;
            }
        }
        return true;
    };
    for (const SegmentSpan& one : segment(text, language(tag), style)) {
        REQUIRE(one.span.begin >= at);
        REQUIRE(one.span.end > one.span.begin);
        REQUIRE(one.span.end <= text.size());
        REQUIRE(onlySpace(at, one.span.begin));
        REQUIRE_FALSE(isSpace(peek(text, one.span.begin)));
        REQUIRE_FALSE(isSpace(peekBefore(text, one.span.end)));
        at = one.span.end;
    }
    REQUIRE(onlySpace(at, text.size()));
}

constexpr std::array pieces = {".",
                               "!",
                               "?",
                               "…",
                               "...",
                               " ",
                               " ",
                               " ",
                               "\n",
                               "\r\n",
                               "\n\n",
                               "\t",
                               "\xC2\xA0",
                               "\xE2\x80\xAF",
                               "“",
                               "”",
                               "„",
                               "«",
                               "»",
                               "\"",
                               "'",
                               "(",
                               ")",
                               "[12]",
                               "—",
                               "-",
                               "–",
                               "a",
                               "B",
                               "г",
                               "Я",
                               "ї",
                               "ā",
                               "Š",
                               "e\xCC\x81",
                               "т. д.",
                               "Mr.",
                               "Dz.",
                               "1",
                               "2008.",
                               "3,5",
                               "gada",
                               "The",
                               "он",
                               "\xEF\xBF\xBC",
                               "😊",
                               "👍🏽",
                               "。",
                               "中",
                               "ا",
                               "\xF0\x9F\x87\xB1\xF0\x9F\x87\xBB",
                               "www.a.lv",
                               ":",
                               ";",
                               "\xE2\x80\xA8",
                               "\xE2\x80\x8D",
                               "№",
                               "•"};

} // namespace

TEST_CASE("Every byte that is not white space lies in exactly one span") {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const int length = static_cast<int>(random() % 40);
        for (int k = 0; k < length; ++k) {
            text += pieces[random() % pieces.size()];
        }
        INFO(text);
        constexpr std::array tags = {"en", "ru", "uk", "lv", "de", "ja"};
        constexpr std::array styles = {ParagraphStyle::Auto, ParagraphStyle::Lines, ParagraphStyle::Blank,
                                       ParagraphStyle::Wrapped};
        checkExact(text, tags[random() % tags.size()], styles[random() % styles.size()]);
    }
}

TEST_CASE("Bytes that are no UTF-8 are kept too") {
    std::mt19937 random(11);
    for (int round = 0; round < 1000; ++round) {
        std::string text;
        for (int k = 0; k < 30; ++k) {
            text += static_cast<char>(random() % 256);
        }
        checkExact(text, round % 2 == 0 ? "lv" : "fr", ParagraphStyle::Auto);
    }
}

TEST_CASE("An empty text has no segments") {
    CHECK(segment("", language("en")).empty());
    CHECK(segment(" \n\xC2\xA0\r\n\t", language("lv")).empty());
}

TEST_CASE("Inline marks do not move a cut") {
    const std::string text = "Mr. Brown left. “Why?” she asked. Nobody knew (it was late.) So be it… Then they slept.";
    const std::string mark = "\xEF\xBF\xBC";
    const auto plain = segment(text, language("en"));
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
            continue;
        }
        std::string marked = text;
        marked.insert(at, mark);
        const auto found = segment(marked, language("en"));
        REQUIRE(found.size() == plain.size());
        checkExact(marked, "en", ParagraphStyle::Auto);
    }
}

TEST_CASE("A single paragraph of many megabytes is cut in linear time") {
    std::string text;
    while (text.size() < 4'000'000) {
        text += "Дождь прошёл, и г. Иванов вышел. Было 5 ч. 30 мин. Он сказал: «Пора!» и ушёл… ";
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t count = segment(text, language("ru")).size();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(count > 50'000);
    CHECK(took.count() < 10); // some tenths of a second; the bound leaves room for sanitizers
    std::string stops(500'000, '.');
    CHECK(segment(stops, language("en")).size() == 1);
    std::string quotes;
    for (int k = 0; k < 200'000; ++k) {
        quotes += "! ”";
    }
    checkExact(quotes, "en", ParagraphStyle::Lines);
}
