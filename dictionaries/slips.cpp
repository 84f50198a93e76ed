#include "dictionaries/slips.h"

#include "dictionaries/utf8.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <memory>

namespace quadrille {
namespace {

std::u32string points(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        all += next(text, at);
    }
    return all;
}

std::string bytes(std::u32string_view text) {
    std::string all;
    for (const char32_t point : text) {
        append(all, point);
    }
    return all;
}

bool isUpper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

char32_t inCaseOf(char32_t pattern, char32_t letter) {
    return isUpper(pattern) ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter))) : letter;
}

void withoutOne(const std::u32string& word, bool doubled, std::vector<std::string>& all) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool again = at > 0 && word[at] == word[at - 1];
        const bool next = at + 1 < word.size() && word[at] == word[at + 1];
        // Of two equal letters either gives the same word; the first one stands for both.
        if (!again && next == doubled) {
            std::u32string shorter = word;
            all.push_back(bytes(shorter.erase(at, 1)));
        }
    }
}

void withSwapped(const std::u32string& word, std::vector<std::string>& all) {
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        if (word[at] != word[at + 1]) {
            std::u32string swapped = word;
            swapped[at] = inCaseOf(word[at], static_cast<char32_t>(u_tolower(static_cast<UChar32>(word[at + 1]))));
            swapped[at + 1] = inCaseOf(word[at + 1], static_cast<char32_t>(u_tolower(static_cast<UChar32>(word[at]))));
            all.push_back(bytes(swapped));
        }
    }
}

void withOneMore(const std::u32string& word, std::u32string_view alphabet, std::vector<std::string>& all) {
    for (std::size_t at = 0; at <= word.size(); ++at) {
        const char32_t pattern = word[std::min(at, word.size() - 1)];
        for (const char32_t letter : alphabet) {
            std::u32string longer = word;
            all.push_back(bytes(longer.insert(at, 1, at > 0 && at < word.size() ? letter : inCaseOf(pattern, letter))));
        }
    }
}

void withAnother(const std::u32string& word, std::u32string_view alphabet, std::vector<std::string>& all) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        for (const char32_t letter : alphabet) {
            if (inCaseOf(word[at], letter) != word[at]) {
                std::u32string other = word;
                other[at] = inCaseOf(word[at], letter);
                all.push_back(bytes(other));
            }
        }
    }
}

} // namespace

bool oneSlipApart(std::string_view one, std::string_view other) {
    const std::u32string left = points(one);
    const std::u32string right = points(other);
    const auto [from, to] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    std::u32string a(from, left.end());
    std::u32string b(to, right.end());
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.pop_back();
        b.pop_back();
    }
    const bool swapped = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return a.size() + b.size() > 0 && (std::max(a.size(), b.size()) <= 1 || swapped);
}

std::vector<std::string> slips(std::string_view word, std::u32string_view alphabet) {
    std::vector<std::string> all;
    const std::u32string letters = points(word);
    if (letters.empty()) {
        return all;
    }
    withoutOne(letters, true, all);
    withoutOne(letters, false, all);
    withSwapped(letters, all);
    withOneMore(letters, alphabet, all);
    withAnother(letters, alphabet, all);
    return all;
}

std::vector<std::string> nearestFirst(std::string_view word, std::vector<std::string> found,
                                      std::u32string_view alphabet,
                                      const std::function<bool(const std::string&)>& isWord) {
    if (!found.empty() && oneSlipApart(word, found.front())) {
        return found;
    }
    std::vector<std::string> nearest;
    const auto take = [&](std::string& one) {
        if (std::find(nearest.begin(), nearest.end(), one) == nearest.end()) {
            nearest.push_back(std::move(one));
        }
    };
    for (std::string& one : slips(word, alphabet)) {
        if (isWord(one)) {
            take(one);
        }
    }
    std::for_each(found.begin(), found.end(), take);
    return nearest;
}

std::u32string alphabetOf(const std::string& tag) {
    std::u32string letters;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<ULocaleData, decltype(&ulocdata_close)> data(ulocdata_open(tag.c_str(), &status),
                                                                       ulocdata_close);
    const std::unique_ptr<USet, decltype(&uset_close)> set(uset_openEmpty(), uset_close);
    if (U_SUCCESS(status)) {
        ulocdata_getExemplarSet(data.get(), set.get(), 0, ULOCDATA_ES_STANDARD, &status);
    }
    for (int32_t n = 0; U_SUCCESS(status) && n < uset_size(set.get()); ++n) {
        const UChar32 point = uset_charAt(set.get(), n);
        if (point >= 0 && u_isalpha(point)) {
            letters += static_cast<char32_t>(point);
        }
    }
    return letters;
}

} // namespace quadrille
