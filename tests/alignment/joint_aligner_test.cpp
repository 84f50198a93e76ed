#include "alignment/joint_aligner.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <vector>

using namespace quadrille;

namespace {

using Texts = std::vector<std::string>;

const Texts english = {"The harbour of Ventspils was closed on 14 March because of the storm.",
                       "Captain Andersen waited for three days.",
                       "He did not sleep.",
                       "Nobody in Riga knew when the ships would come back.",
                       "Was it over?",
                       "On 17 March the wind fell, and Andersen left for Hamburg."};
const Texts russian = {"Порт Вентспилса 14 марта был закрыт из-за шторма.",
                       "Капитан Андерсен ждал три дня.",
                       "Он не спал.",
                       "Никто в Риге не знал, когда вернутся корабли.",
                       "Всё кончилось?",
                       "17 марта ветер стих, и Андерсен ушёл в Гамбург."};
const Texts ukrainian = {"Порт Вентспілса 14 березня було закрито через шторм.", "Капітан Андерсен чекав три дні.",
                         "Ніхто в Ризі не знав, коли повернуться кораблі. Усе скінчилося?",
                         "17 березня вітер ущух, і Андерсен відплив до Гамбурга."};
const Texts latvian = {"Ventspils osta 14. martā vētras dēļ bija slēgta.",
                       "Kapteinis Andersens gaidīja trīs dienas.",
                       "Viņš negulēja.",
                       "Neviens Rīgā nezināja, kad kuģi atgriezīsies.",
                       "Vai viss bija beidzies?",
                       "17. martā vējš pierima, un Andersens devās uz Hamburgu."};

struct Column {
    const Texts& texts;
    const char* tag;
};

std::vector<std::vector<Bead>> together(const std::vector<Column>& columns, const JointOptions& options = {},
                                        std::stop_token stop = {}) {
    std::vector<std::vector<Sentence>> segments;
    for (const Column& column : columns) {
        segments.emplace_back();
        for (const std::string& one : column.texts) {
            segments.back().push_back({one, false, false});
        }
    }
    std::vector<JointText> texts;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        texts.push_back({segments[k], &language(columns[k].tag), nullptr});
    }
    return alignJointly(texts, options, std::move(stop));
}

const std::vector<Column> four = {{english, "en"}, {russian, "ru"}, {ukrainian, "uk"}, {latvian, "lv"}};

using Ranges = std::vector<std::pair<Range, Range>>;

/// Those with both sides.
Ranges pairs(const std::vector<Bead>& beads) {
    Ranges all;
    for (const Bead& one : beads) {
        if (!one.source.empty() && !one.target.empty()) {
            all.emplace_back(one.source, one.target);
        }
    }
    return all;
}

} // namespace

TEST_CASE("Four languages are aligned together, whatever one of them joins or leaves out") {
    const auto beads = together(four);
    REQUIRE(beads.size() == 3);
    const Ranges straight = {{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 3}},
                             {{3, 4}, {3, 4}}, {{4, 5}, {4, 5}}, {{5, 6}, {5, 6}}};
    CHECK(pairs(beads[0]) == straight);
    CHECK(pairs(beads[1]) == Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{3, 5}, {2, 3}}, {{5, 6}, {3, 4}}});
    CHECK(pairs(beads[2]) == straight);
}

TEST_CASE("Every segment of every language is in exactly one bead, in order") {
    for (const auto& beads : together(four)) {
        Range at{0, 0};
        for (const Bead& bead : beads) {
            REQUIRE(bead.source.begin == at.begin);
            REQUIRE(bead.target.begin == at.end);
            REQUIRE(bead.source.size() + bead.target.size() > 0);
            at = {bead.source.end, bead.target.end};
        }
        CHECK(at.begin == english.size());
    }
}

TEST_CASE("The result is the same twice, and for any number of threads") {
    const auto once = together(four, {1, nullptr});
    CHECK(together(four, {1, nullptr}) == once);
    CHECK(together(four, {4, nullptr}) == once);
}

TEST_CASE("With one translation, aligning together is aligning") {
    std::vector<Sentence> left;
    std::vector<Sentence> right;
    for (std::size_t k = 0; k < english.size(); ++k) {
        left.push_back({english[k], false, false});
        right.push_back({latvian[k], false, false});
    }
    const auto alone = align(left, language("en"), right, language("lv"));
    CHECK(together({{english, "en"}, {latvian, "lv"}}) == std::vector<std::vector<Bead>>{alone});
    CHECK(together({{english, "en"}}).empty());
    CHECK(together({}).empty());
    const Texts nothing;
    CHECK(together({{english, "en"}, {nothing, "ru"}, {latvian, "lv"}})[0].size() == english.size());
}

TEST_CASE("Swapping the sides swaps the beads") {
    const auto there = together({{english, "en"}, {ukrainian, "uk"}});
    auto back = pairs(together({{ukrainian, "uk"}, {english, "en"}})[0]);
    for (auto& [source, target] : back) {
        std::swap(source, target);
    }
    CHECK(pairs(there[0]) == back);
}

TEST_CASE("What a third language knows decides where two do not") {
    // The words that nobody knows may be either English sentence's, until the Russian one has them with the date.
    const Texts source = {"The captain of the Ventspils ferry left on 14 March.", "The sea was cold and still by then.",
                          "On 15 March the whole night was dark.", "The captain returned to Hamburg on 17 March."};
    const Texts third = {"Капитан вентспилсского парома ушёл 14 марта.", "Море к тому времени было холодным.",
                         "15 марта qarnel velgo zimtor brustok.", "Капитан вернулся в Гамбург 17 марта."};
    const Texts target = {"Ventspils prāmja kapteinis devās ceļā 14. martā.", "Toreiz qarnel velgo zimtor brustok.",
                          "Kapteinis atgriezās Hamburgā 17. martā."};
    const Ranges wanted = {{{0, 1}, {0, 1}}, {{2, 3}, {1, 2}}, {{3, 4}, {2, 3}}};
    CHECK(pairs(together({{source, "en"}, {target, "lv"}})[0]) != wanted);
    CHECK(pairs(together({{source, "en"}, {third, "ru"}, {target, "lv"}})[1]) == wanted);
}

TEST_CASE("Progress grows to its end, and a stop request ends the work") {
    double last = -1;
    together(four, {2, [&last](double part) {
                        CHECK(part >= last);
                        last = part;
                    }});
    CHECK(last > 0.5);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(together(four, {2, nullptr}, stop.get_token()), Cancelled);
}
