#include "segmentation_gold.h"

#include "alignment/candidates.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <set>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace quadrille::bench {

bool printErrors = false;

namespace {

std::string squeezed(std::string_view text) {
    std::string bare;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!isSpace(next(text, at))) {
            bare += text.substr(begin, at - begin);
        }
    }
    return bare;
}

/// "1.", "12)", "[3]".
bool isListNumber(std::string_view bare) {
    if (!bare.empty() && (bare.front() == '[' || bare.front() == '(')) {
        bare.remove_prefix(1);
    }
    const std::size_t digits = std::min(bare.find_first_not_of("0123456789"), bare.size());
    return digits >= 1 && digits <= 3 && digits < bare.size() &&
           bare.find_first_not_of(".)]", digits) == std::string_view::npos;
}

/// The boundaries of one paragraph, its end left out, and those that only cut a number off.
struct Ends {
    std::string text;
    std::set<std::size_t> all;
    std::set<std::size_t> numbers;
};

template <class Sentences>
Ends endsOf(const Sentences& sentences) {
    Ends ends;
    for (const auto& sentence : sentences) {
        const std::string bare = squeezed(sentence);
        ends.text += bare;
        ends.all.insert(ends.text.size());
        if (isListNumber(bare)) {
            ends.numbers.insert(ends.text.size());
        }
    }
    ends.all.erase(ends.text.size());
    return ends;
}

void drop(std::set<std::size_t>& from, const std::set<std::size_t>& what) {
    for (const std::size_t one : what) {
        from.erase(one);
    }
}

/// Where in `text` the first `count` bytes that are no white space end.
std::size_t placeOf(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size() && seen < count;) {
        const std::size_t begin = at;
        seen += isSpace(next(text, at)) ? 0 : at - begin;
    }
    return at;
}

/// The boundaries of `these` that are not among `those`, each with what stands around it.
void print(const std::vector<std::string>& gold, const std::set<std::size_t>& these, const std::set<std::size_t>& those,
           const char* what) {
    std::string text;
    for (const std::string& sentence : gold) {
        text += sentence + " ";
    }
    for (const std::size_t end : these) {
        if (!those.contains(end)) {
            const std::size_t at = placeOf(text, end);
            const std::size_t from = at > 100 ? at - 100 : 0;
            std::printf("%s %s | %s\n", what, text.substr(from, at - from).c_str(), text.substr(at, 70).c_str());
        }
    }
}

std::vector<std::string> lines(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) {
        all.push_back(line);
    }
    return all;
}

/// ICU's break iterator over UTF-8.
class Icu {
public:
    explicit Icu(const std::string& tag) {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(tag.c_str()), status));
        if (U_FAILURE(status)) {
            throw std::runtime_error("ICU has no sentence breaks for " + tag);
        }
    }
    std::vector<std::string_view> cut(std::string_view text) const {
        std::vector<std::string_view> found;
        UErrorCode status = U_ZERO_ERROR;
        UText view = UTEXT_INITIALIZER;
        utext_openUTF8(&view, text.data(), static_cast<int64_t>(text.size()), &status);
        m_breaks->setText(&view, status);
        int32_t begin = m_breaks->first();
        for (int32_t end = m_breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = m_breaks->next()) {
            found.push_back(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
        }
        utext_close(&view);
        return found;
    }

private:
    std::unique_ptr<icu::BreakIterator> m_breaks;
};

} // namespace

Boundaries& Boundaries::operator+=(const Boundaries& more) {
    right += more.right;
    found += more.found;
    gold += more.gold;
    return *this;
}

Paragraphs readBlocks(const std::filesystem::path& path) {
    Paragraphs all;
    bool fresh = true;
    for (std::string& line : lines(path)) {
        if (squeezed(line).empty()) {
            fresh = true;
            continue;
        }
        if (fresh) {
            all.emplace_back();
        }
        all.back().push_back(std::move(line));
        fresh = false;
    }
    return all;
}

Boundaries boundaries(const std::filesystem::path& file, const Cutter& cutter, bool neutral) {
    const Paragraphs gold = readBlocks(file.string() + ".gold.txt");
    Boundaries sum;
    std::size_t k = 0;
    for (const std::string& paragraph : lines(file.string() + ".paragraphs.txt")) {
        if (squeezed(paragraph).empty()) {
            continue;
        }
        Ends ours = endsOf(cutter(paragraph));
        Ends theirs = k < gold.size() ? endsOf(gold[k]) : Ends{};
        if (ours.text != theirs.text) {
            throw std::runtime_error(file.string() + ": the text of paragraph " + std::to_string(k + 1) + " differs");
        }
        if (neutral) {
            ours.numbers.merge(theirs.numbers);
            drop(ours.all, ours.numbers);
            drop(theirs.all, ours.numbers);
        }
        sum.found += static_cast<double>(ours.all.size());
        sum.gold += static_cast<double>(theirs.all.size());
        if (printErrors) {
            print(gold[k], theirs.all, ours.all, "missed");
            print(gold[k], ours.all, theirs.all, "extra ");
        }
        sum.right += static_cast<double>(std::count_if(theirs.all.begin(), theirs.all.end(),
                                                       [&ours](std::size_t end) { return ours.all.contains(end); }));
        ++k;
    }
    return sum;
}

std::pair<int, int> goldenCases(const std::filesystem::path& file, const Cutter& cutter) {
    int right = 0;
    int all = 0;
    for (std::vector<std::string>& block : readBlocks(file)) {
        block.erase(std::remove_if(block.begin(), block.end(), [](const std::string& line) { return line[0] == '#'; }),
                    block.end());
        if (block.empty()) {
            continue;
        }
        const std::string text = block.front();
        block.erase(block.begin());
        for (std::string& line : block) {
            line.erase(0, 2);
        }
        ++all;
        if (endsOf(cutter(text)).all == endsOf(block).all) {
            ++right;
        } else {
            std::fprintf(stderr, "not as wanted: %s\n", text.c_str());
        }
    }
    return {right, all};
}

Cutter ourCutter(const std::string& tag, bool web) {
    return [tag, web](std::string_view paragraph) {
        std::vector<std::string_view> found;
        for (const SegmentSpan& one : segment(paragraph, language(tag), {ParagraphStyle::Lines, web})) {
            found.push_back(paragraph.substr(one.span.begin, one.span.end - one.span.begin));
        }
        return found;
    };
}

Cutter icuCutter(const std::string& tag) {
    return [icu = std::make_shared<Icu>(tag)](std::string_view paragraph) { return icu->cut(paragraph); };
}

double icuSpeed(const std::string& tag, std::string_view text, double seconds) {
    const Icu icu(tag);
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    double took = 0;
    double bytes = 0;
    while (took < seconds) {
        bytes += icu.cut(text).empty() ? 0 : static_cast<double>(text.size());
        took = std::chrono::duration<double>(Clock::now() - begin).count();
    }
    return bytes / took;
}

} // namespace quadrille::bench
