// Measures alignment against gold: strict F1 per language pair and sentences per second. Gold sets that are not
// there are named as absent. Arguments, if any, are the names of the sets to run; "lexicon" compares with and without.

#include "tests/bench/gold_sets.h"
#include "tests/bench/joint_tier.h"
#include "tests/bench/linked_terms.h"

#include "alignment/gold.h"
#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace {

using namespace quadrille;
using namespace quadrille::bench;
namespace fs = std::filesystem;

Calibration calibration;

Tally opEd(const fs::path& folder, const std::string& tag, const std::string& name) {
    const Text source = segmented(read(folder / "en.txt"), "en");
    const Text target = segmented(read(folder / (tag + ".txt")), tag);
    const auto english = sentenceLines(folder / "en.sentences.txt");
    const auto other = sentenceLines(folder / (tag + ".sentences.txt"));
    std::multiset<Key> gold;
    for (const GoldPair& pair : goldPairs(folder / ("gold.en-" + tag + ".tsv"))) {
        gold.emplace(glued(english, pair.source), glued(other, pair.target));
    }
    const auto found = keysOf(source, target, timedAlign(source, "en", target, tag));
    Tally tally;
    count(tally, found, gold);
    report(name, "en-" + tag, tally);
    show(found, gold);
    return tally;
}

Text lines(const fs::path& path) {
    Text text;
    for (const std::string& line : split(read(path), '\n')) {
        text.add(line, false, false);
    }
    return text;
}

Range rangeOf(const std::string& cell, std::size_t place) {
    if (cell.empty()) {
        return {place, place};
    }
    const std::vector<std::size_t> all = numbers(cell);
    return {all.front(), all.back() + 1};
}

std::vector<Bead> goldBeads(const fs::path& path) {
    std::vector<Bead> beads;
    Range source;
    Range target;
    for (const std::string& row : split(read(path), '\n')) {
        const std::size_t tab = row.find('\t');
        source = rangeOf(row.substr(0, tab), source.end);
        target = rangeOf(row.substr(tab + 1), target.end);
        beads.push_back({source, target, 1});
    }
    return beads;
}

void addTier(Tally& tally, const fs::path& folder, const std::string& pair) {
    const Text source = lines(folder / "src.txt");
    const Text target = lines(folder / "tgt.txt");
    const std::vector<Bead> gold = goldBeads(folder / "gold.tsv");
    const auto found = timedAlign(source, pair.substr(0, 2), target, pair.substr(3, 2));
    const auto got = placesOf(found);
    const auto wanted = goldPlaces(gold);
    calibration.add(got, wanted);
    count(tally, got, wanted);
    show(got, wanted);
}

void tier(const fs::path& root, const std::string& name) {
    double sum = 0;
    int pairs = 0;
    for (const std::string pair : {"en-ru", "en-uk", "en-lv", "ru-uk"}) {
        const fs::path folder = root / name / pair;
        if (!fs::exists(folder)) {
            continue;
        }
        Tally tally;
        const auto begin = Clock::now();
        if (fs::exists(folder / "src.txt")) {
            addTier(tally, folder, pair);
        } else {
            std::set<fs::path> documents(fs::directory_iterator{folder}, fs::directory_iterator{});
            for (const fs::path& document : documents) {
                addTier(tally, document, pair);
            }
        }
        const double seconds = secondsSince(begin);
        report(name, pair, tally);
        std::printf("%-28s        %.2f s\n", "", seconds);
        sum += tally.f1();
        ++pairs;
    }
    std::printf("%-28s mean   F1 %.4f\n", name.c_str(), sum / std::max(1, pairs));
}

void lexicon(const fs::path& tiers) {
    lexiconCoverage(tiers);
    for (const bool with : {false, true}) {
        withLexicon = with;
        for (const std::string name : {"oped", "noise", "gaps"}) {
            std::printf("# %s, %s the lexicon\n", name.c_str(), with ? "with" : "without");
            tier(tiers, name);
        }
    }
}

