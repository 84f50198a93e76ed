#include "tests/bench/gold_sets.h"

#include "alignment/segmenter.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

namespace quadrille::bench {

namespace fs = std::filesystem;

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
bool withLexicon = true;

namespace {

/// The language under a tag of its own, which the written lexicon does not know: everything else stays.
Language withoutLexicon(const std::string& tag) {
    Language bare = language(tag);
    bare.tag += "-x-bare";
    return bare;
}

} // namespace

std::vector<Bead> timedAlign(const Text& source, const std::string& from, const Text& target, const std::string& to) {
    const Language left = withLexicon ? language(from) : withoutLexicon(from);
    const Language right = withLexicon ? language(to) : withoutLexicon(to);
    const auto begin = Clock::now();
    std::vector<Bead> beads = align(source.views(), left, target.views(), right);
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

std::vector<std::pair<Key, double>> placesOf(const std::vector<Bead>& beads) {
    std::vector<std::pair<Key, double>> keys;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) {
            keys.push_back({{std::to_string(bead.source.begin) + "-" + std::to_string(bead.source.end),
                             std::to_string(bead.target.begin) + "-" + std::to_string(bead.target.end)},
                            bead.confidence});
        }
    }
    return keys;
}

std::multiset<Key> goldPlaces(const std::vector<Bead>& gold) {
    std::multiset<Key> keys;
    for (const auto& [key, confidence] : placesOf(gold)) {
        keys.insert(key);
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

} // namespace quadrille::bench
