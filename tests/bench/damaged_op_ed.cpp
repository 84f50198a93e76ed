// Damaged copies of an op-ed: one target side is changed, and the gold follows.

#include "tests/bench/gold_sets.h"

#include <algorithm>
#include <map>
#include <optional>

namespace quadrille::bench {

namespace fs = std::filesystem;

namespace {

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

} // namespace

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

} // namespace quadrille::bench
