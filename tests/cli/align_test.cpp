#include "tests/cli/process.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace quadrille::tests;

namespace {

const char* const english =
    "The harbour\nThe harbour of Riga froze in 1942. Nobody could leave it.\nIn March the ice broke.\n";
const char* const latvian = "Osta\nRīgas osta 1942. gadā aizsala. Neviens nevarēja to atstāt.\nMartā ledus salūza.\n";
const char* const russian =
    "Гавань\nРижская гавань замёрзла в 1942 году, и никто не мог её покинуть.\nВ марте лёд тронулся.\n";

struct Texts {
    TemporaryFolder folder;
    std::string en = "en=" + folder.file("en.txt", english);
    std::string lv = "lv=" + folder.file("lv.txt", latvian);
    std::string ru = "ru=" + folder.file("ru.txt", russian);
};

std::string withoutConfidence(const std::string& beads) {
    std::string out;
    for (std::size_t begin = 0; begin < beads.size();) {
        const std::size_t end = beads.find('\n', begin);
        const std::string line = beads.substr(begin, end - begin);
        out += line.substr(0, line.rfind('\t')) + '\n';
        begin = end + 1;
    }
    return out;
}

} // namespace

TEST_CASE("align prints one bead a line with numbers from 0 and a confidence") {
    const Texts texts;
    const Outcome outcome = call({"align", "--source", texts.en, "--target", texts.lv});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.empty());
    CHECK(withoutConfidence(outcome.out) == "0\t0\n1\t1\n2\t2\n3\t3\n");
    CHECK(outcome.out.find("\t0.") != std::string::npos);
}

TEST_CASE("align with several targets prints units") {
    const Texts texts;
    const Outcome outcome = call({"align", "--source", texts.en, "--target", texts.lv, "--target", texts.ru});
    CHECK(outcome.exitCode == 0);
    CHECK(withoutConfidence(outcome.out) == "0\t0\t0\n1,2\t1,2\t1\n3\t3\t2\n");
}

TEST_CASE("align takes presegmented text as it stands, without counting empty lines") {
    const TemporaryFolder folder;
    const std::string en = "en=" + folder.file("en", "Mr. Brown came. He sat.\n\nThen he left.\n");
    const std::string ru = "ru=" + folder.file("ru", "Пришёл г. Браун. Он сел.\n\nПотом он ушёл.\n");
    const Outcome outcome = call({"align", "--source", en, "--target", ru, "--presegmented"});
    CHECK(withoutConfidence(outcome.out) == "0\t0\n1\t1\n");
}

TEST_CASE("align --format json is one object with columns, units and pairs") {
    const Texts texts;
    const Outcome outcome =
        call({"align", "--source", texts.en, "--target", texts.lv, "--target", texts.ru, "--format", "json"});
    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(json["columns"][1]["language"] == "lv");
    CHECK(json["columns"][1]["segments"][1]["text"] == "Rīgas osta 1942. gadā aizsala.");
    CHECK(json["columns"][0]["segments"][0]["heading"] == true);
    CHECK(json["units"].size() == 3);
    CHECK(json["pairs"][1]["beads"][1]["source"] == nlohmann::json::array({1, 2}));
    CHECK(json["pairs"][0]["crossings"] == nlohmann::json::array());
}

TEST_CASE("align --format json reports segments that have changed places, and the beads stay in reading order") {
    const TemporaryFolder folder;
    const std::string en = "en=" + folder.file("en", "The harbour of Riga froze in March.\nCaptain Andersen waited.\n"
                                                     "The minister promised help.\nThen the ice broke.\n");
    const std::string lv = "lv=" + folder.file("lv", "Rīgas osta martā aizsala.\nMinistrs solīja palīdzību.\n"
                                                     "Kapteinis Andersens gaidīja.\nTad ledus salūza.\n");
    const Outcome outcome = call({"align", "--source", en, "--target", lv, "--presegmented", "--format", "json"});
    const auto pair = nlohmann::json::parse(outcome.out)["pairs"][0];
    REQUIRE(pair["crossings"].size() == 1);
    const auto& crossing = pair["crossings"][0];
    CHECK(crossing["pieces"][0]["source"] == nlohmann::json::array({1}));
    CHECK(crossing["pieces"][0]["target"] == nlohmann::json::array({2}));
    CHECK(crossing["pieces"][1]["source"] == nlohmann::json::array({2}));
    CHECK(crossing["pieces"][1]["target"] == nlohmann::json::array({1}));
    CHECK(crossing["probability"] > 0.5);
    int before = -1;
    for (const auto& bead : pair["beads"]) {
        for (const auto& number : bead["target"]) {
            CHECK(number.get<int>() == before + 1);
            before = number;
        }
    }
}

TEST_CASE("align --format tsv names the languages and keeps the text") {
    const Texts texts;
    const Outcome outcome = call({"align", "--source", texts.en, "--target", texts.lv, "--format", "tsv"});
    CHECK(outcome.out.starts_with("unit\ten\tlv\n"));
    CHECK(outcome.out.find("\tIn March the ice broke.\tMartā ledus salūza.\n") != std::string::npos);
}

TEST_CASE("align writes TMX to a file whole, or leaves the old one") {
    const Texts texts;
    const std::string output = texts.folder.at("out.tmx");
    const Outcome outcome =
        call({"align", "--source", texts.en, "--target", texts.lv, "--format", "tmx", "--output", output});
    CHECK(outcome.exitCode == 0);
    CHECK(contents(output).find("Rīgas osta 1942. gadā aizsala.") != std::string::npos);
    const std::string before = contents(output);
    const Outcome failed =
        call({"align", "--source", texts.en, "--target", "lv=/nowhere", "--format", "tmx", "--output", output});
    CHECK(failed.exitCode == 3);
    CHECK(contents(output) == before);
}

TEST_CASE("align of a source with an empty target gives every segment its own bead and a warning") {
    const Texts texts;
    const std::string empty = "lv=" + texts.folder.file("empty.txt", "");
    const Outcome outcome = call({"align", "--source", texts.en, "--target", empty});
    CHECK(outcome.exitCode == 0);
    CHECK(withoutConfidence(outcome.out) == "0\t\n1\t\n2\t\n3\t\n");
    CHECK(outcome.err.find("empty") != std::string::npos);
}

TEST_CASE("align names a language that stands twice or is none, as wrong usage") {
    const Texts texts;
    CHECK(call({"align", "--source", texts.en, "--target", texts.en}).exitCode == 2);
    const Outcome unknown = call({"align", "--source", texts.en, "--target", "qqq=x"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.err.find("qqq") != std::string::npos);
    CHECK(call({"align", "--source", texts.en}).exitCode == 2);
}
