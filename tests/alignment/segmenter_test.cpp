#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quadrille;

namespace {

using Strings = std::vector<std::string>;

Strings cut(const std::string& tag, const std::string& text, ParagraphStyle style = ParagraphStyle::Auto) {
    Strings found;
    for (const SegmentSpan& one : segment(text, language(tag), style)) {
        found.push_back(text.substr(one.span.begin, one.span.end - one.span.begin));
    }
    return found;
}

} // namespace

TEST_CASE("A full stop before a capital ends a sentence in every language") {
    CHECK(cut("en", "The rain stopped. We went out.") == Strings{"The rain stopped.", "We went out."});
    CHECK(cut("ru", "Дождь прошёл. Мы вышли.") == Strings{"Дождь прошёл.", "Мы вышли."});
    CHECK(cut("uk", "Дощ ущух. Ми вийшли.") == Strings{"Дощ ущух.", "Ми вийшли."});
    CHECK(cut("lv", "Lietus mitējās. Mēs izgājām.") == Strings{"Lietus mitējās.", "Mēs izgājām."});
    CHECK(cut("et", "Vihm lakkas. Läksime välja.") == Strings{"Vihm lakkas.", "Läksime välja."});
}

TEST_CASE("Initials stay with their names") {
    for (const auto& [tag, text] : std::vector<std::pair<std::string, std::string>>{
             {"en", "The poems of T. S. Eliot and W.H. Auden sold well."},
             {"ru", "Картину написал И. Е. Репин, а Л.Н. Толстой позировал."},
             {"ru", "Статью прислал Дж. Оруэлл."},
             {"uk", "Збірку видав І. Я. Франко, а Ю. Федькович написав відгук."},
             {"lv", "Dzejoļus lasīja Dz. Rinkule un Kr. Valdemārs."},
             {"lv", "„Tā nav,” uzsvēra G. Kalniņš."}}) {
        INFO(text);
        CHECK(cut(tag, text).size() == 1);
    }
}

TEST_CASE("Abbreviations do what their kind says") {
    CHECK(cut("en", "Mr. Brown saw Dr. Green.").size() == 1);
    CHECK(cut("en", "We sell pens, ink, etc. The shop opens at ten.").size() == 2);
    CHECK(cut("en", "Take bus No. 7 to the end.").size() == 1);
    CHECK(cut("en", "He said no. Then he left.").size() == 2);
    CHECK(cut("ru", "См. рис. 4 и табл. 5.").size() == 1);
    CHECK(cut("ru", "Купили чай, сахар и т. д. Потом ушли.").size() == 2);
    CHECK(cut("uk", "Завод стоїть у м. Харків.").size() == 1);
    CHECK(cut("uk", "Школу відкрили в 1987 р. Вона працює й досі.").size() == 2);
    CHECK(cut("uk", "У 1996 р. Рада ухвалила закон.").size() == 1);
    CHECK(cut("lv", "Var ņemt, piem., Alfu vai Betu.").size() == 1);
    CHECK(cut("lv", "Pirka zīmuļus, papīru u. c. Veikals bija pilns.").size() == 2);
}

TEST_CASE("Latvian ordinals and dates do not end a sentence") {
    CHECK(cut("lv", "Līgumu noslēdza 1920. gada 11. augustā Rīgā.").size() == 1);
    CHECK(cut("lv", "Sanāca 13. Saeima.").size() == 1);
    CHECK(cut("lv", "Viņi uzvarēja 2014. gadā. 2018. gadā viņi zaudēja.").size() == 2);
}

TEST_CASE("Numbers of a list stay with what they number") {
    CHECK(cut("en", "1. Wash the rice. 2. Boil it.") == Strings{"1. Wash the rice.", "2. Boil it."});
    CHECK(cut("lv", "1. Nomazgā rīsus. 2. Izvāri tos.").size() == 2);
}

TEST_CASE("A sentence may begin with a number") {
    CHECK(cut("ru", "Он родился в Твери. 12 июня семья уехала.").size() == 2);
    CHECK(cut("en", "It cost 3.50 in all. 20 people came.").size() == 2);
}