void opEds(const fs::path& folder, const std::string& name) {
    if (!fs::exists(folder / "en.txt") || !fs::exists(folder / "gold.en-ru.tsv")) {
        std::printf("%s: absent (%s)\n", name.c_str(), folder.string().c_str());
        return;
    }
    double sum = 0;
    for (const std::string tag : {"ru", "uk", "lv"}) {
        sum += opEd(folder, tag, name).f1();
    }
    std::printf("%-28s mean   F1 %.4f\n", name.c_str(), sum / 3);
    for (const std::string tag : {"ru", "uk", "lv"}) {
        damagedOpEd(folder, tag);
    }
}

void speed(const fs::path& folder) {
    if (!fs::exists(folder / "en.txt")) {
        return;
    }
    constexpr int rounds = 20;
    auto begin = Clock::now();
    for (int round = -1; round < rounds; ++round) {
        if (round == 0) {
            std::printf("op-ed, the first time: %.1f ms\n", 1000 * secondsSince(begin));
            begin = Clock::now();
        }
        const Text source = segmented(read(folder / "en.txt"), "en");
        for (const std::string tag : {"ru", "uk", "lv"}) {
            const Text target = segmented(read(folder / (tag + ".txt")), tag);
            align(source.views(), language("en"), target.views(), language(tag));
        }
    }
    std::printf("op-ed, cut and aligned with three languages: %.1f ms\n", 1000 * secondsSince(begin) / rounds);
    std::string text;
    while (text.size() < 20'000'000) {
        text += read(folder / "ru.txt") + "\n";
    }
    const auto start = Clock::now();
    const std::size_t segments = segment(text, language("ru")).size();
    const double seconds = secondsSince(start);
    std::printf("segmentation: %.1f MB/s, %.0f sentences/s\n", static_cast<double>(text.size()) / 1e6 / seconds,
                static_cast<double>(segments) / seconds);
}

} // namespace

int main(int argc, char** argv) {
    const fs::path root(QUADRILLE_SOURCE_DIR);
    std::set<std::string> wanted;
    for (int k = 1; k < argc; ++k) {
        const std::string argument = argv[k];
        verbose = verbose || argument == "-v";
        if (argument != "-v") {
            wanted.insert(argument);
        }
    }
    const auto begin = Clock::now();
    language("en");
    std::printf("tables: %.2f ms\n", 1000 * secondsSince(begin));
    const auto chosen = [&wanted](const std::string& name) { return wanted.empty() || wanted.contains(name); };
    const fs::path shared = fs::exists(root / "../shared") ? root / "../shared" : fs::path("/nonexistent");
    if (chosen("own")) {
        opEds(root / "corpus/op-ed", "own op-ed");
    }
    if (chosen("op-ed")) {
        opEds(shared / "op-ed", "op-ed");
    }
    if (chosen("words")) {
        linkedTerms(root / "corpus/op-ed", "own op-ed");
        linkedTerms(shared / "op-ed", "op-ed");
    }
    const fs::path tiers = shared / "bench/alignment/dev";
    if (!fs::exists(tiers)) {
        std::printf("tiers: absent (%s)\n", tiers.string().c_str());
    } else {
        for (const std::string name : {"clean", "resegmented", "gaps", "noise", "oped"}) {
            if (chosen(name)) {
                tier(tiers, name);
            }
        }
    }
    if (chosen("joint") && fs::exists(tiers)) {
        jointTier(tiers, calibration);
    }
    calibration.print();
    if (wanted.contains("lexicon") && fs::exists(tiers)) {
        lexicon(tiers);
    }
    if (chosen("speed")) {
        speed(shared / "op-ed");
    }
    std::printf("alignment: %.0f sentences/s\n", alignedSentences / std::max(1e-9, alignedSeconds));
    return 0;
}
