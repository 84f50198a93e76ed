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

TEST_CASE("align --beads takes what align --format beads wrote, and what a person changed in it") {
    const Texts texts;
    const std::string written = call({"align", "--source", texts.en, "--target", texts.lv}).out;
    const std::string beads = texts.folder.file("beads.txt", written);
    CHECK(call({"align", "--source", texts.en, "--target", texts.lv, "--beads", beads}).out == written);
    const std::string units = texts.folder.file("units.txt", "0\t0\t\r\n1\t1,2\t0,1\n\n2,3\t3\t2\n");
    const Outcome outcome =
        call({"align", "--source", texts.en, "--target", texts.lv, "--target", texts.ru, "--beads", units});
    CHECK(outcome.exitCode == 0);
    CHECK(withoutConfidence(outcome.out) == "0\t0\t\n1\t1,2\t0,1\n2,3\t3\t2\n");
    const Outcome tmx =
        call({"align", "--source", texts.en, "--target", texts.lv, "--beads", beads, "--format", "tmx"});
    CHECK(tmx.out.find("Martā ledus salūza.") != std::string::npos);
}

TEST_CASE("align --beads names the file and the line where its beads are wrong") {
    const Texts texts;
    const auto refused = [&](const std::string& table, const std::string& sentence) {
        const std::string beads = texts.folder.file("wrong.txt", table);
        const Outcome outcome = call({"align", "--source", texts.en, "--target", texts.lv, "--beads", beads});
        CAPTURE(table, outcome.err);
        CHECK(outcome.exitCode == 3);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(sentence) != std::string::npos);
    };
    refused("0\t0\n1\n", "wrong.txt, line 2: it has 1 field,");
    refused("0\t0\n1\t1\t0.5\t7\n", "line 2: it has 4 fields");
    refused("0\tx\n", "line 1: \"x\" is no segment number");
    refused("0\t0\n2\t1\n", "line 2: English segment 2 stands here, but 1 comes next");
    refused("0\t0\n1\t1,1\n", "line 2: Latvian segment 1 stands here, but 2 comes next");
    refused("0\t-1\n", "\"-1\" is no segment number");
    refused("0,1,2,3,4\t0\n", "line 1: there is no segment 4 in English, which has 4");
    refused("0\t0\t1.5\n", "line 1: \"1.5\" is no confidence");
    refused("0\t0\tnan\n", "is no confidence");
    refused("\t\n", "line 1: it has no segment at all");
    refused("0\t0\n1,2,3\t1,2\n", "wrong.txt: the last 1 of the 4 Latvian segments");
    refused("", "the last 4 of the 4 English segments");
    CHECK(call({"align", "--source", texts.en, "--target", texts.lv, "--beads", "/nowhere"}).exitCode == 3);
}

TEST_CASE("align --format ladder and intertext are as hunalign and InterText read them") {
    const Texts texts;
    const std::string beads = texts.folder.file("beads.txt", "0\t\t0.1\n1\t0,1\t1\n2,3\t2\t0.75\n\t3\t0.5\n");
    const auto as = [&](const std::string& format) {
        return call({"align", "--source", texts.en, "--target", texts.lv, "--beads", beads, "--format", format});
    };
    CHECK(as("ladder").out == "0\t0\t0.1000\n1\t0\t1.0000\n2\t2\t0.7500\n4\t3\t0.5000\n4\t4\t0.0000\n");
    CHECK(as("intertext").out == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                                 "<linkGrp toDoc=\"lv.txt\" fromDoc=\"en.txt\">\n"
                                 "<link type=\"0-1\" xtargets=\";1:1\" status=\"auto\"/>\n"
                                 "<link type=\"2-1\" xtargets=\"1:1 2:1;2:1\" status=\"auto\"/>\n"
                                 "<link type=\"1-2\" xtargets=\"2:2;2:2 3:1\" status=\"auto\"/>\n"
                                 "<link type=\"1-0\" xtargets=\"3:1;\" status=\"auto\"/>\n"
                                 "</linkGrp>\n");
    const Outcome two =
        call({"align", "--source", texts.en, "--target", texts.lv, "--target", texts.ru, "--format", "ladder"});
    CHECK(two.exitCode == 2);
    CHECK(two.err.find("one --target") != std::string::npos);
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
