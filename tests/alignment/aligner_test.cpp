#include "alignment/aligner.h"
#include "alignment/features.h"
#include "dictionaries/language.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace quadrille;

namespace {

using Texts = std::vector<std::string>;

std::vector<Sentence> sentences(const Texts& texts) {
    std::vector<Sentence> all;
    for (const std::string& one : texts) {
        all.push_back({one, false, false});
    }
    return all;
}

std::vector<std::pair<Range, Range>> ranges(const std::vector<Bead>& beads) {
    std::vector<std::pair<Range, Range>> all;
    for (const Bead& one : beads) {
        all.emplace_back(one.source, one.target);
    }
    return all;
}

using Ranges = std::vector<std::pair<Range, Range>>;

/// Beads in order and without gaps over both texts, confidences between 0 and 1.
void checkPartition(const std::vector<Bead>& beads, std::size_t source, std::size_t target) {
    Range at{0, 0};
    for (const Bead& bead : beads) {
        REQUIRE(bead.source.begin == at.begin);
        REQUIRE(bead.target.begin == at.end);
        REQUIRE(bead.source.size() + bead.target.size() > 0);
        REQUIRE(bead.confidence >= 0);
        REQUIRE(bead.confidence <= 1);
        at = {bead.source.end, bead.target.end};
    }
    REQUIRE(at.begin == source);
    REQUIRE(at.end == target);
}

const Texts english = {
    "The harbour of Ventspils was closed on 14 March because of the storm.", "Captain Andersen waited for three days.",
    "Nobody in Riga knew when the ships would come back, and the newspapers printed one rumour after "
    "another.",
    "Was it over?", "On 17 March the wind fell, and Andersen left for Hamburg."};
const Texts latvian = {"Ventspils osta 14. martā vētras dēļ bija slēgta.",
                       "Kapteinis Andersens gaidīja trīs dienas.",
                       "Neviens Rīgā nezināja, kad kuģi atgriezīsies.",
                       "Avīzes drukāja vienas baumas pēc otrām.",
                       "Vai viss bija beidzies?",
                       "17. martā vējš pierima, un Andersens devās uz Hamburgu."};
const Texts russian = {"Порт Вентспилса 14 марта был закрыт из-за шторма.", "Капитан Андерсен ждал три дня.",
                       "Никто в Риге не знал, когда вернутся корабли, и газеты печатали один слух за другим.",
                       "Всё кончилось?", "17 марта ветер стих, и Андерсен ушёл в Гамбург."};

std::vector<Bead> aligned(const Texts& source, const char* from, const Texts& target, const char* to) {
    const auto left = sentences(source);
    const auto right = sentences(target);
    std::vector<Bead> beads = align(left, language(from), right, language(to));
    checkPartition(beads, source.size(), target.size());
    return beads;
}

Texts madeUp(std::mt19937& random, std::size_t count) {
    Texts all;
    for (std::size_t k = 0; k < count; ++k) {
        std::string text;
        for (std::size_t words = random() % 9; words > 0; --words) {
            text += std::string(1 + random() % 9, static_cast<char>('a' + random() % 26)) + " ";
        }
        all.push_back(text);
    }
    return all;
}

} // namespace

TEST_CASE("Sentences find their translations, one split in two") {
    CHECK(ranges(aligned(english, "en", latvian, "lv")) ==
          Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 4}}, {{3, 4}, {4, 5}}, {{4, 5}, {5, 6}}});
    CHECK(ranges(aligned(latvian, "lv", russian, "ru")) ==
          Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 4}, {2, 3}}, {{4, 5}, {3, 4}}, {{5, 6}, {4, 5}}});
}

TEST_CASE("A sentence that was left out sits opposite nothing") {
    Texts shorter = russian;
    shorter.erase(shorter.begin() + 2);
    CHECK(ranges(aligned(english, "en", shorter, "ru")) ==
          Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 2}}, {{3, 4}, {2, 3}}, {{4, 5}, {3, 4}}});
}

TEST_CASE("A segment of two sentences tells where in it a counterpart ends") {
    const Texts left = {"The harbour of Ventspils was closed on 14 March, and nobody was let on board.",
                        "Captain Andersen waited for three days.", "On 17 March the wind fell."};
    const Texts right = {"Ventspils osta 14. martā bija slēgta.",
                         "Nevienu uz klāja nelaida. Kapteinis Andersens gaidīja trīs dienas.",
                         "17. martā vējš pierima."};
    CHECK(ranges(aligned(left, "en", right, "lv")) == Ranges{{{0, 2}, {0, 2}}, {{2, 3}, {2, 3}}});
    const Texts joined = {"Ventspils osta 14. martā bija slēgta, un nevienu uz klāja nelaida. "
                          "Kapteinis Andersens gaidīja trīs dienas.",
                          "17. martā vējš pierima."};
    CHECK(ranges(aligned(left, "en", joined, "lv")) == Ranges{{{0, 2}, {0, 1}}, {{2, 3}, {1, 2}}});
}

