#include "alignment/crossings.h"

#include "dictionaries/language.h"
#include "tests/bench/gold_sets.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quadrille;

namespace {

using Texts = std::vector<std::string>;

const Texts english = {"The harbour of Ventspils was closed on 14 March because of the storm.",
                       "Captain Andersen waited for three days and read the newspapers.",
                       "Nobody in Riga knew when the ships would come back.",
                       "The minister promised that the coast would be better protected.",
                       "On 17 March the wind fell, and Andersen left for Hamburg.",
                       "His wife wrote him a letter every week."};
const Texts russian = {
    "Из-за шторма порт Вентспилса 14 марта был закрыт.", "Капитан Андерсен ждал три дня и читал газеты.",
    "Никто в Риге не знал, когда вернутся корабли.",     "Министр обещал, что побережье будет лучше защищено.",
    "17 марта ветер стих, и Андерсен отплыл в Гамбург.", "Жена писала ему письмо каждую неделю."};
const Texts ukrainian = {
    "Через шторм порт Вентспілса 14 березня був закритий.",   "Капітан Андерсен чекав три дні й читав газети.",
    "Ніхто в Ризі не знав, коли повернуться кораблі.",        "Міністр обіцяв, що узбережжя буде краще захищене.",
    "17 березня вітер ущух, і Андерсен відплив до Гамбурга.", "Дружина писала йому лист щотижня."};
const Texts latvian = {"Ventspils osta 14. martā vētras dēļ bija slēgta.",
                       "Kapteinis Andersens gaidīja trīs dienas un lasīja avīzes.",
                       "Neviens Rīgā nezināja, kad kuģi atgriezīsies.",
                       "Ministrs solīja, ka piekraste tiks labāk aizsargāta.",
                       "17. martā vējš norima, un Andersens devās uz Hamburgu.",
                       "Sieva katru nedēļu viņam rakstīja vēstuli."};

struct Translation {
    const char* tag;
    const Texts& texts;
};
const Translation translations[] = {{"ru", russian}, {"uk", ukrainian}, {"lv", latvian}};

std::vector<Sentence> sentences(const Texts& texts) {
    std::vector<Sentence> all;
    for (const std::string& one : texts) {
        all.push_back({one, false, false});
    }
    return all;
}

/// What align() makes of the texts, and the crossings of that.
std::vector<Crossing> crossed(const Texts& source, const Texts& target, const char* tag) {
    const auto ours = sentences(source);
    const auto theirs = sentences(target);
    const auto beads = align(ours, language("en"), theirs, language(tag));
    return crossings(ours, language("en"), theirs, language(tag), beads);
}

/// "1=2 2=1": segments from 0.
std::string inWords(const std::vector<Crossing>& all) {
    std::string text;
    for (const Crossing& one : all) {
        for (const Crossing::Piece& piece : one.pieces) {
            const auto range = [](Range r) {
                return std::to_string(r.begin) + (r.size() > 1 ? "-" + std::to_string(r.end - 1) : "");
            };
            text += (text.empty() ? "" : " ") + range(piece.source) + "=" + range(piece.target);
        }
        CHECK(one.probability >= 0.5);
        CHECK(one.probability <= 1);
    }
    return text;
}

Texts ordered(const Texts& texts, const std::vector<std::size_t>& order) {
    Texts all;
    for (const std::size_t k : order) {
        all.push_back(texts[k]);
    }
    return all;
}

} // namespace

TEST_CASE("Two neighbours that are swapped in the translation are found, wherever they stand") {
    for (const Translation& one : translations) {
        for (std::size_t k = 0; k + 1 < english.size(); ++k) {
            CAPTURE(one.tag, k);
            std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5};
            std::swap(order[k], order[k + 1]);
            const std::string first = std::to_string(k);
            const std::string second = std::to_string(k + 1);
            CHECK(inWords(crossed(english, ordered(one.texts, order), one.tag)) ==
                  first + "=" + second + " " + second + "=" + first);
        }
    }
}

TEST_CASE("A passage that is moved is found with what it was moved over") {
    for (const Translation& one : translations) {
        CAPTURE(one.tag);
        CHECK(inWords(crossed(english, ordered(one.texts, {2, 3, 4, 5, 0, 1}), one.tag)) == "0-1=4-5 2-5=0-3");
        CHECK(inWords(crossed(english, ordered(one.texts, {5, 0, 1, 2, 3, 4}), one.tag)) == "0-4=1-5 5=0");
    }
}

TEST_CASE("A swap that stands in one wide bead is not hidden there") {
    const auto ours = sentences(english);
    for (const Translation& one : translations) {
        CAPTURE(one.tag);
        const Texts target = ordered(one.texts, {0, 2, 1, 3, 4, 5});
        const auto theirs = sentences(target);
        const std::vector<Bead> wide = {
            {{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 3}, 0.99}, {{3, 4}, {3, 4}, 1}, {{4, 5}, {4, 5}, 1}, {{5, 6}, {5, 6}, 1}};
        CHECK(inWords(crossings(ours, language("en"), theirs, language(one.tag), wide)) == "1=2 2=1");
    }
}

TEST_CASE("Texts in the same order have no crossings, nor have texts with gaps, strangers or nothing") {
    for (const Translation& one : translations) {
        CAPTURE(one.tag);
        CHECK(crossed(english, one.texts, one.tag).empty());
        CHECK(crossed(english, ordered(one.texts, {0, 1, 3, 5}), one.tag).empty());
        CHECK(crossed(ordered(english, {1, 2, 4}), one.texts, one.tag).empty());
        CHECK(crossed(ordered(english, {0, 1, 2}), ordered(one.texts, {3, 4, 5}), one.tag).empty());
        CHECK(crossed(english, {}, one.tag).empty());
        CHECK(crossed({}, one.texts, one.tag).empty());
    }
}

TEST_CASE("The op-ed has no crossings") {
    const std::filesystem::path folder = std::string(QUADRILLE_SOURCE_DIR) + "/corpus/op-ed";
    const bench::Text source = bench::segmented(bench::read(folder / "en.txt"), "en");
    for (const Translation& one : translations) {
        CAPTURE(one.tag);
        const bench::Text target = bench::segmented(bench::read(folder / (std::string(one.tag) + ".txt")), one.tag);
        const auto beads = align(source.views(), language("en"), target.views(), language(one.tag));
        CHECK(inWords(crossings(source.views(), language("en"), target.views(), language(one.tag), beads)).empty());
    }
}

TEST_CASE("Looking for crossings ends when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    const auto ours = sentences(english);
    CHECK_THROWS_AS(crossings(ours, language("en"), ours, language("ru"), {}, stop.get_token()), Cancelled);
}
