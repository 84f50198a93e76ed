#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("lookup prints every row of a word with its equivalents in each language") {
    for (const char* word : {"governments", "правительством", "урядами", "valdībai"}) {
        const Outcome outcome = call({"lookup", word});
        INFO(word);
        CHECK(outcome.exitCode == 0);
        CHECK(outcome.err.empty());
        CHECK(holds(outcome.out, "government\tnoun\n"));
        CHECK(holds(outcome.out, "\tru\tправительство"));
        CHECK(holds(outcome.out, "\tuk\tуряд"));
        CHECK(holds(outcome.out, "\tlv\tvaldība"));
    }
}

TEST_CASE("lookup asks one language when told which") {
    CHECK(call({"lookup", "--lang", "uk", "урядами"}).exitCode == 0);
    const Outcome outcome = call({"lookup", "--lang", "lv", "government"});
    CHECK(outcome.exitCode == 1);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "government"));
}

TEST_CASE("lookup marks false friends") {
    CHECK(holds(call({"lookup", "--lang", "en", "actual"}).out, "\tru\tfalse friend: актуальный\n"));
}

TEST_CASE("lookup of what is nowhere prints nothing and ends with 1") {
    const Outcome outcome = call({"lookup", "qqqqqq"});
    CHECK(outcome.exitCode == 1);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "qqqqqq"));
}

TEST_CASE("lookup refuses a language that the lexicon does not have and names those it has") {
    const Outcome outcome = call({"lookup", "--lang", "de", "Haus"});
    CHECK(outcome.exitCode == 3);
    CHECK(holds(outcome.err, "German"));
    CHECK(holds(outcome.err, "en, ru, uk, lv"));
}
