#include "tests/corpus/model/sentences.h"

#include "tests/corpus/model/trial.h"

#include <array>

namespace quadrille::model {

namespace {

// "#" is a number. Written out: U+00A0, U+2019, U+02BC, U+0301, U+0304, U+FFFC.
const std::array<std::vector<std::string>, 4>& patterns() {
    static const std::array<std::vector<std::string>, 4> all = {
        {{"On night # the keeper lit the lamp himself.", "The storm took #\u00A0boats and the old pier.",
          "\u201CIt isn\u2019t the wind,\u201D she said, \u201Cit's the silence.\u201D",
          "Who would count the ships if nobody lived here?",
          "In \uFFFC1907\uFFFC the tower was painted white; by # it was grey again.",
          "A cafe\u0301 stood where the boathouse (No. #) had been.", "Mr. Hale paid 1,250.50 for the lens!",
          "Nothing came of it\u2026",
          "He wrote the date, the hour, and the word \uFFFCcalm\uFFFC in the book, as he had done on # days before."},
         {"В ночь # смотритель сам зажёг лампу.", "Шторм унёс #\u00A0лодок и\u00A0старый причал.",
          "«Это не ветер, — сказала она, — это тишина».", "Кто считал бы корабли, если бы здесь никто не жил?",
          "В\u00A0\uFFFC1907\uFFFC году башню выкрасили в белый цвет; к # она снова посерела.",
          "За\u0301мок на двери был новый, а за\u0301мок на горе — старый, ему # лет.",
          "Г-н Хейл заплатил за линзу 1\u00A0250,50!", "Ничего из этого не вышло…",
          "Он записал в журнал дату, час и\u00A0слово \uFFFC«штиль»\uFFFC, как делал уже # дней."},
         {"Уночі # доглядач сам запалив лампу.", "Шторм забрав #\u00A0човнів і\u00A0старий причал.",
          "«Це не вітер, — мовила вона, — це тиша, пам\u2019ятай».", "Хто рахував би кораблі, якби тут нікого не було?",
          "У\u00A0\uFFFC1907\uFFFC році вежу пофарбували в біле; до # вона знов посіріла.",
          "За\u0301мок на горі не зачиняють на замо\u0301к, хоч там # дверей.",
          "Об\u02BCява висіла на стіні # днів, а п'ятого дня зникла.", "Нічого з того не вийшло…",
          "Він записав у журнал дату, годину й\u00A0слово \uFFFC«штиль»\uFFFC: комп\u02BCютера не мав."},
         {"Naktī # uzraugs pats iededza lampu.", "Vētra paņēma #\u00A0laivas un veco piestātni.",
          "„Tas nav vējš,” viņa teica, „tas ir klusums.”", "Kas skaitītu kuģus, ja te neviens nedzīvotu?",
          "\uFFFC1907.\uFFFC gada 5. maijā torni nokrāsoja baltu; # gadā tas atkal bija pelēks.",
          "Ma\u0304ja stāvēja tur, kur agrāk bija laivu šķūnis Nr. #.", "Heila kungs par lēcu samaksāja 1\u00A0250,50!",
          "Nekas no tā neiznāca…",
          "Viņš ierakstīja žurnālā datumu, stundu un vārdu \uFFFC„bezvējš”\uFFFC, kā jau # dienas."}}};
    return all;
}

NewColumn column(Dice& dice, std::size_t place, const std::string& tag, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += sentence(dice, place) + (i % 6 == 5 ? "\n\n" : "\n");
    }
    NewColumn column = test::lines(tag, text);
    for (Segment& segment : column.segments) {
        segment.marks = marksFor(dice, segment.text);
    }
    return column;
}

/// Mostly 1:1, from beginning to end of both.
std::vector<Bead> beads(Dice& dice, std::size_t sources, std::size_t& targets) {
    std::vector<Bead> beads;
    targets = 0;
    for (std::size_t source = 0; source < sources;) {
        const std::vector<std::pair<std::size_t, std::size_t>> shapes = {{1, 1}, {1, 2}, {2, 1}, {1, 0}, {0, 1}};
        const auto [from, to] = shapes.at(dice.weighed({20, 2, source + 1 < sources ? 2U : 0U, 1, 1}));
        beads.push_back({{source, source + from}, {targets, targets + to}, 0.05 * static_cast<double>(dice.below(21))});
        source += from;
        targets += to;
    }
    return beads;
}

} // namespace

std::string sentence(Dice& dice, std::size_t column) {
    std::string text = dice.pick(patterns().at(std::min<std::size_t>(column, 3)));
    const auto hash = text.find('#');
    if (hash != std::string::npos) {
        text.replace(hash, 1, std::to_string(2 + dice.below(900)));
    }
    return text;
}

std::vector<Mark> marksFor(Dice& dice, std::string_view text) {
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < markCount(text); ++i) {
        marks.push_back({"text", dice.oneIn(3) ? std::to_string(dice.below(3)) : "", "\uFFFC"});
    }
    return marks;
}

NewDocument lighthouse(Dice& dice, std::size_t units) {
    const std::array<std::string, 3> tags = {"ru", "uk", "lv"};
    std::vector<NewColumn> columns = {column(dice, 0, "en", units)};
    std::vector<std::vector<Bead>> allBeads;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        std::size_t targets = 0;
        allBeads.push_back(beads(dice, units, targets));
        columns.push_back(column(dice, i + 1, tags.at(i), targets));
    }
    return test::joined("Lighthouse", std::move(columns), std::move(allBeads));
}

} // namespace quadrille::model