TEST_CASE("A heading and the lead that repeats it are not both translated by the lead") {
    const Texts left = {
        "Government of Latvia writes to the Riga Bank about Brexit",
        "The Government of Latvia has written to the Riga Bank in London to express its gratitude for its "
        "help after Brexit, Andersen said."};
    const Texts right = {"Правительство Латвии выразило благодарность рижскому банку в Лондоне за помощь после "
                         "Брексита, сообщил Андерсен, и попросило его продолжать свою работу и дальше."};
    CHECK(ranges(aligned(left, "en", right, "ru")) == Ranges{{{0, 1}, {0, 0}}, {{1, 2}, {0, 1}}});
}

TEST_CASE("Two short exclamations are surely two pairs") {
    const Texts left = {
        "The captain of the Ventspils ferry had looked at the frozen sea for a long time before he spoke.", "Oh!",
        "Oh, go!", "Then he went down to the passengers and told them to wait."};
    const Texts right = {"Капитан вентспилсского парома долго смотрел на замёрзшее море, прежде чем заговорить.", "Ох!",
                         "Ну, так!", "Потом он спустился к пассажирам и велел им ждать."};
    for (const Bead& bead : aligned(left, "en", right, "ru")) {
        CHECK(bead.source == bead.target);
        CHECK(bead.confidence > 0.85);
    }
}

TEST_CASE("Swapping the sides swaps the beads that have both") {
    const auto both = [](const std::vector<Bead>& beads, bool swapped) {
        Ranges all;
        for (const Bead& one : beads) {
            if (!one.source.empty() && !one.target.empty()) {
                all.emplace_back(swapped ? one.target : one.source, swapped ? one.source : one.target);
            }
        }
        return all;
    };
    CHECK(both(aligned(english, "en", latvian, "lv"), false) == both(aligned(latvian, "lv", english, "en"), true));
    CHECK(both(aligned(russian, "ru", latvian, "lv"), false) == both(aligned(latvian, "lv", russian, "ru"), true));
}

TEST_CASE("A text is sure of its own copy") {
    for (const Bead& bead : aligned(english, "en", english, "en")) {
        CHECK(bead.source == bead.target);
        CHECK(bead.confidence > 0.8);
    }
}

TEST_CASE("Empty texts and empty sentences are aligned too") {
    CHECK(aligned({}, "en", {}, "lv").empty());
    CHECK(aligned({}, "en", latvian, "lv").size() == latvian.size());
    CHECK(aligned(english, "en", {}, "ru").size() == english.size());
    aligned({"", " ", "?"}, "en", {"", "…"}, "uk");
    aligned({"\xFF\xFE", "one"}, "en", {"\xD0"}, "uk");
}

TEST_CASE("Every segment is in exactly one bead, whatever the texts are") {
    std::mt19937 random(3);
    for (int round = 0; round < 60; ++round) {
        const Texts source = madeUp(random, random() % 30);
        const Texts target = madeUp(random, random() % 30);
        aligned(source, "en", target, round % 2 == 0 ? "lv" : "zh");
    }
    aligned(madeUp(random, 3), "en", madeUp(random, 900), "lv");
    aligned(madeUp(random, 1500), "en", madeUp(random, 2), "lv");
}

TEST_CASE("Long texts are aligned in time and around holes") {
    std::mt19937 random(5);
    Texts source;
    Texts target;
    std::size_t hole = 0;
    for (std::size_t k = 0; k < 3000; ++k) {
        const std::string number = std::to_string(10'000 + k);
        std::string filler(20 + random() % 60, 'x');
        source.push_back("Line " + number + " " + filler + ".");
        hole += k >= 1000 && k < 1400 ? 1 : 0;
        if (k < 1000 || k >= 1400) {
            target.push_back("Строка " + number + " " + filler + ".");
        }
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Bead> beads = aligned(source, "en", target, "ru");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::size_t right = 0;
    for (const Bead& bead : beads) {
        const std::size_t shift = bead.source.begin < 1000 ? 0 : hole;
        right += bead.source.size() == 1 && bead.target.size() == 1 && bead.source.begin == bead.target.begin + shift;
    }
    CHECK(right >= 2590);
    CHECK(took.count() < 60); // about a second; the bound leaves room for sanitizers
}

TEST_CASE("Paragraphs and headings guide the pairing of alike sentences") {
    std::vector<Sentence> source;
    std::vector<Sentence> target;
    for (int k = 0; k < 6; ++k) {
        source.push_back({"It was so.", true, false});
        source.push_back({"It went on.", false, false});
        target.push_back({"Tā bija.", true, false});
        target.push_back({"Tā gāja.", false, false});
    }
    target.erase(target.begin() + 5);
    const auto beads = align(source, language("en"), target, language("lv"));
    checkPartition(beads, source.size(), target.size());
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            CHECK(source[bead.source.begin].startsParagraph == target[bead.target.begin].startsParagraph);
        }
    }
}