TEST_CASE("Closing quotes and brackets stay with their sentence") {
    CHECK(cut("en", "“I know.” She smiled.") == Strings{"“I know.”", "She smiled."});
    CHECK(cut("en", "It was late (very late.) We left.") == Strings{"It was late (very late.)", "We left."});
    CHECK(cut("lv", "Viņš teica: „Es zinu.” Tad viņš aizgāja.").size() == 2);
    CHECK(cut("uk", "«Знаю.» Вона всміхнулася.").size() == 2);
}

TEST_CASE("A mark inside a quoted title or before lower case ends nothing") {
    CHECK(cut("en", "“Why?” she asked.").size() == 1);
    CHECK(cut("en", "Yahoo! shares fell.").size() == 1);
    CHECK(cut("lv", "Tas ir sižets „Bērns, kurš sauca „Uguns!”” no grāmatas.").size() == 1);
    CHECK(cut("lv", "Tas ir sižets „Bērns, kurš sauca „Uguns!””. Visi to zina.").size() == 2);
    CHECK(cut("ru", "Он крикнул «Стой!» и побежал.").size() == 1);
    CHECK(cut("uk", "Це (увага!) важливо.").size() == 1);
}

TEST_CASE("Direct speech breaks before a dash and a capital only") {
    CHECK(cut("ru", "— Кто там? — спросил он. — Это я.") == Strings{"— Кто там? — спросил он.", "— Это я."});
    CHECK(cut("lv", "– Kas tur? – viņš jautāja. – Tas esmu es.").size() == 2);
}

TEST_CASE("An ellipsis ends a sentence before a capital only") {
    CHECK(cut("ru", "Тишина… Потом крик.") == Strings{"Тишина…", "Потом крик."});
    CHECK(cut("uk", "Тиша… але ненадовго.").size() == 1);
    CHECK(cut("en", "Well... maybe. Go on...").size() == 2);
}

TEST_CASE("Addresses and decimals are not cut") {
    CHECK(cut("en", "See www.example.com/Page.Html or write to A.Person@Example.Org today.").size() == 1);
    CHECK(cut("lv", "Kurss bija 1.08 un 3,5 procenti.").size() == 1);
}

TEST_CASE("A full stop without its space still ends a sentence") {
    CHECK(cut("lv", "Viņš brauca uz Ventspili.Darbi sākās rīt.") ==
          Strings{"Viņš brauca uz Ventspili.", "Darbi sākās rīt."});
}

TEST_CASE("Emoji and footnote marks stay with the sentence before") {
    CHECK(cut("en", "Well done! 🎉 See you.") == Strings{"Well done! 🎉", "See you."});
    CHECK(cut("en", "So it was. [12] Later it changed.") == Strings{"So it was. [12]", "Later it changed."});
}

TEST_CASE("No-break spaces and decomposed letters change nothing") {
    CHECK(cut("ru", "В 1812\xC2\xA0г.\xC2\xA0началась война. Город сгорел.").size() == 2);
    CHECK(cut("lv", "Lietus mite\xCC\x84ja\xCC\x84s. Me\xCC\x84s izga\xCC\x84ja\xCC\x84m.").size() == 2);
}

TEST_CASE("Inline marks are not seen and stay with their neighbours") {
    const std::string mark = "\xEF\xBF\xBC";
    CHECK(cut("en", "The " + mark + "rain" + mark + " stopped." + mark + " We went out.") ==
          Strings{"The " + mark + "rain" + mark + " stopped." + mark, "We went out."});
    CHECK(cut("en", "Mr." + mark + " Brown left.").size() == 1);
    CHECK(cut("en", "One. " + mark + "Two.") == Strings{"One.", mark + "Two."});
    CHECK(cut("en", "One. " + mark + " Two.") == Strings{"One.", mark + " Two."});
    CHECK(cut("en", "One. " + mark) == Strings{"One. " + mark});
    CHECK(cut("en", mark) == Strings{mark});
}

TEST_CASE("Languages with marks of their own are cut by ICU") {
    CHECK(cut("ja", "雨が止んだ。外に出た。").size() == 2);
    CHECK(cut("el", "Τι κάνεις; Είμαι καλά.").size() == 2);
}
