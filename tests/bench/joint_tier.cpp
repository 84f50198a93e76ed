// A tier made here: documents of the clean tier whose four languages are damaged independently of each other.

#include "tests/bench/joint_tier.h"

#include "dictionaries/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <random>

namespace quadrille::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t shortest = 10;
constexpr std::size_t longest = 30;

/// A number from 0 to 1, the same with every standard library.
double chance(std::mt19937& random) {
    return static_cast<double>(random()) / 4294967296.0;
}

/// Where the sentence may be cut in two: behind a comma, semicolon or dash well inside it. 0 when nowhere.
std::size_t cutOf(const std::string& sentence) {
    std::size_t best = 0;
    const auto middle = static_cast<std::ptrdiff_t>(sentence.size() / 2);
    for (std::size_t at = sentence.size() / 5; at + sentence.size() / 5 < sentence.size(); ++at) {
        if ((sentence[at] != ',' && sentence[at] != ';') || sentence[at + 1] != ' ') {
            continue;
        }
        const auto off = [middle](std::size_t place) { return std::abs(static_cast<std::ptrdiff_t>(place) - middle); };
        best = best == 0 || off(at) < off(best) ? at : best;
    }
    return best;
}

std::string capitalised(const std::string& text) {
    std::size_t at = 0;
    const char32_t first = next(text, at);
    std::string out;
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))));
    return out + text.substr(at);
}

/// One language of a document as it is being damaged.
class Damaging {
public:
    Damaging(const std::vector<std::string>& strangers, std::mt19937& random)
        : m_strangers(strangers)
        , m_random(random) {}

    void document(const std::vector<std::string>& lines) {
        const std::size_t size = lines.size();
        const bool hole = chance(m_random) < 0.2;
        const std::size_t from = m_random() % (size - 4);
        const std::size_t to = hole ? from + 2 + m_random() % 3 : from;
        for (std::size_t line = 0; line < size;) {
            intrude();
            if ((line >= from && line < to) || chance(m_random) < 0.04) {
                ++line;
                continue;
            }
            line = take(lines, line);
        }
    }

    Text text;
    std::vector<std::vector<std::size_t>> holds;

private:
    void put(const std::string& sentence, std::vector<std::size_t> lines) {
        text.add(sentence, false, false);
        holds.push_back(std::move(lines));
    }

    void intrude() {
        if (chance(m_random) < 0.01) {
            for (std::size_t count = 1 + m_random() % 2; count > 0; --count) {
                put(m_strangers[m_random() % m_strangers.size()], {});
            }
        }
    }

    /// Puts the line as it is, joined with those behind it, or cut. Returns the next one.
    std::size_t take(const std::vector<std::string>& lines, std::size_t line) {
        const double what = chance(m_random);
        const std::size_t cut = cutOf(lines[line]);
        if (what < 0.06) {
            const std::size_t count = std::min<std::size_t>(what < 0.01 ? 3 : 2, lines.size() - line);
            std::string all = lines[line];
            std::vector<std::size_t> held = {line};
            for (std::size_t k = line + 1; k < line + count; ++k) {
                all += " " + lines[k];
                held.push_back(k);
            }
            put(all, std::move(held));
            return line + count;
        }
        if (what > 0.95 && cut > 0) {
            put(lines[line].substr(0, cut) + ".", {line});
            put(capitalised(lines[line].substr(cut + 2)), {line});
        } else {
            put(lines[line], {line});
        }
        return line + 1;
    }

    const std::vector<std::string>& m_strangers;
    std::mt19937& m_random;
};

} // namespace

std::vector<Bead> JointDocument::gold(std::size_t from, std::size_t to) const {
    std::vector<Bead> beads;
    std::map<std::size_t, Range> places; // of every line in the second text
    for (std::size_t k = 0; k < holds[to].size(); ++k) {
        for (const std::size_t line : holds[to][k]) {
            const Range known = places.contains(line) ? places[line] : Range{k, k + 1};
            places[line] = {std::min(known.begin, k), k + 1};
        }
    }
    for (std::size_t k = 0; k < holds[from].size(); ++k) {
        for (const std::size_t line : holds[from][k]) {
            const auto there = places.find(line);
            if (there == places.end()) {
                continue;
            }
            const Range range = there->second;
            Bead* last = beads.empty() ? nullptr : &beads.back();
            // Whatever shares a sentence is one bead.
            if (last != nullptr && (last->target.end > range.begin || last->source.end > k)) {
                last->source.end = k + 1;
                last->target.end = std::max(last->target.end, range.end);
            } else {
                beads.push_back({{k, k + 1}, range, 1});
            }
        }
    }
    return beads;
}

std::vector<JointDocument> jointDocuments(const fs::path& tiers, unsigned seed) {
    std::array<std::vector<std::string>, 4> lines = {split(read(tiers / "clean/en-ru/src.txt"), '\n')};
    for (std::size_t language = 1; language < lines.size(); ++language) {
        lines[language] =
            split(read(tiers / "clean" / (std::string("en-") + JointDocument::tags[language]) / "tgt.txt"), '\n');
    }
    std::mt19937 random(seed);
    std::vector<JointDocument> documents;
    for (const std::string& row : split(read(tiers / "clean/en-ru/docs.tsv"), '\n')) {
        const std::vector<std::string> cells = split(row, '\t');
        const std::size_t begin = std::stoul(cells[1]);
        const std::size_t size = std::stoul(cells[2]);
        if (size < shortest || size > longest) {
            continue;
        }
        JointDocument& document = documents.emplace_back();
        for (std::size_t language = 0; language < lines.size(); ++language) {
            const auto first = lines[language].begin() + static_cast<std::ptrdiff_t>(begin);
            Damaging damaging(lines[language], random);
            damaging.document({first, first + static_cast<std::ptrdiff_t>(size)});
            document.texts[language] = std::move(damaging.text);
            document.holds[language] = std::move(damaging.holds);
        }
    }
    return documents;
}

} // namespace quadrille::bench
