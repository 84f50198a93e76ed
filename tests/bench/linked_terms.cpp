#include "tests/bench/linked_terms.h"

#include "alignment/word_links.h"
#include "alignment/word_statistics.h"
#include "dictionaries/language.h"
#include "dictionaries/stems.h"
#include "dictionaries/words.h"
#include "tests/bench/gold_sets.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace quadrille::bench {

namespace fs = std::filesystem;

namespace {

/// Where a term stands in a sentence, in bytes.
struct Occurrence {
    std::size_t sentence = 0;
    Span span;
    std::string term;
};

std::size_t bytesOf(const std::string& text, std::size_t codePoints) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins && codePoints-- == 0) {
            break;
        }
    }
    return at;
}

/// Of a table with every occurrence.
std::vector<Occurrence> annotated(const fs::path& table, const std::string& tag,
                                  const std::vector<std::string>& sentences) {
    std::vector<Occurrence> all;
    for (const std::string& row : split(read(table), '\n')) {
        const std::vector<std::string> cells = split(row, '\t');
        if (cells.size() == 6 && cells[0] == tag) {
            const std::size_t sentence = std::stoul(cells[1]) - 1;
            const std::string& text = sentences[sentence];
            all.push_back(
                {sentence, {bytesOf(text, std::stoul(cells[2])), bytesOf(text, std::stoul(cells[3]))}, cells[5]});
        }
    }
    return all;
}

std::vector<std::string> stemsOf(const std::string& text, const std::vector<Word>& found, const Language& language) {
    std::vector<std::string> all;
    for (const Word& word : found) {
        all.push_back(stem(fold(std::string_view(text).substr(word.begin, word.end - word.begin)), language));
    }
    return all;
}

/// Of a glossary of dictionary forms: where the stems of a term stand side by side; the longest term counts.
std::vector<Occurrence> searched(const fs::path& glossary, const std::string& tag,
                                 const std::vector<std::string>& sentences) {
    const Language& known = language(tag);
    const std::vector<std::string> rows = split(read(glossary), '\n');
    const std::vector<std::string> head = split(rows.front(), '\t');
    const auto column = static_cast<std::size_t>(std::find(head.begin(), head.end(), tag) - head.begin());
    std::vector<std::pair<std::vector<std::string>, std::string>> terms;
    for (std::size_t k = 1; k < rows.size(); ++k) {
        const std::vector<std::string> cells = split(rows[k], '\t');
        terms.emplace_back(stemsOf(cells[column], words(cells[column]), known), cells.front());
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    std::vector<Occurrence> all;
    for (std::size_t k = 0; k < sentences.size(); ++k) {
        const std::vector<Word> found = words(sentences[k]);
        std::vector<std::string> stems = stemsOf(sentences[k], found, known);
        for (const auto& [wanted, term] : terms) {
            for (auto at = std::search(stems.begin(), stems.end(), wanted.begin(), wanted.end()); at != stems.end();
                 at = std::search(stems.begin(), stems.end(), wanted.begin(), wanted.end())) {
                const auto first = static_cast<std::size_t>(at - stems.begin());
                all.push_back({k, {found[first].begin, found[first + wanted.size() - 1].end}, term});
                std::fill_n(at, wanted.size(), std::string());
            }
        }
    }
    return all;
}

bool overlap(const Span& a, const Span& b) {
    return a.begin < b.end && b.begin < a.end;
}

/// One side of a bead: its sentences as one text, and the terms in it.
struct Side {
    std::string text;
    std::vector<Occurrence> terms;
};

Side sideOf(const std::vector<std::string>& sentences, const std::vector<Occurrence>& terms,
            const std::vector<std::size_t>& which) {
    Side side;
    for (const std::size_t number : which) {
        side.text += side.text.empty() ? "" : " ";
        const std::size_t begin = side.text.size();
        for (const Occurrence& one : terms) {
            if (one.sentence == number - 1) {
                side.terms.push_back({0, {one.span.begin + begin, one.span.end + begin}, one.term});
            }
        }
        side.text += sentences[number - 1];
    }
    return side;
}

using Links = std::vector<WordLink>;

/// Looks at links from one of their sides.
struct View {
    const Side& side;
    const Side& other;
    const Links& links;
    Span WordLink::*here;
    Span WordLink::*there;
    const Language& language;

    [[nodiscard]] std::vector<Span> counterparts(const std::string& term) const {
        std::vector<Span> all;
        for (const Occurrence& one : other.terms) {
            if (one.term == term) {
                all.push_back(one.span);
            }
        }
        return all;
    }
    [[nodiscard]] int ends(const Span& span) const {
        return static_cast<int>(
            std::count_if(links.begin(), links.end(), [&](const WordLink& link) { return overlap(link.*here, span); }));
    }
    /// Those that lead to one of `to`.
    [[nodiscard]] int right(const Span& span, const std::vector<Span>& to) const {
        return static_cast<int>(std::count_if(links.begin(), links.end(), [&](const WordLink& link) {
            return overlap(link.*here, span) &&
                   std::any_of(to.begin(), to.end(), [&](const Span& one) { return overlap(link.*there, one); });
        }));
    }
    [[nodiscard]] bool whole(const Span& span, const std::vector<Span>& to) const {
        const std::vector<Word> all = words(side.text);
        return std::all_of(all.begin(), all.end(), [&](const Word& word) {
            const std::string folded = fold(std::string_view(side.text).substr(word.begin, word.end - word.begin));
            const Span place{word.begin, word.end};
            return !overlap(span, place) || language.commonWords.contains(folded) || right(place, to) > 0;
        });
    }
};

void print(const View& view, const Occurrence& term) {
    std::printf("  %s\n    %s\n    %s\n", term.term.c_str(), view.side.text.c_str(), view.other.text.c_str());
    for (const WordLink& link : view.links) {
        const Span here = link.*view.here;
        const Span there = link.*view.there;
        if (overlap(here, term.span)) {
            std::printf("      %.2f %s = %s\n", link.confidence,
                        view.side.text.substr(here.begin, here.end - here.begin).c_str(),
                        view.other.text.substr(there.begin, there.end - there.begin).c_str());
        }
    }
}

void judge(LinkedTerms& count, const View& view) {
    for (const Occurrence& term : view.side.terms) {
        const std::vector<Span> to = view.counterparts(term.term);
        if (to.empty()) {
            continue;
        }
        const int ends = view.ends(term.span);
        const int right = view.right(term.span, to);
        ++count.terms;
        count.linked += right > 0 ? 1 : 0;
        count.whole += right > 0 && view.whole(term.span, to) ? 1 : 0;
        count.ends += ends;
        count.right += right;
        if (verbose && (right == 0 || ends > right)) {
            print(view, term);
        }
    }
}

std::vector<Occurrence> termsOf(const fs::path& folder, const std::string& tag,
                                const std::vector<std::string>& sentences) {
    const bool table = fs::exists(folder / "terms.tsv");
    return table ? annotated(folder / "terms.tsv", tag, sentences) : searched(folder / "glossary.tsv", tag, sentences);
}

struct Bitext {
    std::vector<std::pair<Side, Side>> beads;
    std::vector<WordStatistics::Texts> texts;
};

Bitext bitextOf(const fs::path& folder, const std::string& tag) {
    const auto english = sentenceLines(folder / "en.sentences.txt");
    const auto englishTerms = termsOf(folder, "en", english);
    const auto sentences = sentenceLines(folder / (tag + ".sentences.txt"));
    const auto terms = termsOf(folder, tag, sentences);
    Bitext bitext;
    for (const GoldPair& pair : goldPairs(folder / ("gold.en-" + tag + ".tsv"))) {
        bitext.beads.emplace_back(sideOf(english, englishTerms, pair.source), sideOf(sentences, terms, pair.target));
    }
    for (const auto& [left, right] : bitext.beads) {
        bitext.texts.push_back({left.text, right.text});
    }
    return bitext;
}

} // namespace

