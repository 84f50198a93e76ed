#pragma once

#include "alignment/aligner.h"
#include "alignment/bead.h"

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quadrille::bench {

using Clock = std::chrono::steady_clock;

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

struct GoldPair {
    std::vector<std::size_t> source;
    std::vector<std::size_t> target;
};

/// What all sets together have cost so far, and whether every wrong bead is to be printed.
extern double alignedSeconds;
extern double alignedSentences;
extern bool verbose;
/// Whether the written lexicon takes part in timedAlign().
extern bool withLexicon;

double secondsSince(Clock::time_point begin);
std::string read(const std::filesystem::path& path);
std::vector<std::string> split(const std::string& text, char at);

/// Compares by text: a bead is right when its two sides hold the same non-space characters as a gold bead.
void count(Tally& tally, const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold);
std::vector<Bead> timedAlign(const Text& source, const std::string& from, const Text& target, const std::string& to);
std::string squeezed(const std::string& text);
/// The segments of `range`, squeezed together.
std::string joined(const Text& text, quadrille::Range range);
std::vector<std::pair<Key, double>> keysOf(const Text& source, const Text& target, const std::vector<Bead>& beads);
/// Beads with both sides by their places, to be compared where both texts are given in sentences.
std::vector<std::pair<Key, double>> placesOf(const std::vector<Bead>& beads);
std::multiset<Key> goldPlaces(const std::vector<Bead>& gold);
void report(const std::string& set, const std::string& pair, const Tally& tally);
/// Prints what is wrong and what is missed, when verbose.
void show(const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold);

Text segmented(const std::string& text, const std::string& tag);
/// The lines of a sentences file that are not empty.
std::vector<std::string> sentenceLines(const std::filesystem::path& path);
std::vector<std::size_t> numbers(const std::string& cell);
/// The pairs of a gold file with both sides filled, numbered from 1.
std::vector<GoldPair> goldPairs(const std::filesystem::path& path);
std::string glued(const std::vector<std::string>& lines, const std::vector<std::size_t>& which);

/// How often beads are right that are said to be so and so sure.
class Calibration {
public:
    void add(const std::vector<std::pair<Key, double>>& found, const std::multiset<Key>& gold);
    /// Ten bins, what is right of the beads about 0.9 sure, and how many of the errors the least sure tenth holds.
    void print() const;

private:
    std::vector<std::pair<double, bool>> m_beads;
};

/// Prints, for every text of the clean tier in `tiers`, how many of its running words the written lexicon has.
void lexiconCoverage(const std::filesystem::path& tiers);

/// Aligns copies of the op-ed in `folder` that are damaged in known ways, and prints a line for each kind of damage.
void damagedOpEd(const std::filesystem::path& folder, const std::string& tag);

} // namespace quadrille::bench
