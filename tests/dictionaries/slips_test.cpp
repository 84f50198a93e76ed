#include "dictionaries/language.h"
#include "dictionaries/slips.h"
#include "dictionaries/speller.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

TEST_CASE("A letter too many, too few, another one and two swapped are one slip, more is not") {
    CHECK(oneSlipApart("рабоота", "работа"));
    CHECK(oneSlipApart("valdba", "valdība"));
    CHECK(oneSlipApart("wird", "word"));
    CHECK(oneSlipApart("слоов", "слово"));
    CHECK_FALSE(oneSlipApart("рабоота", "табор"));
    CHECK_FALSE(oneSlipApart("word", "word"));
    CHECK_FALSE(oneSlipApart("wrod", "ward"));
}

TEST_CASE("All words one slip away are among the slips, in the case of the word") {
    const std::u32string latvian = alphabetOf("lv");
    CHECK(latvian.find(U'ķ') != std::u32string::npos);
    CHECK(alphabetOf("uk").find(U'ґ') != std::u32string::npos);
    CHECK(alphabetOf("uk").find(U'ы') == std::u32string::npos);
    CHECK(holds(slips("valdba", latvian), "valdība"));
    CHECK(holds(slips("Vladība", latvian), "Valdība"));
    CHECK(holds(slips("Jelgaba", latvian), "Jelgava"));
    CHECK(slips("darbss", latvian).front() == "darbs");
    CHECK(slips("", latvian).empty());
    for (const std::string& one : slips("šeit", latvian)) {
        CHECK(oneSlipApart("šeit", one));
    }
}

TEST_CASE("A list of suggestions that was cut short still begins with the nearest word") {
    Speller speller(language("ru"));
    const auto isWord = [&](const std::string& one) { return speller.isRight(one); };
    const std::u32string letters = alphabetOf("ru");
    const auto mended = nearestFirst("рабоота", {"табора", "табор"}, letters, isWord);
    CHECK(mended == std::vector<std::string>{"работа", "табора", "табор"});
    CHECK(nearestFirst("робоота", {}, letters, isWord) == std::vector<std::string>{"робота"});
    const std::vector<std::string> whole = {"работа", "работка", "табор"};
    CHECK(nearestFirst("рабоота", whole, letters, isWord) == whole);
}

TEST_CASE("The nearest word is suggested first in every language") {
    CHECK(Speller(language("en")).suggest("goverrnment").front() == "government");
    CHECK(Speller(language("ru")).suggest("рабоота").front() == "работа");
    CHECK(Speller(language("uk")).suggest("робоота").front() == "робота");
    CHECK(Speller(language("lv")).suggest("darbss").front() == "darbs");
}