LinkedTerms countLinkedTerms(const fs::path& folder, const std::string& tag, LinkedBy by) {
    const Language& english = language("en");
    const Language& other = language(tag);
    const Bitext bitext = bitextOf(folder, tag);
    Stemmer englishStems(english);
    Stemmer otherStems(other);
    const auto begin = Clock::now();
    const WordStatistics learnt =
        by == LinkedBy::Tables ? WordStatistics() : WordStatistics(bitext.texts, english, other);
    LinkHelp help;
    help.statistics = &learnt;
    help.source = by == LinkedBy::Dictionaries ? &englishStems : nullptr;
    help.target = by == LinkedBy::Dictionaries ? &otherStems : nullptr;
    std::vector<Links> links;
    for (const auto& [left, right] : bitext.beads) {
        links.push_back(linkWords({left.text, english}, {right.text, other}, help));
    }
    LinkedTerms count;
    count.seconds = secondsSince(begin);
    for (std::size_t k = 0; k < links.size(); ++k) {
        const auto& [left, right] = bitext.beads[k];
        judge(count, {left, right, links[k], &WordLink::source, &WordLink::target, english});
        judge(count, {right, left, links[k], &WordLink::target, &WordLink::source, other});
    }
    return count;
}

void linkedTerms(const fs::path& folder, const std::string& name) {
    if (!fs::exists(folder / "terms.tsv") && !fs::exists(folder / "glossary.tsv")) {
        std::printf("%s: no terms (%s)\n", name.c_str(), folder.string().c_str());
        return;
    }
    const std::pair<LinkedBy, std::string> ways[] = {
        {LinkedBy::Tables, "tables"}, {LinkedBy::Texts, "and texts"}, {LinkedBy::Dictionaries, "and dictionaries"}};
    for (const auto& [by, words] : ways) {
        for (const std::string tag : {"ru", "uk", "lv"}) {
            const LinkedTerms count = countLinkedTerms(folder, tag, by);
            std::printf("%-28s en-%s  terms %3d  linked %5.1f %%  whole %5.1f %%  precision %5.1f %% of %d  %.1f ms\n",
                        (name + ", " + words).c_str(), tag.c_str(), count.terms, 100 * count.recall(),
                        100.0 * count.whole / count.terms, 100 * count.precision(), count.ends, 1000 * count.seconds);
        }
    }
}

} // namespace quadrille::bench
