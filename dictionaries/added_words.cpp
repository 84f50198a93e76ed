#include "dictionaries/added_words.h"

#include <algorithm>

namespace quadrille {
namespace {

// Neither a line end nor a tab can stand in a word; a no-break space can.
constexpr std::string_view blanks = " \t\r\n";

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(blanks) + 1 - first));
}

} // namespace

AddedWords readAddedWords(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
    }
    AddedWords words;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t tab = line.find('\t');
        const std::string_view like = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        add(words, {std::string(line.substr(0, tab)), std::string(like)});
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return words;
}

std::string writeAddedWords(const AddedWords& words) {
    std::string text;
    for (const AddedWord& one : words) {
        text += one.word + (one.like.empty() ? "" : "\t" + one.like) + "\n";
    }
    return text;
}

bool add(AddedWords& words, AddedWord word) {
    word.word = trimmed(word.word);
    word.like = trimmed(word.like);
    const bool inOneLine = word.word.find_first_of("\t\r\n") == std::string::npos &&
                           word.like.find_first_of("\t\r\n") == std::string::npos;
    const auto same =
        std::find_if(words.begin(), words.end(), [&](const AddedWord& one) { return one.word == word.word; });
    if (word.word.empty() || !inOneLine || (same != words.end() && *same == word)) {
        return false;
    }
    if (same != words.end()) {
        *same = std::move(word);
    } else {
        words.push_back(std::move(word));
    }
    return true;
}

} // namespace quadrille
