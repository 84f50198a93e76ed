// Measures alignment against gold: strict F1 per language pair and sentences per second. Gold sets that are not
// there are named as absent. Arguments, if any, are the names of the sets to run.

#include "alignment/aligner.h"
#include "alignment/gold.h"
#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace quadrille;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) {
        parts.push_back(part);
    }
    return parts;
}

/// A text as its sentences, owning them.
struct Text {
    std::vector<std::string> sentences;
    std::vector<bool> starts;
    std::vector<bool> headings;

    void add(std::string sentence, bool starts_, bool heading) {
        sentences.push_back(std::move(sentence));
        starts.push_back(starts_);
        headings.push_back(heading);
    }
    [[nodiscard]] std::vector<Sentence> views() const {
        std::vector<Sentence> all;
        for (std::size_t k = 0; k < sentences.size(); ++k) {
            all.push_back({sentences[k], starts[k], headings[k]});
        }
        return all;
    }
};

struct Tally {
    double right = 0;
    double found = 0;
    double gold = 0;
    double surelyRight = 0; ///< of beads with a confidence of 0.80 and more
    double surely = 0;
    double doubtfulRight = 0; ///< of those below 0.50
    double doubtful = 0;
    [[nodiscard]] double f1() const { return found + gold > 0 ? 2 * right / (found + gold) : 0; }
};

using Key = std::pair<std::string, std::string>;

void count(Tally& tally, const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold) {
    std::multiset<Key> left = gold;
    tally.gold += static_cast<double>(gold.size());
    for (const auto& [key, confidence] : found) {
        const auto match = left.find(key);
        const bool right = match != left.end();
        tally.found += 1;
        tally.right += right ? 1 : 0;
        tally.surely += confidence >= 0.8 ? 1 : 0;
        tally.surelyRight += confidence >= 0.8 && right ? 1 : 0;
        tally.doubtful += confidence < 0.5 ? 1 : 0;
        tally.doubtfulRight += confidence < 0.5 && right ? 1 : 0;
        if (right) {
            left.erase(match);
        }
    }
}

double alignedSeconds = 0;
double alignedSentences = 0;
bool verbose = false;

std::vector<Bead> timedAlign(const Text& source, const std::string& from, const Text& target, const std::string& to) {
    const auto begin = Clock::now();
    std::vector<Bead> beads = align(source.views(), language(from), target.views(), language(to));
    alignedSeconds += secondsSince(begin);
    alignedSentences += static_cast<double>(source.sentences.size() + target.sentences.size());
    return beads;
}

std::string squeezed(const std::string& text) {
    std::string out;
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (static_cast<unsigned char>(text[k]) == 0xC2 && k + 1 < text.size() &&
            static_cast<unsigned char>(text[k + 1]) == 0xA0) {
            ++k;
        } else if (text[k] != ' ' && text[k] != '\n' && text[k] != '\r' && text[k] != '\t') {
            out += text[k];
        }
    }
    return out;
}

std::string joined(const Text& text, Range range) {
    std::string all;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        all += squeezed(text.sentences[k]);
    }
    return all;
}

std::vector<std::pair<Key, double>> keysOf(const Text& source, const Text& target, const std::vector<Bead>& beads) {
    std::vector<std::pair<Key, double>> keys;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            keys.push_back({{joined(source, bead.source), joined(target, bead.target)}, bead.confidence});
        }
    }
    return keys;
}

void report(const std::string& set, const std::string& pair, const Tally& tally) {
    std::printf("%-28s %-6s F1 %.4f  P %.4f R %.4f  sure %4.0f right %.3f  doubtful %3.0f right %.3f\n", set.c_str(),
                pair.c_str(), tally.f1(), tally.right / std::max(1.0, tally.found),
                tally.right / std::max(1.0, tally.gold), tally.surely, tally.surelyRight / std::max(1.0, tally.surely),
                tally.doubtful, tally.doubtfulRight / std::max(1.0, tally.doubtful));
}

void show(const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold) {
    if (!verbose) {
        return;
    }
    std::multiset<Key> left = gold;
    for (const auto& [key, confidence] : found) {
        const auto match = left.find(key);
        if (match == left.end()) {
            std::printf("  wrong %.2f\n    %s\n    %s\n", confidence, key.first.c_str(), key.second.c_str());
        } else {
            left.erase(match);
        }
    }
    for (const Key& key : left) {
        std::printf("  missed\n    %s\n    %s\n", key.first.c_str(), key.second.c_str());
    }
}

// ---- the op-ed: plain texts, segmented here ----------------------------------------------------------------

