#include "alignment/paragraphs.h"
#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quadrille;

namespace {

std::vector<bool> starts(const std::string& text, ParagraphStyle style) {
    std::vector<bool> all;
    for (const SegmentSpan& one : segment(text, language("en"), style)) {
        all.push_back(one.startsParagraph);
    }
    return all;
}

std::vector<bool> headings(const std::string& tag, const std::string& text) {
    std::vector<bool> all;
    for (const SegmentSpan& one : segment(text, language(tag))) {
        all.push_back(one.heading);
    }
    return all;
}

using Flags = std::vector<bool>;

} // namespace

TEST_CASE("In the style Lines every line is a paragraph") {
    CHECK(starts("One. Two.\nThree.\n\nFour.", ParagraphStyle::Lines) == Flags{true, false, true, true});
}

TEST_CASE("In the style Blank a line ends a segment, an empty line a paragraph") {
    CHECK(starts("One. Two.\nThree.\n\nFour.", ParagraphStyle::Blank) == Flags{true, false, false, true});
}

TEST_CASE("In the style Wrapped a line end is a space") {
    const std::string text = "The rain had\nstopped. We\nwent out.\n\nThen it\nbegan again.";
    const auto found = segment(text, language("en"), ParagraphStyle::Wrapped);
    REQUIRE(found.size() == 3);
    CHECK(text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin) == "The rain had\nstopped.");
    CHECK(found[2].startsParagraph);
}

TEST_CASE("Items of a list and turns of speech keep their lines in wrapped text") {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> found;
        for (const Block& block : blocks(text, ParagraphStyle::Wrapped)) {
            found.push_back(text.substr(block.span.begin, block.span.end - block.span.begin));
        }
        return found;
    };
    using Lines = std::vector<std::string>;
    CHECK(lines("We need:\n- bread and\nbutter;\n- milk.\nThat is\nall.") ==
          Lines{"We need:", "- bread and\nbutter;", "- milk.\nThat is\nall."});
    CHECK(lines("Нужно:\n1. хлеб,\n2. молоко.") == Lines{"Нужно:", "1. хлеб,", "2. молоко."});
    CHECK(lines("— Лёд ушёл.\n— Когда?") == Lines{"— Лёд ушёл.", "— Когда?"});
    CHECK(lines("Это дом,\n— сказал он,\nи ушёл.").size() == 1);
    CHECK(lines("Viņa dzimusi Rīgā,\n1918. gada rudenī, un\n5. maijā brauca.").size() == 1);
}

TEST_CASE("Line ends of every kind are line ends") {
    for (const std::string end : {"\n", "\r\n", "\r", "\xE2\x80\xA8", "\xC2\x85"}) {
        CHECK(starts("One." + end + "Two." + end + end + "Three.", ParagraphStyle::Blank) == Flags{true, false, true});
    }
}

TEST_CASE("The style is found out from the text") {
    CHECK(
        paragraphStyle("One paragraph here. It goes on.\nAnother one. And on.\n\nA third. And on.\nA fourth. More.") ==
        ParagraphStyle::Lines);
    CHECK(paragraphStyle("A sentence.\nAnother sentence.\n\nA third one.\nA fourth.\n\nA fifth one.\n") ==
          ParagraphStyle::Blank);
    CHECK(paragraphStyle("It was a long day and nobody knew when it\nwould end, so they went on walking along\n"
                         "the river until the lights of the town\ncame up behind the last of the hills.\n\n"
                         "Then they rested for an hour or so, and\nspoke of what they would do when they\n"
                         "were home again.\n") == ParagraphStyle::Wrapped);
    CHECK(paragraphStyle("") == ParagraphStyle::Lines);
}

TEST_CASE("A short paragraph that does not end as a sentence is a heading") {
    CHECK(headings("en", "What comes next\nThe rain stopped. We went out.") == Flags{true, false, false});
    CHECK(headings("en", "Why now?\nThe rain stopped. We went out.") == Flags{true, false, false});
    CHECK(headings("lv", "Kāpēc tieši tagad?\nLietus mitējās.") == Flags{true, false});
    CHECK(headings("ru", "Позиция «Севера»\nДождь прошёл.") == Flags{true, false});
    CHECK(headings("uk", "Можливий розвиток подій\nДощ ущух.") == Flags{true, false});
}

TEST_CASE("Sentences, speech, list items and lead-ins are no headings") {
    CHECK(headings("en", "It rained.\nWe stayed in.") == Flags{false, false});
    CHECK(headings("en", "For this we need:\nA boat. Two oars.") == Flags{false, false, false});
    CHECK(headings("ru", "— Кто там?\nНикто не ответил.") == Flags{false, false});
    CHECK(headings("en", "milk\nbread\nbutter\ncheese\nThat is all.") == Flags{false, false, false, false, false});
}
