// How many of the running words of the development texts the written lexicon has, and what it costs to have it.

#include "dictionaries/language.h"
#include "dictionaries/stems.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"
#include "tests/bench/gold_sets.h"

#include <cstdio>

namespace quadrille::bench {

namespace {

struct Coverage {
    std::size_t words = 0;  ///< running words, numbers left out
    std::size_t common = 0; ///< of them, those too frequent to tell anything
    std::size_t known = 0;  ///< of the rest, those of which the lexicon has the stem
};

Coverage coverageOf(const std::filesystem::path& path, const Language& language) {
    Coverage coverage;
    const std::uint32_t side = WrittenLexicon::languageOf(language);
    for (const std::string& line : split(read(path), '\n')) {
        for (const Word& word : words(line)) {
            if (word.kind != WordKind::Letters) {
                continue;
            }
            const std::string folded = fold(std::string_view(line).substr(word.begin, word.end - word.begin));
            const bool common = language.commonWords.contains(folded);
            ++coverage.words;
            coverage.common += common ? 1 : 0;
            coverage.known +=
                !common && writtenLexicon().find(side, stem(folded, language)) != WrittenLexicon::none ? 1 : 0;
        }
    }
    return coverage;
}

void print(const std::filesystem::path& path, const std::string& tag) {
    const Coverage coverage = coverageOf(path, language(tag));
    const auto rest = static_cast<double>(coverage.words - coverage.common);
    std::printf("coverage %-8s %6zu running words, %5.1f %% of them common; of the others the lexicon has %5.1f %%\n",
                tag.c_str(), coverage.words,
                100.0 * static_cast<double>(coverage.common) / static_cast<double>(coverage.words),
                100.0 * static_cast<double>(coverage.known) / rest);
}

} // namespace

void lexiconCoverage(const std::filesystem::path& tiers) {
    const auto begin = Clock::now();
    const std::size_t rows = writtenLexicon().rowCount();
    std::printf("lexicon: %zu rows, loaded in %.3f ms\n", rows, 1000 * secondsSince(begin));
    print(tiers / "clean/en-ru/src.txt", "en");
    for (const std::string tag : {"ru", "uk", "lv"}) {
        print(tiers / "clean" / ("en-" + tag) / "tgt.txt", tag);
    }
}

} // namespace quadrille::bench
