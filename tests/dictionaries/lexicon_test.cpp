#include "dictionaries/lexicon.h"
#include "dictionaries/words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace quadrille;

namespace {

bool holds(const char* from, const char* to, const char* word, const char* other) {
    const auto pairs = lexicon(language(from), language(to));
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const WordPair& pair) { return pair.source == word && pair.target == other; });
}

} // namespace

TEST_CASE("States, languages, months, weekdays, currencies and number words are known as word pairs") {
    CHECK(holds("en", "ru", "germany", "германия"));
    CHECK(holds("en", "uk", "hungary", "угорщина"));
    CHECK(holds("en", "lv", "russia", "krievija"));
    CHECK(holds("ru", "uk", "ноября", "листопада"));
    CHECK(holds("en", "lv", "monday", "pirmdiena"));
    CHECK(holds("lv", "en", "igauņu", "estonian"));
    CHECK(holds("en", "uk", "euro", "євро"));
    CHECK(holds("uk", "lv", "сімнадцять", "septiņpadsmit"));
    CHECK(holds("en", "ru", "ninety", "девяносто"));
}

TEST_CASE("Word pairs are folded, weighed and there once, for every two known languages") {
    for (const Language& source : languages()) {
        for (const Language& target : languages()) {
            std::size_t faults = 0;
            std::set<std::pair<std::string_view, std::string_view>> seen;
            for (const WordPair& pair : lexicon(source, target)) {
                const bool folded = pair.source == fold(pair.source) && pair.target == fold(pair.target);
                const bool weighed = pair.weight > 0 && pair.weight <= 1;
                faults += folded && weighed && seen.emplace(pair.source, pair.target).second ? 0 : 1;
            }
            CHECK(faults == 0);
            CHECK(seen.size() > 300);
        }
    }
}

TEST_CASE("Languages without tables have word pairs too") {
    CHECK(holds("de", "fi", "montag", "maanantai"));
    CHECK(holds("de", "fi", "sieben", "seitsemän"));
}

TEST_CASE("Every file of lexicon/ is in the list, and every entry of the list has its file") {
    std::set<std::string> files;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(QUADRILLE_SOURCE_DIR) / "dictionaries/lexicon")) {
        if (file.path().extension() == ".cpp") {
            files.insert(file.path().stem().string());
        }
    }
    std::set<std::string> listed;
    for (const WordPairTable& table : wordPairTables()) {
        listed.emplace(table.name);
    }
    CHECK(files == listed);
}
