#include "alignment/word_links.h"

#include "alignment/aligner.h"
#include "alignment/word_statistics.h"
#include "dictionaries/stems.h"
#include "tests/bench/linked_terms.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace quadrille;

namespace {

/// "Kremlin=Kremlis; ..." in the order of the source.
std::string linked(std::string_view source, const std::string& from, std::string_view target, const std::string& to,
                   const LinkHelp& help = {}) {
    std::string all;
    for (const WordLink& link : linkWords({source, language(from)}, {target, language(to)}, help)) {
        all += all.empty() ? "" : "; ";
        all += source.substr(link.source.begin, link.source.end - link.source.begin);
        all += "=";
        all += target.substr(link.target.begin, link.target.end - link.target.begin);
    }
    return all;
}

} // namespace

TEST_CASE("Words that say the same are linked, whatever their order and form") {
    CHECK(linked("Riga has a harbour.", "en", "В гавани Риги тихо.", "ru") == "Riga=Риги; harbour=гавани");
    CHECK(linked("The minister signed the treaty.", "en", "Договір підписав міністр.", "uk") ==
          "minister=міністр; signed=підписав; treaty=Договір");
    CHECK(linked("The minister signed the treaty.", "en", "Līgumu parakstīja ministrs.", "lv") ==
          "minister=ministrs; signed=parakstīja; treaty=Līgumu");
}

TEST_CASE("An expression is linked as a whole, with one word or several") {
    CHECK(linked("the European Union", "en", "Eiropas Savienība", "lv") == "European Union=Eiropas Savienība");
    CHECK(linked("in Eastern Europe", "en", "Austrumeiropā", "lv") == "Eastern Europe=Austrumeiropā");
    CHECK(linked("the United States", "en", "Соединённые Штаты", "ru") == "United States=Соединённые Штаты");
    CHECK(linked("Соединённые Штаты", "ru", "Amerikas Savienotās Valstis", "lv") ==
          "Соединённые Штаты=Amerikas Savienotās Valstis");
}

TEST_CASE("Names that no table has are linked by their sound, and numbers by their digits") {
    CHECK(linked("Mr Oleinik took 1,250 euros from Gromov.", "en", "У Громова Олейник забрал 1 250 евро.", "ru") ==
          "Oleinik=Олейник; 1,250=1 250; euros=евро; Gromov=Громова");
    CHECK(linked("in 1942", "en", "1943. gadā", "lv").empty());
}

TEST_CASE("A word that stands twice is linked by what stands around it") {
    const std::string english = "Ukraine is large, and Latvia is small, but Ukraine is poor.";
    const std::string russian = "Украина велика, а Латвия мала, но Украина бедна.";
    const auto links = linkWords({english, language("en")}, {russian, language("ru")});
    const auto at = [&](std::size_t source) {
        const auto found =
            std::find_if(links.begin(), links.end(), [&](const WordLink& link) { return link.source.begin == source; });
        return found == links.end() ? std::string::npos : found->target.begin;
    };
    CHECK(at(english.find("Ukraine")) == russian.find("Украина"));
    CHECK(at(english.rfind("Ukraine")) == russian.rfind("Украина"));
}

TEST_CASE("Words without a counterpart, common words and empty texts are linked with nothing") {
    CHECK(linked("The dog barked.", "en", "Министр подписал договор.", "ru").empty());
    CHECK(linked("It is what it is.", "en", "Это то, что есть.", "ru").empty());
    CHECK(linked("", "en", "Министр", "ru").empty());
    CHECK(linked("minister", "en", "", "ru").empty());
    CHECK(linked("\xEF\xBF\xBC, \xFF\xFE!", "en", "\xEF\xBF\xBC", "ru").empty());
}

TEST_CASE("Terms that people have settled link words that no table has together") {
    const std::vector<WordPair> pairs = {{"gizmo", "štuka", 1}};
    const SettledPairs terms(pairs, language("en"), language("lv"));
    LinkHelp help;
    CHECK(linked("The gizmo broke.", "en", "Štuka saplīsa.", "lv").find("gizmo") == std::string::npos);
    help.terms = &terms;
    CHECK(linked("The gizmo broke.", "en", "Štuka saplīsa.", "lv", help).find("gizmo=Štuka") != std::string::npos);
}

TEST_CASE("Texts teach which words go together") {
    const std::vector<WordStatistics::Texts> texts = {{"The blorp sings.", "Кракс поёт."},
                                                      {"A blorp in the harbour.", "В гавани кракс."},
                                                      {"The minister saw the blorp.", "Министр видел кракса."},
                                                      {"The harbour froze.", "Гавань замёрзла."}};
    const WordStatistics learnt(texts, language("en"), language("ru"));
    CHECK(learnt.strength(stem("blorp", language("en")), stem("кракс", language("ru"))) > 0.5F);
    CHECK(learnt.strength(stem("blorp", language("en")), stem("гавань", language("ru"))) < 0.2F);
    LinkHelp help;
    help.statistics = &learnt;
    CHECK(linked("Where is the blorp?", "en", "Где кракс?", "ru", help) == "blorp=кракс");
    CHECK(WordStatistics({}, language("en"), language("ru")).size() == 0);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(WordStatistics(texts, language("en"), language("ru"), nullptr, stop.get_token()), Cancelled);
}

TEST_CASE("Hunspell's stems link what endings alone do not") {
    Stemmer stems(language("uk"));
    LinkHelp help;
    help.target = &stems;
    CHECK(linked("from Kyiv", "en", "з Києва", "uk", help) == "Kyiv=Києва");
}

TEST_CASE("The terms of the op-ed are linked, nine in ten at least, and nearly always rightly") {
    for (const std::string tag : {"ru", "uk", "lv"}) {
        CAPTURE(tag);
        const bench::LinkedTerms count = bench::countLinkedTerms(std::string(QUADRILLE_SOURCE_DIR) + "/corpus/op-ed",
                                                                 tag, bench::LinkedBy::Dictionaries);
        CHECK(count.terms > 200);
        CHECK(count.recall() >= 0.97);
        CHECK(count.whole >= 0.95 * count.terms);
        CHECK(count.precision() >= 0.98);
    }
}
