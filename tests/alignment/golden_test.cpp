#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace quadrille;

namespace {

using Strings = std::vector<std::string>;

/// A hand-written case: a text and the places where a new sentence begins.
struct Case {
    std::string kind;
    std::string marked;
    std::string text;
    std::vector<std::size_t> begins;
};

std::vector<Case> cases(const std::string& tag) {
    std::ifstream file(std::string(QUADRILLE_SOURCE_DIR) + "/tests/alignment/golden/" + tag + ".tsv");
    std::vector<Case> all;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        Case one;
        one.kind = line.substr(0, line.find('\t'));
        one.marked = line.substr(line.find('\t') + 1);
        one.begins = {0};
        for (const char c : one.marked) {
            if (c == '|') {
                one.begins.push_back(one.text.size());
            } else {
                one.text += c;
            }
        }
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<std::size_t> begins(const std::string& text, const std::string& tag) {
    std::vector<std::size_t> all;
    for (const SegmentSpan& one : segment(text, language(tag), ParagraphStyle::Lines)) {
        all.push_back(one.span.begin);
    }
    return all;
}

Strings sentences(const std::string& text, const std::string& tag, ParagraphStyle style = ParagraphStyle::Lines) {
    Strings all;
    for (const SegmentSpan& one : segment(text, language(tag), style)) {
        all.push_back(text.substr(one.span.begin, one.span.end - one.span.begin));
    }
    return all;
}

std::string opEd(const std::string& tag) {
    std::ifstream file(std::string(QUADRILLE_SOURCE_DIR) + "/corpus/op-ed/" + tag + ".txt");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// All the running text there is of a language.
Strings paragraphs(const std::string& tag) {
    Strings all;
    for (const Case& one : cases(tag)) {
        all.push_back(one.text);
    }
    std::istringstream lines(opEd(tag));
    for (std::string line; std::getline(lines, line);) {
        all.push_back(line);
    }
    return all;
}

std::string normalized(const std::string& text, const icu::Normalizer2* form) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
}

} // namespace

TEST_CASE("Every hand-written case comes out, in every language, and there are sixty of each") {
    for (const Language& one : languages()) {
        const std::vector<Case> all = cases(one.tag);
        CHECK(all.size() >= 60);
        for (const Case& each : all) {
            INFO(one.tag << " " << each.kind << ": " << each.marked);
            CHECK(begins(each.text, one.tag) == each.begins);
        }
    }
}

TEST_CASE("A sentence cut again stays whole, but where what stood before it was the evidence") {
    std::size_t all = 0;
    Strings cut;
    for (const Language& one : languages()) {
        for (const std::string& paragraph : paragraphs(one.tag)) {
            for (const std::string& sentence : sentences(paragraph, one.tag)) {
                ++all;
                if (sentences(sentence, one.tag).size() != 1) {
                    cut.push_back(sentence);
                }
            }
        }
    }
    INFO(Catch::StringMaker<Strings>::convert(cut));
    CHECK(all > 500);
    CHECK(cut.size() * 1000 <= all);
}

TEST_CASE("Composed and decomposed texts are cut alike") {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    for (const Language& one : languages()) {
        for (const std::string& paragraph : paragraphs(one.tag)) {
            Strings composed = sentences(normalized(paragraph, nfc), one.tag);
            Strings decomposed = sentences(normalized(paragraph, nfd), one.tag);
            for (std::string& sentence : decomposed) {
                sentence = normalized(sentence, nfc);
            }
            CHECK(composed == decomposed);
        }
    }
}

TEST_CASE("Every kind of line end gives the same sentences") {
    for (const Language& one : languages()) {
        const std::string text = opEd(one.tag);
        const Strings plain = sentences(text, one.tag, ParagraphStyle::Auto);
        for (const std::string end : {"\r\n", "\r"}) {
            std::string other;
            for (const char c : text) {
                other += c == '\n' ? end : std::string(1, c);
            }
            CHECK(sentences(other, one.tag, ParagraphStyle::Auto) == plain);
        }
    }
}

TEST_CASE("A language of which only ICU knows is cut by ICU, with any tag") {
    CHECK(sentences("Vihm lakkas. Läksime välja.", "et-EE").size() == 2);
    CHECK(sentences("雨が止んだ。外に出た。", "ja-JP").size() == 2);
    CHECK(sentences("वर्षा रुकी। हम निकले।", "hi").size() == 2);
    CHECK(sentences("A chuva parou. Saímos.", "pt-BR").size() == 2);
}

TEST_CASE("In texts of the web a sentence may begin small, and message heads part it") {
    const auto web = [](const std::string& text) {
        Strings all;
        for (const SegmentSpan& one : segment(text, language("en"), {ParagraphStyle::Lines, true})) {
            all.push_back(text.substr(one.span.begin, one.span.end - one.span.begin));
        }
        return all;
    };
    CHECK(web("it rained. we stayed in. ok?") == Strings{"it rained.", "we stayed in.", "ok?"});
    CHECK(web("we sell pens, ink etc. and paper").size() == 1);
    CHECK(web("see approx. two of them, e.g. the red one").size() == 1);
    CHECK(web("“Why?” she asked.").size() == 1);
    CHECK(web("Thanks :) see you") == Strings{"Thanks :)", "see you"});
    CHECK(web("Ann Lee 08/17/2000 11:21 AM Bob, call me.") ==
          Strings{"Ann Lee", "08/17/2000 11:21 AM", "Bob, call me."});
    CHECK(web("sent on 08/17/2000 at noon").size() == 1);
    CHECK(web("That is all. ********** Next part.") == Strings{"That is all.", "**********", "Next part."});
    CHECK(web("Best regards, Ann Lee") == Strings{"Best regards,", "Ann Lee"});
    CHECK(sentences("it rained. we stayed in.", "en").size() == 1);
}
