#include "app/spellers.h"

#include "app/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace quadrille {
namespace {

using Sorted = std::set<std::tuple<std::string_view, std::string_view, bool>>;

Sorted::value_type asSorted(const AddedWord& word) {
    return {word.word, word.like, word.isName};
}

Sorted sorted(const AddedWords& words) {
    Sorted all;
    for (const AddedWord& word : words) {
        all.insert(asSorted(word));
    }
    return all;
}

void add(Speller& speller, const AddedWord& word) {
    if (word.isName) {
        speller.addName(word.word);
    } else {
        speller.add(word.word, word.like);
    }
}

} // namespace

Speller& Spellers::of(const std::string& tag, const SharedWords& added) {
    One& one = m_spellers[tag];
    if (one.speller && one.added == added) {
        return *one.speller;
    }
    const Sorted now = sorted(*added);
    const bool allStay = one.speller && std::all_of(one.added->begin(), one.added->end(), [&](const AddedWord& word) {
                             return now.contains(asSorted(word));
                         });
    if (!allStay) {
        // A speller cannot be trusted to forget a word with all its forms, so it is made anew.
        one.speller = std::make_unique<Speller>(language(tag));
        one.added.reset();
    }
    const Sorted before = one.added ? sorted(*one.added) : Sorted();
    for (const AddedWord& word : *added) {
        if (!before.contains(asSorted(word))) {
            add(*one.speller, word);
        }
    }
    one.added = added;
    return *one.speller;
}

WrongWords wrongWords(Speller& speller, const QString& text) {
    const std::string bytes = fromQt(text);
    WrongWords wrong;
    for (const Misspelling& one : speller.misspellings(bytes)) {
        wrong.push_back({toUtf16Offset(bytes, one.begin), toUtf16Offset(bytes, one.end)});
    }
    return wrong;
}

} // namespace quadrille