Text segmented(const std::string& text, const std::string& tag) {
    Text cut;
    for (const SegmentSpan& one : segment(text, language(tag))) {
        cut.add(text.substr(one.span.begin, one.span.end - one.span.begin), one.startsParagraph, one.heading);
    }
    return cut;
}

std::vector<std::string> sentenceLines(const fs::path& path) {
    std::vector<std::string> lines = split(read(path), '\n');
    lines.erase(std::remove(lines.begin(), lines.end(), std::string()), lines.end());
    return lines;
}

std::vector<std::size_t> numbers(const std::string& cell) {
    std::vector<std::size_t> all;
    for (const std::string& one : split(cell, ',')) {
        all.push_back(std::stoul(one));
    }
    return all;
}

struct GoldPair {
    std::vector<std::size_t> source;
    std::vector<std::size_t> target;
};

std::vector<GoldPair> goldPairs(const fs::path& path) {
    std::vector<GoldPair> pairs;
    const std::vector<std::string> rows = split(read(path), '\n');
    for (std::size_t k = 1; k < rows.size(); ++k) {
        const std::vector<std::string> cells = split(rows[k], '\t');
        if (cells.size() == 2 && !cells[0].empty() && !cells[1].empty()) {
            pairs.push_back({numbers(cells[0]), numbers(cells[1])});
        }
    }
    return pairs;
}

std::string glued(const std::vector<std::string>& lines, const std::vector<std::size_t>& which) {
    std::string all;
    for (const std::size_t k : which) {
        all += squeezed(lines[k - 1]);
    }
    return all;
}

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

// ---- damaged copies: one target side is changed, the gold follows ------------------------------------------

/// A text by its hand-set sentences; each remembers which gold sentences (from 1) it holds.
struct Damaged {
    Text text;
    std::vector<std::vector<std::size_t>> holds;
};

Damaged handSet(const fs::path& path) {
    Damaged all;
    bool starts = true;
    std::size_t number = 0;
    const std::vector<std::string> lines = split(read(path), '\n');
    for (std::size_t k = 0; k < lines.size(); ++k) {
        if (lines[k].empty()) {
            starts = true;
            continue;
        }
        const bool alone = starts && (k + 1 == lines.size() || lines[k + 1].empty());
        const bool heading = alone && lines[k].size() < 100 && lines[k].back() != '.';
        all.text.add(lines[k], starts, heading);
        all.holds.push_back({++number});
        starts = false;
    }
    return all;
}

void erase(Damaged& damaged, std::size_t at) {
    const auto offset = static_cast<std::ptrdiff_t>(at);
    damaged.text.sentences.erase(damaged.text.sentences.begin() + offset);
    damaged.text.starts.erase(damaged.text.starts.begin() + offset);
    damaged.text.headings.erase(damaged.text.headings.begin() + offset);
    damaged.holds.erase(damaged.holds.begin() + offset);
}

void dropParagraph(Damaged& damaged, std::size_t at) {
    while (!damaged.text.starts[at]) {
        --at;
    }
    do {
        erase(damaged, at);
    } while (at < damaged.holds.size() && !damaged.text.starts[at]);
}

void join(Damaged& damaged, std::size_t at) {
    damaged.text.sentences[at] += " " + damaged.text.sentences[at + 1];
    damaged.holds[at].insert(damaged.holds[at].end(), damaged.holds[at + 1].begin(), damaged.holds[at + 1].end());
    erase(damaged, at + 1);
}

void move(Damaged& damaged, std::size_t from, std::size_t to) {
    const std::string sentence = damaged.text.sentences[from];
    const auto held = damaged.holds[from];
    if (damaged.text.starts[from] && from + 1 < damaged.holds.size()) {
        damaged.text.starts[from + 1] = true;
    }
    erase(damaged, from);
    const auto offset = static_cast<std::ptrdiff_t>(to);
    damaged.text.sentences.insert(damaged.text.sentences.begin() + offset, sentence);
    damaged.text.starts.insert(damaged.text.starts.begin() + offset, false);
    damaged.text.headings.insert(damaged.text.headings.begin() + offset, false);
    damaged.holds.insert(damaged.holds.begin() + offset, held);
}