TEST_CASE("A stop request ends the work at once") {
    std::mt19937 random(9);
    const Texts source = madeUp(random, 4000);
    const Texts target = madeUp(random, 4000);
    const auto left = sentences(source);
    const auto right = sentences(target);
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    std::thread asking([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    CHECK_THROWS_AS(align(left, language("en"), right, language("ru"), stop.get_token()), Cancelled);
    asking.join();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - asked;
    CHECK(took.count() < 1.0); // tens of milliseconds; the bound leaves room for sanitizers and busy machines
}

TEST_CASE("A grouping that a person chose is rated bead by bead") {
    const auto left = sentences(english);
    const auto right = sentences(russian);
    const std::vector<Bead> good = {
        {{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 3}}, {{3, 4}, {3, 4}}, {{4, 5}, {4, 5}}};
    const auto rated = score(left, language("en"), right, language("ru"), good);
    REQUIRE(rated.size() == good.size());
    for (std::size_t k = 0; k < good.size(); ++k) {
        CHECK(rated[k].source == good[k].source);
        CHECK(rated[k].target == good[k].target);
        CHECK(rated[k].confidence > 0.8);
    }
    const std::vector<Bead> bad = {{{0, 1}, {0, 0}}, {{1, 2}, {0, 1}}, {{2, 3}, {1, 2}},
                                   {{3, 4}, {2, 3}}, {{4, 5}, {3, 4}}, {{5, 5}, {4, 5}}};
    for (const Bead& bead : score(left, language("en"), right, language("ru"), bad)) {
        CHECK(bead.confidence < 0.5);
    }
    const std::vector<Bead> crossed = {{{1, 2}, {1, 2}}, {{0, 1}, {0, 1}}, {{2, 5}, {2, 5}}};
    for (const Bead& bead : score(left, language("en"), right, language("ru"), crossed)) {
        CHECK(bead.confidence >= 0);
        CHECK(bead.confidence <= 1);
    }
}

TEST_CASE("What align is sure of, score is sure of") {
    const auto left = sentences(english);
    const auto right = sentences(latvian);
    const auto beads = align(left, language("en"), right, language("lv"));
    const auto rated = score(left, language("en"), right, language("lv"), beads);
    for (std::size_t k = 0; k < beads.size(); ++k) {
        CHECK(rated[k].confidence == Approx(beads[k].confidence).margin(0.15));
    }
}

TEST_CASE("Every feature does one thing, and every file of features/ is in the list") {
    std::set<std::string> listed;
    for (const Feature& feature : features()) {
        INFO(feature.name);
        CHECK((feature.relate == nullptr) != (feature.score == nullptr));
        CHECK((feature.relate != nullptr) == (feature.trust > 0));
        listed.emplace(feature.name);
    }
    std::set<std::string> files;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(QUADRILLE_SOURCE_DIR) / "alignment/features")) {
        if (file.path().extension() == ".cpp") {
            files.insert(file.path().stem().string());
        }
    }
    CHECK(files == listed);
}

TEST_CASE("Word pairs that people have settled decide where nothing else does") {
    const Texts left = {"On 14 March the old harbour was closed because of ice.",
                        "The qarnel stood by the gate for three whole days and nights.",
                        "The fimbro slept by the gate for three whole days and nights.",
                        "On 17 March the old harbour was opened again."};
    const Texts right = {"14. martā vecā osta ledus dēļ tika slēgta.",
                         "Velgoms trīs dienas un naktis no vietas palika pie vārtiem.",
                         "17. martā vecā osta atkal tika atvērta."};
    const auto source = sentences(left);
    const auto target = sentences(right);
    const auto partnerWith = [&](const char* word) {
        const std::vector<WordPair> pairs = {{word, "velgoms", 1}};
        const SettledPairs terms(pairs, language("en"), language("lv"));
        const std::vector<Bead> beads = align(source, language("en"), target, language("lv"), {}, &terms);
        checkPartition(beads, 4, 3);
        return ranges(beads);
    };
    CHECK(partnerWith("qarnel") == Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 2}}, {{3, 4}, {2, 3}}});
    CHECK(partnerWith("fimbro") == Ranges{{{0, 1}, {0, 1}}, {{1, 2}, {1, 1}}, {{2, 3}, {1, 2}}, {{3, 4}, {2, 3}}});
}
