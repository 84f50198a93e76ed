#include "app/word_differences.h"

#include <QStringList>
#include <catch2/catch.hpp>

#include <random>

using namespace quadrille;

namespace {

QString shown(const QString& before, const QString& after, const std::string& tag = "uk") {
    QString all;
    for (const WordRun& run : wordDifferences(before, after, tag)) {
        const QString frame = run.kind == WordRun::Same ? "%1" : run.kind == WordRun::Out ? "[-%1]" : "[+%1]";
        all += frame.arg(run.text);
    }
    return all;
}

QString joined(const std::vector<WordRun>& runs, WordRun::Kind kind) {
    QString text;
    for (const WordRun& run : runs) {
        text += run.kind == WordRun::Same || run.kind == kind ? run.text : QString();
    }
    return text;
}

} // namespace

TEST_CASE("Words that went out stand before those that came in") {
    CHECK(shown("Посадовці країн називають дати.", "Посадовці держав називають дати.") ==
          "Посадовці [-країн][+держав] називають дати.");
    CHECK(shown("Kremlis demonstrē spēku.", "Kremlis demonstrē militāru spēku.", "lv") ==
          "Kremlis demonstrē [+militāru ]spēku.");
    CHECK(shown("а б в", "а в", "ru") == "а [-б ]в");
}

TEST_CASE("A changed phrase reads as one") {
    CHECK(shown("не надають людям доказів", "не надають громадськості жодних доказів") ==
          "не надають [-людям][+громадськості жодних] доказів");
    CHECK(shown("один два край", "три чотири край") == "[-один два][+три чотири] край");
}

TEST_CASE("Words in a row that only came in leave the space between what stays as it is") {
    CHECK(shown("a c", "a b c", "en") == "a [+b ]c");
    CHECK(shown("", "нове", "uk") == "[+нове]");
    CHECK(shown("old", "", "en") == "[-old]");
    CHECK(shown("", "", "en").isEmpty());
}

TEST_CASE("An apostrophe of another kind or a no-break space is a change") {
    CHECK(shown("п’ять", "п'ять") == "[-п’ять][+п'ять]");
    CHECK(shown("5 km", "5\u00a0km", "en") == "5[- ][+\u00a0]km");
}

TEST_CASE("Both texts can be read off their differences, whatever they are") {
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same walk each time
    const QStringList words{"один", "два", "three", " ", " ", " ", ".", "\n", "\u00a0", "п’ять", "ķēde"};
    const auto text = [&](int most) {
        QString made;
        for (int left = static_cast<int>(random() % static_cast<unsigned>(most)); left > 0; --left) {
            made += words[static_cast<int>(random() % static_cast<unsigned>(words.size()))];
        }
        return made;
    };
    for (int round = 0; round < 500; ++round) {
        const QString before = text(30);
        const QString after = text(30);
        const auto runs = wordDifferences(before, after, "uk");
        REQUIRE(joined(runs, WordRun::Out) == before);
        REQUIRE(joined(runs, WordRun::In) == after);
    }
}

TEST_CASE("Two long texts with nothing in common are told apart all the same") {
    QString before;
    QString after;
    for (int i = 0; i < 5000; ++i) {
        before += QString::number(i) + " ";
        after += "w" + QString::number(i) + " ";
    }
    const auto runs = wordDifferences("same " + before + "same", "same " + after + "same", "en");
    CHECK(joined(runs, WordRun::Out) == "same " + before + "same");
    CHECK(joined(runs, WordRun::In) == "same " + after + "same");
    CHECK(wordsOf(WordRun::In, runs, "en") == 5000);
}