/// Gold beads between the damaged texts, in order; a sentence moved out of order counts for nothing.
std::multiset<Key> damagedGold(const Damaged& source, const Damaged& target, const std::vector<GoldPair>& pairs) {
    std::map<std::size_t, std::size_t> places;
    for (std::size_t k = 0; k < target.holds.size(); ++k) {
        for (const std::size_t number : target.holds[k]) {
            places[number] = k;
        }
    }
    // Groups of gold beads that share a target sentence are one bead now.
    std::vector<std::pair<std::set<std::size_t>, std::set<std::size_t>>> beads;
    for (const GoldPair& pair : pairs) {
        std::set<std::size_t> from;
        std::set<std::size_t> to;
        for (const std::size_t number : pair.source) {
            from.insert(number - 1);
        }
        for (const std::size_t number : pair.target) {
            if (places.contains(number)) {
                to.insert(places[number]);
            }
        }
        if (!beads.empty() && !to.empty() && beads.back().second.contains(*to.begin())) {
            beads.back().first.merge(from);
            beads.back().second.merge(to);
        } else if (!to.empty()) {
            beads.emplace_back(from, to);
        }
    }
    std::multiset<Key> gold;
    for (std::size_t k = 0; k < beads.size(); ++k) {
        auto& [from, to] = beads[k];
        // A moved sentence leaves a bead of several parts, or crosses its neighbours: neither can be found.
        if (*to.rbegin() - *to.begin() + 1 != to.size()) {
            const std::size_t near = k > 0 ? *beads[k - 1].second.rbegin() : 0;
            for (auto one = to.begin(); one != to.end();) {
                one = *one > near + 3 + to.size() || *one < near ? to.erase(one) : std::next(one);
            }
        }
        const bool crosses =
            !to.empty() && ((k > 0 && !beads[k - 1].second.empty() && *to.begin() < *beads[k - 1].second.begin()) ||
                            (k + 1 < beads.size() && *to.begin() > *beads[k + 1].second.rbegin()));
        if (to.empty() || crosses) {
            continue;
        }
        gold.emplace(joined(source.text, {*from.begin(), *from.rbegin() + 1}),
                     joined(target.text, {*to.begin(), *to.rbegin() + 1}));
    }
    return gold;
}

void damagedOpEd(const fs::path& folder, const std::string& tag) {
    const Damaged source = handSet(folder / "en.sentences.txt");
    const Damaged whole = handSet(folder / (tag + ".sentences.txt"));
    const auto pairs = goldPairs(folder / ("gold.en-" + tag + ".tsv"));
    Tally tallies[4];
    const std::array<std::string, 4> names = {"op-ed, sentences given", "op-ed, paragraph dropped", "op-ed, two joined",
                                              "op-ed, one moved"};
    const auto measure = [&](std::size_t which, const Damaged& target, const std::string& what) {
        const auto gold = damagedGold(source, target, pairs);
        const auto found = keysOf(source.text, target.text, timedAlign(source.text, "en", target.text, tag));
        Tally one;
        count(one, found, gold);
        count(tallies[which], found, gold);
        if (verbose && one.f1() < 1) {
            std::printf(" %s %s %s F1 %.4f\n", names[which].c_str(), tag.c_str(), what.c_str(), one.f1());
            show(found, gold);
        }
    };
    measure(0, whole, "");
    for (std::size_t at = 0; at + 1 < whole.holds.size(); ++at) {
        if (whole.text.starts[at]) {
            Damaged copy = whole;
            dropParagraph(copy, at);
            measure(1, copy, "without the paragraph of sentence " + std::to_string(at + 1));
        }
        if (!whole.text.starts[at + 1]) {
            Damaged copy = whole;
            join(copy, at);
            measure(2, copy, "with sentences joined at " + std::to_string(at + 1));
        }
        const std::size_t to = (at + whole.holds.size() / 2) % (whole.holds.size() - 1);
        if (!whole.text.headings[at] && to > 0) {
            Damaged copy = whole;
            move(copy, at, to);
            measure(3, copy, "with sentence " + std::to_string(at + 1) + " moved to " + std::to_string(to + 1));
        }
    }
    for (std::size_t k = 0; k < names.size(); ++k) {
        report(names[k], "en-" + tag, tallies[k]);
    }
}

// ---- the tiers: one sentence a line, gold by line numbers ---------------------------------------------------

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
    const auto key = [](const Bead& bead) {
        return Key(std::to_string(bead.source.begin) + "-" + std::to_string(bead.source.end),
                   std::to_string(bead.target.begin) + "-" + std::to_string(bead.target.end));
    };
    std::multiset<Key> wanted;
    std::vector<std::pair<Key, double>> got;
    for (const Bead& bead : gold) {
        if (!bead.source.empty() && !bead.target.empty()) {
            wanted.insert(key(bead));
        }
    }
    for (const Bead& bead : found) {
        if (!bead.source.empty() && !bead.target.empty()) {
            got.emplace_back(key(bead), bead.confidence);
        }
    }
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
    if (chosen("speed")) {
        speed(shared / "op-ed");
    }
    std::printf("alignment: %.0f sentences/s\n", alignedSentences / std::max(1e-9, alignedSeconds));
    return 0;
}
